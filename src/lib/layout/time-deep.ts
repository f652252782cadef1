/**
 * Deep time on an axis: stretches that end at powers of ten of years ago, so that each age has room of its own.
 *
 * What happened 541, 252 and 66 million years ago nearly touches on a line that reaches from the beginning of the Earth
 * to the first of us, and no break would help: there is always something between. Cut at a billion, a hundred million,
 * ten million years ago, each stretch is linear in itself, and as long as what it holds asks for.
 */
import { daysFromCivil, SECONDS_A_DAY } from '../story/dates/civil.js';
import type { Atom, Run } from './time-runs.js';

/** A stretch of deep time; those between which no time is left out share `run`. */
export interface DeepRun extends Run {
	readonly run: number;
}

const yearsAgo = (years: number): number =>
	daysFromCivil({ year: -years, month: 1, day: 1 }) * SECONDS_A_DAY;
/** Years, as exactly as deep time asks for. */
const ageOf = (t: number): number => (yearsAgo(0) - t) / (365.2425 * SECONDS_A_DAY);

const LAST_POWER = 5;
/** Deep time ends 100,000 years ago: what is later is told in years of the calendar. */
export const DEEP = yearsAgo(10 ** LAST_POWER);
/** A gap is left out where it takes up more than this share of a stretch that has anything to compare. */
const MOST_EMPTY = 0.5;
/** An end is put at a round age that lies no further out than this share of what it ends. */
const MOST_PAD = 1 / 3;
/** Moments that lie closer than this share of their age count as one. */
const SAME = 1e-3;

/** The age of an end, made round outwards: up for the earlier (`Math.ceil`), down for the later (`Math.floor`). */
function roundOut(age: number, span: number, way: (x: number) => number): number {
	let unit = 10 ** Math.floor(Math.log10(span));
	// What a double is off by makes no age less round.
	const exact = way === Math.ceil ? age * (1 - 1e-9) : age * (1 + 1e-9);
	const round = (): number => Math.round(way(exact / unit) * unit);
	for (let i = 0; i < 3 && Math.abs(round() - age) > MOST_PAD * span; i++) unit /= 10;
	return round();
}

/** Atoms that overlap, or that are one by `SAME`, joined. */
function joined(atoms: readonly Atom[]): { start: number; end: number; n: number }[] {
	const blocks: { start: number; end: number; n: number }[] = [];
	for (const { start, end } of [...atoms].sort((a, b) => a.start - b.start || a.end - b.end)) {
		const last = blocks.at(-1);
		const near = (DEEP - start) * SAME;
		if (last && start - last.end <= near) {
			if (start - last.start > near) last.n++;
			last.end = Math.max(last.end, end);
		} else blocks.push({ start, end, n: end - start > near ? 2 : 1 });
	}
	return blocks;
}

/**
 * The stretches of deep time on which all atoms lie, earliest first.
 *
 * @param atoms none of which ends after `DEEP`
 */
export function deepRuns(atoms: readonly Atom[]): DeepRun[] {
	const blocks = joined(atoms);
	const power = (t: number): number =>
		Math.max(LAST_POWER, Math.floor(Math.log10(Math.max(1, ageOf(t))) + 1e-12));
	const bounds = (p: number): readonly [number, number] => [
		yearsAgo(10 ** (p + 1)),
		yearsAgo(10 ** p)
	];
	/** How many moments a power of ten holds. */
	const held = (p: number): number => {
		const [from, to] = bounds(p);
		return blocks.reduce((n, one) => n + (one.start < to && one.end > from ? one.n : 0), 0);
	};
	const leaps = (gap: readonly [number, number]): boolean => {
		for (let p = power(gap[0]); p >= power(gap[1]); p--) {
			const [from, to] = bounds(p);
			const share = (Math.min(to, gap[1]) - Math.max(from, gap[0])) / (to - from);
			if (share >= 1 || (share > MOST_EMPTY && held(p) > 1)) return true;
		}
		return false;
	};
	const groups: { start: number; end: number; n: number }[][] = [];
	for (const block of blocks) {
		const before = groups.at(-1)?.at(-1);
		if (before && !leaps([before.end, block.start])) groups.at(-1)!.push(block);
		else groups.push([block]);
	}
	return groups.flatMap((group, run) => {
		const [first, last] = [group[0]!, group.at(-1)!];
		const age = ageOf(first.start);
		const long = age - ageOf(last.end);
		// A moment alone stands in a round stretch of its age: 70–60 million years ago.
		const span = long > age * SAME ? long : age;
		const before = groups[run - 1]?.at(-1)?.end ?? -Infinity;
		const after = groups[run + 1]?.[0]?.start ?? Infinity;
		let from = Math.min(first.start, yearsAgo(roundOut(ageOf(first.start), span, Math.ceil)));
		if (from <= before) from = first.start;
		// The last stretch runs on to its power of ten: nothing presses it.
		const low = run === groups.length - 1 && ageOf(last.end) < ageOf(first.start) / 2;
		let to = low
			? bounds(power(last.end))[1]
			: yearsAgo(roundOut(ageOf(last.end), span, Math.floor));
		to = Math.min(DEEP, Math.max(last.end, to));
		if (to >= after) to = last.end;
		const cuts: number[] = [];
		for (let p = power(from); p >= LAST_POWER; p--) {
			const cut = bounds(p)[1];
			if (cut > from && cut < to) cuts.push(cut);
		}
		return [...cuts, to].map((end, i) => ({ from: cuts[i - 1] ?? from, to: end, run }));
	});
}
