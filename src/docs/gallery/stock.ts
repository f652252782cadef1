/** What the gallery's states are made of, and what a state is. */
import type { CompiledLayer, CompiledStory } from '#lib/compile/types.ts';
import type { Library } from '#server/library.ts';

export interface GalleryState {
	readonly id: string;
	readonly title: string;
	/** What is to be seen, in a sentence. */
	readonly note: string;
	/** JSON, but for what the frame adds: handlers and room. Several: the reader goes from one to the next. */
	readonly props: object | readonly object[];
	/** Give the component a `box` of its frame's width and this height; `figure`: as it stands in the text. */
	readonly room?: number | 'figure';
	/** Give it a `width` of its frame's. */
	readonly wide?: boolean;
	/** Pixels at most. Default: the column. */
	readonly width?: number;
	/** Pixels before it has told its own. Default 320. */
	readonly height?: number;
	/** It scrolls in its frame, which keeps its height. */
	readonly scrolls?: boolean;
	readonly theme?: 'light' | 'dark';
	readonly language?: string;
	readonly direction?: 'rtl';
}

/** What states are made of. */
export interface Stock {
	readonly story: CompiledStory;
	/** The same in Dari. */
	readonly dari: CompiledStory;
	/** Stories that are made up: on a floor plan, with all that a map can have, and one that still goes on. */
	readonly made: Readonly<Record<'plan' | 'kattegat' | 'watch', CompiledStory>>;
	/** Another story that ships. */
	readonly other: (slug: (typeof OTHERS)[number]) => CompiledStory;
	readonly library: Library;
}

/** Stories that ship, beside the first one. */
export const OTHERS = ['the-lost-day', 'deep-time', 'eclipses'] as const;

/** The layers of a kind that a story has. */
export function layersOf<K extends CompiledLayer['kind']>(
	story: CompiledStory,
	kind: K
): Extract<CompiledLayer, { kind: K }>[] {
	return story.steps
		.flatMap(({ stage }) => stage)
		.filter((layer): layer is Extract<CompiledLayer, { kind: K }> => layer.kind === kind);
}

/** What runs from the right. */
export const RTL = { language: 'fa-AF', direction: 'rtl' } as const;
