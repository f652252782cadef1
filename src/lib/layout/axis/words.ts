/** Moments of an axis in words, in the language, calendar and digits of a story. Knows every age that a double can hold. */
import {
	civilFromDays,
	dateWords,
	formatWhen,
	parseEdtf,
	SECONDS_A_DAY
} from '../../story/dates/index.js';
import { AGO, MILLION, type TimeStep } from './steps.js';

/** Whose words. Civil times are said as they are: no zone is applied. */
export interface TimeWords {
	/** A step's moment on an axis: "1500", "66 million years ago", "July 2021", "5 Jul", "14:05", "14:05:31". */
	readonly tick: (t: number, step: TimeStep) => string;
	/** The same where nothing around it tells the rest: "July 2021", "5 Jul 2021, 14:05". */
	readonly whole: (t: number, step: TimeStep) => string;
	/** The day, month or year around ticks of a finer unit, in full unless it is asked in `short`; empty where these say all themselves. */
	readonly around: (t: number, unit: TimeStep['unit'], style?: 'long' | 'short') => string;
	/** From one moment to another, as exactly as their distance asks for: "1990–1999", "2–5 July 2021". */
	readonly range: (from: number, to: number) => string;
}

export interface TimeWordsOptions {
	/** BCP 47. */
	readonly language: string;
	/** A calendar of `Intl`; default: the language's own. It names days; months and years stay Gregorian. */
	readonly calendar?: string | undefined;
}

const pad = (n: number, width = 2): string => String(Math.abs(n)).padStart(width, '0');
const yearEdtf = (year: number): string =>
	Math.abs(year) > 9999 ? `Y${year}` : `${year < 0 ? '-' : ''}${pad(year, 4)}`;
const dayOf = (t: number) => civilFromDays(Math.floor(t / SECONDS_A_DAY));

/** The least distances from which a range is told in years, months, days, minutes. */
const YEARS = 3 * 365 * SECONDS_A_DAY;
const MONTHS = 62 * SECONDS_A_DAY;
const DAYS = 2 * SECONDS_A_DAY;
const MINUTES = 600;

/** As a text that `formatWhen` reads, cut off at the unit. */
function edtf(t: number, unit: TimeStep['unit']): string {
	const { year, month, day } = dayOf(t);
	if (unit === 'year') return yearEdtf(year);
	if (unit === 'month') return `${yearEdtf(year)}-${pad(month)}`;
	const date = `${yearEdtf(year)}-${pad(month)}-${pad(day)}`;
	if (unit === 'day') return date;
	const seconds = Math.floor(t) - Math.floor(t / SECONDS_A_DAY) * SECONDS_A_DAY;
	const clock = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}`;
	return `${date}T${clock}${unit === 'second' ? `:${pad(seconds % 60)}` : ''}`;
}

/** The unit in which a range is told: that which it is made of, where it begins and ends with one, else by its length. */
function rangeUnit(from: number, to: number): TimeStep['unit'] {
	const length = to - from;
	if (length >= YEARS) return 'year';
	const whole = [from, to].every((t) => t % SECONDS_A_DAY === 0);
	const [a, b] = [dayOf(from), dayOf(to)];
	const months = whole && a.day === 1 && b.day === 1;
	if (months && a.month === 1 && b.month === 1) return 'year';
	if (months || length >= MONTHS) return 'month';
	if (whole || length >= DAYS) return 'day';
	return length >= MINUTES ? 'minute' : 'second';
}

const MEMO = 2000;

export function timeWords({ language, calendar }: TimeWordsOptions): TimeWords {
	const words = dateWords(language);
	const memo = new Map<string, string>();
	const say = (text: string, style: 'long' | 'short' | 'axis'): string => {
		const key = `${style} ${text}`;
		let made = memo.get(key);
		if (made === undefined) {
			const read = parseEdtf(text);
			made = read.ok ? formatWhen(read.value, { language, calendar, style }) : '';
			if (memo.size >= MEMO) memo.clear();
			memo.set(key, made);
		}
		return made;
	};
	const { locale } = intl(language, calendar, {}).resolvedOptions();
	const clocks = {
		minute: intl(language, calendar, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
		second: intl(language, calendar, {
			hour: '2-digit',
			minute: '2-digit',
			second: '2-digit',
			hourCycle: 'h23'
		}),
		day: intl(language, calendar, { day: 'numeric', month: 'short' }),
		month: intl(language, 'gregory', { month: 'short' })
	};
	const numbers = new Map<number, Intl.NumberFormat>();

	/** "66.04 million years ago", with as many digits as tell two ticks apart. */
	function ago(year: number, n: number): string {
		const amount = -year;
		const unit = amount >= 1e9 ? 1e9 : amount >= MILLION ? MILLION : 1;
		const digits = Math.min(12, Math.max(0, Math.ceil(Math.log10(unit / n) - 1e-9)));
		let format = numbers.get(digits + unit * 100);
		if (!format) {
			format = new Intl.NumberFormat(locale, {
				maximumFractionDigits: digits,
				...(unit > 1 ? ({ notation: 'compact', compactDisplay: 'long' } as const) : {})
			});
			numbers.set(digits + unit * 100, format);
		}
		return words.yearsAgo(format.format(amount), 'axis');
	}

	const year = (t: number, n: number): string => {
		// A year far away may begin a little off where a double cannot say it: the middle of its first half will do.
		const { year: y } = dayOf(t + 3600);
		if (y < AGO) return ago(y, n);
		return say(yearEdtf(y), 'axis');
	};

	const tick = (t: number, { unit, n }: TimeStep): string => {
		if (unit === 'year') return year(t, n);
		const date = new Date(Math.round(t) * 1000);
		if (Number.isNaN(date.getTime())) return year(t, 1);
		if (unit === 'month') return clocks.month.format(date).replace(/\u0654$/u, '');
		if (unit === 'day') return clocks.day.format(date);
		return clocks[unit === 'second' ? 'second' : 'minute'].format(date);
	};

	return {
		tick,
		whole: (t, step) =>
			step.unit === 'year' || !inDate(t)
				? year(t, step.n)
				: say(edtf(t, step.unit === 'hour' ? 'minute' : step.unit), 'short'),
		around: (t, unit, style = 'long') => {
			if (unit === 'year' || !inDate(t)) return '';
			if (unit === 'month') return say(edtf(t, 'year'), 'axis');
			if (unit === 'day') return say(edtf(t, 'month'), style);
			return say(edtf(t, 'day'), style);
		},
		range: (from, to) => {
			const length = to - from;
			// The end is the first moment after it.
			const last = to - Math.min(1, length / 2);
			const unit = inDate(from) && inDate(to) ? rangeUnit(from, to) : 'year';
			if (unit === 'year' && dayOf(from).year < AGO) {
				const n =
					10 ** Math.floor(Math.log10(Math.max(1, length / (365.2425 * SECONDS_A_DAY)) / 10));
				const [a, b] = [year(from, n), year(last, n)];
				return a === b ? a : words.range(a, b);
			}
			const [a, b] = [edtf(from, unit), edtf(last, unit)];
			return say(a === b ? a : `${a}/${b}`, 'long');
		}
	};
}

/** Can a day in it be written, and said by `Intl`? */
const inDate = (t: number): boolean => Math.abs(dayOf(t).year) < 9999;

function intl(
	language: string,
	calendar: string | undefined,
	options: Intl.DateTimeFormatOptions
): Intl.DateTimeFormat {
	const tag = /^prs\b/i.test(language)
		? 'fa-AF'
		: language.toLowerCase() === 'en'
			? 'en-GB'
			: language;
	const make = (locale: string, more: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(locale, { ...options, ...more, timeZone: 'UTC' });
	try {
		return make(tag, calendar ? { calendar } : {});
	} catch {
		return make('en-GB', {});
	}
}
