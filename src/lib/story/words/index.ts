/**
 * The catalogue: every word that readers see, one file a language. A language more is one file like `en.ts` and one line
 * in `LANGUAGES`; or a `LanguageWords` handed to the compiler.
 */
import type { DateWords } from '../dates/types.js';
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fa } from './fa.js';
import { fr } from './fr.js';
import { pt } from './pt.js';
import { ru } from './ru.js';
import { signs } from './signs.js';
import type { LanguageWords } from './types.js';

export { formatMessage } from './format.js';
export type {
	Filling,
	LanguageWords,
	MessageKey,
	Messages,
	PlacesOf,
	Say,
	Value,
	Values
} from './types.js';

/** Languages by their tag: a whole tag (`pt-PT`) is taken before its first part (`pt`). */
export type Languages = Readonly<Record<string, LanguageWords>>;

/** The languages that ship. */
export const LANGUAGES = { en, fa, ar, fr, es, de, pt, ru } as const satisfies Languages;

/** Dari has a code of its own, which few engines know. */
const ALIASES: Readonly<Record<string, string>> = { prs: 'fa' };

/** A language that was found, and the tag that it was found under. */
export interface FoundLanguage {
	readonly tag: string;
	readonly words: LanguageWords;
}

/** The words for a tag of BCP 47, or `null`; `more` comes before what ships. */
export function findLanguage(language: string, more: Languages = {}): FoundLanguage | null {
	const lower = language.toLowerCase();
	const first = lower.split(/[-_]/, 1)[0] ?? '';
	for (const tag of [lower, ALIASES[first] ?? first]) {
		for (const languages of [more, LANGUAGES as Languages]) {
			const name = Object.keys(languages).find((key) => key.toLowerCase() === tag);
			const words = name === undefined ? undefined : languages[name];
			if (name !== undefined && words) return { tag: name, words };
		}
	}
	return null;
}

/** The words between dates for a language; signs where it has none. */
export function dateWords(language: string, more?: Languages): DateWords {
	return findLanguage(language, more)?.words.dates ?? signs;
}
