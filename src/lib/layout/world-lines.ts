/**
 * Outlines on a plane of the world, from flat data: longitudes run on beyond 180 where land does. They are cut and
 * projected as they are, never as parts of a sphere: nothing can be taken for what lies around it, at a pole or across the
 * antimeridian. Pure.
 */
import { cutter, linesBox, type Lines } from './plane-lines.js';

/** Lines or rings in degrees; rings are closed. */
type Degrees = readonly (readonly (readonly number[])[])[];

/** Draws outlines on a plane of the world. */
export interface WorldLines {
	/** The rings of each polygon apart, on each copy of the earth. */
	areas(polygons: readonly Degrees[]): Lines[];
	lines(lines: Degrees): Lines;
}

/** Longitudes that a plane shows. */
export interface Shown {
	readonly west: number;
	readonly east: number;
	/** Whether the world ends there: what lies across is cut. */
	readonly ends: boolean;
}

/** From so many degrees on an edge has points on the way: on a plane it may be a curve. */
const LONG = 3;

/**
 * @param project of a longitude as far as it is shown
 * @param cut to what is drawn of the plane
 */
export function worldLines(
	project: (at: readonly [number, number]) => readonly [number, number],
	{ west, east, ends }: Shown,
	cut: (lines: Lines, closed: boolean) => Lines
): WorldLines {
	const atEnds = ends ? cutter([west, -91, east, 91]) : (lines: Lines) => lines;
	const onPlane = (lines: Lines, closed: boolean): Lines => {
		const [w, , e] = linesBox(lines);
		return turnsFrom(w, e, west, east).flatMap((turn) => {
			const turned = turn ? lines.map((line) => line.map((v, i) => (i % 2 ? v : v + turn))) : lines;
			const drawn = atEnds(turned, closed).map((line) => projected(line, closed, project));
			return cut(drawn, closed);
		});
	};
	return {
		areas: (polygons) =>
			polygons
				.map((rings) =>
					onPlane(
						rings.map((ring) => ring.slice(0, -1).flatMap(lonLat)),
						true
					)
				)
				.filter((rings) => rings.length > 0),
		lines: (lines) => lines.flatMap((line) => onPlane([line.flatMap(lonLat)], false))
	};
}

function lonLat([lon = 0, lat = 0]: readonly number[]): [number, number] {
	return [lon, lat];
}

/** By how many degrees something is turned to lie in some longitudes: once for each turn. */
export function turnsFrom(w: number, e: number, west: number, east: number): number[] {
	const [first, last] = [Math.ceil((west - e) / 360), Math.floor((east - w) / 360)];
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * 360);
}

function projected(
	line: readonly number[],
	closed: boolean,
	project: (at: readonly [number, number]) => readonly [number, number]
): number[] {
	const out: number[] = [];
	const put = (x: number, y: number) => {
		const at = project([x, y]);
		out.push(at[0], at[1]);
	};
	const ends = line.length - (closed ? 0 : 2);
	for (let i = 0; i < line.length; i += 2) {
		const [x = 0, y = 0] = [line[i], line[i + 1]];
		put(x, y);
		if (i >= ends) break;
		const [dx, dy] = [
			(line[(i + 2) % line.length] ?? 0) - x,
			(line[(i + 3) % line.length] ?? 0) - y
		];
		const n = Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / LONG);
		for (let k = 1; k < n; k++) put(x + (dx * k) / n, y + (dy * k) / n);
	}
	return out;
}
