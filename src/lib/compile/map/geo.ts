/** What of the atlas a story draws, as geometry in degrees. */
import type { GeoPermissibleObjects } from 'd3-geo';
import type { MultiLineString } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type {
	GeometryCollection,
	GeometryObject,
	MultiPolygon,
	Polygon
} from 'topojson-specification';
import { extentOf, type Extent } from '../../layout/plane.js';
import type { AtlasData, AtlasRegion, LonLatBox, ProvinceProperties } from '../atlas-types.js';

type AreaObject = Polygon | MultiPolygon;
type Ring = [number, number][];

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

/** @param focus ids of the countries that the story is about */
export function regionGround(
	{ topology, bbox }: AtlasRegion,
	focus: ReadonlySet<string>
): RegionGround {
	const { countries, provinces } = topology.objects;
	const all = polygons(countries);
	const isFocus = (g: GeometryObject) => focus.has(String(g.id));
	return {
		land: merge(topology, all),
		focus: merge(
			topology,
			all.filter((g) => focus.has(String(g.id)))
		),
		border: mesh(topology, countries, (a, b) => a !== b && (isFocus(a) || isFocus(b))),
		far: mesh(topology, countries, (a, b) => a !== b && !isFocus(a) && !isFocus(b)),
		coast: withoutFrame(
			mesh(topology, countries, (a, b) => a === b && !isFocus(a)).coordinates,
			bbox
		),
		shore: withoutFrame(
			mesh(topology, countries, (a, b) => a === b && isFocus(a)).coordinates,
			bbox
		),
		province: mesh(
			topology,
			provinces as GeometryCollection<ProvinceProperties>,
			(a, b) => a !== b && countryOf(a) === countryOf(b) && focus.has(countryOf(a))
		)
	};
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

/** Lines less the stretches that run along the edge of the box to which a pack was cut. */
function withoutFrame(lines: number[][][], [w, s, e, n]: LonLatBox): GeoPermissibleObjects {
	const near = (a: number | undefined, b: number) => Math.abs((a ?? 0) - b) < 0.02;
	return split(
		lines,
		(p, q) =>
			!(
				(near(p[0], w) && near(q[0], w)) ||
				(near(p[0], e) && near(q[0], e)) ||
				(near(p[1], s) && near(q[1], s)) ||
				(near(p[1], n) && near(q[1], n))
			)
	);
}

/** Lines less the stretches along the antimeridian and around the pole, where only the data is cut, not the land. */
function withoutSeams(lines: number[][][]): number[][][] {
	const seam = ([lon = 0, lat = 0]: number[]) => Math.abs(lon) > 179.99 || lat < -89.9;
	return split(lines, (p, q) => !seam(p) || !seam(q)).coordinates;
}

/** Lines less what lies in a box. */
function withoutInside(lines: number[][][], [w, s, e, n]: LonLatBox): GeoPermissibleObjects {
	const held = ([x = 0, y = 0]: number[]) => x > w && x < e && y > s && y < n;
	return split(lines, (p, q) => !held(p) || !held(q));
}

function split(lines: number[][][], keep: (p: number[], q: number[]) => boolean): MultiLineString {
	const out: number[][][] = [];
	for (const line of lines) {
		let run: number[][] = [];
		line.forEach((q, i) => {
			const p = line[i - 1];
			if (p && !keep(p, q)) {
				if (run.length > 1) out.push(run);
				run = [];
			}
			run.push(q);
		});
		if (run.length > 1) out.push(run);
	}
	return { type: 'MultiLineString', coordinates: out };
}

/** How far the coarse outlines of the world reach under a pack's, in degrees, so that no seam shows. */
const UNDER = 0.5;
/** How far the pieces of them reach under one another. */
const OVERLAP = 2;

/** Polygons less a box: cut to the four strips around it. */
function outside(polygons: Ring[][], [w, s, e, n]: LonLatBox): GeoPermissibleObjects {
	const [w1, s1, e1, n1] = [w + UNDER, s + UNDER, e - UNDER, n - UNDER];
	// They overlap: an edge along a parallel is drawn with so few points that it strays from it.
	const strips: LonLatBox[] = [
		[-180, -90, 180, s1],
		[-180, n1, 180, 90],
		[-180, s1 - OVERLAP, w1, n1 + OVERLAP],
		[e1, s1 - OVERLAP, 180, n1 + OVERLAP]
	];
	const coordinates: Ring[][] = [];
	for (const strip of strips)
		for (const polygon of polygons) {
			let rings = polygon.map((ring) => ring.slice(0, -1));
			for (const side of [0, 1, 2, 3] as const)
				rings = rings.flatMap((ring) => half(ring, side, strip[side]));
			coordinates.push(...rings.map((ring) => [dense(ring)]));
		}
	return { type: 'MultiPolygon', coordinates };
}

/**
 * The part of a ring on the inner side of one edge of a box, in as many rings as it falls into: where it leaves and
 * where it comes back are joined in pairs along the edge, so that nothing runs along the edge across open water.
 */
function half(ring: Ring, side: 0 | 1 | 2 | 3, limit: number): Ring[] {
	const axis = side % 2;
	const keep = (p: [number, number]) =>
		side < 2 ? (p[axis] ?? 0) >= limit : (p[axis] ?? 0) <= limit;
	const first = ring.findIndex(
		(p, i) => keep(p) && !keep(ring[(i + ring.length - 1) % ring.length] ?? p)
	);
	if (first < 0) return ring[0] && keep(ring[0]) ? [ring] : [];
	// Runs inside, each from the point where it comes in to the one where it goes out.
	const runs: Ring[] = [];
	ring.forEach((_, i) => {
		const q = ring[(first + i) % ring.length];
		const p = ring[(first + i + ring.length - 1) % ring.length];
		if (!p || !q) return;
		if (keep(p) !== keep(q)) {
			const t = (limit - (p[axis] ?? 0)) / ((q[axis] ?? 0) - (p[axis] ?? 0));
			const at: [number, number] = [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t];
			at[axis] = limit;
			if (keep(q)) runs.push([at]);
			else runs.at(-1)?.push(at);
		}
		if (keep(q)) runs.at(-1)?.push(q);
	});
	const ends = runs
		.flatMap((run, i) => [
			{ run: i, out: false, at: run[0]?.[1 - axis] ?? 0 },
			{ run: i, out: true, at: run.at(-1)?.[1 - axis] ?? 0 }
		])
		.sort((a, b) => a.at - b.at);
	const next = new Map<number, number>();
	for (let i = 0; i + 1 < ends.length; i += 2) {
		const [a, b] = [ends[i], ends[i + 1]];
		if (a && b && a.out !== b.out) next.set(a.out ? a.run : b.run, a.out ? b.run : a.run);
	}
	const used = new Set<number>();
	const rings: Ring[] = [];
	runs.forEach((_, i) => {
		const out: Ring = [];
		for (let at: number | undefined = i; at !== undefined && !used.has(at); at = next.get(at)) {
			used.add(at);
			out.push(...(runs[at] ?? []));
		}
		if (out.length > 2) rings.push(out);
	});
	return rings;
}

/** Closed, and with points of their own on edges along a parallel: a straight way would leave the parallel. */
function dense(ring: Ring): Ring {
	const [first] = ring;
	if (!first) return [];
	const out: Ring = [first];
	for (const q of [...ring.slice(1), first]) {
		const p = out.at(-1) ?? q;
		const n = p[1] === q[1] ? Math.ceil(Math.abs(q[0] - p[0])) : 1;
		for (let i = 1; i < n; i++) out.push([p[0] + ((q[0] - p[0]) * i) / n, p[1]]);
		out.push(q);
	}
	return out;
}
