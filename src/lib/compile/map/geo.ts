/** What of the atlas a story draws, as geometry in degrees. */
import type { GeoPermissibleObjects } from 'd3-geo';
import { feature, merge, mesh } from 'topojson-client';
import type {
	GeometryCollection,
	GeometryObject,
	MultiPolygon,
	Polygon
} from 'topojson-specification';
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
	const record = atlas.countryById(code);
	const near = region?.topology.objects.countries.geometries.find((g) => g.id === code);
	if (region && near && record && holds(region.bbox, record.bbox))
		return feature(region.topology, near);
	const coarse = atlas.world.objects.countries.geometries.find((g) => g.id === code);
	if (coarse) return feature(atlas.world, coarse);
	return region && near ? feature(region.topology, near) : null;
}

function holds(a: LonLatBox, b: LonLatBox): boolean {
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
		coast: withoutFrame(mesh(topology, countries, (a, b) => a === b).coordinates, bbox),
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
): Omit<RegionGround, 'province'> {
	const { world } = atlas;
	const { countries } = world.objects;
	const all = polygons(countries);
	const land = merge(world, all);
	const border = mesh(world, countries, (a, b) => a !== b);
	const coast = mesh(world, countries, (a, b) => a === b);
	if (!around)
		return {
			land,
			focus: merge(
				world,
				all.filter((g) => focus.has(String(g.id)))
			),
			border: { type: 'MultiLineString', coordinates: [] },
			far: border,
			coast
		};
	return {
		land: outside(land.coordinates as Ring[][], around),
		focus: { type: 'MultiPolygon', coordinates: [] },
		border: { type: 'MultiLineString', coordinates: [] },
		far: withoutInside(border.coordinates, around),
		coast: withoutInside(coast.coordinates, around)
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

/** Lines less what lies in a box. */
function withoutInside(lines: number[][][], [w, s, e, n]: LonLatBox): GeoPermissibleObjects {
	const held = ([x = 0, y = 0]: number[]) => x > w && x < e && y > s && y < n;
	return split(lines, (p, q) => !held(p) || !held(q));
}

function split(
	lines: number[][][],
	keep: (p: number[], q: number[]) => boolean
): GeoPermissibleObjects {
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

/** Polygons less a box: cut to the four strips around it (I. Sutherland and G. Hodgman, 1974). */
function outside(polygons: Ring[][], [w, s, e, n]: LonLatBox): GeoPermissibleObjects {
	const [w1, s1, e1, n1] = [w + UNDER, s + UNDER, e - UNDER, n - UNDER];
	const strips: LonLatBox[] = [
		[-180, -90, 180, s1],
		[-180, n1, 180, 90],
		[-180, s1, w1, n1],
		[e1, s1, 180, n1]
	];
	const coordinates: Ring[][] = [];
	for (const strip of strips)
		for (const polygon of polygons) {
			const rings = polygon.map((ring) => cut(ring, strip)).filter((ring) => ring.length > 3);
			if (rings.length) coordinates.push(rings);
		}
	return { type: 'MultiPolygon', coordinates };
}

function cut(ring: Ring, box: LonLatBox): Ring {
	let points = ring.slice(0, -1);
	for (let side = 0; side < 4; side++) {
		const axis = side % 2;
		const limit = box[side] ?? 0;
		const keep = (p: [number, number]) =>
			side < 2 ? (p[axis] ?? 0) >= limit : (p[axis] ?? 0) <= limit;
		const next: Ring = [];
		points.forEach((q, i) => {
			const p = points[(i + points.length - 1) % points.length] ?? q;
			if (keep(p) !== keep(q)) {
				const t = (limit - (p[axis] ?? 0)) / ((q[axis] ?? 0) - (p[axis] ?? 0));
				next.push([p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t]);
			}
			if (keep(q)) next.push(q);
		});
		points = next;
	}
	const first = points[0];
	if (!first) return [];
	// Edges along a parallel get points of their own: a straight way would leave the parallel.
	const out: Ring = [first];
	for (const q of [...points.slice(1), first]) {
		const p = out.at(-1) ?? q;
		const n = p[1] === q[1] ? Math.ceil(Math.abs(q[0] - p[0])) : 1;
		for (let i = 1; i < n; i++) out.push([p[0] + ((q[0] - p[0]) * i) / n, p[1]]);
		out.push(q);
	}
	return out;
}
