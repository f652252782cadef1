/** Dates with unknown digits: which years, months and days they can mean. */
import { daysInMonth, type Civil } from './civil.js';
import type { EdtfDate, EdtfPart, EdtfYear } from './types.js';

/** The furthest year, either way. */
export const MAX_YEAR = 1e12;

/** Does every digit that is not `X` agree? `mask` as wide as the number padded with zeros. */
function agrees(mask: string, n: number): boolean {
	const digits = String(n).padStart(mask.length, '0');
	if (digits.length !== mask.length) return false;
	for (let i = 0; i < mask.length; i++) {
		if (mask[i] !== 'X' && mask[i] !== digits[i]) return false;
	}
	return true;
}

/** The numbers from `low` to `high` that a mask can mean, ascending. */
function choices(mask: string, low: number, high: number): number[] {
	const found: number[] = [];
	for (let n = low; n <= high; n++) if (agrees(mask, n)) found.push(n);
	return found;
}

export const monthsOf = (month: EdtfPart): number[] => choices(month.digits, 1, 12);
export const daysOf = (day: EdtfPart): number[] => choices(day.digits, 1, 31);

/** Has it unknown digits? */
export function isMasked(part: { readonly digits: string } | null): boolean {
	return part !== null && part.digits.includes('X');
}

/** A year written in full: its number. For one with significant digits that is the estimate. */
export function yearValue(year: EdtfYear): number {
	const size = Number(year.digits.replaceAll('X', '0')) * 10 ** (year.exponent ?? 0);
	return year.negative && size !== 0 ? -size : size;
}

/** How many years a year with significant digits spans: 100 for `1950S2`; 1 without. */
export function yearUnit(year: EdtfYear): number {
	if (year.significant === null) return 1;
	const written = year.digits.replace(/^0+(?=\d)/, '').length + (year.exponent ?? 0);
	return 10 ** Math.max(0, written - year.significant);
}

/** The first and the last year it can mean. */
export function yearSpan(year: EdtfYear): { readonly min: number; readonly max: number } {
	const sign = (low: number, high: number) =>
		year.negative ? { min: -high, max: low === 0 ? -1 : -low } : { min: low, max: high };
	if (isMasked(year)) {
		return sign(Number(year.digits.replaceAll('X', '0')), Number(year.digits.replaceAll('X', '9')));
	}
	const size = Math.abs(yearValue(year));
	const unit = yearUnit(year);
	const low = Math.floor(size / unit) * unit;
	return sign(low, low + unit - 1);
}

/** First month and length in months of the seasons 21 to 41; those past December end in the next year. */
const SEASONS: readonly (readonly [first: number, months: number])[] = [
	[3, 3], // 21 to 24: spring to winter, read as in the north
	[6, 3],
	[9, 3],
	[12, 3],
	[3, 3], // 25 to 28: north
	[6, 3],
	[9, 3],
	[12, 3],
	[9, 3], // 29 to 32: south
	[12, 3],
	[3, 3],
	[6, 3],
	[1, 3], // 33 to 36: quarters
	[4, 3],
	[7, 3],
	[10, 3],
	[1, 4], // 37 to 39: thirds
	[5, 4],
	[9, 4],
	[1, 6], // 40 and 41: halves
	[7, 6]
];

/** First and last day of a season that begins in a year; null for a code other than 21 to 41. */
export function seasonSpan(
	code: number,
	year: number
): { readonly first: Civil; readonly last: Civil } | null {
	const season = SEASONS[code - 21];
	if (!season) return null;
	const [month, months] = season;
	const end = month + months - 1;
	const endYear = end > 12 ? year + 1 : year;
	const endMonth = end > 12 ? end - 12 : end;
	return {
		first: { year, month, day: 1 },
		last: { year: endYear, month: endMonth, day: daysInMonth(endYear, endMonth) }
	};
}

/** The years a mask can mean, nearest to the wanted end first. */
function* years(year: EdtfYear, fromEnd: boolean): Generator<number> {
	const { min, max } = yearSpan(year);
	if (!isMasked(year)) {
		yield fromEnd ? max : min;
		return;
	}
	for (let i = 0; i <= max - min; i++) {
		const n = fromEnd ? max - i : min + i;
		if (agrees(year.digits, Math.abs(n))) yield n;
	}
}

/**
 * The first or the last day that a date can mean; null if no such day exists (30 February, or 29
 * February in years of which none is a leap year).
 */
export function extremeDay(date: EdtfDate, end: 'first' | 'last'): Civil | null {
	const last = end === 'last';
	if (date.season) {
		const { min, max } = yearSpan(date.year);
		return seasonSpan(Number(date.season.digits), last ? max : min)?.[end] ?? null;
	}
	const months = date.month ? monthsOf(date.month) : [last ? 12 : 1];
	const days = date.day ? daysOf(date.day) : null;
	if (last) {
		months.reverse();
		days?.reverse();
	}
	for (const year of years(date.year, last)) {
		for (const month of months) {
			const length = daysInMonth(year, month);
			const day = days ? days.find((n) => n <= length) : last ? length : 1;
			if (day !== undefined) return { year, month, day };
		}
	}
	return null;
}
