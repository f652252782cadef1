import { edges } from './certainty.js';
import { contextOf, type Context } from './context.js';
import { seasonMonths, yearRangeText } from './date-text.js';
import { isMasked, yearSpan } from './digits.js';
import { formatWhen } from './format.js';
import type { Edtf, FormatOptions } from './types.js';

/** The extent of a date whose name does not tell it: a season's months, a decade's years. */
function spanText(value: Edtf, context: Context): string | null {
	if (value.kind !== 'date') return null;
	if (value.season) return seasonMonths(value, context);
	const { year, month } = value;
	if (month || (!isMasked(year) && year.significant === null)) return null;
	const { min, max } = yearSpan(year);
	return yearRangeText(min, max, { ...context, style: 'short' });
}

/**
 * How a date is read and drawn, for the person who writes it: "4–5 July 2021. Drawn firm at both
 * ends." The style is always `long`, and no year is left out.
 */
export function describeReading(value: Edtf, options: FormatOptions): string {
	const full: FormatOptions = { ...options, style: 'long', relativeTo: null };
	const context = contextOf(full);
	const text = formatWhen(value, full);
	const extent = spanText(value, context);
	const span = extent === text ? null : extent;
	const [first = ''] = text;
	const sentence = first.toLocaleUpperCase(context.language) + text.slice(first.length);
	const stop = /[.!?؟]$/.test(sentence) ? '' : '.';
	return `${sentence}${stop} ${context.words.drawn(edges(value), span)}`;
}
