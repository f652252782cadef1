/**
 * The catalogue: every word that readers see, one file a language. A language more is one file like `en.ts` and one line
 * each in `LANGUAGES` and in `date-words.ts`; or a `LanguageWords` handed to the compiler.
 */
import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fa } from './fa.js';
import { findIn } from './find.js';
import { fr } from './fr.js';
import { pt } from './pt.js';
import { ru } from './ru.js';
import type { LanguageWords } from './types.js';

export { dateWords } from './date-words.js';
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

/** A language that was found, and the tag that it was found under. */
export interface FoundLanguage {
	readonly tag: string;
	readonly words: LanguageWords;
}

/** The words for a tag of BCP 47, or `null`; `more` comes before what ships. */
export const findLanguage = (language: string, more: Languages = {}): FoundLanguage | null =>
	findIn<LanguageWords>(language, [more, LANGUAGES]);
