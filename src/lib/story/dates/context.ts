/** What all texts of one call share, and which calendar a day is said in. */
import type { Civil } from './civil.js';
import { dateFormat, knownLanguage, wall } from './intl.js';
import type { DateWords, FormatOptions, WhenStyle } from './types.js';
import { dateWords } from '../words/date-words.js';
import { isTimeZone } from './zone.js';

export interface Context {
	/** A tag that `Intl` knows. */
	readonly language: string;
	/** The story's calendar, as `Intl` names it. */
	readonly calendar: string;
	/** Are the months and years of EDTF those of the story's calendar too? */
	readonly gregorian: boolean;
	readonly timeZone: string | null;
	readonly style: WhenStyle;
	readonly words: DateWords;
}

const GREGORIAN = new Set(['gregory', 'iso8601']);

type Manner = Pick<Context, 'language' | 'calendar' | 'gregorian'>;

/** A memo of what a language and a calendar come to; it changes no result, and stays small. */
const manners = new Map<string, Manner>();
const MEMO = 64;

function mannerOf({ language: tag, calendar: asked }: FormatOptions): Manner {
	const key = JSON.stringify([tag, asked]);
	let manner = manners.get(key);
	if (!manner) {
		const language = knownLanguage(tag);
		const { calendar } = dateFormat(language, asked ? { calendar: asked } : {}).resolvedOptions();
		manner = { language, calendar, gregorian: GREGORIAN.has(calendar) };
		if (manners.size >= MEMO) manners.clear();
		manners.set(key, manner);
	}
	return manner;
}

export function contextOf(options: FormatOptions): Context {
	const { timeZone } = options;
	return {
		...mannerOf(options),
		timeZone: timeZone && isTimeZone(timeZone) ? timeZone : null,
		style: options.style ?? 'long',
		words: options.words ?? dateWords(options.language)
	};
}

/**
 * The year of the story's calendar that a day lies in; null if that is Gregorian, or the day is older
 * than its first year, and so is said in the Gregorian calendar.
 */
export function ownYear(day: Civil, context: Context): number | null {
	if (context.gregorian) return null;
	const parts = dateFormat('en-u-nu-latn', {
		calendar: context.calendar,
		year: 'numeric'
	}).formatToParts(wall(day));
	// `relatedYear` is what calendars that name their years in cycles have instead.
	const name: string = 'relatedYear';
	const year = parts.find((part) => part.type === 'year' || part.type === name);
	const value = Number(year?.value);
	return value >= 1 ? value : null;
}
