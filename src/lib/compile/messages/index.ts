/** The catalogue: words of the interface by language. */
import { intlTag } from '../locale.js';
import type { Words } from '../types.js';
import { en as ownEn } from './en.js';
import { fa as ownFa } from './fa.js';
import { timeEn } from './time.en.js';
import { timeFa } from './time.fa.js';

export { say, type Values } from './say.js';
export { readerWords, stageWords } from './travel.js';

/** Words by language tag, to be laid over those that ship: a newsroom's own language or its own manner. */
export type Catalogue = Readonly<Record<string, Words>>;

const en = { ...ownEn, ...timeEn };
const fa = { ...ownFa, ...timeFa } satisfies Record<MessageKey, string>;
const SHIPPED: Catalogue = { en, fa };

/** All keys of the catalogue. */
export type MessageKey = keyof typeof en;

/** Dari has a code of its own, which few engines know. */
const ALIASES: Readonly<Record<string, string>> = { prs: 'fa' };

/**
 * The words for a language: the tag's own, else those of its language, else English; `more` goes over what ships. A
 * key that a translation lacks is filled from English. `lang` holds the tag by which numbers and plurals are formed.
 */
export function wordsFor(language: string, more: Catalogue = {}): Words {
	const primary = language.toLowerCase().split('-')[0] ?? 'en';
	const base = ALIASES[primary] ?? primary;
	const found = [base, language].flatMap((tag) => [own(SHIPPED, tag), own(more, tag)]);
	const known = found.some((words) => words !== undefined);
	return Object.assign({}, en, own(more, 'en'), ...found, {
		lang: intlTag(known && primary === base ? language : known ? base : 'en')
	});
}

function own(catalogue: Catalogue, tag: string): Words | undefined {
	return Object.hasOwn(catalogue, tag) ? catalogue[tag] : undefined;
}
