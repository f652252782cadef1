/** One date of EDTF: everything but intervals and sets. */
import { daysInMonth } from './civil.js';
import { daysOf, extremeDay, isMasked, MAX_YEAR, monthsOf, yearValue } from './digits.js';
import type { DateError, EdtfDate, EdtfPart, EdtfTime, EdtfYear, Qualified } from './types.js';

/** A fault as the reader of the grammar sees it; the suggestion is added from outside. */
export type Fault = Omit<DateError, 'suggestion'>;

export type Read<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

export function fail(message: string, remedy: string, at: number): { ok: false; fault: Fault } {
	return { ok: false, fault: { message, remedy, at } };
}

/** As much of a text as an error can quote. */
export const quote = (text: string): string =>
	text.length > 40 ? `“${text.slice(0, 39)}…”` : `“${text}”`;

export const EXAMPLES = 'Write a date such as 2021-07-05, 2021-07, 2021, 199X or 1850~.';

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

const DATE =
	/^([?~%]?)(-?)([\dX]{4})(?:S(\d{1,2}))?([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?$/;
const LONG = /^([?~%]?)Y(-?)(\d{1,13})(?:E(\d{1,2}))?(?:S(\d{1,2}))?([?~%]?)$/;
const TIME = /^(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(?:(Z)|([+-])(\d\d)(?::(\d\d))?)?$/;

const marks = (...signs: (string | undefined)[]): Qualified => ({
	uncertain: signs.some((sign) => sign === '?' || sign === '%'),
	approximate: signs.some((sign) => sign === '~' || sign === '%')
});

function readTime(text: string, at: number): Read<EdtfTime> {
	const match = TIME.exec(text);
	if (!match) {
		return fail(
			`${quote(text)} is not a clock time.`,
			'Write it as 22:57 or 22:57:00, then Z or +04:30 if its zone is known.',
			at
		);
	}
	const [, hours, minutes, seconds, fraction, zulu, sign, zoneHours, zoneMinutes] = match;
	const hour = Number(hours);
	const minute = Number(minutes);
	const second = seconds === undefined ? null : Number(seconds);
	if (hour > 23) return fail('Hours run from 00 to 23.', 'Write midnight as 00:00.', at);
	if (minute > 59 || (second ?? 0) > 59) {
		const start = at + (minute > 59 ? 3 : 6);
		return fail('Minutes and seconds run from 00 to 59.', 'Write it as 22:57:00.', start);
	}
	const zone = Number(zoneHours ?? 0) * 60 + Number(zoneMinutes ?? 0);
	if (Number(zoneMinutes ?? 0) > 59 || zone > 18 * 60) {
		const start = at + text.search(/[+-]/);
		return fail('No zone is so far from UTC.', 'Write the offset as +04:30 or Z.', start);
	}
	return {
		ok: true,
		value: {
			hour,
			minute,
			second,
			millisecond: fraction === undefined ? null : Number(fraction.padEnd(3, '0')),
			offset: zulu ? 0 : sign === undefined ? null : sign === '-' && zone ? -zone : zone
		}
	};
}

function readLong(match: RegExpExecArray, source: string, at: number): Read<EdtfDate> {
	const [, before, minus, digits = '', exponent, significant, after] = match;
	const year: EdtfYear = {
		digits,
		negative: minus === '-',
		long: true,
		exponent: exponent === undefined ? null : Number(exponent),
		significant: significant === undefined ? null : Number(significant),
		...marks(before, after)
	};
	if (digits.startsWith('0')) {
		return fail('A year after Y begins with 1 to 9.', 'Leave the zeros out.', at);
	}
	if (digits.length < 5 && year.exponent === null) {
		return fail(
			'Y is for years of more than four digits.',
			'Leave the Y out and write four digits: 0950, 1850, -0043.',
			at
		);
	}
	if (Math.abs(yearValue(year)) > MAX_YEAR) {
		return fail(
			'The year lies more than a million million years away.',
			'Write a year between Y-1E12 and Y1E12.',
			at
		);
	}
	const fault = checkSignificant(year, at);
	if (fault) return fault;
	return {
		ok: true,
		value: { kind: 'date', source, year, month: null, day: null, season: null, time: null }
	};
}

function checkSignificant(year: EdtfYear, at: number): ReturnType<typeof fail> | null {
	if (year.significant === null) return null;
	if (isMasked(year)) {
		return fail(
			'A year has unknown digits or significant digits, not both.',
			'Leave out S or X.',
			at
		);
	}
	const written = year.digits.replace(/^0+(?=\d)/, '').length + (year.exponent ?? 0);
	if (year.significant >= 1 && year.significant <= written) return null;
	return fail(
		`Of this year, 1 to ${written} digits can be significant.`,
		`Write a number from 1 to ${written} after S.`,
		at
	);
}

/** Calendar checks once the shape is right; `at` is where month and day stand. */
function checkDay(
	date: EdtfDate,
	at: { month: number; day: number }
): ReturnType<typeof fail> | null {
	const { month, day, year } = date;
	if (month && monthsOf(month).length === 0) {
		return fail(
			`There is no month ${month.digits}.`,
			'Write a month from 01 to 12, or a season from 21 to 41 in its place.',
			at.month
		);
	}
	if (!day || !month) return null;
	if (daysOf(day).length === 0) {
		return fail(`There is no day ${day.digits}.`, 'Write a day from 01 to 31.', at.day);
	}
	if (extremeDay(date, 'first')) return null;
	const value = Number(month.digits);
	const leap = value === 2 && daysOf(day).includes(29);
	if (isMasked(month) || (leap && isMasked(year))) {
		return fail('There is no such day in any of these years.', 'Write a day that exists.', at.day);
	}
	// Of a year with unknown digits, one that has 29 February is possible.
	const length = daysInMonth(isMasked(year) ? 0 : yearValue(year), value);
	const when = `${MONTHS[value - 1]} ${year.negative ? '-' : ''}${year.digits}`;
	return fail(`${when} has ${length} days.`, `Write a day from 01 to ${length}.`, at.day);
}

function readDay(match: RegExpExecArray, source: string, at: number): Read<EdtfDate> {
	const [, y0, minus = '', yearDigits = '', s, y1, m0, second, m1, d0, third, d1] = match;
	const negative = minus === '-';
	if (negative && yearDigits === '0000') {
		return fail('There is no year -0000.', 'Write 0000 for 1 BC, -0001 for 2 BC.', at);
	}
	// A mark after a part holds for it and all before it; a mark before a part for it alone.
	const year: EdtfYear = {
		digits: yearDigits,
		negative,
		long: false,
		exponent: null,
		significant: s === undefined ? null : Number(s),
		...marks(y0, y1, m1, d1)
	};
	const fault = checkSignificant(year, at);
	if (fault) return fault;
	if (year.significant !== null && second !== undefined) {
		return fail(
			'A year with significant digits stands alone.',
			'Leave out S, or month and day.',
			at
		);
	}
	const part = (digits: string | undefined, ...signs: (string | undefined)[]): EdtfPart | null =>
		digits === undefined ? null : { digits, ...marks(...signs) };
	const middle = part(second, m0, m1, d1);
	const isSeason = middle !== null && /^(2[1-9]|3\d|4[01])$/.test(middle.digits);
	const date: EdtfDate = {
		kind: 'date',
		source,
		year,
		month: isSeason ? null : middle,
		day: part(third, d0, d1),
		season: isSeason ? middle : null,
		time: null
	};
	const monthAt = at + [y0, minus, yearDigits, s && `S${s}`, y1].join('').length + 1;
	const dayAt = monthAt + [m0, second, m1].join('').length + 1;
	if (isSeason && date.day) {
		return fail(
			`${second} in place of a month means a season, which has no days.`,
			'Write a month from 01 to 12, or leave out the day.',
			monthAt
		);
	}
	const wrong = checkDay(date, {
		month: monthAt + (m0?.length ?? 0),
		day: dayAt + (d0?.length ?? 0)
	});
	return wrong ?? { ok: true, value: date };
}

/**
 * Reads one date.
 *
 * @param at Where it stands in the text that is being read.
 */
export function readDate(text: string, at: number): Read<EdtfDate> {
	const split = text.indexOf('T');
	const dateText = split < 0 ? text : text.slice(0, split);
	const long = LONG.exec(dateText);
	const match = long ? null : DATE.exec(dateText);
	if (!long && !match) return fail(`${quote(text)} is not a date as EDTF writes it.`, EXAMPLES, at);
	const read = long ? readLong(long, text, at) : readDay(match!, text, at);
	if (!read.ok || split < 0) return read;
	const { year, month, day } = read.value;
	const parts = [year, month, day];
	if (!day || parts.some((part) => isMasked(part) || part?.uncertain || part?.approximate)) {
		return fail(
			'A clock time needs a day that is known in full.',
			'Write year, month and day without X ~ ? %, or leave out the time.',
			at
		);
	}
	const time = readTime(text.slice(split + 1), at + split + 1);
	return time.ok ? { ok: true, value: { ...read.value, time: time.value } } : time;
}
