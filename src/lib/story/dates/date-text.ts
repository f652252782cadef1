/** The text of one date. */
import { INTL_YEARS, monthsShape, shapeOf, shapeText } from './shape.js';
import type { Context } from './context.js';
import { isMasked, seasonSpan, yearSpan, yearValue } from './digits.js';
import { dateFormat, formatNumber, wall } from './intl.js';
import type { DateWords, EdtfDate, EdtfYear, PartName, Qualified } from './types.js';

const yearDay = (year: number) => wall({ year, month: 1, day: 1 });
const MILLION = 1_000_000;

const inIntl = (year: number): boolean => year >= INTL_YEARS.min && year <= INTL_YEARS.max;

/** The amount of "years ago" that a year before `INTL_YEARS` is said as: as it is written, not counted from some today. */
function age(year: number, language: string): string {
	return formatNumber(language, -year, {
		...(year <= -MILLION ? { notation: 'compact', compactDisplay: 'long' } : {}),
		maximumSignificantDigits: year <= -MILLION ? 4 : 3
	});
}

/** A number and what follows it: "13.8", " billion". */
const AMOUNT = /^(.*\p{Nd})(\D*)$/su;

/** Two amounts, joined; a unit that both have is said once: "13.8–4.5 billion". */
export function amounts(from: string, to: string, range: DateWords['range']): string {
	if (from === to) return from;
	const [, a = from, unit] = AMOUNT.exec(from) ?? [];
	const [, b = to, same] = AMOUNT.exec(to) ?? [];
	return unit === same && same ? range(a, b) + same : range(from, to);
}

/** Years of which one or both are beyond `INTL_YEARS`. */
function farRange(min: number, max: number, context: Context): string {
	const { language, words, style } = context;
	const joined = (from: string, to: string) => (from === to ? from : words.range(from, to));
	if (max < INTL_YEARS.min) {
		return words.yearsAgo(amounts(age(min, language), age(max, language), words.range), style);
	}
	if (min > INTL_YEARS.max) {
		return words.farYear(joined(formatNumber(language, min), formatNumber(language, max)), style);
	}
	const one = (year: number) =>
		inIntl(year) ? yearRangeText(year, year, context) : farRange(year, year, context);
	return joined(one(min), one(max));
}

/** "1850", "44 BC", "1990–1999", "13.8 billion years ago". */
export function yearRangeText(min: number, max: number, context: Context): string {
	if (!inIntl(min) || !inIntl(max)) return farRange(min, max, context);
	const year = {
		unit: 'year',
		first: yearDay(min),
		last: yearDay(max),
		own: false,
		zone: null,
		year: null
	} as const;
	return shapeText(year, context, true);
}

/** A year alone; unknown digits as decade, century, millennium, or the years they can mean. */
export function yearText(year: EdtfYear, context: Context): string {
	const { words, style, language, gregorian } = context;
	const { min, max } = yearSpan(year);
	if (!isMasked(year)) return yearRangeText(yearValue(year), yearValue(year), context);
	const known = /^(\d+)X+$/.exec(year.digits)?.[1] ?? '';
	let text: string | null = null;
	// "1900s" and "0s" would be taken for more than ten years.
	if (known.length === 3 && !year.negative && min % 100 !== 0 && min >= 10) {
		text = words.decade(formatNumber(language, min, { useGrouping: false }), style);
	} else if (known.length === 2) {
		text = words.century(Number(known) + 1, year.negative, style);
	} else if (known.length === 1) {
		text = words.millennium(Number(known) + 1, year.negative, style);
	}
	if (text === null) return yearRangeText(min, max, context);
	return gregorian ? text : words.gregorian(text);
}

/** "25 December", of no particular year; null if the month is not known. */
function monthDayText(
	{ month, day }: EdtfDate,
	{ language, style, words }: Context
): string | null {
	if (!month || isMasked(month)) return null;
	const known = day && !isMasked(day) ? Number(day.digits) : null;
	const parts = dateFormat(language, {
		calendar: 'gregory',
		year: 'numeric',
		month: style === 'long' || words.longMonths ? 'long' : 'short',
		...(known === null ? {} : { day: 'numeric' })
	}).formatToParts(wall({ year: 2000, month: Number(month.digits), day: known ?? 1 }));
	// Cut out of the whole date: the language data of some have the two alone the wrong way round.
	const yearAt = parts.findIndex((part) => part.type === 'year');
	const text = (from: number, to?: number) =>
		parts
			.slice(from, to)
			.map((part) => part.value)
			.join('');
	const rest = yearAt * 2 > parts.length - 1 ? text(0, yearAt) : text(yearAt + 1);
	return rest.replace(/^[\s,،年년.]+|(?: de)?[\s,،]+$/gu, '');
}

/** The months of a season, "September–November 2021"; null if it is none, or of an unknown year. */
export function seasonMonths(date: EdtfDate, context: Context): string | null {
	const { min, max } = yearSpan(date.year);
	if (!date.season || min !== max || !inIntl(min)) return null;
	const span = seasonSpan(Number(date.season.digits), min);
	return span && shapeText(monthsShape(span.first, span.last), context, true);
}

/**
 * A date without its marks.
 *
 * @param implied The year that is left out (see `impliedYear`), or null.
 */
export function plainText(date: EdtfDate, context: Context, implied: string | null): string {
	const shape = shapeOf(date, context);
	if (shape) return shapeText(shape, context, implied === null || shape.year !== implied);
	const { words, style } = context;
	const years = yearText(date.year, context);
	if (date.season) {
		const season = words.season(Number(date.season.digits), years, style);
		return season ?? seasonMonths(date, context) ?? years;
	}
	const monthDay = monthDayText(date, context);
	if (/^X+$/.test(date.year.digits)) return words.noYear(monthDay);
	return monthDay ? words.inSome(monthDay, years) : years;
}

interface Marks {
	/** What holds for the finest part, and so for the date. */
	readonly whole: Qualified;
	readonly partly: readonly { readonly parts: readonly PartName[]; readonly how: Qualified }[];
}

/** The marks of a date: on the whole of it, and on coarser parts alone. */
export function marksOf(date: EdtfDate): Marks {
	const named: (readonly [PartName, Qualified | null])[] = [
		['year', date.year],
		['month', date.month ?? date.season],
		['day', date.day]
	];
	const present = named.flatMap(([name, part]) => (part ? [{ name, part }] : []));
	const finest = present.at(-1)!.part;
	const coarser = (mark: keyof Qualified) =>
		finest[mark] ? [] : present.filter(({ part }) => part[mark]).map(({ name }) => name);
	return {
		whole: {
			uncertain: finest.uncertain,
			// An estimate "with two significant digits" is about that year.
			approximate: finest.approximate || date.year.significant !== null
		},
		partly: [
			{ parts: coarser('uncertain'), how: { uncertain: true, approximate: false } },
			{ parts: coarser('approximate'), how: { uncertain: false, approximate: true } }
		].filter(({ parts }) => parts.length > 0)
	};
}

/** Puts the marks into words. */
export function qualified(text: string, marks: Marks, { words, style }: Context): string {
	let result = text;
	for (const { parts, how } of marks.partly) result = words.partly(result, parts, how, style);
	if (marks.whole.approximate) result = words.about(result, style);
	return marks.whole.uncertain ? words.perhaps(result, style) : result;
}

/** A date with its marks: "about 1850". */
export function dateText(date: EdtfDate, context: Context, implied: string | null): string {
	return qualified(plainText(date, context, implied), marksOf(date), context);
}
