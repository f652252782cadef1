/** Cutting outlines in degrees: at boxes, and where lines are no coast but an edge of the data. */
import type { GeoPermissibleObjects } from 'd3-geo';
import type { MultiLineString, MultiPolygon } from 'geojson';
import { linesBox } from '../../layout/plane-lines.js';
import type { LonLatBox } from '../atlas-types.js';
import { inside, shapeOf } from './shapes.js';

export type Ring = [number, number][];

/** Lines less the stretches that run along the edge of the box to which a pack was cut. */
export function withoutFrame(lines: number[][][], bbox: LonLatBox): GeoPermissibleObjects {
	return split(lines, (p, q) => !alongFrame(p, q, bbox));
}

export function meetsFrame(ring: number[][], bbox: LonLatBox): boolean {
	return ring.some((q, i) => alongFrame(ring[i - 1] ?? q, q, bbox));
}

/** Whether a point lies on the edge of the box to which a pack was cut. */
export function isOnFrame([x, y]: readonly number[], [w, s, e, n]: LonLatBox): boolean {
	return near(x, w) || near(x, e) || near(y, s) || near(y, n);
}

const near = (a: number | undefined, b: number) => Math.abs((a ?? 0) - b) < 0.02;

function alongFrame(p: number[], q: number[], [w, s, e, n]: LonLatBox): boolean {
	return (
		(near(p[0], w) && near(q[0], w)) ||
		(near(p[0], e) && near(q[0], e)) ||
		(near(p[1], s) && near(q[1], s)) ||
		(near(p[1], n) && near(q[1], n))
	);
}

/** Lines less the stretches along the antimeridian and around the pole, where only the data is cut, not the land. */
export function withoutSeams(lines: number[][][]): number[][][] {
	const seam = ([lon = 0, lat = 0]: number[]) =>
		Math.abs(Math.abs(lon) - 180) < 0.01 || lat < -89.9;
	return split(lines, (p, q) => !seam(p) || !seam(q)).coordinates;
}

/** Lines less what lies in a box. */
export function withoutInside(lines: number[][][], [w, s, e, n]: LonLatBox): MultiLineString {
	const held = ([x = 0, y = 0]: number[]) => x > w && x < e && y > s && y < n;
	return split(lines, (p, q) => !held(p) || !held(q));
}

function split(lines: number[][][], keep: (p: number[], q: number[]) => boolean): MultiLineString {
	const out: number[][][] = [];
	for (const line of lines) {
		let run: number[][] = [];
		line.forEach((q, i) => {
			const p = line[i - 1];
			if (p && !keep(p, q)) {
				if (run.length > 1) out.push(run);
				run = [];
			}
			run.push(q);
		});
		if (run.length > 1) out.push(run);
	}
	return { type: 'MultiLineString', coordinates: out };
}

/** How far the coarse outlines of the world reach under a pack's, in degrees, so that no seam shows. */
const UNDER = 0.5;
/** How far the pieces of them reach under one another. */
const OVERLAP = 2;

/**
 * Polygons less a box: cut to the four strips around it. Those that lie off it are left as they are, and so is land around
 * a pole: cut, it would be turned inside out.
 */
export function outside(all: Ring[][], box: LonLatBox): MultiPolygon {
	const polygons = all.filter((polygon) => isCutBy(polygon, box));
	const [w, s, e, n] = box;
	const [w1, s1, e1, n1] = [w + UNDER, s + UNDER, e - UNDER, n - UNDER];
	// They overlap: an edge along a parallel is drawn with so few points that it strays from it.
	const strips: LonLatBox[] = [
		[-180, -90, 180, s1],
		[-180, n1, 180, 90],
		[-180, s1 - OVERLAP, w1, n1 + OVERLAP],
		[e1, s1 - OVERLAP, 180, n1 + OVERLAP]
	];
	return {
		type: 'MultiPolygon',
		coordinates: [
			...all.filter((polygon) => !polygons.includes(polygon)),
			...strips.flatMap((strip) => within(polygons, strip).coordinates)
		]
	};
}

/** Whether the box around a polygon meets another, and holds no pole. */
function isCutBy([outer = []]: Ring[], [w, s, e, n]: LonLatBox): boolean {
	const [x0, y0, x1, y1] = linesBox([outer.flat()]);
	const polar = y0 < -89 || y1 > 89;
	return !polar && x0 < e && x1 > w && y0 < n && y1 > s;
}

/** The part of polygons that lies in a box. */
export function within(polygons: Ring[][], box: LonLatBox): MultiPolygon {
	return { type: 'MultiPolygon', coordinates: polygons.flatMap((polygon) => cutTo(polygon, box)) };
}

/**
 * A polygon cut to a box, in as many as it falls into. A hole stays with the piece that it is in: alone it would be all the
 * world around it.
 */
function cutTo([outer = [], ...holes]: Ring[], box: LonLatBox): Ring[][] {
	const pieces = cutRing(outer, box).map((ring) => [ring]);
	for (const hole of holes.flatMap((ring) => cutRing(ring, box))) {
		const piece = pieces.length > 1 ? pieces.find(([ring]) => surrounds(ring!, hole)) : pieces[0];
		piece?.push(hole);
	}
	return pieces.map((rings) => rings.map(dense));
}

function cutRing(ring: Ring, box: LonLatBox): Ring[] {
	let rings = [ring.slice(0, -1)];
	for (const side of [0, 1, 2, 3] as const)
		rings = rings.flatMap((one) => half(one, side, box[side]));
	return rings;
}

/** Whether most of a ring's points lie in another: some of them may lie on its edge. */
function surrounds(ring: Ring, other: Ring): boolean {
	const shape = shapeOf([ring.flat()]);
	return other.filter((at) => inside(shape, at)).length * 2 > other.length;
}

/**
 * The part of a ring on the inner side of one edge of a box, in as many rings as it falls into: where it leaves and
 * where it comes back are joined in pairs along the edge, so that nothing runs along the edge across open water.
 */
function half(ring: Ring, side: 0 | 1 | 2 | 3, limit: number): Ring[] {
	const axis = side % 2;
	const keep = (p: [number, number]) =>
		side < 2 ? (p[axis] ?? 0) >= limit : (p[axis] ?? 0) <= limit;
	const first = ring.findIndex(
		(p, i) => keep(p) && !keep(ring[(i + ring.length - 1) % ring.length] ?? p)
	);
	if (first < 0) return ring[0] && keep(ring[0]) ? [ring] : [];
	// Runs inside, each from the point where it comes in to the one where it goes out.
	const runs: Ring[] = [];
	ring.forEach((_, i) => {
		const q = ring[(first + i) % ring.length];
		const p = ring[(first + i + ring.length - 1) % ring.length];
		if (!p || !q) return;
		if (keep(p) !== keep(q)) {
			const t = (limit - (p[axis] ?? 0)) / ((q[axis] ?? 0) - (p[axis] ?? 0));
			const at: [number, number] = [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t];
			at[axis] = limit;
			if (keep(q)) runs.push([at]);
			else runs.at(-1)?.push(at);
		}
		if (keep(q)) runs.at(-1)?.push(q);
	});
	const ends = runs
		.flatMap((run, i) => [
			{ run: i, out: false, at: run[0]?.[1 - axis] ?? 0 },
			{ run: i, out: true, at: run.at(-1)?.[1 - axis] ?? 0 }
		])
		.sort((a, b) => a.at - b.at);
	const next = new Map<number, number>();
	for (let i = 0; i + 1 < ends.length; i += 2) {
		const [a, b] = [ends[i], ends[i + 1]];
		if (a && b && a.out !== b.out) next.set(a.out ? a.run : b.run, a.out ? b.run : a.run);
	}
	const used = new Set<number>();
	const rings: Ring[] = [];
	runs.forEach((_, i) => {
		const out: Ring = [];
		for (let at: number | undefined = i; at !== undefined && !used.has(at); at = next.get(at)) {
			used.add(at);
			out.push(...(runs[at] ?? []));
		}
		if (out.length > 2) rings.push(out);
	});
	return rings;
}

/** Closed, and with points of their own on edges along a parallel: a straight way would leave the parallel. */
function dense(ring: Ring): Ring {
	const [first] = ring;
	if (!first) return [];
	const out: Ring = [first];
	for (const q of [...ring.slice(1), first]) {
		const p = out.at(-1) ?? q;
		const n = p[1] === q[1] ? Math.ceil(Math.abs(q[0] - p[0])) : 1;
		for (let i = 1; i < n; i++) out.push([p[0] + ((q[0] - p[0]) * i) / n, p[1]]);
		out.push(q);
	}
	return out;
}
