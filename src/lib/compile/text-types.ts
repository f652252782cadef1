/** Texts of a compiled story: trees, and the words of the interface. */

/** A run of text in a line. Strings are plain text. */
export type Inline =
	| string
	| { readonly t: 'em' | 'strong' | 'q'; readonly c: readonly Inline[] }
	| { readonly t: 'a'; readonly href: string; readonly c: readonly Inline[] };

/** A block of text. */
export type Block =
	| { readonly t: 'p'; readonly c: readonly Inline[] }
	| { readonly t: 'quote'; readonly c: readonly Block[] }
	| { readonly t: 'ul' | 'ol'; readonly c: readonly (readonly Block[])[] };

/** Words of the interface in the story's language: `messages/`. `{n}`-style places are filled by `say()`. */
export type Words = Readonly<Record<string, string>>;
