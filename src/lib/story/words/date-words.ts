/** The words between dates, apart from all others: a timeline that readers zoom needs no more than these. */
import type { DateWords } from '../dates/types.js';
import { dates as ar } from './ar.js';
import { dates as de } from './de.js';
import { dates as en } from './en.js';
import { dates as es } from './es.js';
import { dates as fa } from './fa.js';
import { findIn } from './find.js';
import { dates as fr } from './fr.js';
import type { Languages } from './index.js';
import { dates as pt } from './pt.js';
import { dates as ru } from './ru.js';
import { signs } from './signs.js';

const SHIPPED: Readonly<Record<string, DateWords>> = { ar, de, en, es, fa, fr, pt, ru };

/** The words between dates for a language; signs where it has none. */
export function dateWords(language: string, more: Languages = {}): DateWords {
	const own = Object.fromEntries(Object.entries(more).map(([tag, { dates }]) => [tag, dates]));
	return findIn(language, [own, SHIPPED])?.words ?? signs;
}
