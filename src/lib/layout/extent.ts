/** Parts of the earth by their bounds in degrees. Pure. */

/** West, south, east, north in degrees; an extent over the antimeridian has an east beyond 180. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

/** The smallest extent that holds all, with the shorter way round where that crosses the antimeridian. */
export function extentOf(boxes: readonly Extent[]): Extent | null {
	if (!boxes.length) return null;
	const sorted = boxes
		.map(([w, , e]) => [w, e < w ? e + 360 : e] as const)
		.sort((a, b) => a[0] - b[0]);
	const south = Math.min(...boxes.map((b) => b[1]));
	const north = Math.max(...boxes.map((b) => b[3]));
	// The widest gap without anything is what is left out.
	let reach = Math.max(...sorted.map((s) => s[1] - 360));
	let gap = -1;
	let west = sorted[0]?.[0] ?? 0;
	for (const [w, e] of sorted) {
		if (w - reach > gap) {
			gap = w - reach;
			west = w;
		}
		reach = Math.max(reach, e);
	}
	if (gap <= 0) return [leastCovered(sorted), south, leastCovered(sorted) + 360, north];
	return [west, south, west + 360 - gap, north];
}

/**
 * Extents in a row, each turned so that it lies nearest to the one before: on a way round the world they go on beyond
 * 180 degrees. All together take up one turn and a half at most.
 */
export function unrolled(extents: readonly Extent[]): Extent[] {
	const out: Extent[] = [];
	let [west, east] = [Infinity, -Infinity];
	for (const [w, s, e, n] of extents) {
		const before = out.at(-1);
		const middle = (w + e) / 2;
		let turn = before ? Math.round(((before[0] + before[2]) / 2 - middle) / 360) : 0;
		// Whoever goes round again goes back to the same copy.
		if (w + turn * 360 < east - MOST_ROUND) turn += 1;
		if (e + turn * 360 > west + MOST_ROUND) turn -= 1;
		const turned: Extent = [w + turn * 360, s, e + turn * 360, n];
		west = Math.min(west, turned[0]);
		east = Math.max(east, turned[2]);
		out.push(turned);
	}
	return out;
}

/** Degrees that a plane shows at most. */
const MOST_ROUND = 540;

/** Where to cut a world that boxes go all the way round: at the western end of one, where the fewest others lie. */
function leastCovered(boxes: readonly (readonly [west: number, east: number])[]): number {
	const covering = (at: number) =>
		boxes.filter(([w, e]) => [-360, 0, 360].some((turn) => at + turn > w && at + turn < e)).length;
	const [first] = boxes
		.map(([w]) => ({ w, count: covering(w) }))
		.sort((a, b) => a.count - b.count || a.w - b.w);
	return first?.w ?? -180;
}
