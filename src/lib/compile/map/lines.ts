/**
 * Lines on the earth: the ways of routes along great circles, and circles of so many kilometres. First in degrees, where
 * longitudes go on beyond 180 so that a way never jumps; then on the plane.
 */
import { geoCircle, geoInterpolate } from 'd3-geo';
import type { Extent, Lines, Plane } from '../../layout/plane.js';
import type { MapRing, MapRoute, Place, Step } from '../../story/types.js';
import type { AtlasData } from '../atlas-types.js';
import { whereabouts } from './places.js';

type LonLat = readonly [lon: number, lat: number];
type Lookup = (id: string) => Place | undefined;

/** A stop of a route that can be placed. */
export interface Stop {
	readonly at: LonLat;
	/** Absent for a mere position. */
	readonly place?: string;
}

/** The stops of a route, and how many of them have been reached. */
export interface Way {
	readonly stops: readonly Stop[];
	readonly reached: number;
}

const EARTH_RADIUS_KM = 6371.0088;
/** Points of a leg, which is part of a great circle. */
const LEG = 12;
/** Points of a circle. */
const ROUND = 72;

/** Where a route leads, and how far along it a step is. Places that nobody can place are left out. */
export function wayOf(route: MapRoute, step: Step | null, lookup: Lookup, atlas: AtlasData): Way {
	const { along } = route;
	const where = step?.where;
	const here = step?.to ?? (typeof where === 'string' ? where : where?.at(-1));
	const named = route.reached ?? here;
	const index = typeof named === 'number' ? named - 1 : along.indexOf(named ?? '');
	const last = index < 0 ? along.length - 1 : Math.min(index, along.length - 1);
	const stops: Stop[] = [];
	let reached = 0;
	along.forEach((each, i) => {
		const at = typeof each === 'string' ? positionOf(each, lookup, atlas) : each;
		if (!at) return;
		stops.push(typeof each === 'string' ? { at, place: each } : { at });
		if (i <= last) reached = stops.length;
	});
	return { stops, reached };
}

/** A place's position: its own, or a point well inside its area. */
function positionOf(id: string, lookup: Lookup, atlas: AtlasData): LonLat | undefined {
	const place = whereabouts(id, lookup);
	if (place?.at) return place.at;
	const code = place?.area?.toUpperCase();
	if (!code) return undefined;
	return (code.includes('-') ? atlas.areaById(code) : atlas.countryById(code))?.at;
}

/** Points of the way by some stops; `flat`: straight on. */
export function pointsOfWay(stops: readonly Stop[], flat = false): LonLat[] {
	const [first] = stops;
	if (!first) return [];
	if (flat) return stops.map(({ at }) => at);
	const points: LonLat[] = [first.at];
	stops.slice(1).forEach(({ at }, i) => {
		const way = geoInterpolate([...(stops[i] ?? first).at], [...at]);
		for (let n = 1; n <= LEG; n++) points.push(n < LEG ? way(n / LEG) : at);
	});
	return unrolledPoints(points);
}

/**
 * Points of a circle of so many kilometres, closed.
 *
 * @param flat of an image: its pixels a kilometre
 */
export function pointsOfRing(center: LonLat, km: number, flat?: number): LonLat[] {
	if (flat !== undefined)
		return Array.from({ length: ROUND + 1 }, (_, i): LonLat => {
			const turn = (2 * Math.PI * i) / ROUND;
			const r = km * flat;
			return [center[0] + r * Math.cos(turn), center[1] + r * Math.sin(turn)];
		});
	const circle = geoCircle()
		.center([...center])
		.radius(degreesOf(km))
		.precision(360 / ROUND)();
	return (circle.coordinates[0] ?? []).map(([lon = 0, lat = 0]) => [lon, lat]);
}

/** Degrees of a great circle. */
function degreesOf(km: number): number {
	return (km / EARTH_RADIUS_KM) * (180 / Math.PI);
}

/** Each leg's box in degrees. */
export function extentsOfWay(stops: readonly Stop[]): Extent[] {
	return stops.slice(1).flatMap((stop, i) => {
		const before = stops[i];
		if (!before) return [];
		const points = pointsOfWay([before, stop]);
		const lons = points.map(([lon]) => lon);
		const lats = points.map(([, lat]) => lat);
		const box: Extent = [
			Math.min(...lons),
			Math.min(...lats),
			Math.max(...lons),
			Math.max(...lats)
		];
		return [box];
	});
}

/** The box of a circle in degrees; all longitudes where it goes round a pole. */
export function extentOfRing([lon, lat]: LonLat, km: number): Extent {
	const r = degreesOf(km);
	const [south, north] = [Math.max(lat - r, -90), Math.min(lat + r, 90)];
	if (Math.abs(lat) + r >= 90) return [-180, south, 180, north];
	const sine = Math.sin((r * Math.PI) / 180) / Math.cos((lat * Math.PI) / 180);
	const east = (Math.asin(Math.min(sine, 1)) * 180) / Math.PI;
	return [lon - east, south, lon + east, north];
}

/** The largest radius of some rings. */
export function widest({ km }: MapRing): number {
	return Math.max(0, ...km);
}

/** A line through points, on the plane: cut where the plane is. */
export function lineOn(plane: Plane, points: readonly LonLat[]): Lines {
	if (points.length < 2) return [];
	return plane.lines({ type: 'LineString', coordinates: points.map((point) => [...point]) });
}

/** The same points on the plane; where that goes round more than once, near a longitude. */
export function pointsOn(
	plane: Plane,
	points: readonly LonLat[],
	around: number | undefined
): [number, number][] {
	if (plane.flat !== undefined) return points.map(plane.project);
	const rolled = unrolledPoints(points);
	const middle = rolled[Math.floor(rolled.length / 2)]?.[0] ?? 0;
	const turn = around === undefined ? 0 : 360 * Math.round((around - middle) / 360);
	return rolled.map(([lon, lat]) => plane.project([lon + turn, lat]));
}

/** Each longitude turned so that it lies nearest to the one before. */
function unrolledPoints(points: readonly LonLat[]): LonLat[] {
	const out: LonLat[] = [];
	for (const [lon, lat] of points) {
		const before = out.at(-1)?.[0] ?? lon;
		out.push([lon + 360 * Math.round((before - lon) / 360), lat]);
	}
	return out;
}
