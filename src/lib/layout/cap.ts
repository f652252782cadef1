/** Round parts of the earth, for what lies about a pole: there a box in degrees tells little of how far things are apart. Pure. */
import { geoDistance } from 'd3-geo';
import type { Extent } from './extent.js';

type LonLat = readonly [number, number];
type Vector = readonly [number, number, number];

/** All that lies within so many degrees of a place. */
export interface Cap {
	readonly middle: LonLat;
	/** In degrees. */
	readonly radius: number;
}

const RADIAN = Math.PI / 180;
/** Degrees between the first middles that are tried. */
const COARSE = 15;
/** Degrees to which a middle is found. */
const FINE = 0.05;
/** A cap is of no use from here on: its rim is drawn three times as wide as it is deep. */
const WIDEST = 110;
/** A middle that lies so near a pole is put there, in degrees. */
const NEAR = 10;
/** As near to a pole as a middle comes: at the pole itself nothing is north of it. */
const MOST_NORTH = 89.9;
const GRID: readonly LonLat[] = Array.from({ length: 180 / COARSE - 1 }, (_, i) => i).flatMap((i) =>
	Array.from({ length: 360 / COARSE }, (_, j): LonLat => [
		-180 + j * COARSE,
		-90 + (i + 1) * COARSE
	])
);
/** From this latitude of its middle on, a small extent is squeezed where the whole world is drawn. */
const POLAR = 72;
/** A small extent is so many degrees high at most. */
const SMALL = 40;
/** An extent as northerly as this that reaches as far is squeezed in part. */
const NORTHERLY = { middle: 59, reach: 70 } as const;
/** Where so many of all look at a pole, or so many are northerly, the pole is shown: else the world stays upright. */
const SHARE = { polar: 1 / 3, northerly: 3 / 4 } as const;

/** Whether an extent is of a pole: it reaches that, or lies close about it. */
function looksAtPole([, south, , north]: Extent): boolean {
	if (south <= -89 || north >= 89) return true;
	return Math.abs(south + north) / 2 >= POLAR && north - south <= SMALL;
}

function isNortherly([, south, , north]: Extent): boolean {
	const { middle, reach } = NORTHERLY;
	return Math.abs(south + north) / 2 >= middle && Math.max(-south, north) >= reach;
}

/** The cap in which extents lie, where enough of them are of one pole and it holds that; else `null`. */
export function polarCap(extents: readonly Extent[]): Cap | null {
	for (const sign of [-1, 1]) {
		const here = extents.filter(([, south, , north]) => (south + north) * sign > 0);
		const polar = here.filter(looksAtPole).length;
		const northerly = here.filter(isNortherly).length;
		const { length } = extents;
		if (!(polar && polar >= length * SHARE.polar) && !(northerly >= length * SHARE.northerly))
			continue;
		const cap = capOf(extents);
		const away = apart(cap.middle, [0, 90 * sign]);
		if (cap.radius > WIDEST || away > cap.radius) continue;
		if (away > NEAR) return cap;
		const middle: LonLat = [0, MOST_NORTH * sign];
		return { middle, radius: farthest(middle, pointsOf(extents)) };
	}
	return null;
}

/** The smallest cap around extents, very nearly. */
export function capOf(extents: readonly Extent[]): Cap {
	const points = pointsOf(extents);
	const vectors = points.map(vectorOf);
	// The least of the cosines: the greater, the nearer is even what lies farthest.
	const nearness = (at: LonLat) => {
		const middle = vectorOf(at);
		return vectors.reduce((least, v) => Math.min(least, dot(middle, v)), 1);
	};
	const better = (a: LonLat, b: LonLat) => (nearness(b) > nearness(a) ? b : a);
	let middle = GRID.reduce(better);
	for (let step = COARSE / 2; step > FINE; step /= 2) {
		const [lon, lat] = middle;
		const wide = step / Math.cos(lat * RADIAN);
		middle = [
			middle,
			...[-1, 0, 1].flatMap((x) =>
				[-1, 0, 1].map((y): LonLat => [lon + x * wide, limited(lat + y * step)])
			)
		].reduce(better);
	}
	return { middle, radius: farthest(middle, points) };
}

function limited(lat: number): number {
	return Math.min(Math.max(lat, -MOST_NORTH), MOST_NORTH);
}

function pointsOf(extents: readonly Extent[]): LonLat[] {
	const known = new Map(extents.map((extent) => [extent.join(), extent]));
	return [...known.values()].flatMap(([w, s, e, n]) =>
		Array.from({ length: 13 }, (_, i) => w + ((e - w) * i) / 12).flatMap((lon) =>
			[s, (s + n) / 2, n].map((lat): LonLat => [lon, lat])
		)
	);
}

function farthest(middle: LonLat, points: readonly LonLat[]): number {
	return points.reduce((most, point) => Math.max(most, apart(middle, point)), 0);
}

/** Degrees between two places. */
function apart(a: LonLat, b: LonLat): number {
	return geoDistance([...a], [...b]) / RADIAN;
}

function vectorOf([lon, lat]: LonLat): Vector {
	const cos = Math.cos(lat * RADIAN);
	return [cos * Math.cos(lon * RADIAN), cos * Math.sin(lon * RADIAN), Math.sin(lat * RADIAN)];
}

function dot(a: Vector, b: Vector): number {
	return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
