/** What of the atlas a story draws, as geometry in degrees. */
import type { GeoPermissibleObjects } from 'd3-geo';
import type { Polygon as GeoPolygon } from 'geojson';
import { feature, merge, mergeArcs, mesh } from 'topojson-client';
import type {
	GeometryCollection,
	GeometryObject,
	MultiPolygon,
	Polygon
} from 'topojson-specification';
import { extentOf, type Extent } from '../../layout/plane.js';
import type { AtlasData, AtlasRegion, LonLatBox, ProvinceProperties } from '../atlas-types.js';
import {
	meetsFrame,
	outside,
	withoutFrame,
	withoutInside,
	withoutSeams,
	type Ring
} from './cut.js';

type AreaObject = Polygon | MultiPolygon;

/** Polygons among the geometries of a layer. */
export function polygons(layer: { readonly geometries: readonly GeometryObject[] }): AreaObject[] {
	return layer.geometries.filter(
		(g): g is AreaObject => g.type === 'Polygon' || g.type === 'MultiPolygon'
	);
}

/**
 * The outline of a country (`TJ`) or a province (`AF-BDS`): from the pack where it holds all of it, else from the world.
 */
export function outlineOf(
	code: string,
	atlas: AtlasData,
	region: AtlasRegion | undefined
): GeoPermissibleObjects | null {
	if (code.includes('-')) {
		for (const { topology } of region ? [region, ...atlas.regions] : atlas.regions) {
			const found = topology.objects.provinces.geometries.find((g) => g.id === code);
			if (found) return feature(topology, found);
		}
		return null;
	}
	const near = region?.topology.objects.countries.geometries.find((g) => g.id === code);
	if (region && near && isFine(code, atlas, region)) return feature(region.topology, near);
	const coarse = atlas.world.objects.countries.geometries.find((g) => g.id === code);
	if (coarse) return feature(atlas.world, coarse);
	return region && near ? feature(region.topology, near) : null;
}

/** From this width on, a box in degrees is that of a country on both sides of the antimeridian. */
const BOTH_SIDES = 300;

/** The box of a country or province; of one that lies across the antimeridian the box that goes the short way. */
export function extentOfArea(code: string, atlas: AtlasData): Extent | null {
	const box = (code.includes('-') ? atlas.areaById(code) : atlas.countryById(code))?.bbox;
	if (!box || box[2] - box[0] < BOTH_SIDES) return box ?? null;
	const found = polygons(atlas.world.objects.countries).find((g) => g.id === code);
	if (!found) return box;
	const parts = merge(atlas.world, [found]).coordinates;
	const extent = extentOf(
		parts.map(([ring = []]): Extent => {
			const lons = ring.map(([lon = 0]) => lon);
			return [Math.min(...lons), box[1], Math.max(...lons), box[3]];
		})
	);
	return extent ?? box;
}

/** Whether a pack holds all of a country, or the code is a province's: those are only in packs. */
export function isFine(code: string, atlas: AtlasData, region: AtlasRegion | undefined): boolean {
	const record = atlas.countryById(code);
	return code.includes('-') || (!!region && !!record && holds(region.bbox, record.bbox));
}

function holds(a: LonLatBox, b: LonLatBox): boolean {
	const round = a[2] - a[0] >= 360;
	if (round) return a[1] <= b[1] && a[3] >= b[3];
	return a[0] <= b[0] && a[1] <= b[1] && a[2] >= b[2] && a[3] >= b[3];
}

/** Lines and land of a pack. */
export interface RegionGround {
	readonly land: GeoPermissibleObjects;
	readonly focus: GeoPermissibleObjects;
	/** Borders of the countries that the story is about. */
	readonly border: GeoPermissibleObjects;
	/** All other borders. */
	readonly far: GeoPermissibleObjects;
	readonly coast: GeoPermissibleObjects;
	/** Coast of the countries that the story is about. */
	readonly shore: GeoPermissibleObjects;
	readonly province: GeoPermissibleObjects;
}

/** Land by the sea all around it, of countries that the story is about or of others alone: its outline is its coast. */
export interface Isles<T> {
	readonly focus: readonly T[];
	readonly other: readonly T[];
}

/**
 * @param focus ids of the countries that the story is about
 * @param isle what is made of land that is an outline of one kind; of `null` the land is left with all other
 */
export function regionGround<T>(
	{ topology, bbox }: AtlasRegion,
	focus: ReadonlySet<string>,
	isle: (land: GeoPolygon) => T | null
): RegionGround & { readonly isles: Isles<T> } {
	const { countries, provinces } = topology.objects;
	const all = polygons(countries);
	const isFocus = (g: GeometryObject) => focus.has(String(g.id));
	const [own, other] = [all.filter(isFocus), all.filter((g) => !isFocus(g))].map(
		(list) => mergeArcs(topology, list).arcs
	) as [Arcs, Arcs];
	const [ownArcs, otherArcs] = [new Set(own.flatMap(arcsOf)), new Set(other.flatMap(arcsOf))];
	const part = (list: Arcs, others: ReadonlySet<number>) => {
		const isles: T[] = [];
		const rest = list.filter((arcs) => {
			if (arcsOf(arcs).some((n) => others.has(n))) return true;
			const land = feature(topology, { type: 'Polygon', arcs }).geometry as GeoPolygon;
			const made = land.coordinates.some((ring) => meetsFrame(ring, bbox)) ? null : isle(land);
			if (made !== null) isles.push(made);
			return made === null;
		});
		return { isles, rest: { type: 'MultiPolygon', arcs: rest } satisfies MultiPolygon };
	};
	const ours = part(own, otherArcs);
	const theirs = part(other, ownArcs);
	const rest: MultiPolygon[] = [ours.rest, theirs.rest];
	const both: GeometryCollection = { type: 'GeometryCollection', geometries: rest };
	const coastOf = (of: MultiPolygon) =>
		withoutFrame(mesh(topology, both, (a, b) => a === b && a === of).coordinates, bbox);
	return {
		isles: { focus: ours.isles, other: theirs.isles },
		land: merge(topology, rest),
		focus: merge(topology, [ours.rest]),
		border: mesh(topology, countries, (a, b) => a !== b && (isFocus(a) || isFocus(b))),
		far: mesh(topology, countries, (a, b) => a !== b && !isFocus(a) && !isFocus(b)),
		coast: coastOf(theirs.rest),
		shore: coastOf(ours.rest),
		province: mesh(
			topology,
			provinces as GeometryCollection<ProvinceProperties>,
			(a, b) => a !== b && countryOf(a) === countryOf(b) && focus.has(countryOf(a))
		)
	};
}

type Arcs = number[][][];

/** Numbers of the lines that a polygon is made of, whichever way they run. */
function arcsOf(polygon: number[][]): number[] {
	return polygon.flatMap((ring) => ring.map((n) => (n < 0 ? ~n : n)));
}

function countryOf(g: GeometryObject): string {
	return (g.properties as ProvinceProperties | undefined)?.country ?? '';
}

/** Land and borders of the world, all of it or what lies around a pack's box. */
export function worldGround(
	atlas: AtlasData,
	focus: ReadonlySet<string>,
	around: LonLatBox | null
): Omit<RegionGround, 'province' | 'shore'> {
	const { world } = atlas;
	const { countries } = world.objects;
	const all = polygons(countries);
	const land = merge(world, all);
	const border = mesh(world, countries, (a, b) => a !== b);
	const coast = withoutSeams(mesh(world, countries, (a, b) => a === b).coordinates);
	if (!around)
		return {
			land,
			focus: merge(
				world,
				all.filter((g) => focus.has(String(g.id)))
			),
			border: { type: 'MultiLineString', coordinates: [] },
			far: border,
			coast: { type: 'MultiLineString', coordinates: coast }
		};
	return {
		land: outside(land.coordinates as Ring[][], around),
		focus: { type: 'MultiPolygon', coordinates: [] },
		border: { type: 'MultiLineString', coordinates: [] },
		far: withoutInside(border.coordinates, around),
		coast: withoutInside(coast, around)
	};
}
