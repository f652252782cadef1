import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '#atlas/index.ts';
import { createPlane, type Extent, type Plane } from '../../layout/plane.js';
import { furniture, furnitureSizes } from '../../layout/furniture.js';
import { REFERENCE, stageBox } from '../../layout/stage-box.js';
import type { Box } from '../types.js';
import { mapMaker } from './testing.js';
import { holdsScale, spreadOf } from './true-scale.js';

/** What a stage of so many units a side shows about a box. */
function frameAround([x0, y0, x1, y1]: Box, aspect: number): Box {
	const [w, h] = [x1 - x0, y1 - y0];
	const [halfX, halfY] = [Math.max(w, h * aspect) / 2, Math.max(h, w / aspect) / 2];
	const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
	return [x - halfX, y - halfY, x + halfX, y + halfY];
}

const whole = ({ width, height }: Plane): Box => [0, 0, width, height];
const aspect = fc.double({ min: 0.7, max: 1.6, noNaN: true });

/** A country of so many kilometres a side about a place; its degrees grow towards the poles. */
function countryAt(lon: number, lat: number, km: number): Extent {
	const north = km / 2 / 111;
	const [south, top] = [Math.max(lat - north, -90), Math.min(lat + north, 90)];
	const widest = Math.max(Math.cos((lat * Math.PI) / 180), 0.02);
	const east = Math.min(north / widest, 70);
	return [lon - east, south, lon + east, top];
}

describe('a scale bar', () => {
	it('holds for one middling country anywhere: on the equator, at 60° N, across the date line, at a pole', () => {
		const lon = fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constant(180));
		const lat = fc.oneof(
			fc.double({ min: -90, max: 90, noNaN: true }),
			fc.constantFrom(0, 60, -60, 90, -90)
		);
		const size = fc.double({ min: 100, max: 1500, noNaN: true });
		fc.assert(
			fc.property(lon, lat, size, aspect, (x, y, km, wide) => {
				const extent = countryAt(x, y, km);
				const plane = createPlane(extent);
				const frame = frameAround(plane.projectBox(extent), wide);
				expect(spreadOf(plane, frame), extent.join()).toBeLessThan(1.25);
			})
		);
	});

	it('never holds for the whole world, wherever its middle is, nor for half of it', () => {
		const middle = fc.double({ min: -180, max: 180, noNaN: true });
		const share = fc.double({ min: 0.5, max: 1, noNaN: true });
		fc.assert(
			fc.property(middle, share, fc.double({ min: 0, max: 1, noNaN: true }), (lon, part, at) => {
				for (const extent of [null, [lon - 150, -50, lon + 150, 70] as Extent]) {
					const plane = createPlane(extent);
					expect(plane.world).toBe(true);
					const [, , w, h] = whole(plane);
					const x0 = w * (1 - part) * at;
					expect(holdsScale(plane, [x0, 0, x0 + w * part, h])).toBe(false);
				}
			})
		);
		// Once round and on, and half of the earth about any place.
		const round = createPlane([-180, -50, 185, 70]);
		expect(round.period).not.toBeNull();
		expect(holdsScale(round, whole(round))).toBe(false);
		const half = createPlane([-75, -70, 75, 70]);
		expect(half.world).toBe(false);
		expect(holdsScale(half, whole(half))).toBe(false);
	});

	it('counts only what is earth', () => {
		const plane = createPlane([60, 30, 80, 45]);
		const at = plane.projectBox([60, 30, 80, 45]);
		const beside: Plane = {
			...plane,
			unproject: ([x, y]) => (x < at[0] ? null : plane.unproject([x, y]))
		};
		expect(spreadOf(beside, [at[0] - 1e6, at[1], at[2], at[3]])).toBeLessThan(1.25);
	});

	const make = mapMaker(loadAtlas);
	const area = (code: string) => ({
		id: code.toLowerCase(),
		name: code,
		area: code,
		precision: 'area' as const
	});
	const mapOf = async (codes: readonly string[]) => {
		const places = codes.map(area);
		return (await make({ frame: places.map(({ id }) => id) }, { places })).map;
	};

	it('is on maps of countries, however large, and on none of the world', async () => {
		for (const code of ['FJ', 'BR', 'US'])
			expect((await mapOf([code])).unscaled, code).toBeUndefined();
		expect((await mapOf(['US', 'BR', 'FJ', 'NO'])).unscaled).toBe(true);
	});

	it('leaves its room to others where there is none', () => {
		const texts = { key: [{ text: 'Mostly taken' }], notes: ['Drawn from area to area.'] };
		for (const size of [REFERENCE.phone, REFERENCE.tablet, REFERENCE.wide]) {
			const box = stageBox({ ...size, cardHeight: size.height });
			const on = (unscaled: boolean) => furniture(box, furnitureSizes({ ...texts, unscaled }, box));
			expect(on(false).scale).not.toBeNull();
			const { scale, key } = on(true);
			expect(scale).toBeNull();
			expect(key![3]).toBeGreaterThanOrEqual(on(false).key![3]);
			if (box.size === 'wide') expect(key![3]).toBe(box.foot);
		}
	});
});
