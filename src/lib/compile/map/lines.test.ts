/** Routes and rings: on the sphere, on the plane, in the picture and in words. */
import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '#atlas/index.ts';
import { createPlane } from '../../layout/plane.js';
import { SIZES } from '../../layout/stage-box.js';
import type { MapLayer, MapRoute, Step } from '../../story/types.js';
import { createCompiler } from '../compile.js';
import { emptyAtlas, step, story } from '../testing.js';
import type { CompiledMap } from '../types.js';
import {
	extentOfRing,
	extentsOfWay,
	lineOn,
	pointsOfRing,
	pointsOfWay,
	pointsOn,
	wayOf
} from './lines.js';

const EARTH_KM = 6371.0088;
const anywhere = fc.tuple(
	fc.double({ min: -180, max: 180, noNaN: true }),
	fc.double({ min: -90, max: 90, noNaN: true })
);
const farOf = (a: readonly [number, number], b: readonly [number, number]) =>
	geoDistance([...a], [...b]) * EARTH_KM;

describe('a way', () => {
	it('is as long as the great circles that it follows, and never jumps', () => {
		fc.assert(
			fc.property(fc.array(anywhere, { minLength: 2, maxLength: 5 }), (all) => {
				// Between antipodes every way is as good as any.
				fc.pre(all.slice(1).every((at, i) => farOf(all[i] ?? at, at) < 20_000));
				const stops = all.map((at) => ({ at }));
				const points = pointsOfWay(stops);
				const long = all.slice(1).reduce((sum, at, i) => sum + farOf(all[i] ?? at, at), 0);
				const drawn = points.slice(1).reduce((sum, at, i) => sum + farOf(points[i] ?? at, at), 0);
				expect(Math.abs(drawn - long)).toBeLessThan(1);
				points.slice(1).forEach(([lon], i) => {
					expect(Math.abs(lon - (points[i]?.[0] ?? lon))).toBeLessThanOrEqual(180);
				});
				for (const [west, south, east, north] of extentsOfWay(stops))
					expect(west <= east && south <= north).toBe(true);
			})
		);
	});

	it('lies on any plane without a number that is none', () => {
		fc.assert(
			fc.property(anywhere, anywhere, anywhere, ([lon, lat], a, b) => {
				const south = Math.max(lat - 10, -90);
				const plane = createPlane([lon, south, lon + 20, Math.min(south + 20, 90)]);
				const points = pointsOfWay([{ at: a }, { at: b }]);
				for (const line of lineOn(plane, points)) expect(line.every(Number.isFinite)).toBe(true);
				expect(pointsOn(plane, points, undefined).flat().every(Number.isFinite)).toBe(true);
			})
		);
	});
});

describe('a ring', () => {
	it('has its distance all the way round, and lies in its box', () => {
		fc.assert(
			fc.property(anywhere, fc.double({ min: 1, max: 19_000, noNaN: true }), (at, km) => {
				const [west, south, east, north] = extentOfRing(at, km);
				for (const point of pointsOfRing(at, km)) {
					expect(Math.abs(farOf(at, point) - km)).toBeLessThan(0.5);
					expect(point[1] > south - 0.01 && point[1] < north + 0.01).toBe(true);
					const within = [-360, 0, 360].some(
						(turn) => point[0] + turn > west - 0.01 && point[0] + turn < east + 0.01
					);
					// At a pole every longitude is the same place.
					expect(within || Math.abs(point[1]) > 89.9).toBe(true);
				}
			})
		);
	});
});

const WAY: MapRoute = { id: 'way', along: ['kabul', [60, 30], 'doha'], label: 'The way' };

describe('how far a route has come', () => {
	const lookup = (id: string) => story([]).places.find((place) => place.id === id);
	const reached = (route: Partial<MapRoute>, of: Partial<Step> = {}) =>
		wayOf({ ...WAY, ...route }, step('s', of), lookup, emptyAtlas).reached;

	it('is what it says, else where its step leads or happens, else all of it', () => {
		expect(reached({ reached: 2 })).toBe(2);
		expect(reached({ reached: 'doha' }, { where: 'kabul' })).toBe(3);
		expect(reached({}, { where: 'kabul' })).toBe(1);
		expect(reached({}, { where: 'kabul', to: 'doha' })).toBe(3);
		expect(reached({}, { where: 'elsewhere' })).toBe(3);
		expect(reached({ along: ['kabul', 'nowhere', 'doha'], reached: 2 })).toBe(1);
	});
});

async function mapOf(layer: Partial<MapLayer>, of: Partial<Step> = {}): Promise<CompiledMap> {
	const whole: MapLayer = { id: 'm', kind: 'map', ...layer };
	const told = story([step('s', { when: '2021', ...of, stage: [whole] })]);
	const compiler = createCompiler({ atlas: await loadAtlas(told) });
	const [map] = compiler.compile(told).compiled.steps[0]?.stage ?? [];
	if (map?.kind !== 'map') throw new Error('no map');
	return map;
}

describe('the picture', () => {
	it('draws what lies behind and ahead apart, names it, and says how far', async () => {
		const map = await mapOf({ routes: [WAY] }, { where: 'kabul' });
		expect(map.lines?.map(({ as }) => as)).toEqual(['ahead']);
		expect(map.key.map(({ symbol }) => symbol)).toEqual(['ahead']);
		const half = await mapOf({ routes: [{ ...WAY, reached: 2 }] });
		expect(half.lines?.map(({ as }) => as)).toEqual(['ahead', 'route']);
		expect(half.description).toContain(
			'A route by Kabul and Doha: The way, travelled as far as Kabul.'
		);
		for (const size of SIZES)
			expect(half.layouts[size].labels.map(({ id }) => id)).toContain('r-way');
		const done = await mapOf({ routes: [{ ...WAY, reached: 2, ahead: false }] });
		expect(done.lines?.map(({ as }) => as)).toEqual(['route']);
		for (const { d } of half.lines ?? []) expect(d).toMatch(/^M[-\d ]+[lq][-\d ]+$/);
	});

	it('draws nothing of a way not yet begun whose rest is not told, and stands all the same', async () => {
		const map = await mapOf({ routes: [{ ...WAY, reached: 1, ahead: false }] });
		expect(map.lines ?? []).toEqual([]);
		for (const size of SIZES) expect(map.layouts[size].view.every(Number.isFinite)).toBe(true);
	});

	it('frames a ring and writes its distance on it', async () => {
		const map = await mapOf({
			rings: [{ id: 'o', place: 'kabul', km: [300, 100], label: 'away' }]
		});
		expect(map.lines?.map(({ as }) => as)).toEqual(['ring', 'ring']);
		expect(map.description).toContain('Circles around Kabul: 100 km away and 300 km away.');
		for (const size of SIZES) {
			const named = map.layouts[size].labels.map(({ id }) => id);
			expect(named).toEqual(expect.arrayContaining(['o-o-0', 'o-o-1']));
		}
	});
});
