/**
 * Calendar units of any size, from the second to a million million years, over civil time: seconds since
 * 1970-01-01T00:00:00 as clocks show them where the story is set, so that every day has 86,400. Proleptic Gregorian.
 */
import { civilFromDays, daysFromCivil, SECONDS_A_DAY } from '../story/dates/civil.js';

/** `years` is 0 for units shorter than a year; `seconds` is the usual length. */
export interface TimeUnit {
	readonly id: string;
	readonly seconds: number;
	readonly years: number;
}

const YEAR = 365.2425 * SECONDS_A_DAY;

const short = (id: string, seconds: number): TimeUnit => ({ id, seconds, years: 0 });
const long = (id: string, years: number): TimeUnit => ({ id, seconds: years * YEAR, years });

export const SECOND = short('second', 1);
export const MINUTE = short('minute', 60);
export const HOUR = short('hour', 3600);
export const DAY = short('day', SECONDS_A_DAY);
export const MONTH = short('month', YEAR / 12);
export const ONE_YEAR = long('year', 1);

/** Smallest first. From the millennium on in powers of ten. */
export const UNITS: readonly TimeUnit[] = [
	SECOND,
	MINUTE,
	HOUR,
	DAY,
	MONTH,
	ONE_YEAR,
	long('decade', 10),
	long('century', 100),
	...Array.from({ length: 10 }, (_, i) => long(i === 0 ? 'millennium' : 'age', 10 ** (3 + i)))
];

/** The month or year that a moment lies in, counted so that one more is one later. */
function ordinal(t: number, unit: TimeUnit): number {
	const { year, month } = civilFromDays(Math.floor(t / SECONDS_A_DAY));
	return unit === MONTH ? year * 12 + month - 1 : Math.floor(year / unit.years);
}

function startOf(n: number, unit: TimeUnit): number {
	const civil =
		unit === MONTH
			? { year: Math.floor(n / 12), month: n - Math.floor(n / 12) * 12 + 1, day: 1 }
			: { year: n * unit.years, month: 1, day: 1 };
	return daysFromCivil(civil) * SECONDS_A_DAY;
}

const isPlain = (unit: TimeUnit): boolean => unit.seconds <= SECONDS_A_DAY;

/** The last boundary of the unit at or before `t`. Decades begin with a year that ends in 0. */
export function floorTo(t: number, unit: TimeUnit): number {
	if (isPlain(unit)) return Math.floor(t / unit.seconds) * unit.seconds;
	// Far from today a double holds no seconds any more: never let rounding pass `t`.
	return Math.min(t, startOf(ordinal(t, unit), unit));
}

/** The boundary that follows the one at `t`. */
export function nextOf(t: number, unit: TimeUnit): number {
	if (isPlain(unit)) return (Math.floor(t / unit.seconds) + 1) * unit.seconds;
	return startOf(ordinal(t, unit) + 1, unit);
}

/** The first boundary of the unit at or after `t`. */
export function ceilTo(t: number, unit: TimeUnit): number {
	const floor = floorTo(t, unit);
	return floor === t ? t : Math.max(t, nextOf(t, unit));
}

/** The boundaries inside `from` to `to`, both ends left out; none if they would be more than `most`. */
export function boundaries(from: number, to: number, unit: TimeUnit, most: number): number[] {
	const found: number[] = [];
	if ((to - from) / unit.seconds > most + 2) return found;
	for (let t = nextOf(from, unit); t < to && found.length <= most;) {
		found.push(t);
		const next = nextOf(t, unit);
		if (!(next > t)) break;
		t = next;
	}
	return found.length > most ? [] : found;
}

/** The largest unit that fits `seconds` at least once; the second at least. */
export function unitWithin(seconds: number): TimeUnit {
	let found = SECOND;
	// Months and years of the calendar are up to 10 % shorter than the usual ones (February).
	for (const unit of UNITS) if (unit.seconds * (isPlain(unit) ? 1 : 0.9) <= seconds) found = unit;
	return found;
}
