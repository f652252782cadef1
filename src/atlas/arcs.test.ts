import { feature, merge } from 'topojson-client';
import { expect, test } from 'vitest';
import { PlaneArcs } from '#lib/compile/map/arcs.ts';
import { polygons } from '#lib/compile/map/polygons.ts';
import { ringArea } from '#lib/compile/map/shapes.ts';
import { createPlane, type Extent, type Lines } from '#lib/layout/plane.ts';
import { loadAtlas } from './index.ts';

const areaOf = (rings: Lines) => Math.abs(rings.reduce((sum, ring) => sum + ringArea(ring), 0));

test.each([
	['inland', ['AF', 'TJ'], [60, 29, 75, 41]],
	['among islands', ['GR'], [19, 34, 30, 42]],
	['on the far side of which the cone is cut through land', ['US'], [-125, 25, -70, 49]],
	['of which the cone is cut through other land', ['CA'], [-140, 42, -55, 60]]
] as const)(
	'areas made of arcs that are projected once are those that are projected one by one: %s',
	async (_, ids, [w, s, e, n]) => {
		const atlas = await loadAtlas(ids);
		const extent: Extent = [w, s, e, n];
		const plane = createPlane(extent);
		const region = atlas.regionFor(ids, [w - 10, s - 8, e + 10, n + 8]);
		if (!region) throw new Error('no region');
		const { topology } = region;
		const arcs = new PlaneArcs(topology, plane);
		const whole = plane.width * plane.height;
		const all = polygons(topology.objects.countries);
		expect(all.length).toBeGreaterThan(1);
		for (const country of all) {
			const [one, other] = [arcs.areas([country]), plane.lines(feature(topology, country))];
			expect(Math.abs(areaOf(one) - areaOf(other)) / whole, String(country.id)).toBeLessThan(1e-5);
		}
		const [one, other] = [arcs.merged(all), plane.lines(merge(topology, all))];
		expect(Math.abs(areaOf(one) - areaOf(other)) / whole).toBeLessThan(1e-5);
		expect(areaOf(one)).toBeGreaterThan(whole / 10);
	}
);
