/**
 * Close-ups in a story told on a map of the world: where a camera goes so near that the world's outlines would show
 * their corners, the ground is that of a pack, cut to a box and set into the world's.
 */
import { merge, mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import type { Lines, Plane } from '../../layout/plane.js';
import type { AtlasData, AtlasRegion, LonLatBox } from '../atlas-types.js';
import type { Box } from '../types.js';
import { onlyInside, within, type Ring } from './cut.js';
import { spanOf } from './degrees.js';
import type { View } from './detail.js';
import { polygons } from './polygons.js';
import { union } from './shapes.js';

/** Kilometres a pixel from which on the world's outlines, with 11 km of detail, will do. */
const NEAR_KM = 1.4;
/** Degrees that a close-up is wide and high at most. */
const MOST = 40;
/** Degrees by which it reaches beyond what is seen. */
const MARGIN = 1;

/**
 * The box, in whole degrees, of what cameras see from near: of as many of them, the nearest first, as one box can hold.
 * `undefined` where none is near, on a plane of a region, and across the antimeridian or a pole.
 */
export function closeUpOf(plane: Plane, views: readonly View[]): LonLatBox | undefined {
	if (!plane.world) return undefined;
	const near = views
		.filter(({ k, opening }) => !opening && plane.kmPerUnit / k < NEAR_KM)
		.sort((a, b) => b.k - a.k);
	let found: LonLatBox | undefined;
	let seen: Box | undefined;
	for (const { box } of near) {
		const both = seen ? union([seen, box])! : box;
		const degrees = degreesIn(plane, both);
		if (!degrees) continue;
		[seen, found] = [both, degrees];
	}
	return found;
}

/** Whole degrees around a part of a plane, if they are few. */
function degreesIn(plane: Plane, part: Box): LonLatBox | undefined {
	const { middle, west, south, east, north, earth } = spanOf(plane, part);
	if (!earth) return undefined;
	const lon = ((((middle + 180) % 360) + 360) % 360) - 180;
	const box: LonLatBox = [
		Math.floor(lon + west) - MARGIN,
		Math.floor(south) - MARGIN,
		Math.ceil(lon + east) + MARGIN,
		Math.ceil(north) + MARGIN
	];
	const fits = box[2] - box[0] <= MOST && box[3] - box[1] <= MOST;
	return fits && box[0] > -180 && box[2] < 180 && box[1] > -88 && box[3] < 88 ? box : undefined;
}

/** The countries among some of which something may lie in a box. */
export function countriesIn(
	ids: Iterable<string>,
	[w, s, e, n]: LonLatBox,
	atlas: AtlasData
): string[] {
	return [...ids].filter((id) => {
		const box = atlas.countryById(id)?.bbox;
		return box && box[0] < e && box[2] > w && box[1] < n && box[3] > s;
	});
}

/** Whether a pack has every country of which something lies in a box: else it would leave a hole in the world. */
export function holdsAllIn(region: AtlasRegion, box: LonLatBox, atlas: AtlasData): boolean {
	const held = new Set(region.topology.objects.countries.geometries.map(({ id }) => String(id)));
	const other = polygons(atlas.world.objects.countries).filter((g) => !held.has(String(g.id)));
	return within(merge(atlas.world, other).coordinates as Ring[][], box).coordinates.length === 0;
}

/** What a close-up shows, on the plane. */
export interface CloseUp {
	readonly land: Lines;
	readonly focus: Lines;
	readonly border: Lines;
	readonly coast: Lines;
}

/** @param focus ids of the countries that the story is about */
export function closeUpGround(
	{ topology }: AtlasRegion,
	box: LonLatBox,
	plane: Plane,
	focus: ReadonlySet<string>
): CloseUp {
	const { countries } = topology.objects;
	const all = polygons(countries);
	const land = (of: typeof all) =>
		plane.lines(within(merge(topology, of).coordinates as Ring[][], box));
	const own = all.filter((g) => focus.has(String(g.id)));
	const lines = (where: (a: GeometryObject, b: GeometryObject) => boolean) =>
		plane.lines(onlyInside(mesh(topology, countries, where).coordinates, box));
	return {
		// What a story is about lies on other land: that need not go on below.
		land: land(all.filter((g) => !own.includes(g))),
		focus: land(own),
		border: lines((a, b) => a !== b),
		coast: lines((a, b) => a === b)
	};
}
