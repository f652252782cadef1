import type { TimePiece } from './time-scale.js';
import {
	DAY,
	floorTo,
	HOUR,
	MINUTE,
	MONTH,
	nextOf,
	SECOND,
	UNITS,
	type TimeUnit
} from './time-units.js';

export interface TimeTick {
	readonly t: number;
	/** The unit that begins there, in whose words it is told. */
	readonly unit: TimeUnit;
}

/** Steps between ticks, finest first: a unit and how many of it. */
const STEPS: readonly (readonly [TimeUnit, number])[] = [
	[SECOND, 1],
	[SECOND, 15],
	[MINUTE, 1],
	[MINUTE, 15],
	[HOUR, 1],
	[HOUR, 6],
	[DAY, 1],
	[DAY, 7],
	[MONTH, 1],
	[MONTH, 3],
	...UNITS.slice(UNITS.indexOf(MONTH) + 1).flatMap((unit): [TimeUnit, number][] => [
		[unit, 1],
		[unit, 2],
		[unit, 5]
	])
];

/**
 * Ticks inside a piece, its ends left out: the finest step of the calendar that gives at most `most` of them. Several
 * units count from the start of the unit above (every third month, every sixth hour); weeks from the piece's start.
 */
export function ticksOf(piece: TimePiece, most = 9): TimeTick[] {
	const length = piece.to - piece.from;
	const step = STEPS.find(([unit, n]) => length / (unit.seconds * n) <= most + 1);
	if (!step) return [];
	const [unit, n] = step;
	const above =
		unit.years > 0 ? UNITS[UNITS.indexOf(unit) + 1] : (UNITS[UNITS.indexOf(unit) + 1] ?? unit);
	const ticks: TimeTick[] = [];
	let t =
		n === 1 || !above || unit === DAY ? floorTo(piece.from, unit) : floorTo(piece.from, above);
	for (let guard = 0; t < piece.to && guard < 400; guard++) {
		if (t > piece.from && ticks.length < most) ticks.push({ t, unit });
		let next = t;
		for (let i = 0; i < n; i++) next = nextOf(next, unit);
		if (!(next > t)) break;
		t = next;
	}
	return ticks;
}
