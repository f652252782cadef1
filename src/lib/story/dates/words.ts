import type { DateWords } from './types.js';
import { en } from './words.en.js';
import { fa } from './words.fa.js';
import { signs } from './words.signs.js';

/** The words for a language (BCP 47): English, Dari and Persian; signs for any other. */
export function dateWords(language: string): DateWords {
	const primary = language.toLowerCase().split(/[-_]/, 1)[0];
	if (primary === 'en') return en;
	return primary === 'fa' || primary === 'prs' ? fa : signs;
}
