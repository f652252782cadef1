/** Words on the axis: what its pieces are called, how long its breaks are. */
import {
	amounts,
	civilFromDays,
	dateWords,
	parseEdtf,
	SECONDS_A_DAY
} from '../../story/dates/index.js';
import { DEEP } from '../../layout/time-deep.js';
import type { TimePiece } from '../../layout/time-scale.js';
import { DAY, floorTo, MONTH, UNITS, ceilTo, type TimeUnit } from '../../layout/time-units.js';
import type { CompileContext } from '../kind.js';

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

function yearText(year: number): string {
	const size = Math.abs(year);
	if (size > 9999) return `Y${year}`;
	return `${year < 0 ? '-' : ''}${pad(size, 4)}`;
}

/** A unit of the calendar that begins at `t`, as EDTF. */
export function edtfOf(t: number, unit: TimeUnit): string {
	const { year, month, day } = civilFromDays(Math.floor(t / SECONDS_A_DAY));
	if (unit.years === 10 && year >= 0 && year < 10_000) return `${pad(year / 10, 3)}X`;
	if (unit.years === 100 && year >= 0 && year < 10_000) return `${pad(year / 100)}XX`;
	if (unit.years > 1) return `${yearText(year)}/${yearText(year + unit.years - 1)}`;
	if (unit.years === 1) return yearText(year);
	if (unit === MONTH) return `${yearText(year)}-${pad(month)}`;
	const text = `${yearText(year)}-${pad(month)}-${pad(day)}`;
	if (unit === DAY) return text;
	const seconds = Math.floor(t) - Math.floor(t / SECONDS_A_DAY) * SECONDS_A_DAY;
	const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	return `${text}T${clock
		.slice(0, unit.seconds === 1 ? 3 : 2)
		.map((n) => pad(n))
		.join(':')}`;
}

/** The one start of a text that a range shares with its end. */
const firstOf = (edtf: string): string => edtf.split('/')[0] ?? edtf;
const lastOf = (edtf: string): string => edtf.split('/').at(-1) ?? edtf;

/** A tag that `Intl` takes; days come before months in English. */
export function tag(language: string): string {
	if (language === 'en') return 'en-GB';
	try {
		return Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? 'en-GB';
	} catch {
		return 'en-GB';
	}
}

/** Text of a civil moment by `Intl`, in the story's calendar unless told; empty beyond the reach of a `Date`. */
export function civilText(
	t: number,
	options: Intl.DateTimeFormatOptions,
	{ language, story }: Pick<CompileContext, 'language' | 'story'>
): string {
	const date = new Date(Math.floor(t) * 1000);
	if (Number.isNaN(date.getTime())) return '';
	const parts = civilFormat(options, language, story.calendar).formatToParts(date);
	const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
	// Shortest day names: some languages would add a word or an ending to a weekday and a number.
	if (options.weekday === 'short') return `${part('weekday')} ${part('day')}`;
	return (
		parts
			.map(({ value }) => value)
			.join('')
			// No comma after a weekday where none is needed: "Friday 2 July"; no link to a year that does not follow.
			.replace(/^(?:en|es)\b/.test(language) ? /^(\p{L}+), /u : /$^/, '$1 ')
			.replace(/\u0654$/u, '')
	);
}

/** A memo, as those of lengths below. */
const formats = new Map<string, Intl.DateTimeFormat>();

function civilFormat(
	options: Intl.DateTimeFormatOptions,
	language: string,
	calendar: string | undefined
): Intl.DateTimeFormat {
	const key = `${language} ${calendar ?? ''} ${JSON.stringify(options)}`;
	const known = formats.get(key);
	if (known) return known;
	const make = (more: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
		new Intl.DateTimeFormat(tag(language), { ...more, ...options, timeZone: 'UTC' });
	let format: Intl.DateTimeFormat;
	try {
		format = make(calendar === undefined ? {} : { calendar });
	} catch {
		format = make({});
	}
	if (formats.size >= MEMO) formats.clear();
	formats.set(key, format);
	return format;
}

export interface PieceLabel {
	readonly label: string;
	readonly short: string;
}

/**
 * What a piece of the axis is called. Days in a row carry their weekday and leave out the year; a day that stands alone
 * has its full date.
 */
export function pieceLabel(
	piece: TimePiece,
	neighbours: boolean,
	context: CompileContext
): PieceLabel {
	const { unit, from } = piece;
	if (from < DEEP) return deepLabel(piece, context);
	if (unit === DAY) {
		const options = neighbours
			? ({ weekday: 'long', day: 'numeric', month: 'long' } as const)
			: ({ day: 'numeric', month: 'long', year: 'numeric' } as const);
		const short = neighbours
			? ({ weekday: 'short', day: 'numeric' } as const)
			: ({ day: 'numeric', month: 'short' } as const);
		const label = civilText(from, options, context) || context.when(edtfOf(from, unit));
		return { label, short: civilText(from, short, context) || label };
	}
	if (unit === MONTH) {
		const label = context.when(edtfOf(from, unit));
		return { label, short: shortMonth(from, context) || label };
	}
	if (unit) {
		const text = edtfOf(from, unit);
		const label = context.when(text);
		if (unit.years !== 10 || !text.endsWith('X'))
			return { label, short: context.when(text, 'axis') };
		const year = civilText(from, { year: 'numeric', calendar: 'gregory' }, context);
		return { label, short: context.say('time.decade', { year: year.replace(/\s.*/u, '') }) };
	}
	const text = rangeOf(piece);
	return { label: context.when(text), short: context.when(text, 'axis') };
}

/** A stretch of deep time: "100–10 million years ago"; in short the amounts alone, "100m – 10m". */
function deepLabel({ from, to }: TimePiece, context: CompileContext): PieceLabel {
	const [first, last] = [yearOf(from), yearOf(to)];
	const { language } = context;
	const compact = new Intl.NumberFormat(tag(language), {
		notation: 'compact',
		maximumSignificantDigits: 3
	});
	return {
		label: context.when(`${yearText(first)}/${yearText(last)}`),
		short: amounts(compact.format(-first), compact.format(-last), dateWords(language).range)
	};
}

const yearOf = (t: number): number => civilFromDays(Math.floor(t / SECONDS_A_DAY)).year;

/** The moment of a tick: of long units the year that they begin with. */
export function tickText(t: number, unit: TimeUnit, context: CompileContext): string {
	return context.when(unit.years > 100 ? yearText(yearOf(t)) : edtfOf(t, unit), 'axis');
}

/** A month of the Gregorian calendar, whose bounds the axis keeps. */
function shortMonth(from: number, context: CompileContext): string {
	return civilText(from, { month: 'short', calendar: 'gregory' }, context);
}

/** Several units as one interval: 2021-05/2021-07. */
function rangeOf({ from, to }: TimePiece): string {
	const unit = UNITS.findLast((u) => floorTo(from, u) === from && ceilTo(to, u) === to) ?? UNITS[0];
	if (!unit) return '';
	const text = `${firstOf(edtfOf(from, unit))}/${lastOf(edtfOf(floorTo(to - unit.seconds / 2, unit), unit))}`;
	return parseEdtf(text).ok ? text : firstOf(text);
}

const LENGTHS: readonly (readonly [unit: string, seconds: number, from: number])[] = [
	['year', 365.2425 * SECONDS_A_DAY, 700 * SECONDS_A_DAY],
	['month', (365.2425 / 12) * SECONDS_A_DAY, 100 * SECONDS_A_DAY],
	['day', SECONDS_A_DAY, 0.9 * SECONDS_A_DAY],
	['hour', 3600, 5400],
	['minute', 60, 90],
	['second', 1, 0]
];

/** A memo of formatters, which are dear to make; it changes no result, and stays small. */
const lengths = new Map<string, Intl.NumberFormat>();
const MEMO = 64;

/** Years, days from which on a length is rounded. */
const ROUND = 10_000;

/** A length of time in words: "21 years", "67 days", "320,000 years", "9.3 billion years". */
export function lengthText(seconds: number, language: string): string {
	const [unit, size] = LENGTHS.find(([, , from]) => seconds >= from) ?? ['second', 1];
	const value = Math.max(1, Math.round(seconds / size));
	const far = value >= 1e6;
	const round = !far && value >= ROUND;
	const key = `${language} ${unit} ${far} ${round}`;
	let format = lengths.get(key);
	if (!format) {
		format = new Intl.NumberFormat(tag(language), {
			style: 'unit',
			unit,
			unitDisplay: 'long',
			maximumFractionDigits: far ? 1 : 0,
			...(round ? { maximumSignificantDigits: 2 } : {}),
			...(far ? ({ notation: 'compact', compactDisplay: 'long' } as const) : {})
		});
		if (lengths.size >= MEMO) lengths.clear();
		lengths.set(key, format);
	}
	return format.format(value);
}
