import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlane } from '../../layout/plane.js';
import { closeUpsOf, type CloseUpBox } from './close-ups.js';
import type { View } from './detail.js';
import { contains, intersection } from './shapes.js';

const WORLD = createPlane(null);
const ALL = [0, 0, WORLD.width, WORLD.height] as const;

/** A camera on a place, so many kilometres a pixel. */
function viewOf(
	[lon, lat]: readonly [number, number],
	km: number,
	width = 390,
	height = 600
): View {
	const k = WORLD.kmPerUnit / km;
	const [x, y] = WORLD.project([lon, lat]);
	const around = (w: number, h: number) =>
		[x - w / k / 2, y - h / k / 2, x + w / k / 2, y + h / k / 2] as const;
	return {
		box: [...around(width, height)],
		subject: [...around(width / 2, height / 2)],
		k,
		opening: false
	};
}

function isIn(view: View, boxes: readonly CloseUpBox[]): boolean {
	const subject = intersection(view.subject, ALL)!;
	return boxes.some(({ part }) => contains(part, subject));
}

const cameras = fc
	.record({
		at: fc.tuple(fc.integer({ min: -179, max: 179 }), fc.integer({ min: -80, max: 80 })),
		km: fc.double({ min: 0.2, max: 3, noNaN: true }),
		wide: fc.boolean()
	})
	.map(({ at, km, wide }) => viewOf(at, km, wide ? 1440 : 390, wide ? 900 : 700));

describe('what of a map of the world is seen from near', () => {
	it('is boxes apart from each other, of which one holds the nearest camera, if any can', () => {
		fc.assert(
			fc.property(fc.array(cameras, { maxLength: 30 }), (views) => {
				const boxes = closeUpsOf(WORLD, views);
				boxes.forEach(({ part, degrees: [w, s, e, n] }, i) => {
					for (const v of [w, s, e, n]) expect(Number.isInteger(v)).toBe(true);
					expect(w >= -180 && w < 180 && e <= w + 360 && s >= -90 && n <= 90).toBe(true);
					expect(w < e && s < n && contains(ALL, part)).toBe(true);
					for (const other of boxes.slice(i + 1)) expect(intersection(part, other.part)).toBeNull();
					// All that lies in it is in its degrees, wherever they are counted from.
					for (const u of [0.01, 0.5, 0.99])
						for (const v of [0.01, 0.5, 0.99]) {
							const at = WORLD.unproject([
								part[0] + (part[2] - part[0]) * u,
								part[1] + (part[3] - part[1]) * v
							]);
							if (!at) continue;
							const lon = [at[0] - 360, at[0], at[0] + 360].find((x) => x >= w && x <= e);
							expect(lon !== undefined && at[1] >= s && at[1] <= n).toBe(true);
						}
				});
				const able = views.filter((view) => closeUpsOf(WORLD, [view]).length > 0);
				const [nearest] = able.toSorted((a, b) => b.k - a.k);
				if (nearest) expect(isIn(nearest, boxes)).toBe(true);
				expect(boxes.length > 0).toBe(able.length > 0);
			}),
			{ numRuns: 80 }
		);
	});

	it('is one box for cameras close together, several for those far apart', () => {
		const [alps, andes, fiji] = [
			viewOf([10, 46], 0.5),
			viewOf([-70, -33], 0.6),
			viewOf([179, -17], 0.7)
		];
		expect(closeUpsOf(WORLD, [alps, viewOf([12, 44], 0.6)])).toHaveLength(1);
		const boxes = closeUpsOf(WORLD, [fiji, andes, alps]);
		// The nearest comes first.
		expect(boxes).toHaveLength(3);
		expect([alps, andes, fiji].map((view, i) => isIn(view, boxes.slice(i, i + 1)))).toEqual([
			true,
			true,
			true
		]);
	});

	it('may lie across the antimeridian, and at a pole', () => {
		const [fiji] = closeUpsOf(WORLD, [viewOf([179, -17], 0.7)]);
		expect(fiji!.degrees[0]).toBeLessThan(179);
		expect(fiji!.degrees[2]).toBeGreaterThan(181);
		const [pole] = closeUpsOf(WORLD, [viewOf([166, -84], 0.7)]);
		expect(pole!.degrees[1]).toBe(-90);
	});

	it('is joined where cameras follow each other, and kept apart where that would be too much', () => {
		const along = (from: number, to: number) =>
			Array.from({ length: (to - from) / 6 + 1 }, (_, i) => viewOf([from + 6 * i, 45], 0.5, 1000));
		expect(closeUpsOf(WORLD, along(0, 60))).toHaveLength(1);
		const boxes = closeUpsOf(WORLD, along(-60, 120));
		expect(boxes.length).toBeGreaterThan(1);
		for (const { part } of boxes)
			expect((part[2] - part[0]) * WORLD.kmPerUnit).toBeLessThanOrEqual(6700);
	});

	it('is no more than six of them, and those are the nearest', () => {
		const views = [-150, -110, -70, -10, 40, 80, 120, 160].map((lon, i) =>
			viewOf([lon, 10], 0.2 + i / 10)
		);
		const boxes = closeUpsOf(WORLD, views);
		expect(boxes).toHaveLength(6);
		for (const view of views) expect(isIn(view, boxes)).toBe(WORLD.kmPerUnit / view.k < 0.75);
	});

	it('is nothing where cameras are far, or on a plane of a region', () => {
		expect(closeUpsOf(WORLD, [viewOf([10, 46], 2)])).toEqual([]);
		const region = createPlane([5, 40, 15, 50]);
		expect(closeUpsOf(region, [viewOf([10, 46], 0.5)])).toEqual([]);
	});
});
