/** Plane geometry of the map compiler: boxes, simplifying, writing paths, inside and outside. */
import type { Lines } from '../../layout/plane.js';
import { linesBox } from '../../layout/plane-lines.js';
import type { Box } from '../../layout/stage-box.js';
import { piecesBy } from './pieces.js';

export type Point = readonly [x: number, y: number];

/** The outline of an area: all its rings, and the box around them. */
export interface Shape {
	readonly rings: Lines;
	readonly box: Box;
	/** Outlines are long, and never written down with what they belong to. */
	toJSON(): undefined;
}

export function shapeOf(rings: Lines): Shape {
	return { rings, box: linesBox(rings), toJSON: () => undefined };
}

/** A shape of which the box is known: its rings are made when they are first asked for. */
export function shapeLater(box: Box, make: () => Lines): Shape {
	let rings: Lines | undefined;
	return {
		get rings() {
			return (rings ??= make());
		},
		box,
		toJSON: () => undefined
	};
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

/** How far a line may stray, in units: everywhere, or by place. */
export type Tolerance = number | ((x: number, y: number) => number);

/**
 * Leaves out vertices that lie less than `tolerance` from the line without them (Douglas and Peucker, "Algorithms for
 * the reduction of the number of points required to represent a digitized line", Cartographica 10, 1973).
 */
export function simplify(line: readonly number[], tolerance: Tolerance): readonly number[] {
	const n = line.length / 2;
	if (n < 3) return line;
	const keep = new Uint8Array(n);
	keep[0] = keep[n - 1] = 1;
	const stack: number[] = [0, n - 1];
	const limit = typeof tolerance === 'number' ? () => tolerance : tolerance;
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
		if (at > 0 && far > limit(line[2 * at] ?? 0, line[2 * at + 1] ?? 0) ** 2) {
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
	readonly tolerance?: Tolerance;
	/** Rings smaller than so many square units are left out; asked for each ring. */
	readonly least?: (ring: readonly number[]) => number;
	/** Parts of a unit that are written: 1 for whole units, 4 for quarters. Default 1. */
	readonly parts?: number;
	/** Drawn as a smooth curve that the points only pull at; whole units. */
	readonly smooth?: boolean;
	/** Lines run through its edge where they did: what lies outside may be much coarser. */
	readonly frame?: Box | undefined;
	/** Whether what lies on one side of the frame is a line of its own: with less to say it is shorter where it is coarse. */
	readonly apart?: boolean;
}

/** A path in whole numbers of `scale` units each. */
export interface ScaledPath {
	readonly scale: number;
	readonly d: string;
}

/**
 * Short numbers take fewer bytes: vertices stand on the coarsest grid that does not show. Each is a part of all that are
 * coarser, so that a path on one can hold vertices on any of these.
 */
const GRIDS = [64, 32, 16, 8, 4, 2] as const;

function gridAt(tolerance: number): number {
	return GRIDS.find((size) => tolerance >= size * 1.6) ?? 1;
}

/** One SVG path of relative commands and whole units. */
export function pathOf(lines: Lines, options: PathOptions = {}): string {
	return thinned(lines, options).map(written).join('');
}

/** The same of lines of several kinds, in the largest units that all of them are told in; `null`: there are none. */
export function scaledPath(lines: readonly Thinned[]): ScaledPath | null {
	const scale = lines.reduce((least, { grid }) => Math.min(least, grid), Infinity);
	const d = lines
		.map((line) => written({ ...line, points: line.points.map((v) => v / scale) }))
		.join('');
	return d ? { scale, d } : null;
}

/** A line with no more vertices than show. */
export interface Thinned extends Pick<PathOptions, 'closed' | 'smooth'> {
	/** On their grids. */
	readonly points: readonly number[];
	/** The finest of these. */
	readonly grid: number;
}

/** Lines without what does not show of them. */
export function thinned(lines: Lines, options: PathOptions): Thinned[] {
	const { closed = false, smooth = false, tolerance = 0.5, least, parts = 1, frame } = options;
	const apart = !closed && options.apart;
	const gridOf = (x: number, y: number) =>
		gridAt((typeof tolerance === 'number' ? tolerance : tolerance(x, y)) * parts) / parts;
	const kept = lines.filter((line) => !least || Math.abs(ringArea(line)) >= least(line));
	const onGrid = (
		points: number[],
		gridFor: (x: number, y: number, n: number) => number = gridOf
	): Thinned => {
		let finest = Infinity;
		for (let i = 0; i < points.length; i += 2) {
			const [x = 0, y = 0] = [points[i], points[i + 1]];
			const grid = gridFor(x, y, i / 2);
			points[i] = Math.round(x / grid) * grid;
			points[i + 1] = Math.round(y / grid) * grid;
			finest = Math.min(finest, grid);
		}
		return { points, grid: finest, closed, smooth };
	};
	return kept.flatMap((line) => {
		const ends = closed ? [...line, line[0] ?? 0, line[1] ?? 0] : line;
		const pieces = frame ? piecesBy(ends, frame) : [ends];
		const thin = pieces.map((piece) => simplify(piece, tolerance));
		if (!apart || thin.length === 1)
			return [onGrid(thin.flatMap((points, i) => points.slice(i && 2)))];
		// Where two meet both end on the coarser grid.
		const grids = pieces.map((piece) => gridOf(...middleOf(piece)));
		return thin.map((points, i) => {
			const grid = grids[i] ?? 1;
			const [from, to] = [grids[i - 1] ?? 0, grids[i + 1] ?? 0].map((next) => Math.max(next, grid));
			const last = points.length / 2 - 1;
			return onGrid([...points], (x, y, n) =>
				n === 0 && i > 0
					? from!
					: n === last && i < thin.length - 1
						? to!
						: Math.min(grid, gridOf(x, y))
			);
		});
	});
}

/** The middle of a line's first stretch. */
function middleOf([px = 0, py = 0, x = 0, y = 0]: readonly number[]): Point {
	return [(px + x) / 2, (py + y) / 2];
}

function written({ points, closed, smooth }: Thinned): string {
	if (smooth) return closed ? smoothRing(points) : smoothLine(points);
	let [px = 0, py = 0] = points;
	const start = pair(px, py, false);
	let run = '';
	const n = closed ? points.length - 2 : points.length;
	for (let i = 2; i < n; i += 2) {
		const [x = 0, y = 0] = [points[i], points[i + 1]];
		if (x === px && y === py) continue;
		run += pair(x - px, y - py, run !== '');
		[px, py] = [x, y];
	}
	return run ? `M${start}l${run}${closed ? 'z' : ''}` : '';
}

function pair(x: number, y: number, after: boolean): string {
	return `${after && x >= 0 ? ' ' : ''}${short(x)}${y >= 0 ? ' ' : ''}${short(y)}`;
}

function short(v: number): string {
	return String(v).replace(/^(-?)0\./, '$1.');
}

/** Quadratic curves from middle to middle of a closed line's edges, their handles its points. */
function smoothRing(points: readonly number[]): string {
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

/** The same for a line with ends: they stay where they are. */
function smoothLine(points: readonly number[]): string {
	const n = points.length / 2;
	const at = (i: number, axis: 0 | 1) => Math.round(points[2 * i + axis] ?? 0);
	let [x, y] = [at(0, 0), at(0, 1)];
	let d = `M${pair(x, y, false)}`;
	if (n < 3) return `${d}l${pair(at(1, 0) - x, at(1, 1) - y, false)}`;
	d += 'q';
	for (let i = 1; i < n - 1; i++) {
		const last = i === n - 2;
		const ex = last ? at(n - 1, 0) : Math.round((at(i, 0) + at(i + 1, 0)) / 2);
		const ey = last ? at(n - 1, 1) : Math.round((at(i, 1) + at(i + 1, 1)) / 2);
		d += pair(at(i, 0) - x, at(i, 1) - y, i > 1) + pair(ex - x, ey - y, true);
		[x, y] = [ex, ey];
	}
	return d;
}

/** The area within a ring: below 0 where it runs the other way round. */
export function ringArea(ring: readonly number[]): number {
	let sum = 0;
	const n = ring.length;
	for (let i = 0; i < n; i += 2) {
		const j = (i + 2) % n;
		sum += (ring[i] ?? 0) * (ring[j + 1] ?? 0) - (ring[j] ?? 0) * (ring[i + 1] ?? 0);
	}
	return sum / 2;
}
