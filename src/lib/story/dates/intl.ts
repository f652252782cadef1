/** `Intl` as dates need it: known languages, formatters made once, ranges with tidy spaces. */
import type { Civil } from './civil.js';

const FALLBACK = 'en-GB';

/** A memo of formatters, which are dear to make; it changes no result, and stays small. */
const formats = new Map<string, Intl.DateTimeFormat>();
const MEMO = 256;

/**
 * A tag that `Intl` knows. Plain `en` is `en-GB` (days first); one that it does not know is too, and
 * never the language of the machine it runs on, so that a text is the same everywhere.
 */
export function knownLanguage(tag: string): string {
	if (tag.toLowerCase() === 'en') return FALLBACK;
	// CLDR files Dari under Persian.
	const name = /^prs\b/i.test(tag) ? 'fa-AF' : tag;
	try {
		return Intl.DateTimeFormat.supportedLocalesOf(name)[0] ?? FALLBACK;
	} catch {
		return FALLBACK;
	}
}

/** A formatter of wall clocks: its dates are made by `wall`, in UTC. A wrong calendar is left out. */
export function dateFormat(
	language: string,
	options: Intl.DateTimeFormatOptions
): Intl.DateTimeFormat {
	const key = JSON.stringify([language, options]);
	const known = formats.get(key);
	if (known) return known;
	let made: Intl.DateTimeFormat;
	try {
		made = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
	} catch {
		made = new Intl.DateTimeFormat(language, { ...options, calendar: undefined, timeZone: 'UTC' });
	}
	if (formats.size >= MEMO) formats.clear();
	formats.set(key, made);
	return made;
}

/** A day and the seconds since its midnight, as a `Date` in UTC that shows them. */
export function wall({ year, month, day }: Civil, seconds = 0): Date {
	// Not Date.UTC: that takes the years 0 to 99 for 1900 to 1999.
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	date.setUTCHours(0, 0, 0, Math.round(seconds * 1000));
	return date;
}

const text = (parts: readonly { readonly value: string }[]): string =>
	parts.map((part) => part.value).join('');

/** Some versions of the language data put thin spaces around a dash, others plain ones. */
const plainSpaces = (value: string): string => value.replace(/\u2009/g, ' ');

/** "3–5 July 2021", "30 July – 2 August 2021": a dash is closed up between single words. */
export function formatRange(format: Intl.DateTimeFormat, from: Date, to: Date): string {
	if (from > to) return formatRange(format, to, from);
	const parts = format.formatRangeToParts(from, to);
	const inner = (source: 'startRange' | 'endRange') =>
		text(parts.filter((part) => part.source === source)).trim();
	const single = !/\s/.test(inner('startRange') + inner('endRange'));
	const dash = parts.findIndex(
		(part) => part.source === 'shared' && part.type === 'literal' && /^\s*[–-]\s*$/.test(part.value)
	);
	return plainSpaces(
		text(parts.map((part, i) => (single && i === dash ? { value: part.value.trim() } : part)))
	);
}

/** A number in the language's digits. */
export function formatNumber(
	language: string,
	value: number,
	options: Intl.NumberFormatOptions = {}
): string {
	return new Intl.NumberFormat(language, options).format(value);
}

/** "3, 4 or 5"; "3, 4 and 5". */
export function formatList(
	language: string,
	items: readonly string[],
	choice: 'one' | 'all'
): string {
	const type = choice === 'one' ? 'disjunction' : 'conjunction';
	return new Intl.ListFormat(language, { type }).format(items);
}
