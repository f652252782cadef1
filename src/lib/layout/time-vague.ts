/** Dates that are too vague to ask for a length of their own: a decade in which a dozen days are told. */
import { runsOf, type Atom, type Run } from './time-runs.js';
import { UNITS, unitWithin } from './time-units.js';

/** A vague date keeps its length where at least this share of it would be shown without it. */
const LEAST_SHOWN = 0.5;

/** How many of `sorted` are less than `value`, or equal to it if `orEqual`. */
function below(sorted: readonly number[], value: number, orEqual = false): number {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const it = sorted[middle] ?? Infinity;
		if (it < value || (orEqual && it === value)) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Counts how many of `atoms` lie in a stretch of time, in part or in full. */
function counter(atoms: readonly Atom[]): (within: Atom) => number {
	const starts = atoms.map(({ start }) => start).sort((a, b) => a - b);
	const ends = atoms.map(({ end }) => end).sort((a, b) => a - b);
	return ({ start, end }) => below(starts, end) - below(ends, start, true);
}

/** For each of `atoms` how many of them hang together with it, itself included. */
function companies(atoms: readonly Atom[]): ReadonlyMap<Atom, number> {
	const groups: { end: number; members: Atom[] }[] = [];
	for (const atom of [...atoms].sort((a, b) => a.start - b.start)) {
		const last = groups.at(-1);
		if (last && atom.start <= last.end) {
			last.members.push(atom);
			last.end = Math.max(last.end, atom.end);
		} else groups.push({ end: atom.end, members: [atom] });
	}
	return new Map(
		groups.flatMap(({ members }) => members.map((atom) => [atom, members.length] as const))
	);
}

/** Share of an atom that runs show. */
function shown(atom: Atom, runs: readonly Run[]): number {
	let sum = 0;
	for (const { from, to } of runs) {
		sum += Math.max(0, Math.min(to, atom.end) - Math.max(from, atom.start));
	}
	return sum / (atom.end - atom.start);
}

/**
 * The atoms that an axis is made for: all but those that hold two or more of a finer unit, which outnumber their own
 * kind, and of which less than half would be shown for these alone. Its length would be spent on time of which nothing is
 * told, and press what is told into the rest. Each that is left out lies on the axis in part, as finer ones lie in it.
 *
 * @param most runs that the axis may have
 */
export function withoutVague(atoms: readonly Atom[], most: number): readonly Atom[] {
	const byUnit: Atom[][] = UNITS.map(() => []);
	for (const atom of atoms) byUnit[UNITS.indexOf(unitWithin(atom.end - atom.start))]?.push(atom);
	let fine: readonly Atom[] = [];
	for (const own of byUnit) {
		if (own.length === 0) continue;
		const vague = fine.length > 1 ? vagueOf(own, fine, most) : new Set();
		fine = [...fine, ...own.filter((atom) => !vague.has(atom))];
	}
	return fine;
}

/** Those of `own` that are vague beside what is finer. */
function vagueOf(own: readonly Atom[], fine: readonly Atom[], most: number): ReadonlySet<Atom> {
	const distinct = new Map(fine.map((atom) => [`${atom.start} ${atom.end}`, atom]));
	const moments = counter([...distinct.values()]);
	const finer = counter(fine);
	const company = companies(own);
	const doubted = own.filter((atom) => moments(atom) > 1 && finer(atom) > (company.get(atom) ?? 1));
	if (doubted.length === 0) return new Set();
	const runs = runsOf(fine, most);
	return new Set(doubted.filter((atom) => shown(atom, runs) < LEAST_SHOWN));
}
