/**
 * Many events in one lane: what has room stands with its name, what has none is counted. Pure.
 *
 * Laid out for the whole axis at one level of detail (`levelOf`), so that it depends on the level alone and not on where
 * a reader has moved to. Counted are all short events of a stretch or none: what is named beside a number would else be
 * chosen by nothing but its place in a list. Every event is shown once or counted once, and a count stands for two or
 * more: what would be counted by itself stands alone, without its name.
 */
export interface ClusterItem {
	/** Where it begins and ends, in pixels of the level. `x0 <= x1`. */
	readonly x0: number;
	readonly x1: number;
	/** Length along the axis that its name takes up, in pixels. */
	readonly size: number;
}

/** Events that are counted together. */
export interface Bin {
	/** Number of its stretch: it lies from `cell * size` to `(cell + 1) * size` pixels. */
	readonly cell: number;
	/** Indices into the items, ascending. At least two. */
	readonly items: readonly number[];
}

/** Instead of a row: it is counted. */
export const COUNTED = -1;
/** Instead of a row: it has no room for its name, and nothing beside it that it could be counted with. */
export const ALONE = -2;

export interface Clustered {
	/** Row of each item; `COUNTED`, `ALONE`. */
	readonly rows: readonly number[];
	/** How far behind its start a name stands, in pixels: 0 unless names may slide. */
	readonly offsets: readonly number[];
	/** Ascending by cell. */
	readonly bins: readonly Bin[];
	/** Whether any stands alone. */
	readonly alone: boolean;
	/** Rows that are used. */
	readonly used: number;
}

export interface ClusterOptions {
	/** Rows that there are. */
	readonly rows: number;
	/** Length of the stretches that are counted together, in pixels. */
	readonly cell: number;
	/** Least distance between two names in a row. */
	readonly gap: number;
	/** How far a name may be moved along to where there is room for it. Default 0. */
	readonly slide?: number;
}

/** Rounds in which crowded stretches are sought before what is left over is counted by itself. */
const ROUNDS = 6;
/** An event this many stretches long is not counted among the short ones. */
const LONG = 2;

/** @param items in the order of `x0`. */
export function cluster(
	items: readonly ClusterItem[],
	{ rows: most, cell: size, gap, slide = 0 }: ClusterOptions
): Clustered {
	const cells = items.map(({ x0 }) => Math.floor(x0 / size));
	const long = items.map(({ x0, x1 }) => x1 - x0 > LONG * size);
	const rows = items.map(() => COUNTED);
	const offsets = items.map(() => 0);
	const crowded = new Set<number>();
	const counted = new Set<number>();
	let ends: number[] = [];
	/** Where the bars in a row end: no name slides beside one, which grows as the axis is stretched and the name does not. */
	let bars: number[] = [];
	for (let round = 0; ; round++) {
		ends = [];
		bars = [];
		let failed = false;
		items.forEach((item, i) => {
			rows[i] = COUNTED;
			if (counted.has(i) || (!long[i] && crowded.has(cells[i]!))) return;
			let row = 0;
			while (row < ends.length && ends[row]! + gap > item.x0) row++;
			// Where every row is taken, a name may stand a little further on.
			if (row >= most && slide > 0) row = soonest(ends, bars, item.x0 - gap);
			const start = row < ends.length ? Math.max(item.x0, ends[row]! + gap) : item.x0;
			if (row >= most || start - item.x0 > slide) {
				failed = true;
				if (long[i] || round >= ROUNDS) counted.add(i);
				else crowded.add(cells[i]!);
				return;
			}
			offsets[i] = start - item.x0;
			ends[row] = Math.max(item.x1, start + item.size);
			bars[row] = Math.max(bars[row] ?? -Infinity, item.x1);
			rows[i] = row;
		});
		// What was left out in this round has left room that others did not see: they stand where they stand.
		if (!failed || round > ROUNDS) break;
	}
	const bins = new Map<number, number[]>();
	rows.forEach((row, i) => {
		if (row >= 0) return;
		const bin = bins.get(cells[i]!);
		if (bin) bin.push(i);
		else bins.set(cells[i]!, [i]);
	});
	let alone = false;
	for (const [cell, list] of bins) {
		if (list.length > 1) continue;
		bins.delete(cell);
		rows[list[0]!] = ALONE;
		alone = true;
	}
	return {
		rows,
		offsets,
		bins: [...bins].sort(([a], [b]) => a - b).map(([cell, list]) => ({ cell, items: list })),
		alone,
		used: ends.length
	};
}

/** The row whose names end first, of those without a bar at `x`; as many as there are rows, if there is none. */
function soonest(ends: readonly number[], bars: readonly number[], x: number): number {
	let best = ends.length;
	ends.forEach((end, row) => {
		if (bars[row]! <= x + 1e-9 && !(ends[best]! <= end)) best = row;
	});
	return best;
}

/** Heights that lanes get of what there is: what they need, and where that is too much, no more than an equal share. */
export function shareOut(needs: readonly number[], total: number, least: number): number[] {
	let left = total;
	const got = needs.map(() => 0);
	const open = needs.map((_, i) => i).sort((a, b) => needs[a]! - needs[b]!);
	open.forEach((i, n) => {
		const share = left / (open.length - n);
		got[i] = Math.max(least, Math.min(needs[i]!, share));
		left -= got[i];
	});
	return got;
}
