/**
 * Where a flow runs. Its ends are positions where they are known. Where only a province or a country is known, they
 * stand well inside it: a drawing, not a finding, so the flow fades in and a note says so.
 */
import type { Box } from '../types.js';
import type { MapPlace } from './place-types.js';
import { edgeDistance, grow, inside, intersection, type Point, type Shape } from './shapes.js';

export interface Course {
	readonly from: Point;
	readonly to: Point;
	/** As `flowPath` takes it. */
	readonly bow: number;
}

/** The swing of every flow. */
export const BOW = 0.25;

/**
 * The best of many courses between two places: of a good length, its tip well inside the goal, crossing little of the
 * area it leaves, nothing that is neither, and none of the marks.
 *
 * @param marks positions to keep clear of
 */
export function course(from: MapPlace, to: MapPlace, marks: readonly Point[]): Course {
	const known = from.kind === 'point' && to.kind === 'point';
	const size = Math.sqrt(
		Math.max(
			(from.box[2] - from.box[0]) * (from.box[3] - from.box[1]),
			0.1 * (to.box[2] - to.box[0]) * (to.box[3] - to.box[1])
		)
	);
	const wanted = 0.62 * size;
	const starts: readonly Spot[] = from.shape
		? innerPoints(from.shape, from.box, 5)
		: [{ at: from.at, clear: wanted }];
	const reach = to.shape ? (intersection(to.box, grow(from.box, size)) ?? to.box) : to.box;
	const ends: readonly Spot[] = to.shape
		? gridInside(to.shape, reach, 15)
		: [{ at: to.at, clear: wanted }];
	const pairs = starts
		.flatMap((start) =>
			ends.map((end) => {
				const length = Math.hypot(end.at[0] - start.at[0], end.at[1] - start.at[1]);
				let base = to.shape ? 1.5 * Math.abs(Math.log(Math.max(length, 1) / wanted)) : 0;
				base += 2.5 * Math.max(0, 1 - end.clear / (0.3 * wanted));
				base += 0.8 * Math.max(0, 1 - start.clear / (0.12 * wanted));
				return { start: start.at, end: end.at, base };
			})
		)
		.sort((a, b) => a.base - b.base);
	let best: Course = { from: from.at, to: to.at, bow: BOW };
	let least = Infinity;
	for (const { start, end, base } of pairs) {
		if (base >= least) break;
		for (const bow of [BOW, -BOW]) {
			const way = { from: start, to: end, bow };
			const cost = base + (known ? 0 : crossing(way, from, to)) + nearMarks(way, marks, wanted);
			if (cost < least) {
				least = cost;
				best = way;
			}
		}
	}
	return best;
}

/** A point of the course's middle line, 0 to 1: the same curve that `flowPath` draws. */
export function along({ from, to, bow }: Course, t: number): Point {
	const cx = (from[0] + to[0]) / 2 + (to[1] - from[1]) * bow;
	const cy = (from[1] + to[1]) / 2 - (to[0] - from[0]) * bow;
	const u = 1 - t;
	return [
		u * u * from[0] + 2 * u * t * cx + t * t * to[0],
		u * u * from[1] + 2 * u * t * cy + t * t * to[1]
	];
}

const SAMPLES = 12;

/** How much of a course lies where it should not: long within the area it leaves, or outside both. */
function crossing(way: Course, a: MapPlace, b: MapPlace): number {
	let home = 0;
	let astray = 0;
	let left = false;
	for (let i = 1; i < SAMPLES; i++) {
		const at = along(way, i / SAMPLES);
		const within = a.shape ? inside(a.shape, at) : i < 2;
		if (within) {
			home++;
			if (left) astray++;
		} else {
			left = true;
			if (b.shape && !inside(b.shape, at)) astray += 0.5;
		}
	}
	return 5 * Math.max(0, home / SAMPLES - 0.3) + (6 * astray) / SAMPLES;
}

function nearMarks(way: Course, marks: readonly Point[], wanted: number): number {
	let cost = 0;
	for (const mark of marks) {
		let near = Infinity;
		for (let i = 2; i <= SAMPLES; i++) {
			const at = along(way, i / SAMPLES);
			near = Math.min(near, Math.hypot(at[0] - mark[0], at[1] - mark[1]));
		}
		cost += 1.2 * Math.max(0, 1 - near / (0.3 * wanted));
	}
	return cost;
}

interface Spot {
	readonly at: Point;
	/** Distance to the outline. */
	readonly clear: number;
}

function gridInside(shape: Shape, box: Box, n: number): Spot[] {
	const spots: Spot[] = [];
	for (let i = 0; i < n; i++)
		for (let j = 0; j < n; j++) {
			const at: Point = [
				box[0] + ((box[2] - box[0]) * (i + 0.5)) / n,
				box[1] + ((box[3] - box[1]) * (j + 0.5)) / n
			];
			if (inside(shape, at)) spots.push({ at, clear: edgeDistance(shape, at) });
		}
	return spots;
}

/** The points farthest from the outline, well apart. */
function innerPoints(shape: Shape, box: Box, count: number): Spot[] {
	const spots = gridInside(shape, box, 14).sort((a, b) => b.clear - a.clear);
	const apart = 0.14 * Math.hypot(box[2] - box[0], box[3] - box[1]);
	const out: Spot[] = [];
	for (const spot of spots) {
		if (out.length >= count) break;
		if (out.every((o) => Math.hypot(o.at[0] - spot.at[0], o.at[1] - spot.at[1]) > apart))
			out.push(spot);
	}
	return out.length ? out : [{ at: [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2], clear: 1 }];
}
