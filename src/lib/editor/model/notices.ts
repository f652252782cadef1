/** What is said to an editor about what somebody else did. */
import type { Dropped, Overwritten } from './rebase.js';

/** Something that happened to the story without the editor's doing, to be read and put away. */
export type Notice =
	| {
			readonly kind: 'merged';
			/** What somebody else changed. */
			readonly missed: readonly string[];
			readonly dropped: readonly Dropped[];
			readonly overwritten: readonly Overwritten[];
	  }
	| { readonly kind: 'newer'; readonly missed: readonly string[] }
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
	return [...notices.filter((one) => !isPlain(one)), { ...notice, missed: missed.slice(-LINES) }];
}

type Plain = Extract<Notice, { readonly missed: readonly string[] }>;

function isPlain(notice: Notice): notice is Plain {
	if (notice.kind === 'newer') return true;
	return notice.kind === 'merged' && notice.dropped.length === 0 && notice.overwritten.length === 0;
}
