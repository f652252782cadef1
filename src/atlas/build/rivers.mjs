/** Rivers and lakes of a region. */
import { areaOf, mainPart, parts } from './geometry.mjs';

/** Kilometres beside a border within which a river is taken to be the border. */
const BESIDE = 9;

/** Kilometres between the points at which that is asked. */
const STRIDE = 2;

/** A reach that a border cut off shorter than this many strides is a stub, not a river. */
const STUB = 30;

const KM_PER_DEGREE = 111.2;
const km = (a, b) =>
	Math.hypot((a[0] - b[0]) * Math.cos((a[1] * Math.PI) / 180), a[1] - b[1]) * KM_PER_DEGREE;

/** A line with a point at least every {@link STRIDE} km. */
function dense(line) {
	return line.flatMap((p, i) => {
		const q = line[i + 1];
		if (!q) return [p];
		const n = Math.max(1, Math.ceil(km(p, q) / STRIDE));
		return Array.from({ length: n }, (_, k) => [
			p[0] + ((q[0] - p[0]) * k) / n,
			p[1] + ((q[1] - p[1]) * k) / n
		]);
	});
}

const CELL = 0.25;
const cell = ([lon, lat]) => `${Math.floor(lon / CELL)},${Math.floor(lat / CELL)}`;

/** Answers whether a point lies beside any of the lines. */
function nearTo(lines) {
	const cells = new Map();
	for (const point of lines.flatMap(dense)) {
		const key = cell(point);
		if (!cells.has(key)) cells.set(key, []);
		cells.get(key).push(point);
	}
	const around = [-CELL, 0, CELL];
	return (p) =>
		around.some((dx) =>
			around.some((dy) =>
				(cells.get(cell([p[0] + dx, p[1] + dy])) ?? []).some((q) => km(p, q) < BESIDE)
			)
		);
}

/**
 * A river that is a border is drawn once, as the border: at another scale than the outlines, the
 * river would run beside it as a second line. So reaches beside a border are left out.
 *
 * @param {object[]} features
 * @param {number[][][]} borders lines between states
 * @returns {number[][][]}
 */
export function rivers(features, borders) {
	const beside = nearTo(borders);
	const reaches = [];
	for (const { geometry } of features) {
		const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
		for (const line of lines) {
			const points = dense(line);
			let reach = [];
			const close = () => {
				if (reach.length > STUB || reach.length === points.length) reaches.push(reach);
				reach = [];
			};
			for (const point of points) {
				if (beside(point)) close();
				else reach.push(point);
			}
			close();
		}
	}
	return reaches.filter((reach) => reach.length > 1);
}

/** Lakes smaller than this are dropped, in square kilometres: simplified, they are only splinters. */
const LAKE = 250;

/** @returns {number[][][][]} polygons */
export const lakes = (features) =>
	features.filter(({ geometry }) => areaOf(mainPart(geometry)) >= LAKE).flatMap(({ geometry }) => parts(geometry));
