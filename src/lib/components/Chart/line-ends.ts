/**
 * Where the name and the last value of each line stand: at its own end, clear of the other lines and of one another. Those of
 * lines that reach the last date stand in a column beside the plot, and so do those for which the plot has no room.
 */
import { overlaps } from '../../layout/camera.js';
import type { Box } from '../../layout/stage-box.js';
import { spread } from './chart-plan.js';

/** A line's end and what is to stand there. Pixels, but for the shares of the plot. */
export interface LineEnd {
	/** The line as in `ChartSeries.d`: hundredths of the plot. */
	readonly d: string;
	/** Height of the last value, 0 to 1 from the top. */
	readonly end: number;
	/** Where it should stand from the top of the plot, beside the last value. */
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** A name stands beside the plot (`x` is 1) or in it: by `END_GAP` behind `x`. `top` in pixels from the plot's. */
export interface EndPlace {
	readonly x: number;
	readonly top: number;
}

export interface Plot {
	/** Widths that the plot may have: what stands in it is clear at each. */
	readonly widths: readonly number[];
	readonly height: number;
	/** How far down names may reach. */
	readonly most: number;
	/** Words in it already: shares of the plot, and the pixels that they take from there. */
	readonly words: readonly Words[];
}

export interface Words {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly side: 'start' | 'end';
	readonly below?: true;
}

type Point = readonly [x: number, y: number];

/** From the end of a line to its name; the style sheet takes the same. */
export const END_GAP = 14;
/** Lines that end this near to the last date end there. */
const LAST = 0.97;
/** What a name keeps from lines and from other words. */
const CLEAR = 6;
/** A name goes no further from the end of its line than this; what is tried lies so far apart, down and back. */
const FURTHEST = 56;
const STEP = 6;
/** Highest place above the plot. */
const ABOVE = -12;

/** The corners of a path of `M`, `L`, `H` and `V`, as segments in shares of the plot. */
function segmentsOf(d: string): (readonly [Point, Point])[] {
	const segments: (readonly [Point, Point])[] = [];
	let at: Point = [0, 0];
	for (const [, way, a, b] of d.matchAll(/([MLHV])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
		const [first, second] = [Number(a) / 100, Number(b ?? 0) / 100];
		const next: Point =
			way === 'H' ? [first, at[1]] : way === 'V' ? [at[0], first] : [first, second];
		segments.push([way === 'M' ? next : at, next]);
		at = next;
	}
	return segments;
}

/** Whether a stretch comes into a box. */
function enters([[x0, y0], [x1, y1]]: readonly [Point, Point], box: Box): boolean {
	let [from, to] = [0, 1];
	for (const [a, b, low, high] of [
		[x0, x1, box[0], box[2]],
		[y0, y1, box[1], box[3]]
	] as const) {
		if (a === b) {
			if (a < low || a > high) return false;
			continue;
		}
		const [near, far] = [(low - a) / (b - a), (high - a) / (b - a)];
		from = Math.max(from, Math.min(near, far));
		to = Math.min(to, Math.max(near, far));
	}
	return from <= to;
}

function wordsBox({ x, y, text, side, below }: Words, width: number, height: number): Box {
	const [left, top, long] = [x * width, y * height + (below ? 4 : -22), text.length * 6.5 + 8];
	return side === 'start' ? [left, top, left + long, top + 18] : [left - long, top, left, top + 18];
}

/** A place for each, in the order given. */
export function placeEnds(ends: readonly LineEnd[], plot: Plot): readonly EndPlace[] {
	const lines = ends.map(({ d }) => segmentsOf(d));
	const lasts = lines.map((line) => Math.max(...line.map(([, [x]]) => x)));
	const boxOf = (i: number, { x, top }: EndPlace, width: number): Box => {
		const left = x * width + END_GAP - CLEAR;
		const { width: wide, height } = ends[i]!;
		return [left, top - CLEAR / 2, left + wide + CLEAR, top + height + CLEAR / 2];
	};
	const isClear = (i: number, place: EndPlace, others: ReadonlyMap<number, EndPlace>): boolean =>
		place.top >= ABOVE &&
		place.top + ends[i]!.height <= plot.most &&
		plot.widths.every((width) => {
			const box = boxOf(i, place, width);
			const scaled = ([x, y]: Point): Point => [x * width, y * plot.height];
			return (
				lines.every((line) => line.every(([a, b]) => !enters([scaled(a), scaled(b)], box))) &&
				plot.words.every((words) => !overlaps(wordsBox(words, width, plot.height), box)) &&
				[...others].every(([j, other]) => !overlaps(boxOf(j, other, width), box))
			);
		});
	/** The place nearest to the end of its line: behind it, above or below. */
	const own = (i: number, others: ReadonlyMap<number, EndPlace>): EndPlace | undefined => {
		const { width: wide, height, top: wish, end } = ends[i]!;
		const widest = Math.max(...plot.widths);
		const tried: { readonly place: EndPlace; readonly far: number }[] = [];
		for (let back = 0; back <= wide + 2 * END_GAP; back += STEP) {
			const x = lasts[i]! - back / widest;
			if (x * Math.min(...plot.widths) + END_GAP < 0) break;
			for (let off = -height - FURTHEST; off <= height + FURTHEST; off += STEP) {
				const [left, top] = [END_GAP - back, wish + off - end * plot.height];
				const far = Math.hypot(Math.max(left, 0, -left - wide), Math.max(top, 0, -top - height));
				// As far from the end, what is moved least.
				if (far <= FURTHEST) {
					tried.push({ place: { x, top: wish + off }, far: far + (back + Math.abs(off)) / 4 });
				}
			}
		}
		tried.push({ place: { x: lasts[i]!, top: wish }, far: 0 });
		return tried.sort((a, b) => a.far - b.far).find(({ place }) => isClear(i, place, others))
			?.place;
	};

	const beside = new Set([...ends.keys()].filter((i) => !(lasts[i]! < LAST)));
	for (;;) {
		const column = [...beside];
		const tops = spread(
			column.map((i) => ends[i]!.top),
			column.map((i) => ends[i]!.height),
			plot.most
		);
		const places = new Map(column.map((i, k): [number, EndPlace] => [i, { x: 1, top: tops[k]! }]));
		for (const i of ends.keys()) {
			if (beside.has(i)) continue;
			const place = own(i, places);
			// With one more in the column, all have to be placed anew.
			if (place) places.set(i, place);
			else beside.add(i);
		}
		if (beside.size === column.length) return ends.map((_, i) => places.get(i)!);
	}
}
