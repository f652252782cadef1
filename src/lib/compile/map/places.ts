/** A story's places on the plane. */
import type { Place } from '../../story/types.js';
import type { Extent } from '../../layout/plane.js';
import type { AtlasData } from '../atlas-types.js';
import type { Box } from '../types.js';
import { extentOfArea } from './geo.js';
import type { MapPlace } from './place-types.js';
import { grow } from './shapes.js';
import type { Terrain } from './terrain.js';

type LonLat = readonly [lon: number, lat: number];
type Lookup = (id: string) => Place | undefined;

/** Kilometres around a position that a frame shows at least. */
const AROUND = { point: 20, town: 24, district: 40, area: 80, line: 60, vague: 90 } as const;

/** The place where `id` lies: itself, or the one that it is within; cycles end. */
export function whereabouts(id: string, lookup: Lookup): Place | undefined {
	const seen = new Set<string>();
	let place = lookup(id);
	while (place && !place.at && place.area === undefined && place.within !== undefined) {
		if (seen.has(place.id)) return undefined;
		seen.add(place.id);
		place = lookup(place.within);
	}
	return place;
}

/** The box of a place in degrees, before there is a plane; `null` where the atlas does not know it. */
export function extentOfPlace(id: string, lookup: Lookup, atlas: AtlasData): Extent | null {
	const place = whereabouts(id, lookup);
	if (!place) return null;
	if (place.at) {
		const north = AROUND[place.precision] / 111;
		const east = north / Math.max(Math.cos((place.at[1] * Math.PI) / 180), 0.1);
		return [place.at[0] - east, place.at[1] - north, place.at[0] + east, place.at[1] + north];
	}
	const code = place.area?.toUpperCase();
	return code ? extentOfArea(code, atlas) : null;
}

/**
 * A place on the plane; `null` where nobody knows where it is.
 *
 * @param around on a plane that goes round more than once: the longitude near which it is wanted
 */
export function mapPlace(
	id: string,
	lookup: Lookup,
	terrain: Terrain,
	around?: number
): MapPlace | null {
	const own = lookup(id);
	const place = whereabouts(id, lookup);
	if (!own || !place) return null;
	const known = terrain.found.get(own)?.find((one) => one.by === place && one.around === around);
	if (known) return known.place;
	const found = placeOn(own, place, terrain, around);
	terrain.found.set(own, [
		{ by: place, around, place: found },
		...(terrain.found.get(own) ?? []).slice(0, AROUNDS)
	]);
	return found;
}

/** Of a plane that goes round more than once, the places of so many windows are kept. */
const AROUNDS = 8;

function placeOn(
	own: Place,
	place: Place,
	terrain: Terrain,
	around: number | undefined
): MapPlace | null {
	const { id } = own;
	const itself = own === place;
	const reach = AROUND[own.precision] / terrain.plane.kmPerUnit;
	if (place.at) {
		const at = terrain.plane.project(turned(place.at, around));
		const exact = itself && (own.precision === 'point' || own.precision === 'town');
		return {
			id,
			kind: exact ? 'point' : 'soft',
			at,
			box: grow([at[0], at[1], at[0], at[1]], reach),
			country: false
		};
	}
	const code = place.area?.toUpperCase();
	const record = code ? terrain.record(code) : undefined;
	if (!code || !record) return null;
	const shape = terrain.shape(code);
	if (!shape) return null;
	const country = !code.includes('-');
	const [west, south, east, north] = extentOfArea(code, terrain.atlas) ?? record.bbox;
	const turn = turnsTo((west + east) / 2, around);
	const at = terrain.plane.project(turned(record.at, around && (west + east) / 2 + turn));
	// A country's far islands and exclaves do not count in a frame: its record's box leaves them out. Nor does what of it
	// is shown once more, a turn away.
	const extent: Extent = [west + turn, south, east + turn, north];
	const box =
		country || around !== undefined ? clip(terrain.plane.projectBox(extent), shape.box) : shape.box;
	return {
		id,
		kind: itself ? 'area' : 'soft',
		at: terrain.geometry.holds(code, shape, at)
			? at
			: [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2],
		box,
		country,
		code,
		shape
	};
}

/** Degrees by which a longitude is turned to lie nearest to another; 0 where there is none. */
function turnsTo(lon: number, around: number | undefined): number {
	return around === undefined ? 0 : 360 * Math.round((around - lon) / 360);
}

function turned([lon, lat]: LonLat, around: number | undefined): LonLat {
	return [lon + turnsTo(lon, around), lat];
}

/** The record's box, no wider than what of the outline lies on the plane. */
function clip(a: Box, b: Box): Box {
	const grown = grow(a, (a[2] - a[0]) * 0.04, (a[3] - a[1]) * 0.04);
	return [
		Math.max(grown[0], b[0]),
		Math.max(grown[1], b[1]),
		Math.min(grown[2], b[2]),
		Math.min(grown[3], b[3])
	];
}
