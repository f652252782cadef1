/** The words that a story is compiled with. */
import { numeralsOf } from './numerals.js';
import { findLanguage, LANGUAGES, type Languages } from '../../story/words/index.js';
import { intlTag } from '../locale.js';
import type { Words } from '../types.js';

export { say } from './say.js';
export { sayer } from './sayer.js';
export { exploreMapWords, readerWords, stageWords, standingsOf } from './travel.js';

/** Messages by language tag, to be laid over those that ship: a newsroom's own manner. */
export type Catalogue = Readonly<Record<string, Words>>;

/**
 * The messages for a language: the tag's own, else those of its first part, else English; `own` goes over what ships.
 * `lang` holds the tag by which numbers and plurals are formed, `numerals` how `numberIn` writes numbers.
 */
export function wordsFor(language: string, own: Catalogue = {}, more: Languages = {}): Words {
	const found = findLanguage(language, more);
	const first = language.split(/[-_]/, 1)[0] ?? '';
	const over = [found?.tag ?? 'en', first, language].map((tag) =>
		Object.hasOwn(own, tag) ? own[tag] : undefined
	);
	const known = found !== null || over.some((words, i) => i > 0 && words !== undefined);
	const dari = /^prs\b/i.test(language);
	const lang = intlTag(!known ? 'en' : dari ? 'fa-AF' : language);
	const numerals = numeralsOf(lang);
	return Object.assign({}, LANGUAGES.en.messages, found?.words.messages, ...over, {
		lang,
		numerals
	}) as Words;
}
