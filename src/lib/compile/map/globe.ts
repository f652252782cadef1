/** The locator's globe. */
import { geoOrthographic, geoStream } from 'd3-geo';
import { merge } from 'topojson-client';
import type { AtlasData } from '../atlas-types.js';
import { polygons } from './geo.js';
import { pathOf } from './shapes.js';

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
	const land = merge(atlas.world, polygons(atlas.world.objects.countries));
	geoStream(
		land,
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
