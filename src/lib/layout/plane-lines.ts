/** Lines on their way to a plane, without the general way's care for what can only happen far from it. Pure. */
import { geoClipRectangle, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import type { Box } from './stage-box.js';

/** Rings or lines in plane units, each a flat run of x, y, x, y, … */
export type Lines = readonly (readonly number[])[];

/**
 * Projects lines onto a cone point by point.
 *
 * @param middle the longitude opposite to which the cone is cut open
 * @returns `null` for a line across that cut
 */
export function onCone(
	projection: GeoProjection,
	middle: number
): (line: readonly (readonly number[])[]) => number[] | null {
	return (line) => {
		const out: number[] = [];
		let before: number | null = null;
		for (const [lon = 0, lat = 0] of line) {
			const turn = ((((lon - middle + 180) % 360) + 360) % 360) - 180;
			if (before !== null && Math.abs(turn - before) > 180) return null;
			before = turn;
			const at = projection([lon, lat]);
			if (!at || !Number.isFinite(at[0]) || !Number.isFinite(at[1])) return null;
			out.push(at[0], at[1]);
		}
		return out;
	};
}

/** From this latitude on a point is a pole. */
const POLE = 89.999;

/**
 * Land around a pole without the seam by which flat data closes it: down the antimeridian, along the edge of the world
 * and up again. On a plane that shows the pole it would run through the middle of the land.
 */
export function withoutPoleSeam(object: GeoPermissibleObjects): GeoPermissibleObjects {
	if ('geometry' in object && object.geometry) {
		const geometry = withoutPoleSeam(object.geometry) as typeof object.geometry;
		return { ...object, geometry };
	}
	if (!('coordinates' in object)) return object;
	if (object.type === 'Polygon')
		return { ...object, coordinates: object.coordinates.map(withoutPole) };
	if (object.type !== 'MultiPolygon') return object;
	return { ...object, coordinates: object.coordinates.map((rings) => rings.map(withoutPole)) };
}

function withoutPole(ring: number[][]): number[][] {
	const isPole = ([, lat = 0]: number[]) => Math.abs(lat) > POLE;
	const lons = ring.filter(isPole).map(([lon = 0]) => lon);
	// A ring that only has a corner there, or a side, is no land all around.
	if (!lons.length || Math.max(...lons) - Math.min(...lons) < 359.9) return ring;
	const rest = ring.filter((point) => !isPole(point));
	const [first] = rest;
	return first && isPole(ring[0] ?? []) ? [...rest, first] : rest;
}

/** Cuts lines, or the rings of one polygon, to a box. */
export function cutter(box: Box): (lines: Lines, closed: boolean) => Lines {
	return (lines, closed) => {
		const out: (readonly number[])[] = [];
		const across: (readonly number[])[] = [];
		for (const line of lines) {
			const lies = whereLies(line, box);
			if (lies === 'inside') out.push(line);
			else if (lies === 'across') across.push(line);
		}
		if (across.length === 0) return out;
		let part: number[] = [];
		const stream = geoClipRectangle(...box)({
			point: (x, y) => void part.push(x, y),
			lineStart: () => {
				part = [];
			},
			lineEnd: () => {
				if (part.length > 2) out.push(part);
			},
			polygonStart: () => undefined,
			polygonEnd: () => undefined
		});
		if (closed) stream.polygonStart();
		for (const line of across) {
			stream.lineStart();
			for (let i = 0; i < line.length; i += 2) stream.point(line[i] ?? 0, line[i + 1] ?? 0);
			stream.lineEnd();
		}
		if (closed) stream.polygonEnd();
		return out;
	};
}

function whereLies(
	line: readonly number[],
	[left, top, right, bottom]: Box
): 'inside' | 'across' | 'beside' {
	const [x0, y0, x1, y1] = linesBox([line]);
	if (x1 < left || y1 < top || x0 > right || y0 > bottom) return 'beside';
	return x0 >= left && y0 >= top && x1 <= right && y1 <= bottom ? 'inside' : 'across';
}

/** The box around lines; one turned inside out where there is no point. */
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
