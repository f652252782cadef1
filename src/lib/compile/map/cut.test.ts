import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLatBox } from '../atlas-types.js';
import { outside, within, type Ring } from './cut.js';

const BOX: LonLatBox = [-10, -5, 12, 8];

/** Clockwise, as outlines of land are: a star of any shape about a point. */
const stars = fc
	.record({
		x: fc.integer({ min: -25, max: 25 }),
		y: fc.integer({ min: -20, max: 20 }),
		reach: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 14 })
	})
	.map(({ x, y, reach }): Ring => {
		const ring = reach.map((r, i): [number, number] => {
			const turn = (-2 * Math.PI * i) / reach.length;
			return [x + r * Math.cos(turn), y + r * Math.sin(turn)];
		});
		return [...ring, ring[0]!];
	});

/** Of a plane, with its sign: holes take away. */
const areaOf = (rings: readonly (readonly number[][])[]): number =>
	rings.reduce(
		(sum, ring) =>
			sum +
			ring.reduce((part, [x = 0, y = 0], i) => {
				const [u = 0, v = 0] = ring[(i + 1) % ring.length] ?? [];
				return part - (x * v - u * y) / 2;
			}, 0),
		0
	);

/** By many small squares, which know nothing of how it is cut. */
function areaWithin(ring: Ring, [w, s, e, n]: LonLatBox): number {
	const SIDE = 0.25;
	let count = 0;
	for (let x = w + SIDE / 2; x < e; x += SIDE)
		for (let y = s + SIDE / 2; y < n; y += SIDE) {
			let inside = false;
			for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
				const [[xi, yi], [xj, yj]] = [ring[i]!, ring[j]!];
				if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
			}
			if (inside) count++;
		}
	return count * SIDE ** 2;
}

describe('an outline cut to a box', () => {
	it('holds what of it lies there, and nothing else', () => {
		fc.assert(
			fc.property(stars, (ring) => {
				const { coordinates } = within([[ring]], BOX);
				for (const [x = 0, y = 0] of coordinates.flat(2)) {
					expect(x).toBeGreaterThanOrEqual(BOX[0] - 1e-9);
					expect(x).toBeLessThanOrEqual(BOX[2] + 1e-9);
					expect(y).toBeGreaterThanOrEqual(BOX[1] - 1e-9);
					expect(y).toBeLessThanOrEqual(BOX[3] + 1e-9);
				}
				const area = coordinates.reduce((sum, polygon) => sum + areaOf(polygon), 0);
				expect(Math.abs(area - areaWithin(ring, BOX))).toBeLessThan(8);
			}),
			{ numRuns: 60 }
		);
	});

	it('keeps a hole with its land: alone it would be all the world around it', () => {
		const land: Ring = [
			[-8, -4],
			[-8, 6],
			[8, 6],
			[8, -4],
			[-8, -4]
		];
		const lake: Ring = [
			[-1, 0],
			[1, 0],
			[1, 2],
			[-1, 2],
			[-1, 0]
		];
		for (const { coordinates } of [
			within([[land, lake]], BOX),
			within([[land, lake]], [0, -5, 12, 8])
		]) {
			expect(coordinates).toHaveLength(1);
			expect(coordinates[0]).toHaveLength(2);
		}
		// Every piece around a box has land of its own, none is a hole by itself.
		const around = outside([[land, lake]], [4, 0, 6, 3]);
		for (const polygon of around.coordinates) expect(areaOf(polygon)).toBeGreaterThan(0);
	});

	it('is left as it is around a pole and off the box', () => {
		const south: Ring = [
			[-180, -90],
			[-180, -70],
			[0, -63],
			[180, -70],
			[180, -90],
			[-180, -90]
		];
		const off: Ring = [
			[40, 40],
			[40, 50],
			[50, 50],
			[40, 40]
		];
		for (const box of [BOX, [-10, -69, 10, -40]] as const)
			expect(outside([[south], [off]], [...box]).coordinates).toEqual([[south], [off]]);
	});
});
