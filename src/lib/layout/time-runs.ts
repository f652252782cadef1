/** Where an axis of time leaps: which stretches it shows, and which gaps it breaks over. */
import { ceilTo, DAY, floorTo, nextOf, UNITS, unitWithin, SECOND } from './time-units.js';

/** A stretch of time that has to lie on the axis in full. Civil seconds, `start < end`. */
export interface Atom {
	readonly start: number;
	readonly end: number;
	/** An end of a longer event, whose middle may be leapt over. */
	readonly cut: boolean;
}

/** A stretch of the axis without a break. */
export interface Run {
	readonly from: number;
	readonly to: number;
}

interface Block {
	readonly start: number;
	end: number;
	cut: boolean;
	/** Every distinct boundary in it, ascending. */
	readonly points: number[];
}

/** Runs that an axis may have. */
const MOST_RUNS = 7;
/** Gaps that are weighed against one another: the largest. */
const MOST_GAPS = 48;
/** Two moments are told apart if they lie this share of the axis from each other. */
const APART = 0.03;
/** Share of the axis that even a run of one event gets. */
const LEAST_SHARE = 0.07;
/** What a break costs: it must make room by a factor e ^ 2, and more where there are many moments. */
const BREAK_COST = 2;
const BREAK_COST_EACH = 0.15;
/** Pairs of neighbouring moments that are looked at. */
const MOST_PAIRS = 500;

/** Atoms that overlap or touch, joined. */
function blocksOf(atoms: readonly Atom[]): Block[] {
	const blocks: Block[] = [];
	for (const { start, end, cut } of [...atoms].sort((a, b) => a.start - b.start || a.end - b.end)) {
		const last = blocks.at(-1);
		if (last && start <= last.end) {
			last.points.push(start, end);
			last.end = Math.max(last.end, end);
			last.cut &&= cut;
		} else {
			blocks.push({ start, end, cut, points: [start, end] });
		}
	}
	for (const block of blocks) block.points.sort((a, b) => a - b);
	return blocks;
}

/** Indices of the blocks before which the axis could break: those behind the largest gaps, ascending. */
function candidates(blocks: readonly Block[]): number[] {
	const gap = (i: number): number => (blocks[i]?.start ?? 0) - (blocks[i - 1]?.end ?? 0);
	return blocks
		.map((_, i) => i)
		.slice(1)
		.sort((a, b) => gap(b) - gap(a) || a - b)
		.slice(0, MOST_GAPS)
		.sort((a, b) => a - b);
}

/**
 * Picks the breaks that leave moments furthest apart: the least sum of how many times too close (in logarithms)
 * neighbouring moments come to lie, plus a price for each break. A run's length is taken as its share of the moments, so
 * that evenly filled time is never broken: cutting it gains nothing. Solved exactly, from left to right.
 *
 * @returns indices of the blocks with which runs begin, 0 first.
 */
function runStarts(blocks: readonly Block[], most: number): number[] {
	const cuts = [0, ...candidates(blocks), blocks.length];
	const chunks = cuts.slice(1).map((to, i) => blocks.slice(cuts[i], to));
	const total = blocks.reduce((sum, block) => sum + block.points.length, 0);
	const stride = Math.max(1, Math.ceil(total / MOST_PAIRS));
	let seen = 0;
	const distances = chunks.map((chunk) =>
		chunk.flatMap(({ points }) =>
			points.flatMap((point, i) => {
				const distance = point - (points[i - 1] ?? point);
				return distance > 0 && seen++ % stride === 0 ? [distance] : [];
			})
		)
	);
	const pairs = Math.max(
		1,
		distances.reduce((sum, list) => sum + list.length, 0)
	);
	const price = BREAK_COST + BREAK_COST_EACH * pairs;

	const crowding = (i: number, j: number): number => {
		const length = (chunks[j]?.at(-1)?.end ?? 0) - (chunks[i]?.[0]?.start ?? 0);
		let count = 0;
		for (let k = i; k <= j; k++) count += distances[k]?.length ?? 0;
		const room = Math.max(LEAST_SHARE, count / pairs);
		let sum = 0;
		for (let k = i; k <= j; k++) {
			for (const d of distances[k] ?? [])
				sum += Math.max(0, Math.log((APART * length) / (d * room)));
		}
		return sum;
	};

	/** `best[j]` after r runs: the least cost of chunks 0 to j, and where the last of these runs begins. */
	type Row = readonly { readonly cost: number; readonly from: number }[];
	const rows: Row[] = [];
	const costs = chunks.map((_, j) => chunks.map((__, i) => (i <= j ? crowding(i, j) : Infinity)));
	for (let r = 0; r < Math.min(most, chunks.length); r++) {
		rows.push(
			chunks.map((_, j) => {
				let found = { cost: Infinity, from: 0 };
				for (let i = r === 0 ? 0 : 1; i <= (r === 0 ? 0 : j); i++) {
					const before = r === 0 ? 0 : (rows[r - 1]?.[i - 1]?.cost ?? Infinity) + price;
					const cost = before + (costs[j]?.[i] ?? Infinity);
					if (cost < found.cost) found = { cost, from: i };
				}
				return found;
			})
		);
	}
	const end = chunks.length - 1;
	let r = 0;
	rows.forEach((row, i) => {
		if ((row[end]?.cost ?? Infinity) < (rows[r]?.[end]?.cost ?? Infinity)) r = i;
	});
	const starts: number[] = [];
	for (let j = end; r >= 0 && j >= 0; r--) {
		const from = rows[r]?.[j]?.from ?? 0;
		starts.unshift(cuts[from] ?? 0);
		j = from - 1;
	}
	return starts;
}

/**
 * The runs of an axis on which all atoms lie, in order, apart from each other, each beginning and ending with a unit of
 * the calendar where its neighbours leave room: a decade, a month, a day. A run that holds no more than the end of a
 * longer event shows the unit above, so that the bar is seen to go on: the whole of May for what began on the 1st.
 *
 * @param after what all of it lies after
 */
export function runsOf(atoms: readonly Atom[], most = MOST_RUNS, after = -Infinity): Run[] {
	const blocks = blocksOf(atoms);
	if (blocks.length === 0) return [];
	const starts = runStarts(blocks, Math.min(most, MOST_RUNS));
	const raw = starts.map((start, i) => {
		const own = blocks.slice(start, starts[i + 1]);
		const first = own[0] as Block;
		const last = own.at(-1) as Block;
		return { from: first.start, to: last.end, cut: own.every((block) => block.cut) };
	});
	const all = (raw.at(-1)?.to ?? 0) - (raw[0]?.from ?? 0);
	const least = all > 2 * DAY.seconds ? DAY : SECOND;
	let before = after;
	return raw.map(({ from, to, cut }, i) => {
		const next = raw[i + 1]?.from ?? Infinity;
		let at = Math.max(UNITS.indexOf(unitWithin(to - from)), UNITS.indexOf(least));
		if (
			cut &&
			ceilTo(to, UNITS[at] ?? DAY) <= nextOf(floorTo(from, UNITS[at] ?? DAY), UNITS[at] ?? DAY)
		)
			at++;
		for (; at >= 0; at--) {
			const unit = UNITS[at];
			if (!unit) continue;
			const a = floorTo(from, unit);
			const b = ceilTo(to, unit);
			if (a > before && b < next && b > a) {
				before = b;
				return { from: a, to: b };
			}
		}
		before = to;
		return { from, to };
	});
}
