/** All land of the world as one net of lines: what two divisions share is one line, at every scale. */
import mapshaper from 'mapshaper';
import { parts } from './geometry.mjs';

/** Degrees a step of the grid that all lines lie on: about 55 m. */
export const GRID = 1 / 2000;

/**
 * @param {{ id: string, geometry: object }[]} records
 * @returns {Promise<{ arcs: number[][][], shapes: Map<string, number[][][]> }>} lines in degrees, and by division its
 *   polygons as rings of line numbers (`~n` is line n backwards)
 */
export async function net(records) {
	const features = records.map(({ id, geometry }) => ({
		type: 'Feature',
		geometry: {
			type: 'MultiPolygon',
			coordinates: parts(geometry).map((polygon) =>
				polygon.map((ring) => ring.map((at) => at.map((d) => Math.round(d / GRID) * GRID)))
			)
		},
		properties: { id }
	}));
	const output = await mapshaper.applyCommands(
		'-i in.json name=in -clean -dissolve id target=in -o out.json format=topojson no-quantization id-field=id target=in',
		{ 'in.json': { type: 'FeatureCollection', features } }
	);
	const topology = JSON.parse(output['out.json'].toString());
	const shapes = new Map();
	for (const g of topology.objects.in.geometries)
		if (g.type) shapes.set(g.id, g.type === 'Polygon' ? [g.arcs] : g.arcs);
	return { arcs: topology.arcs, shapes };
}

/** Square kilometres of a ring of degrees. */
export function ringArea(ring) {
	let sum = 0;
	let lat = 0;
	for (let i = 0; i < ring.length; i++) {
		const [p, q] = [ring[i], ring[(i + 1) % ring.length]];
		sum += (q[0] - p[0]) * (q[1] + p[1]);
		lat += p[1];
	}
	const squeeze = Math.cos(((lat / ring.length) * Math.PI) / 180);
	return (Math.abs(sum) / 2) * 111.2 ** 2 * squeeze;
}

/** The points of a ring of line numbers. */
export const ringOf = (arcs, ring) =>
	ring.flatMap((n) => (n < 0 ? [...arcs[~n]].reverse() : arcs[n]).slice(0, -1));

/**
 * Polygons of several divisions as one: lines that two of them share fall away.
 *
 * @param {number[][][][]} shapes
 * @returns {number[][][]}
 */
export function union(arcs, shapes) {
	const seen = new Map();
	const rings = shapes.flat(2);
	for (const ring of rings)
		for (const n of ring) seen.set(n < 0 ? ~n : n, (seen.get(n < 0 ? ~n : n) ?? 0) + 1);
	// Chains of the lines that are left, joined at their ends.
	const start = new Map();
	const key = (p) => `${Math.round(p[0] / GRID)},${Math.round(p[1] / GRID)}`;
	const first = (n) => key(n < 0 ? arcs[~n].at(-1) : arcs[n][0]);
	const last = (n) => key(n < 0 ? arcs[~n][0] : arcs[n].at(-1));
	const left = rings.flat().filter((n) => seen.get(n < 0 ? ~n : n) === 1);
	for (const n of left) start.set(first(n), [...(start.get(first(n)) ?? []), n]);
	const used = new Set();
	const out = [];
	for (const n of left) {
		if (used.has(n)) continue;
		const ring = [];
		for (let at = n; at !== undefined && !used.has(at); ) {
			used.add(at);
			ring.push(at);
			const end = last(at);
			if (end === first(n)) break;
			at = (start.get(end) ?? []).find((m) => !used.has(m));
		}
		out.push(ring);
	}
	return nested(arcs, out);
}

/** Twice a ring's area in square degrees, above zero where it turns clockwise, as outer rings do. */
export function turned(points) {
	let sum = 0;
	for (let i = 0; i < points.length; i++) {
		const [p, q] = [points[i], points[(i + 1) % points.length]];
		sum += (q[0] - p[0]) * (q[1] + p[1]);
	}
	return sum;
}

const onGrid = (line) => line.map((at) => at.map((d) => Math.round(d / GRID) * GRID));

/**
 * All lines simplified, but those as they were whose ring would shrink to nothing or turn inside out: d3-geo would fill
 * the globe.
 *
 * @param {number[][][]} polygons rings of line numbers
 * @param {(n: number) => number} km by line
 */
export function simplifiedAll(arcs, polygons, km) {
	const out = arcs.map((line, i) => onGrid(simplified(line, km(i))));
	for (const polygon of polygons)
		for (const [i, ring] of polygon.entries()) {
			const turn = turned(ringOf(out, ring)) * (i ? -1 : 1);
			if (turn > 20 * GRID ** 2) continue;
			for (const n of ring) out[n < 0 ? ~n : n] = onGrid(arcs[n < 0 ? ~n : n]);
		}
	return out;
}

/** Polygons without those that are nothing on the grid. */
export const sound = (arcs, polygons) =>
	polygons
		.filter(([outer]) => turned(ringOf(arcs, outer)) > 0)
		.map(([outer, ...holes]) => [outer, ...holes.filter((ring) => turned(ringOf(arcs, ring)) < 0)]);

/** Rings as polygons: a ring inside another of the other turn is its hole. */
function nested(arcs, rings) {
	const all = rings.map((ring) => {
		const points = ringOf(arcs, ring);
		return { ring, points, turn: turned(points) };
	});
	// Outer rings turn clockwise, as mapshaper writes them.
	const outer = all.filter(({ turn }) => turn > 0).map((o) => ({ ...o, polygon: [o.ring] }));
	for (const hole of all.filter(({ turn }) => turn <= 0)) {
		const at = hole.points[0];
		const owner = outer
			.filter(({ points }) => contains(points, at) || contains(points, hole.points[1] ?? at))
			.sort((a, b) => a.turn - b.turn)[0];
		owner?.polygon.push(hole.ring);
	}
	return outer.map(({ polygon }) => polygon);
}

export function contains(ring, [x, y]) {
	let inside = false;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [a, b] = [ring[i], ring[j]];
		if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0])
			inside = !inside;
	}
	return inside;
}

/**
 * A line with fewer points (Visvalingam, corners weighted), its ends kept, so that lines still meet.
 *
 * @param {number[][]} line
 * @param {number} km a triangle smaller than this squared is not seen
 */
export function simplified(line, km) {
	const n = line.length;
	if (n < 3 || km <= 0) return line;
	const squeeze = Math.cos((line[n >> 1][1] * Math.PI) / 180) || 0.01;
	const xs = line.map((p) => p[0] * squeeze * 111.2);
	const ys = line.map((p) => p[1] * 111.2);
	const before = Int32Array.from({ length: n }, (_, i) => i - 1);
	const after = Int32Array.from({ length: n }, (_, i) => i + 1);
	const size = new Float64Array(n).fill(Infinity);
	const measure = (i) => {
		const [a, b] = [before[i], after[i]];
		const [ux, uy, vx, vy] = [xs[a] - xs[i], ys[a] - ys[i], xs[b] - xs[i], ys[b] - ys[i]];
		const area = Math.abs(ux * vy - uy * vx) / 2;
		const long = Math.hypot(ux, uy) * Math.hypot(vx, vy);
		return area * (1 - 0.7 * (long ? (ux * vx + uy * vy) / long : 0));
	};
	for (let i = 1; i < n - 1; i++) size[i] = measure(i);
	// A heap of points by size; stale entries are passed over.
	const heap = new Heap();
	for (let i = 1; i < n - 1; i++) heap.push(size[i], i);
	const gone = new Uint8Array(n);
	const closed = line[0][0] === line[n - 1][0] && line[0][1] === line[n - 1][1];
	let left = n;
	let highest = 0;
	while (heap.length) {
		const { value, item } = heap.pop();
		if (gone[item] || value !== size[item]) continue;
		if (value > km * km || left <= (closed ? 4 : 2)) break;
		highest = Math.max(highest, value);
		gone[item] = 1;
		left--;
		const [a, b] = [before[item], after[item]];
		after[a] = b;
		before[b] = a;
		for (const i of [a, b])
			if (i > 0 && i < n - 1) {
				size[i] = Math.max(measure(i), highest);
				heap.push(size[i], i);
			}
	}
	return line.filter((_, i) => !gone[i]);
}

class Heap {
	#values = [];
	#items = [];
	get length() {
		return this.#values.length;
	}
	push(value, item) {
		let i = this.#values.length;
		for (let up; i > 0 && this.#values[(up = (i - 1) >> 1)] > value; i = up) this.#set(i, up);
		this.#values[i] = value;
		this.#items[i] = item;
	}
	pop() {
		const top = { value: this.#values[0], item: this.#items[0] };
		const [value, item] = [this.#values.pop(), this.#items.pop()];
		const n = this.#values.length;
		if (!n) return top;
		let i = 0;
		for (;;) {
			let down = 2 * i + 1;
			if (down >= n) break;
			if (down + 1 < n && this.#values[down + 1] < this.#values[down]) down++;
			if (this.#values[down] >= value) break;
			this.#set(i, down);
			i = down;
		}
		this.#values[i] = value;
		this.#items[i] = item;
		return top;
	}
	#set(i, from) {
		this.#values[i] = this.#values[from];
		this.#items[i] = this.#items[from];
	}
}
