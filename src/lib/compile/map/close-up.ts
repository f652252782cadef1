/**
 * Close-ups in a story told on a map of the world: where cameras go so near that the world's outlines would show their
 * corners, the ground is that of a pack, cut to a box and set into the world's.
 */
import { merge, mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import type { Lines, Plane } from '../../layout/plane.js';
import type { AtlasData, AtlasRegion, LonLatBox } from '../atlas-types.js';
import { onlyInside, within, withoutSeams, type Ring } from './cut.js';
import { polygons } from './polygons.js';

/** The countries among some of which something may lie in a box. */
export function countriesIn(
	ids: Iterable<string>,
	[w, s, e, n]: LonLatBox,
	atlas: AtlasData
): string[] {
	return [...ids].filter((id) => {
		const box = atlas.countryById(id)?.bbox;
		// Of a country on both sides of the antimeridian longitudes may go on beyond it.
		const across = (turn: number) => !!box && box[0] + turn < e && box[2] + turn > w;
		return box && [-360, 0, 360].some(across) && box[1] < n && box[3] > s;
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
		plane.lines(onlyInside(withoutSeams(mesh(topology, countries, where).coordinates), box));
	return {
		// What a story is about lies on other land: that need not go on below.
		land: land(all.filter((g) => !own.includes(g))),
		focus: land(own),
		border: lines((a, b) => a !== b),
		coast: lines((a, b) => a === b)
	};
}
