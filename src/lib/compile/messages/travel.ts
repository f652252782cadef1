/**
 * Which words travel to the reader. The rest is used up while compiling. A name here stands for itself and for all
 * keys below it: `begin` for `begin.one` and `begin.other`.
 */

/** Needed by the live stage, the rail and the controller: also in a `StageStory`. */
export const STAGE_WORDS: readonly string[] = ['lang', 'order', 'step', 'begin'];

/** Needed by the text as well, which the server renders and the element renders itself. */
export const READER_WORDS: readonly string[] = [
	...STAGE_WORDS,
	'story',
	'standing',
	'claim.secondHand',
	'quote.marks',
	'quote.translated',
	'sources',
	'source',
	'updates',
	'update',
	'translation'
];
