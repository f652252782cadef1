/** Plane geometry of the map compiler: boxes, simplifying, writing paths, inside and outside. */
import type { Lines } from '../../layout/plane.js';
import type { Box } from '../../layout/stage-box.js';

export type Point = readonly [x: number, y: number];

/** The outline of an area: all its rings, and the box around them. */
export interface Shape {
	readonly rings: Lines;
	readonly box: Box;
}

export function shapeOf(rings: Lines): Shape {
	return { rings, box: linesBox(rings) };
}

export function linesBox(lines: Lines): Box {
	let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const line of lines) {
		for (let i = 0; i < line.length; i += 2) {
			const x = line[i] ?? 0;
			const y = line[i + 1] ?? 0;
			if (x < x0) x0 = x;
			if (x > x1) x1 = x;
			if (y < y0) y0 = y;
			if (y > y1) y1 = y;
		}
	}
	return [x0, y0, x1, y1];
}

export function union(boxes: readonly Box[]): Box | null {
	if (!boxes.length) return null;
	return boxes.reduce((a, b) => [
		Math.min(a[0], b[0]),
		Math.min(a[1], b[1]),
		Math.max(a[2], b[2]),
		Math.max(a[3], b[3])
	]);
}

export function intersection(a: Box, b: Box): Box | null {
	const box: Box = [
		Math.max(a[0], b[0]),
		Math.max(a[1], b[1]),
		Math.min(a[2], b[2]),
		Math.min(a[3], b[3])
	];
	return box[0] < box[2] && box[1] < box[3] ? box : null;
}

export function grow([x0, y0, x1, y1]: Box, dx: number, dy = dx): Box {
	return [x0 - dx, y0 - dy, x1 + dx, y1 + dy];
}

export function area([x0, y0, x1, y1]: Box): number {
	return Math.max(x1 - x0, 0) * Math.max(y1 - y0, 0);
}

export function contains(a: Box, b: Box): boolean {
	return a[0] <= b[0] && a[1] <= b[1] && a[2] >= b[2] && a[3] >= b[3];
}

/** Whether a point lies inside, by the even-odd rule. */
export function inside({ rings, box }: Shape, [x, y]: Point): boolean {
	if (x < box[0] || x > box[2] || y < box[1] || y > box[3]) return false;
	let odd = false;
	for (const ring of rings) {
		const n = ring.length;
		let px = ring[n - 2] ?? 0;
		let py = ring[n - 1] ?? 0;
		for (let i = 0; i < n; i += 2) {
			const qx = ring[i] ?? 0;
			const qy = ring[i + 1] ?? 0;
			if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) odd = !odd;
			px = qx;
			py = qy;
		}
	}
	return odd;
}

/** Distance from a point to the nearest edge. */
export function edgeDistance({ rings }: Shape, [x, y]: Point): number {
	let best = Infinity;
	for (const ring of rings) {
		const n = ring.length;
		let px = ring[n - 2] ?? 0;
		let py = ring[n - 1] ?? 0;
		for (let i = 0; i < n; i += 2) {
			const qx = ring[i] ?? 0;
			const qy = ring[i + 1] ?? 0;
			const dx = qx - px;
			const dy = qy - py;
			const t = Math.max(
				0,
				Math.min(1, ((x - px) * dx + (y - py) * dy) / (dx * dx + dy * dy || 1))
			);
			const ex = px + t * dx - x;
			const ey = py + t * dy - y;
			best = Math.min(best, ex * ex + ey * ey);
			px = qx;
			py = qy;
		}
	}
	return Math.sqrt(best);
}

/**
 * Leaves out vertices that lie less than `tolerance` from the line without them (Douglas and Peucker, "Algorithms for
 * the reduction of the number of points required to represent a digitized line", Cartographica 10, 1973).
 */
export function simplify(line: readonly number[], tolerance: number): readonly number[] {
	const n = line.length / 2;
	if (n < 3) return line;
	const keep = new Uint8Array(n);
	keep[0] = keep[n - 1] = 1;
	const stack: number[] = [0, n - 1];
	const limit = tolerance * tolerance;
	while (stack.length) {
		const b = stack.pop() ?? 0;
		const a = stack.pop() ?? 0;
		const ax = line[2 * a] ?? 0;
		const ay = line[2 * a + 1] ?? 0;
		const dx = (line[2 * b] ?? 0) - ax;
		const dy = (line[2 * b + 1] ?? 0) - ay;
		const l2 = dx * dx + dy * dy;
		let far = 0;
		let at = -1;
		for (let i = a + 1; i < b; i++) {
			const x = (line[2 * i] ?? 0) - ax;
			const y = (line[2 * i + 1] ?? 0) - ay;
			const t = l2 ? Math.max(0, Math.min(1, (x * dx + y * dy) / l2)) : 0;
			const d = (x - t * dx) ** 2 + (y - t * dy) ** 2;
			if (d > far) {
				far = d;
				at = i;
			}
		}
		if (far > limit && at > 0) {
			keep[at] = 1;
			stack.push(a, at, at, b);
		}
	}
	const out: number[] = [];
	for (let i = 0; i < n; i++) if (keep[i]) out.push(line[2 * i] ?? 0, line[2 * i + 1] ?? 0);
	return out;
}

/** How lines are written. */
export interface PathOptions {
	/** Rings: closed with `Z`. */
	readonly closed?: boolean;
	/** In units; default a half. */
	readonly tolerance?: number;
	/** Rings smaller than this many square units are left out. Default 0. */
	readonly least?: number;
	/** Parts of a unit that are written: 1 for whole units, 10 for tenths. Default 1. */
	readonly parts?: number;
	/** Rings are drawn as one smooth curve that their points only pull at. */
	readonly smooth?: boolean;
	/** Whether a point of a ring lies on a seam, which is filled up to but not drawn. */
	readonly seam?: (at: Point) => boolean;
}

/** One SVG path of relative commands and rounded numbers. */
export function pathOf(lines: Lines, options: PathOptions = {}): string {
	const { closed = false, tolerance = 0.5, least = 0, parts = 1 } = options;
	const whole = (v: number | undefined) => Math.round((v ?? 0) * parts);
	const text = (v: number) => String(v / parts).replace(/^(-?)0\./, '$1.');
	const pair = (x: number, y: number, after: boolean) =>
		`${after && x >= 0 ? ' ' : ''}${text(x)}${y >= 0 ? ' ' : ''}${text(y)}`;
	let d = '';
	for (const ring of lines) {
		if (least && Math.abs(ringArea(ring)) < least) continue;
		const open = closed && options.seam ? atSeam(ring, options.seam) : null;
		const line = open ?? ring;
		const points = simplify(
			closed && !open ? [...line, line[0] ?? 0, line[1] ?? 0] : line,
			tolerance
		);
		if (closed && options.smooth) {
			d += smoothRing(points, pair);
			continue;
		}
		let px = whole(points[0]);
		let py = whole(points[1]);
		const start = pair(px, py, false);
		let run = '';
		const n = closed && !open ? points.length - 2 : points.length;
		for (let i = 2; i < n; i += 2) {
			const x = whole(points[i]);
			const y = whole(points[i + 1]);
			if (x === px && y === py) continue;
			run += pair(x - px, y - py, run !== '');
			px = x;
			py = y;
		}
		if (run) d += `M${start}l${run}${closed && !open ? 'z' : ''}`;
	}
	return d;
}

/** Quadratic curves from middle to middle of a closed line's edges, their handles its points. */
function smoothRing(
	points: readonly number[],
	pair: (x: number, y: number, after: boolean) => string
): string {
	const n = points.length / 2 - 1;
	if (n < 3) return '';
	const at = (i: number, axis: 0 | 1) => points[2 * (i % n) + axis] ?? 0;
	const middle = (i: number, axis: 0 | 1) => Math.round((at(i, axis) + at(i + 1, axis)) / 2);
	let [x, y] = [middle(0, 0), middle(0, 1)];
	let d = `M${pair(x, y, false)}q`;
	for (let i = 1; i <= n; i++) {
		const [hx, hy] = [Math.round(at(i, 0)), Math.round(at(i, 1))];
		const [ex, ey] = [middle(i, 0), middle(i, 1)];
		d += pair(hx - x, hy - y, i > 1) + pair(ex - x, ey - y, true);
		[x, y] = [ex, ey];
	}
	return `${d}z`;
}

/** A ring with one stretch on a seam, turned so that this stretch is the one that closing it would draw; else `null`. */
function atSeam(ring: readonly number[], seam: (at: Point) => boolean): number[] | null {
	const n = ring.length / 2;
	const on = Array.from({ length: n }, (_, i) => seam([ring[2 * i] ?? 0, ring[2 * i + 1] ?? 0]));
	// Stretches begin where a point on the seam follows one that is not.
	const starts = on.flatMap((is, i) => (is && !on[(i + n - 1) % n] ? [i] : []));
	const [start] = starts;
	if (start === undefined || starts.length > 1) return null;
	let last = start;
	while (on[(last + 1) % n] && (last + 1) % n !== start) last = (last + 1) % n;
	const out: number[] = [];
	for (let i = last; ; i = (i + 1) % n) {
		out.push(ring[2 * i] ?? 0, ring[2 * i + 1] ?? 0);
		if (i === start) return out;
	}
}

function ringArea(ring: readonly number[]): number {
	let sum = 0;
	const n = ring.length;
	for (let i = 0; i < n; i += 2) {
		const j = (i + 2) % n;
		sum += (ring[i] ?? 0) * (ring[j + 1] ?? 0) - (ring[j] ?? 0) * (ring[i + 1] ?? 0);
	}
	return sum / 2;
}
