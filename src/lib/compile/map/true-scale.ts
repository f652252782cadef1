/** Whether one scale bar holds for all that a map shows. Pure. */
import type { Plane } from '../../layout/plane.js';
import type { Box } from '../types.js';

/**
 * The most that lengths which are drawn alike may differ by for one bar to stand for them. Maps of countries as large as
 * Brazil, the United States or China stay below it (1.1 to 1.2), and of South America and Africa just so; Russia (1.3),
 * Asia (1.6), an ocean and the world do not: on the oval one they differ by 1.35 on the equator alone.
 */
export const MOST_SPREAD = 1.25;

const EARTH_RADIUS_KM = 6371.0088;
/** Points looked at along a side. */
const STEPS = 5;
/** A piece that is measured, as a share of the frame's shorter side. */
const PIECE = 1 / 400;

type Drawn = Pick<Plane, 'project' | 'unproject' | 'period' | 'kmPerUnit'>;

/** Whether a bar that is true in the middle of the plane is true enough all over a part of it, whichever way it is laid. */
export function holdsScale(plane: Drawn, frame: Box): boolean {
	return spreadOf(plane, frame, MOST_SPREAD) <= MOST_SPREAD;
}

/**
 * The most kilometres a unit in a part of the plane, anywhere and any way, by the fewest; what the bar says counts too.
 *
 * @param enough beyond that nobody asks how much more: the rest is not looked at
 */
export function spreadOf(plane: Drawn, [x0, y0, x1, y1]: Box, enough = Infinity): number {
	const piece = Math.max(Math.min(x1 - x0, y1 - y0) * PIECE, 1e-3);
	const km = EARTH_RADIUS_KM / piece;
	let [least, most] = [plane.kmPerUnit, plane.kmPerUnit];
	for (let i = 0; i < STEPS ** 2 && most <= least * enough; i++) {
		const x = x0 + ((x1 - x0) * (i % STEPS)) / (STEPS - 1);
		const y = y0 + ((y1 - y0) * Math.floor(i / STEPS)) / (STEPS - 1);
		const at = isEarth(plane, x, y) && inSpace(plane, x, y);
		const across = at && inSpace(plane, x + piece, y);
		const down = at && inSpace(plane, x, y + piece);
		if (!at || !across || !down) continue;
		const [short, long] = axes(minus(across, at), minus(down, at));
		[least, most] = [Math.min(least, short * km), Math.max(most, long * km)];
	}
	return most / least;
}

/** Whether a point of the plane is one of the earth: beyond its edge some projections give a place that is drawn elsewhere. */
function isEarth(plane: Drawn, x: number, y: number): boolean {
	const at = plane.unproject([x, y]);
	if (!at) return false;
	const back = plane.project(at);
	const off = x - back[0];
	// A turn away it is the same place.
	const turns = plane.period === null ? 0 : Math.round(off / plane.period);
	return Math.hypot(off - turns * (plane.period ?? 0), y - back[1]) < 1;
}

type Vector = readonly [x: number, y: number, z: number];

/** What is drawn at a point of the plane, on a globe of radius 1: so poles and the date line are like anywhere. */
function inSpace(plane: Drawn, x: number, y: number): Vector | null {
	const at = plane.unproject([x, y]);
	if (!at) return null;
	const [lon, lat] = [(at[0] * Math.PI) / 180, (at[1] * Math.PI) / 180];
	return [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
}

/** Half the axes of the ellipse that a circle of the plane stands for, by where two of its radii at right angles lead. */
function axes(u: Vector, v: Vector): [short: number, long: number] {
	const [uu, uv, vv] = [dot(u, u), dot(u, v), dot(v, v)];
	const apart = Math.hypot(uu - vv, 2 * uv);
	return [Math.sqrt(Math.max(uu + vv - apart, 0) / 2), Math.sqrt((uu + vv + apart) / 2)];
}

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
