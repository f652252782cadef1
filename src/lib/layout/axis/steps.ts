/** Steps of the calendar between ticks, from the second to a million million years, and the moments they fall on. */
import { civilFromDays, daysFromCivil, SECONDS_A_DAY } from '../../story/dates/civil.js';
import { DAY, HOUR, MINUTE, MONTH, ONE_YEAR, SECOND } from '../time-units.js';

/** `years` counts for steps of a year and more; `months` for those of months. */
export interface TimeStep {
	readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';
	/** How many units. */
	readonly n: number;
	/** The usual length. */
	readonly seconds: number;
}

const step = (unit: TimeStep['unit'], n: number, seconds: number): TimeStep => ({
	unit,
	n,
	seconds: n * seconds
});

/** Finest first. */
export const STEPS: readonly TimeStep[] = [
	...[1, 5, 15, 30].map((n) => step('second', n, SECOND.seconds)),
	...[1, 5, 15, 30].map((n) => step('minute', n, MINUTE.seconds)),
	...[1, 3, 6, 12].map((n) => step('hour', n, HOUR.seconds)),
	...[1, 2, 7].map((n) => step('day', n, DAY.seconds)),
	...[1, 3, 6].map((n) => step('month', n, MONTH.seconds)),
	...Array.from({ length: 12 }, (_, power) =>
		[1, 2, 5].map((n) => step('year', n * 10 ** power, ONE_YEAR.seconds))
	).flat()
];

/** 1 January 1970 was a Thursday: days to the Monday after. */
const MONDAY = 4;
/** Years before it are told as years ago, counted as they are written, from year 0. */
export const AGO = -99_999;
export const MILLION = 1_000_000;

/** Where years are counted by more, the turn of the era is no landmark. */
const MOST_TO_AD_1 = 10_000;

const yearStart = (year: number): number =>
	daysFromCivil({ year, month: 1, day: 1 }) * SECONDS_A_DAY;

/**
 * The year that is told as the round number `value`: 1500 is 1500; 0, which no year is told as, stands for the year 1; −10,000 is 10,000 BC, which is the
 * astronomical year −9999; −300,000 is 300,000 years ago.
 */
export function roundYear(value: number): number {
	if (value > 0) return value;
	if (value === 0) return 1;
	return value >= AGO ? value + 1 : value;
}

/** The moments of a step from `from` (included) to `to` (left out); no more than `most`, else none. */
export function moments(
	from: number,
	to: number,
	{ unit, n, seconds }: TimeStep,
	most = 400
): number[] {
	if (!(to > from) || (to - from) / seconds > most) return [];
	const found: number[] = [];
	const add = (t: number): void => {
		if (t >= from && t < to) found.push(t);
	};
	if (unit === 'year') {
		const last = yearAt(to) + 1;
		let value = Math.floor((yearAt(from) - 1) / n) * n;
		for (; value <= last; value += n) {
			if (value === 0 && (n === 1 || n > MOST_TO_AD_1)) continue;
			add(yearStart(roundYear(value)));
		}
	} else if (unit === 'month') {
		const { year, month } = civilFromDays(Math.floor(from / SECONDS_A_DAY));
		for (let m = Math.floor((year * 12 + month - 1) / n) * n; ; m += n) {
			const y = Math.floor(m / 12);
			const t = daysFromCivil({ year: y, month: m - y * 12 + 1, day: 1 }) * SECONDS_A_DAY;
			if (t >= to) break;
			add(t);
		}
	} else {
		const offset = unit === 'day' && n === 7 ? MONDAY * SECONDS_A_DAY : 0;
		let t = Math.floor((from - offset) / seconds) * seconds + offset;
		for (; t < to; t += seconds) add(t);
	}
	return found;
}

const yearAt = (t: number): number => civilFromDays(Math.floor(t / SECONDS_A_DAY)).year;
