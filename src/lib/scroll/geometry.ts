/** Where a reader is in a row of steps. Pure: measures come in as functions, so that only what is asked is laid out. */

/** `index` from −1 (before the first step) to `count` (after the last); `progress` from 0 to 1 within the step. */
export interface Position {
	readonly index: number;
	readonly progress: number;
}

/** Top and bottom of a step, in pixels, in any frame that `line` shares. */
export interface Extent {
	readonly top: number;
	readonly bottom: number;
}

/**
 * The step that holds the reading line, by binary search: about log₂ n measures, whatever the distance jumped.
 *
 * A step reaches from its own top to the top of the next, so that gaps between steps belong to the step above.
 *
 * @param count number of steps, which stand one below the other
 * @param extentOf measures one step
 * @param line the reading line, in the same frame as the extents
 * @param near an index to try first (the last known): two measures when it still holds
 */
export function locate(
	count: number,
	extentOf: (index: number) => Extent,
	line: number,
	near = -1
): Position {
	if (count === 0) return { index: -1, progress: 0 };
	const topOf = (index: number) =>
		index < count ? extentOf(index).top : extentOf(count - 1).bottom;
	const within = (index: number): Position => {
		const top = topOf(index);
		const height = topOf(index + 1) - top;
		const progress = height > 0 ? (line - top) / height : 0;
		return { index, progress: Math.min(1, Math.max(0, progress)) };
	};
	if (near >= 0 && near < count && topOf(near) <= line && line < topOf(near + 1)) {
		return within(near);
	}
	let low = -1;
	let high = count;
	while (low < high) {
		const middle = low + Math.ceil((high - low) / 2);
		if (topOf(middle) <= line) low = middle;
		else high = middle - 1;
	}
	if (low === -1) return { index: -1, progress: 0 };
	if (low === count) return { index: count, progress: 0 };
	return within(low);
}

/** Steps that stand together in stretches of `size`, of which one can be measured without its steps. */
export interface Stretches {
	readonly size: number;
	/** Measures the stretch of this number. */
	readonly extentOf: (stretch: number) => Extent;
}

/**
 * The same as {@link locate} where steps stand in stretches: the stretch is looked for first. A browser that passes over
 * what is out of sight then lays out none but the stretch that the reader sees.
 */
export function locateIn(
	{ size, extentOf: stretchOf }: Stretches,
	count: number,
	extentOf: (index: number) => Extent,
	line: number,
	near = -1
): Position {
	const stretch = near < 0 ? -1 : Math.floor(near / size);
	const { index: at } = locate(Math.ceil(count / size), stretchOf, line, stretch);
	if (at < 0 || at >= Math.ceil(count / size)) return { index: at < 0 ? -1 : count, progress: 0 };
	const first = at * size;
	const many = Math.min(size, count - first);
	const found = locate(many, (i) => extentOf(first + i), line, near - first);
	// Between the last of a stretch and the next stretch.
	if (found.index >= many) return { index: first + many - 1, progress: 1 };
	return { index: first + Math.max(0, found.index), progress: found.progress };
}

/** The part of a long row that is watched: `size` steps about `index`, moved only when the reader nears its edge. */
export function windowAbout(
	index: number,
	count: number,
	size: number,
	current: readonly [from: number, to: number] | null = null
): readonly [from: number, to: number] {
	const margin = Math.floor(size / 5);
	if (current) {
		const [from, to] = current;
		const roomAbove = from === 0 || index - from >= margin;
		const roomBelow = to === count || to - 1 - index >= margin;
		if (to <= count && index >= from - 1 && index <= to && roomAbove && roomBelow) return current;
	}
	const from = Math.max(0, Math.min(count - size, index - Math.floor(size / 2)));
	return [from, Math.min(count, from + size)];
}
