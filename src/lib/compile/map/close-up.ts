/**
 * Close-ups in a story told on a map of the world: where cameras go so near that the world's outlines would show their
 * corners, the ground is that of a pack, cut to a box of the plane and set into the world's.
 */
import { merge, mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import type { Lines } from '../../layout/plane.js';
import type { WorldLines } from '../../layout/world-lines.js';
import type { AtlasData, AtlasRegion, LonLatBox } from '../atlas-types.js';
import type { CloseUpBox } from './close-ups.js';
import { withoutSeams } from './cut.js';
import { areasIn, linesIn } from './plane-cut.js';
import { polygons } from './polygons.js';

/** The countries among some of which something may lie in a box. */
export function countriesIn(
	ids: Iterable<string>,
	[w, s, e, n]: LonLatBox,
	atlas: AtlasData
): string[] {
	return [...ids].filter((id) => {
		const record = atlas.countryById(id);
		// Of a country on both sides of the antimeridian longitudes may go on beyond it.
		return (record?.reach ?? (record ? [record.bbox] : [])).some((box) => {
			const across = (turn: number) => box[0] + turn < e && box[2] + turn > w;
			return [-360, 0, 360].some(across) && box[1] < n && box[3] > s;
		});
	});
}

/** Whether a pack has every country of which something lies in a box: else it would leave a hole in the world. */
export function holdsAllIn(
	region: AtlasRegion,
	{ part, degrees }: CloseUpBox,
	outlines: WorldLines,
	atlas: AtlasData
): boolean {
	const held = new Set(region.topology.objects.countries.geometries.map(({ id }) => String(id)));
	const all = polygons(atlas.world.objects.countries).filter((g) => !held.has(String(g.id)));
	const near = new Set(
		countriesIn(
			all.map(({ id }) => String(id)),
			degrees,
			atlas
		)
	);
	const other = all.filter(({ id }) => near.has(String(id)));
	return areasIn(outlines.areas(merge(atlas.world, other).coordinates), part).length === 0;
}

/** What a close-up shows, on the plane. */
export interface CloseUp {
	readonly land: Lines;
	readonly focus: Lines;
	readonly border: Lines;
	readonly coast: Lines;
}

/**
 * @param part of the plane
 * @param focus ids of the countries that the story is about
 */
export function closeUpGround(
	{ topology }: AtlasRegion,
	{ part }: CloseUpBox,
	outlines: WorldLines,
	focus: ReadonlySet<string>
): CloseUp {
	const { countries } = topology.objects;
	const all = polygons(countries);
	const land = (of: typeof all) => areasIn(outlines.areas(merge(topology, of).coordinates), part);
	const own = all.filter((g) => focus.has(String(g.id)));
	const lines = (where: (a: GeometryObject, b: GeometryObject) => boolean) =>
		linesIn(outlines.lines(withoutSeams(mesh(topology, countries, where).coordinates)), part);
	return {
		// What a story is about lies on other land: that need not go on below.
		land: land(all.filter((g) => !own.includes(g))),
		focus: land(own),
		border: lines((a, b) => a !== b),
		coast: lines((a, b) => a === b)
	};
}
