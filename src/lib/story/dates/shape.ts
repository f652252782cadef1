/** The dates that `Intl` can say: from one wall clock to another, in days, months, years or minutes. */
import { secondsOfDay } from './bounds.js';
import { civilFromDays, daysFromCivil, SECONDS_A_DAY, type Civil } from './civil.js';
import { ownYear, type Context } from './context.js';
import { extremeDay, isMasked, yearSpan, yearValue } from './digits.js';
import { dateFormat, formatRange, wall } from './intl.js';
import { printOffset } from './print.js';
import type { EdtfDate, EdtfTime } from './types.js';
import { offsetAt } from './zone.js';

/** The years that are said by `Intl`; of those beyond, words say more ("years ago"). */
export const INTL_YEARS = { min: -99_999, max: 9_999 };

export interface Shape {
	readonly unit: 'time' | 'day' | 'month' | 'year';
	/** Wall clocks, in UTC; equal unless it is a range. */
	readonly first: Date;
	readonly last: Date;
	/** Of the days: in the story's own calendar. Else Gregorian. */
	readonly own: boolean;
	/** "UTC+4:30", if it is not the story's zone. */
	readonly zone: string | null;
	/** The one year it lies in, and of which calendar; null if in several. */
	readonly year: string | null;
}

function zoneName(offset: number): string {
	return offset === 0 ? 'UTC' : `UTC${printOffset(offset).replace(/^(.)0(?=\d:)/, '$1')}`;
}

/** The wall clock of a time, in the story's zone if that is known, else as written. */
function clock(
	day: Civil,
	time: EdtfTime,
	{ timeZone }: Context
): { day: Civil; seconds: number; zone: string | null } {
	const seconds = secondsOfDay(time);
	if (time.offset === null) return { day, seconds, zone: null };
	if (timeZone === null) return { day, seconds, zone: zoneName(time.offset) };
	const instant = daysFromCivil(day) * SECONDS_A_DAY + seconds - time.offset * 60;
	const local = instant + offsetAt(timeZone, instant);
	const days = Math.floor(local / SECONDS_A_DAY);
	return { day: civilFromDays(days), seconds: local - days * SECONDS_A_DAY, zone: null };
}

function unitOf(date: EdtfDate): Shape['unit'] {
	if (date.time) return 'time';
	if (!date.month || date.month.digits === 'XX') return 'year';
	if (isMasked(date.month)) return 'month';
	return !date.day || date.day.digits === 'XX' ? 'month' : 'day';
}

/** How `Intl` can say a date; null if words must: seasons, unknown years, years beyond `INTL_YEARS`. */
export function shapeOf(date: EdtfDate, context: Context): Shape | null {
	const { year, season } = date;
	if (season || isMasked(year) || year.significant !== null) return null;
	const value = yearValue(year);
	if (value < INTL_YEARS.min || value > INTL_YEARS.max) return null;
	const unit = unitOf(date);
	let first = extremeDay(date, 'first');
	let last = extremeDay(date, 'last');
	if (!first || !last) return null;
	let seconds = 0;
	let zone: string | null = null;
	if (date.time) {
		const local = clock(first, date.time, context);
		first = last = local.day;
		({ seconds, zone } = local);
	}
	const days = unit === 'day' || unit === 'time';
	const from = days ? ownYear(first, context) : null;
	const to = days ? ownYear(last, context) : null;
	const own = from !== null && to !== null;
	const years = own ? [from, to] : [first.year, last.year];
	return {
		unit,
		first: wall(first, seconds),
		last: wall(last, seconds),
		own,
		zone,
		year: years[0] === years[1] ? `${own ? context.calendar : 'gregory'} ${years[0]}` : null
	};
}

/** From one to another as one range; null if they are not of one kind. */
export function spanOf(a: Shape | null, b: Shape | null): Shape | null {
	if (!a || !b || a.unit !== b.unit || a.own !== b.own || a.zone !== b.zone) return null;
	return { ...a, last: b.last, year: a.year === b.year ? a.year : null };
}

/** The months of a season, for words that have no name for it. */
export function monthsShape(first: Civil, last: Civil): Shape {
	return {
		unit: 'month',
		first: wall(first),
		last: wall({ ...last, day: 1 }),
		own: false,
		zone: null,
		year: first.year === last.year ? `gregory ${first.year}` : null
	};
}

function fields(shape: Shape, context: Context, withYear: boolean): Intl.DateTimeFormatOptions {
	const { unit, first, last } = shape;
	const options: Intl.DateTimeFormatOptions = {
		calendar: shape.own || context.gregorian ? context.calendar : 'gregory'
	};
	if (withYear) options.year = 'numeric';
	// A bare 44 would be no year to a reader.
	if (!shape.own && first.getUTCFullYear() < 100) options.era = 'short';
	if (unit === 'year') return options;
	options.month = context.style === 'long' || context.words.longMonths ? 'long' : 'short';
	if (unit === 'month') return options;
	options.day = 'numeric';
	if (unit === 'day') return options;
	const { hourCycle } = dateFormat(context.language, { hour: 'numeric' }).resolvedOptions();
	options.hour = hourCycle === 'h23' ? '2-digit' : 'numeric';
	options.minute = '2-digit';
	if (first.getTime() % 60_000 || last.getTime() % 60_000) options.second = '2-digit';
	if (first.getTime() % 1000 || last.getTime() % 1000) options.fractionalSecondDigits = 3;
	return options;
}

/** The formatter of a shape; `withYear` counts for days, months and times. */
export function shapeFormat(
	shape: Shape,
	context: Context,
	withYear: boolean
): Intl.DateTimeFormat {
	return dateFormat(context.language, fields(shape, context, withYear || shape.unit === 'year'));
}

/** Years of five digits with separators, which `Intl` leaves out: "10,000 BC". */
function grouped(text: string, { language }: Context): string {
	return text.replace(/\p{Nd}{5,6}/gu, (digits) => {
		const parts = new Intl.NumberFormat(language).formatToParts(1e6);
		const sign = parts.find(({ type }) => type === 'group')?.value ?? '';
		return `${digits.slice(0, -3)}${sign}${digits.slice(-3)}`;
	});
}

/** What `Intl` wrote, marked with its calendar and its zone where they are not the story's. */
export function marked(text: string, shape: Shape, context: Context): string {
	const { gregorian, words } = context;
	const tidy = grouped(words.tidy?.(text) ?? text, context);
	const dated = gregorian || shape.own ? tidy : words.gregorian(tidy);
	return shape.zone ? words.inZone(dated, shape.zone) : dated;
}

/** The text of a shape: "3–5 July 2021". */
export function shapeText(shape: Shape, context: Context, withYear: boolean): string {
	const format = shapeFormat(shape, context, withYear);
	const { first, last } = shape;
	const text =
		first.getTime() === last.getTime() ||
		(shape.unit === 'year' && first.getUTCFullYear() === last.getUTCFullYear())
			? format.format(first)
			: formatRange(format, first, last);
	// Persian joins some months to their year with a sign, and keeps it when there is no year.
	return marked(text.replace(/\u0654$/, ''), shape, context);
}

/** The year in which `relativeTo` lies, to be left out: a date's own, an interval's last. */
export function impliedYear(date: EdtfDate, context: Context): string | null {
	const shape = shapeOf(date, context);
	if (!shape) return null;
	const { min, max } = yearSpan(date.year);
	return shape.own || (context.gregorian && min === max) ? shape.year : null;
}
