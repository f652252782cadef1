/** What of the atlas a story draws, as geometry in degrees. */
import type { GeoPermissibleObjects } from 'd3-geo';
import type { MultiLineString, MultiPolygon as Polygons } from 'geojson';
import { merge, mergeArcs, mesh } from 'topojson-client';
import type {
	GeometryCollection,
	GeometryObject,
	MultiPolygon,
	Topology
} from 'topojson-specification';
import { extentOf, type Extent, type Lines, type Plane } from '../../layout/plane.js';
import type { Box } from '../../layout/stage-box.js';
import type { WorldLines } from '../../layout/world-lines.js';
import type { AtlasData, AtlasRegion, LonLatBox, ProvinceProperties } from '../atlas-types.js';
import type { PlaneArcs } from './arcs.js';
import {
	isOnFrame,
	meetsFrame,
	outside,
	withoutFrame,
	withoutInside,
	withoutSeams,
	type Ring
} from './cut.js';
import { areasAround, linesAround } from './plane-cut.js';
import { polygons } from './polygons.js';

/** A shape among the arcs that it is made of. */
export interface Outline {
	readonly topology: Topology;
	readonly area: GeometryObject;
}

/**
 * The outline of a country (`TJ`) or a province (`AF-BDS`): from the pack where it holds all of it, else from the world.
 */
export function outlineOf(
	code: string,
	atlas: AtlasData,
	region: AtlasRegion | undefined
): Outline | null {
	if (code.includes('-')) {
		for (const { topology } of region ? [region, ...atlas.regions] : atlas.regions) {
			const provinces = polygons(topology.objects.provinces);
			const area = provinces.find((g) => g.id === code);
			if (area) return { topology, area };
			const members = new Set(atlas.areaById(code)?.members);
			const parts = provinces.filter((g) => members.has(String(g.id)));
			if (parts.length) return { topology, area: mergeArcs(topology, parts) };
		}
		return null;
	}
	const near = region?.topology.objects.countries.geometries.find((g) => g.id === code);
	if (region && near && isFine(code, atlas, region))
		return { topology: region.topology, area: near };
	const coarse = atlas.world.objects.countries.geometries.find((g) => g.id === code);
	if (coarse) return { topology: atlas.world, area: coarse };
	return region && near ? { topology: region.topology, area: near } : null;
}

/** The rings of a country on a plane of the world, each of its parts apart. */
export function countryOn(topology: Topology, code: string, outlines: WorldLines): Lines[] {
	const layer = topology.objects.countries as GeometryCollection;
	const own = polygons(layer).filter((g) => g.id === code);
	return outlines.areas(merge(topology, own).coordinates);
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

/** Whether a box in degrees lies in another. */
export function holds(a: LonLatBox, b: LonLatBox): boolean {
	const round = a[2] - a[0] >= 360;
	if (round) return a[1] <= b[1] && a[3] >= b[3];
	return a[0] <= b[0] && a[1] <= b[1] && a[2] >= b[2] && a[3] >= b[3];
}

/** Lines and land of a pack, on a plane. */
export interface RegionGround {
	readonly land: Lines;
	readonly focus: Lines;
	/** Land by the sea all around it, whole on the plane: its outline is its coast. */
	readonly isles: Isles;
	/** Borders of the countries that the story is about. */
	readonly border: Lines;
	/** All other borders. */
	readonly far: Lines;
	readonly coast: Lines;
	/** Coast of the countries that the story is about. */
	readonly shore: Lines;
	readonly province: Lines;
}

/** Islands of countries that the story is about, and of others alone. */
export interface Isles {
	readonly focus: readonly Lines[];
	readonly other: readonly Lines[];
}

/**
 * @param arcs those of the pack
 * @param focus ids of the countries that the story is about
 */
export function regionGround(
	{ topology, bbox }: AtlasRegion,
	arcs: PlaneArcs,
	plane: Plane,
	focus: ReadonlySet<string>
): RegionGround {
	const { countries, provinces } = topology.objects;
	const all = polygons(countries);
	const isFocus = (g: GeometryObject) => focus.has(String(g.id));
	const [own, other] = [
		arcs.joined(all.filter(isFocus)),
		arcs.joined(all.filter((g) => !isFocus(g)))
	];
	const [ownArcs, otherArcs] = [new Set(own.flatMap(arcsOf)), new Set(other.flatMap(arcsOf))];
	const meets = (run: readonly number[]) =>
		arcs.some(run, (at) => isOnFrame(at, bbox)) && meetsFrame(arcs.degrees(run), bbox);
	const part = (list: Arcs, others: ReadonlySet<number>) => {
		const isles: Lines[] = [];
		const rest = list.filter((land) => {
			if (arcsOf(land).some((n) => others.has(n)) || land.some(meets)) return true;
			const isle = uncut(plane, arcs.rings([land]));
			if (isle !== null) isles.push(isle);
			return isle === null;
		});
		return { isles, rest: { type: 'MultiPolygon', arcs: rest } satisfies MultiPolygon };
	};
	const ours = part(own, otherArcs);
	const theirs = part(other, ownArcs);
	const rest: MultiPolygon[] = [ours.rest, theirs.rest];
	const both: GeometryCollection = { type: 'GeometryCollection', geometries: rest };
	const coastOf = (of: MultiPolygon) =>
		arcs
			.mesh(both, (a, b) => a === b && a === of)
			.flatMap((run) => {
				if (!meets(run)) return arcs.lines([run]);
				return plane.lines(withoutFrame([arcs.degrees(run)], bbox));
			});
	return {
		isles: { focus: ours.isles, other: theirs.isles },
		land: arcs.merged(rest),
		focus: arcs.merged([ours.rest]),
		border: arcs.lines(arcs.mesh(countries, (a, b) => a !== b && (isFocus(a) || isFocus(b)))),
		far: arcs.lines(arcs.mesh(countries, (a, b) => a !== b && !isFocus(a) && !isFocus(b))),
		coast: coastOf(theirs.rest),
		shore: coastOf(ours.rest),
		province: arcs.lines(
			arcs.mesh(
				provinces,
				(a, b) => a !== b && countryOf(a) === countryOf(b) && focus.has(countryOf(a))
			)
		)
	};
}

/** How near the edge of what is drawn counts as on it, in units. */
const EDGE = 1e-6;

/** Land on the plane, `null` where the edge of what is drawn cuts it: that is no coast. */
function uncut({ drawn: [x0, y0, x1, y1] }: Plane, land: Lines): Lines | null {
	const onEdge = (v: number, near: number, far: number) => v < near + EDGE || v > far - EDGE;
	const cut = land.some((line) =>
		line.some((v, i) => (i % 2 ? onEdge(v, y0, y1) : onEdge(v, x0, x1)))
	);
	return cut ? null : land;
}

type Arcs = number[][][];

/** Numbers of the lines that a polygon is made of, whichever way they run. */
function arcsOf(polygon: number[][]): number[] {
	return polygon.flatMap((ring) => ring.map((n) => (n < 0 ? ~n : n)));
}

function countryOf(g: GeometryObject): string {
	return (g.properties as ProvinceProperties | undefined)?.country ?? '';
}

/** Land and borders of the world, in degrees. */
export type WorldGround = Readonly<
	Record<'land' | 'focus' | 'far' | 'coast', GeoPermissibleObjects>
>;

interface WorldParts {
	readonly land: Ring[][];
	readonly focus: Ring[][];
	readonly border: number[][][];
	readonly coast: number[][][];
}

/** @param focus ids of the countries that the story is about, as far as they are not drawn otherwise */
function worldParts({ world }: AtlasData, focus: ReadonlySet<string>): WorldParts {
	const { countries } = world.objects;
	const all = polygons(countries);
	const own = all.filter((g) => focus.has(String(g.id)));
	return {
		land: merge(world, all).coordinates as Ring[][],
		focus: merge(world, own).coordinates as Ring[][],
		border: mesh(world, countries, (a, b) => a !== b).coordinates,
		coast: withoutSeams(mesh(world, countries, (a, b) => a === b).coordinates)
	};
}

/** Land and borders of the world, less what lies in a box. */
export function worldGround(
	atlas: AtlasData,
	focus: ReadonlySet<string>,
	box: LonLatBox | null
): WorldGround {
	const { land, focus: own, border, coast } = worldParts(atlas, focus);
	const less = (coordinates: Ring[][]): Polygons =>
		box ? outside(coordinates, box) : { type: 'MultiPolygon', coordinates };
	const linesLess = (coordinates: number[][][]): MultiLineString =>
		box ? withoutInside(coordinates, box) : { type: 'MultiLineString', coordinates };
	return { land: less(land), focus: less(own), far: linesLess(border), coast: linesLess(coast) };
}

/** Land and borders of the world on a plane of it, less what lies in some boxes of that. */
export function worldOnPlane(
	atlas: AtlasData,
	focus: ReadonlySet<string>,
	outlines: WorldLines,
	boxes: readonly Box[]
): Readonly<Record<'land' | 'focus' | 'far' | 'coast', Lines>> {
	const { land, focus: own, border, coast } = worldParts(atlas, focus);
	return {
		land: areasAround(outlines.areas(land), boxes),
		focus: areasAround(outlines.areas(own), boxes),
		far: linesAround(outlines.lines(border), boxes),
		coast: linesAround(outlines.lines(coast), boxes)
	};
}
