/**
 * Which words travel to the reader. The rest is used up while compiling. A name here stands for itself and for all
 * keys below it, `begin` for `begin.one` and `begin.other`; with `=` behind it for itself alone.
 */
import { STANDINGS } from '../../story/types.js';
import type { Words } from '../types.js';

/** Needed by the live stage, the rail and the controller: also in a `StageStory`. */
const STAGE_WORDS: readonly string[] = [
	'lang',
	'order',
	'step',
	'begin',
	'quote.marks',
	'quote.translated',
	...STANDINGS.map((standing) => `standing.${standing}=`)
];

/** Needed by the text as well, which the server renders and the element renders itself. */
const READER_WORDS: readonly string[] = [
	...STAGE_WORDS,
	'story',
	'standing',
	'claim.secondHand',
	'sources',
	'source',
	'updates',
	'update',
	'translation'
];

/** The words that travel in a compiled story. */
export const readerWords = (words: Words): Words => pick(words, READER_WORDS);

/** The words that the live stage of a served page needs. */
export const stageWords = (words: Words): Words => pick(words, STAGE_WORDS);

function pick(words: Words, names: readonly string[]): Words {
	return Object.fromEntries(
		Object.entries(words).filter(([key]) =>
			names.some((name) => `${key}=` === name || key === name || key.startsWith(`${name}.`))
		)
	);
}
