/** The small globe on which a map says where on earth it lies. */
import { geoOrthographic, geoStream, type GeoPermissibleObjects } from 'd3-geo';
import { feature, mergeArcs } from 'topojson-client';
import type { AtlasData, WorldTopology } from '../atlas-types.js';
import { endsOnly } from './arcs.js';
import { polygons } from './polygons.js';
import { pathOf, ringArea, simplify } from './shapes.js';

/** Radius of the locator's globe. */
export const GLOBE_RADIUS = 50;

function globeProjection(middle: readonly [number, number]) {
	return geoOrthographic()
		.rotate([-middle[0], -middle[1]])
		.scale(GLOBE_RADIUS)
		.translate([0, 0])
		.precision(2);
}

/** Land on the locator's globe, turned so that `middle` is in front. */
export function compileGlobe(atlas: AtlasData, middle: readonly [number, number]): string {
	const lines: number[][] = [];
	let line: number[] = [];
	geoStream(
		roughLand(atlas.world),
		globeProjection(middle).stream({
			point: (x, y) => void line.push(x, y),
			lineStart: () => {
				line = [];
			},
			lineEnd: () => void lines.push(line),
			polygonStart: () => undefined,
			polygonEnd: () => undefined
		})
	);
	return pathOf(lines, { closed: true, tolerance: 0.6, least: () => 8, parts: 4 });
}

/** Where positions lie on the locator's globe, `null` on its far side. */
export function onGlobe(
	middle: readonly [number, number]
): (at: readonly [number, number]) => [number, number] | null {
	const projection = globeProjection(middle);
	return (at) => {
		const p = projection([at[0], at[1]]);
		const [l0, f0, l1, f1] = [middle[0], middle[1], at[0], at[1]].map(
			(d) => (d * Math.PI) / 180
		) as [number, number, number, number];
		const cos = Math.sin(f0) * Math.sin(f1) + Math.cos(f0) * Math.cos(f1) * Math.cos(l1 - l0);
		return p && cos > 0 ? p : null;
	};
}

/** Degrees by which a shore may stray on the globe before it is projected. */
const STRAY = 0.15;
/** Square degrees of land below which an island is no dot on the globe, wherever it lies. */
const LEAST_LAND = 10;

/** Land as it is drawn on globes of any turn, kept with its atlas. */
const ROUGH = new WeakMap<WorldTopology, GeoPermissibleObjects>();

function roughLand(world: WorldTopology): GeoPermissibleObjects {
	let land = ROUGH.get(world);
	if (!land) ROUGH.set(world, (land = makeRoughLand(world)));
	return land;
}

function makeRoughLand(world: WorldTopology): GeoPermissibleObjects {
	const shores = mergeArcs(endsOnly(world), polygons(world.objects.countries));
	const arcs: number[][][] = [];
	for (const n of shores.arcs.flat(2)) arcs[n < 0 ? ~n : n] ??= roughly(world.arcs[n < 0 ? ~n : n]);
	const { coordinates } = feature({ ...world, arcs }, shores).geometry;
	const large = (ring: number[][]) => Math.abs(ringArea(ring.flat())) >= LEAST_LAND;
	return {
		type: 'MultiPolygon',
		coordinates: coordinates
			.map((polygon) => polygon.filter(large))
			.filter((polygon) => polygon.length > 0)
	};
}

function roughly(arc: readonly (readonly number[])[] = []): number[][] {
	const line = simplify(arc.flat(), STRAY);
	return Array.from({ length: line.length / 2 }, (_, i) => [
		line[2 * i] ?? 0,
		line[2 * i + 1] ?? 0
	]);
}
