/**
 * The plane of a story: one map projection, fitted to all that the story shows, through which everything is projected
 * once. Cameras then fly over the plane without knowing of the earth. Pure.
 */
import { geoDistance, geoStream, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';
import type { Cap } from './cap.js';
import type { Extent } from './extent.js';
import { cutter, onCone, withoutPoleSeam, type Lines } from './plane-lines.js';
import { azimuthal, kindOf, projectionOf, RAW, roundBox, SEAMLESS } from './projection.js';
import type { Box } from './stage-box.js';
import { worldLines, type WorldLines } from './world-lines.js';

export { polarCap, type Cap } from './cap.js';
export { isWorldWide } from './projection.js';
export { extentOf, unrolled, type Extent } from './extent.js';
export type { Lines } from './plane-lines.js';

type LonLat = readonly [number, number];

export interface Plane {
	/** Kilometres a unit in the middle of the extent. */
	readonly kmPerUnit: number;
	/** The part of the plane that is looked at, and on which all that has a place lies. Its corner is at 0, 0. */
	readonly width: number;
	readonly height: number;
	/** The part that lines are cut to: the same, or more around it. */
	readonly drawn: Box;
	/** Always finite. */
	readonly project: (at: LonLat) => [x: number, y: number];
	/** Back to degrees; `null` beyond the edge of the earth. */
	readonly unproject: (at: readonly [number, number]) => [lon: number, lat: number] | null;
	/** Whether the whole world is shown. */
	readonly world: boolean;
	/** Of an image instead of the earth: its pixels a kilometre, 0 where it has no scale. */
	readonly flat?: number;
	/** Units once round the earth, where the plane goes on beyond that and shows places more than once; else `null`. */
	readonly period: number | null;
	/** A box in degrees as a box of the plane: of nine points of it, so it may be a little small. */
	readonly projectBox: (box: Extent) => Box;
	/** Rings of polygons and lines of lines, cut to what is drawn. Rings are not closed. */
	readonly lines: (object: GeoPermissibleObjects) => Lines;
	/**
	 * A line point by point, not cut; `null` where the projection itself has to cut it, as on the far side of
	 * the earth. Its points must lie so close that the straight way between them does.
	 */
	readonly straight: (line: readonly (readonly number[])[]) => number[] | null;
	/** Cuts lines, or the rings of one polygon, to what is drawn. */
	readonly cut: (lines: Lines, closed: boolean) => Lines;
	/** On a plane of the world, outlines of it; else `null`. */
	readonly outlines: WorldLines | null;
}

/** The unit we want: fine enough for a frame of one town, if the extent then stays below the most units. */
const UNIT_KM = 0.25;
const LEAST_UNITS = 4000;
const MOST_UNITS = 16000;
const EARTH_RADIUS_KM = 6371.0088;
/** What lies farther than this from the middle of an azimuthal projection is cut off, in degrees. */
const FARTHEST = 150;
/** Of what lies about a pole: so far beyond its rim, but at least so far from its middle; there land is but a sliver. */
const BEYOND = 15;
const HORIZON = 110;
/** Degrees from the edge of the world at which it ends. */
const END = 1e-4;
/** How far a straight edge may stray from the great circle it stands for, in units. */
const PRECISION = 6;

/**
 * @param extent what the story shows; `null`: the world
 * @param clip the part of the plane to draw, in the units of a plane whose middle is at 0, 0; default: the extent and
 *   half as much around it
 * @param cap in which all of it lies, where that is better known than from degrees: about a pole
 * @param reach what lines are cut to instead, on the same plane: in its own units
 */
export function createPlane(
	extent: Extent | null,
	clip?: Box,
	cap?: Cap | null,
	reach?: Box
): Plane {
	const grown = extent ? atLeast(extent, 1) : null;
	const kind = cap ? 'azimuthal' : grown ? kindOf(grown) : 'world';
	const world = kind === 'world' || kind === 'round';
	const [west, south, east, north] = grown ?? [-180, -60, 180, 84];
	const middle: LonLat = cap?.middle ?? [
		world && !grown ? 10 : (west + east) / 2,
		(south + north) / 2
	];
	const projection = cap
		? azimuthal(middle)
		: projectionOf(kind, [west, south, east, north], middle);
	// Scale, so that the extent is as many units long as we want; then put its middle at 0, 0.
	const place = (at: LonLat): [number, number] =>
		kind === 'round' ? onRoll(projection, at) : forward(projection, at);
	const samples = kind === 'azimuthal' ? AROUND : NINE;
	const corners = (box: Extent) => {
		const points = samples.map(([u, v]) =>
			place([box[0] + (box[2] - box[0]) * u, box[1] + (box[3] - box[1]) * v])
		);
		return boxOf(points);
	};
	const edge = kind === 'world' ? 0.01 : 0;
	const raw = cap ? roundBox(cap) : corners([west + edge, south, east - edge, north]);
	const long = Math.max(raw[2] - raw[0], raw[3] - raw[1], 1e-6);
	const km = (long / RAW) * EARTH_RADIUS_KM;
	const factor = Math.min(Math.max(km / UNIT_KM, LEAST_UNITS), MOST_UNITS) / long;
	projection.scale(RAW * factor);
	const shift: LonLat = [(-(raw[0] + raw[2]) / 2) * factor, (-(raw[1] + raw[3]) / 2) * factor];
	const half: readonly [number, number] = [(raw[2] - raw[0]) * factor, (raw[3] - raw[1]) * factor];
	// Of the world nothing is cut off, whatever part of it the extent takes up. The projection has its scale by now.
	const all = corners([middle[0] - 179.99, -90, middle[0] + 179.99, 90]);
	const around: Box =
		kind === 'world'
			? [all[0] + shift[0], all[1] + shift[1], all[2] + shift[0], all[3] + shift[1]]
			: [-half[0], -half[1], half[0], half[1]];
	const [cx0, cy0, cx1, cy1] = (clip ?? around).map(Math.round) as [number, number, number, number];
	const width = cx1 - cx0;
	const height = cy1 - cy0;
	const drawn: Box = reach ?? [0, 0, width, height];
	if (kind === 'azimuthal')
		projection.clipAngle(cap ? Math.max(cap.radius + BEYOND, HORIZON) : FARTHEST);
	projection
		.translate([shift[0] - cx0, shift[1] - cy0])
		.precision(PRECISION)
		.clipExtent([
			[drawn[0], drawn[1]],
			[drawn[2], drawn[3]]
		]);
	const near: LonLat = [middle[0], middle[1] + 0.05];
	const a = place(middle);
	const b = place(near);
	const period = kind === 'round' ? periodOf(projection) : null;
	const apart = geoDistance([...middle], [...near]) * EARTH_RADIUS_KM;
	const cut = cutter(drawn);
	const shown = () => {
		if (period === null)
			return { west: middle[0] - 180 + END, east: middle[0] + 180 - END, ends: true };
		const lonAt = (x: number) => SEAMLESS + ((x - place([SEAMLESS, 0])[0]) / period) * 360;
		return { west: lonAt(drawn[0]), east: lonAt(drawn[2]), ends: false };
	};
	return {
		kmPerUnit: apart / (Math.hypot(a[0] - b[0], a[1] - b[1]) || 1),
		width,
		height,
		drawn,
		world,
		period,
		project: place,
		unproject: (at) => {
			const p = projection.invert?.([at[0], at[1]]);
			if (!p || !Number.isFinite(p[0]) || !Number.isFinite(p[1])) return null;
			// An azimuthal projection takes what is beyond the edge for its nearest place on it, an oval goes round again.
			const back = kind === 'azimuthal' || kind === 'world' ? place(p) : at;
			return Math.hypot(back[0] - at[0], back[1] - at[1]) < 1 ? p : null;
		},
		projectBox: (box) => {
			const [w, s, e, n] = box;
			return corners([w, s, e < w ? e + 360 : e, n]);
		},
		lines: (object) => {
			if (kind === 'azimuthal') return collect(projection, withoutPoleSeam(object));
			if (period === null) return collect(projection, object);
			const [tx, ty] = projection.translate();
			// As often as it takes to fill the plane, whose copies of the earth lie side by side.
			const first = Math.floor((drawn[0] - tx - period / 2) / period) + 1;
			const last = Math.ceil((drawn[2] - tx + period / 2) / period) - 1;
			const lines: (readonly number[])[] = [];
			for (let turn = first; turn <= last; turn++) {
				projection.translate([tx + turn * period, ty]);
				lines.push(...collect(projection, object));
			}
			projection.translate([tx, ty]);
			return lines;
		},
		straight: kind === 'conic' ? onCone(projection, middle[0]) : () => null,
		cut,
		outlines: world ? worldLines(place, shown(), cut) : null
	};
}

/** Where a box in degrees is looked at to find its box on the plane: corners, middles of sides and its own middle. */
const NINE: readonly LonLat[] = [0, 0.5, 1].flatMap((u) => [0, 0.5, 1].map((v): LonLat => [u, v]));
/** Around a pole parallels are circles, so there it takes more. */
const AROUND: readonly LonLat[] = Array.from({ length: 25 }, (_, i) => i / 24).flatMap((u) =>
	[0, 0.5, 1].map((v): LonLat => [u, v])
);

/** Projects onto the rolled cylinder: longitudes beyond half way round are not brought back. */
function onRoll(projection: GeoProjection, [lon, lat]: LonLat): [number, number] {
	const [x, y] = forward(projection, [SEAMLESS, lat]);
	return [x + ((lon - SEAMLESS) / 360) * periodOf(projection), y];
}

/** Units once round the cylinder. */
function periodOf(projection: GeoProjection): number {
	return 4 * (forward(projection, [SEAMLESS + 90, 0])[0] - forward(projection, [SEAMLESS, 0])[0]);
}

/** Nearer to a pole directions mean nothing; a metre does not show. */
const MOST_NORTH = 89.99999;

/** Projects without clipping; a point with no place on the plane goes to its middle. */
function forward(projection: GeoProjection, at: LonLat): [number, number] {
	const p = projection([wrap180(at[0]), Math.min(Math.max(at[1], -MOST_NORTH), MOST_NORTH)]);
	return p && Number.isFinite(p[0]) && Number.isFinite(p[1]) ? p : [0, 0];
}

function wrap180(lon: number): number {
	return lon > 180 || lon < -180 ? ((((lon + 180) % 360) + 360) % 360) - 180 : lon;
}

/** What a projection makes of something, as lines. */
export function collect(
	projection: Pick<GeoProjection, 'stream'>,
	object: GeoPermissibleObjects
): Lines {
	const lines: number[][] = [];
	let line: number[] = [];
	geoStream(
		object,
		projection.stream({
			point: (x, y) => void line.push(x, y),
			lineStart: () => {
				line = [];
			},
			lineEnd: () => {
				if (line.length > 2) lines.push(line);
			},
			polygonStart: () => undefined,
			polygonEnd: () => undefined
		})
	);
	return lines;
}

/** The box around points, or around the points of lines. */
export function boxOf(points: readonly LonLat[]): Box {
	let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of points) {
		x0 = Math.min(x0, x);
		y0 = Math.min(y0, y);
		x1 = Math.max(x1, x);
		y1 = Math.max(y1, y);
	}
	return [x0, y0, x1, y1];
}

function atLeast([w, s, e, n]: Extent, degrees: number): Extent {
	const dx = Math.max(degrees - (e - w), 0) / 2;
	const dy = Math.max(degrees - (n - s), 0) / 2;
	return [w - dx, limit(s - dy, -90, 89), e + dx, limit(n + dy, -89, 90)];
}

function limit(value: number, least: number, most: number): number {
	return Math.min(Math.max(value, least), most);
}
