/** What is said to an editor about what somebody else did. */
import type { Dropped, Overwritten } from './rebase.js';

/** Who did it: somebody else, another tab of this browser, or both. */
export type Author = 'others' | 'tab' | 'both';

/** Who has saved, as the beginning of a sentence. */
export const WHO: Readonly<Record<Author, string>> = {
	others: 'Somebody saved since',
	tab: 'Another tab of yours saved since',
	both: 'Somebody and another tab of yours saved since'
};

/** Something that happened to the story without the editor's doing, to be read and put away. */
export type Notice =
	| {
			readonly kind: 'merged';
			/** Absent: nobody; edits of an earlier page were put in. */
			readonly by?: Author;
			/** What somebody else changed. */
			readonly missed: readonly string[];
			readonly dropped: readonly Dropped[];
			readonly overwritten: readonly Overwritten[];
	  }
	| { readonly kind: 'newer'; readonly by: Author; readonly missed: readonly string[] }
	| { readonly kind: 'problem'; readonly message: string };

/** Lines that a notice keeps when several have come together: the latest. */
const LINES = 6;

/**
 * The notices with one more. Those that ask for nothing come together in one: somebody who works on the same story saves
 * every few seconds, and a notice for each would cover the editor.
 */
export function withNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
	if (!isPlain(notice)) return [...notices, notice];
	const lines = notices.flatMap((one) => (isPlain(one) ? one.missed : []));
	const missed = [...lines.filter((line) => !notice.missed.includes(line)), ...notice.missed];
	const authors = new Set([...notices.filter(isPlain), notice].flatMap(({ by }) => by ?? []));
	const [by] = authors;
	return [
		...notices.filter((one) => !isPlain(one)),
		{ ...notice, ...(by && { by: authors.size > 1 ? 'both' : by }), missed: missed.slice(-LINES) }
	];
}

type Plain = Extract<Notice, { readonly missed: readonly string[] }>;

function isPlain(notice: Notice): notice is Plain {
	if (notice.kind === 'newer') return true;
	return notice.kind === 'merged' && notice.dropped.length === 0 && notice.overwritten.length === 0;
}
