/** Lines in pieces: what of them lies in a box, and what outside. */
import type { Box } from '../../layout/stage-box.js';

/**
 * A line in the pieces into which the edge of a box divides it, each of which begins where the one before ends. What runs along
 * the edge counts as inside.
 */
export function piecesBy(line: readonly number[], box: Box): (readonly number[])[] {
	const [x0, y0, x1, y1] = box;
	const pieces: number[][] = [];
	let side: boolean | undefined;
	let [px = 0, py = 0] = line;
	for (let i = 2; i + 1 < line.length; i += 2) {
		const [x = 0, y = 0] = [line[i], line[i + 1]];
		const stops = [...crossings(px, py, x, y, box), 1];
		let from = 0;
		let [ax, ay] = [px, py];
		for (const to of stops) {
			const share = (from + to) / 2;
			const [mx, my] = [px + (x - px) * share, py + (y - py) * share];
			const within = mx >= x0 && my >= y0 && mx <= x1 && my <= y1;
			if (within !== side) pieces.push([ax, ay]);
			side = within;
			[ax, ay] = to < 1 ? [px + (x - px) * to, py + (y - py) * to] : [x, y];
			pieces.at(-1)?.push(ax, ay);
			from = to;
		}
		[px, py] = [x, y];
	}
	return pieces;
}

/** Where on its way a straight line enters a box and where it leaves it, as shares of that. */
function crossings(px: number, py: number, x: number, y: number, box: Box): number[] {
	const [x0, y0, x1, y1] = box;
	let [enters, leaves] = [-Infinity, Infinity];
	for (const [from, by, low, high] of [
		[px, x - px, x0, x1],
		[py, y - py, y0, y1]
	] as const) {
		if (by === 0) {
			if (from <= low || from >= high) return [];
			continue;
		}
		const [a, b] = [(low - from) / by, (high - from) / by];
		enters = Math.max(enters, Math.min(a, b));
		leaves = Math.min(leaves, Math.max(a, b));
	}
	return enters < leaves ? [enters, leaves].filter((t) => t > 0 && t < 1) : [];
}
