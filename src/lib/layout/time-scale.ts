import { scaleLinear } from 'd3-scale';
import { DEEP, deepRuns } from './time-deep.js';
import { runsOf, type Atom, type Run } from './time-runs.js';
import { withoutVague } from './time-vague.js';
import { boundaries, ceilTo, DAY, floorTo, nextOf, UNITS, type TimeUnit } from './time-units.js';

/**
 * The known extent of an event, in civil seconds (see `time-units.ts`).
 *
 * `slack`: the part between its ends, where a break may stand, from the end of the first day (month, year) to the start
 * of the last one. Without it the whole of the event is shown without a break.
 */
export interface TimeExtent {
	readonly start: number;
	readonly end: number;
	readonly slack?: readonly [number, number];
}

/** A stretch with one measure: a day, a month, a decade, or several where there are too many to tell apart. */
export interface TimePiece {
	readonly from: number;
	readonly to: number;
	readonly x0: number;
	readonly x1: number;
	/** The unit that it is exactly one of; `null` if it is none. */
	readonly unit: TimeUnit | null;
	/** Pieces between which no time is left out share it. */
	readonly run: number;
}

/** What the axis leaves out. */
export interface TimeBreak {
	readonly from: number;
	readonly to: number;
	readonly x0: number;
	readonly x1: number;
}

export interface TimeScale {
	readonly pieces: readonly TimePiece[];
	readonly breaks: readonly TimeBreak[];
	/** Where a moment lies, 0 to 1; moments outside lie at the ends. Grows with time, inside breaks too. */
	readonly at: (t: number) => number;
	/** The moment that lies there; the inverse of `at`. */
	readonly invert: (x: number) => number;
}

/** Pieces that labels can still be read under on a phone. */
const MOST_PIECES = 8;
/** Those that what came after deep time has in any case, beside as many powers of ten as there are. */
const LEAST_PIECES = 3;
const BREAK_LENGTH = 0.034;
const MOST_BREAKS = 0.2;
/** The least share of the axis that a piece gets, and the most that all of these shares take together. */
const LEAST_PIECE = 0.085;
const MOST_LEAST = 0.65;

function atomsOf(events: readonly TimeExtent[]): Atom[] {
	return events.flatMap(({ start, end, slack }): Atom[] => {
		if (!Number.isFinite(start) || !Number.isFinite(end)) return [];
		// A moment still needs a length to be drawn, and one that a double can tell from none.
		const last = Math.max(end, start + Math.max(1, Math.abs(start) * 1e-12));
		if (!slack || !(slack[0] > start && slack[1] > slack[0] && last > slack[1])) {
			return [{ start, end: last, cut: false }];
		}
		return [
			{ start, end: slack[0], cut: true },
			{ start: slack[1], end: last, cut: true }
		];
	});
}

const lies = (atom: Atom, { from, to }: Run): boolean => atom.start < to && atom.end > from;

type Part = Run & { readonly run: number };

/** Cuts runs at days, months or years, the fullest first, as long as the pieces stay few. */
function cutRuns(runs: readonly Run[], atoms: readonly Atom[], most: number): Part[] {
	let left = most - runs.length;
	const weight = (run: Run): number => atoms.filter((atom) => lies(atom, run)).length;
	const cuts = new Map<Run, readonly number[]>();
	for (const run of [...runs].sort((a, b) => weight(b) - weight(a) || a.from - b.from)) {
		for (const unit of UNITS.slice(UNITS.indexOf(DAY))) {
			const found = boundaries(run.from, run.to, unit, left);
			if (found.length === 0) continue;
			cuts.set(run, found);
			left -= found.length;
			break;
		}
	}
	return runs.flatMap((run, index) => {
		const points = [run.from, ...(cuts.get(run) ?? []), run.to];
		return points.slice(1).map((to, i) => ({ from: points[i] as number, to, run: index }));
	});
}

/** Deep time by powers of ten, all later time by where it leaps. */
function partsOf(atoms: readonly Atom[]): Part[] {
	const deep = deepRuns(
		atoms.flatMap((atom) => (atom.start < DEEP ? [{ ...atom, end: Math.min(atom.end, DEEP) }] : []))
	);
	const most = Math.max(LEAST_PIECES, MOST_PIECES - deep.length);
	const over = atoms.filter((atom) => atom.start < DEEP && atom.end > DEEP);
	const later = [
		...over.map((atom) => ({ ...atom, start: DEEP })),
		...withoutVague(
			atoms.filter((atom) => atom.start >= DEEP),
			most
		)
	];
	const last = deep.at(-1);
	// Beside deep time a leap of years is told only where it parts more than single moments.
	const runs = runsOf(later, last ? Math.max(1, later.length >> 1) : most, last?.to);
	// What goes on over the end of deep time leaves no gap there.
	const next = last ? last.run + (runs[0]?.from === last.to ? 0 : 1) : 0;
	return [
		...deep,
		...cutRuns(runs, later, most).map((part) => ({ ...part, run: part.run + next }))
	];
}

const unitOf = ({ from, to }: Run): TimeUnit | null =>
	UNITS.findLast(
		(unit) => floorTo(from, unit) === from && ceilTo(to, unit) === to && nextOf(from, unit) === to
	) ?? null;

/**
 * An axis of time that spends its length where the events are, and breaks where it leaps.
 *
 * Gaps that would press the rest together are left out (`time-runs.ts`); what remains is cut into calendar units, deep
 * time at powers of ten (`time-deep.ts`). Their length grows with the square root of the number of events in them. So a
 * moment's place is exact within its day or decade, and lengths are compared within one piece only: every piece has its
 * own label, and breaks say what they leave out. Every event's known extent lies in the pieces, but for `slack`, and but for what is so vague beside the events in
 * it that it has no length of its own (`time-vague.ts`): that lies in them in part. Any order of the same events gives the
 * same axis.
 */
export function timeScale(events: readonly TimeExtent[]): TimeScale {
	const atoms = atomsOf(events);
	const parts = partsOf(atoms);
	if (parts.length === 0) return { pieces: [], breaks: [], at: () => 0, invert: () => 0 };

	const weights = parts.map(() => 0);
	for (const atom of atoms) {
		let hits = 0;
		for (const part of parts) if (lies(atom, part)) hits++;
		parts.forEach((part, i) => {
			if (lies(atom, part)) weights[i] = (weights[i] ?? 0) + 1 / hits;
		});
	}
	const roots = weights.map(Math.sqrt);
	const sum = roots.reduce((a, b) => a + b, 0) || 1;
	const leaps = new Set(parts.map(({ run }) => run)).size - 1;
	const leap = Math.min(BREAK_LENGTH, MOST_BREAKS / Math.max(1, leaps));
	const room = 1 - leaps * leap;
	const least = Math.min(LEAST_PIECE, MOST_LEAST / parts.length) * room;
	const rest = room - least * parts.length;

	const pieces: TimePiece[] = [];
	const breaks: TimeBreak[] = [];
	let x = 0;
	parts.forEach((part, i) => {
		const before = pieces.at(-1);
		if (before && before.run !== part.run) {
			breaks.push({ from: before.to, to: part.from, x0: x, x1: x + leap });
			x += leap;
		}
		const x0 = x;
		x = i === parts.length - 1 ? 1 : x0 + least + (rest * (roots[i] ?? 0)) / sum;
		pieces.push({ ...part, x0, x1: x, unit: unitOf(part) });
	});
	const ends = [...pieces, ...breaks].sort((a, b) => a.x0 - b.x0);
	const moments = [...ends.map((part) => part.from), pieces.at(-1)?.to ?? 0];
	const places = [...ends.map((part) => part.x0), 1];
	const at = scaleLinear().domain(moments).range(places).interpolate(between).clamp(true);
	const invert = scaleLinear().domain(places).range(moments).interpolate(between).clamp(true);
	return { pieces, breaks, at: (t) => at(t), invert: (x) => invert(x) };
}

/** d3 weighs both ends, which far from 1970 can step back by the last bit; this sum cannot. */
function between(from: number, to: number): (share: number) => number {
	return (share) => Math.min(to, from + (to - from) * share);
}
