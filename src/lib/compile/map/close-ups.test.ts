import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlane, type Extent } from '../../layout/plane.js';
import type { LonLatBox } from '../atlas-types.js';
import { closeUpsOf } from './close-ups.js';
import { spanOf } from './degrees.js';
import type { View } from './detail.js';

const WORLD = createPlane(null);

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

const holds = ([w, s, e, n]: LonLatBox, [w1, s1, e1, n1]: Extent) =>
	w1 >= w && s1 >= s && e1 <= e && n1 <= n;

/** The box in degrees of what a camera is of. */
function subjectOf(view: View): Extent {
	const { middle, west, south, east, north } = spanOf(WORLD, view.subject);
	return [middle + west, south, middle + east, north];
}

function isIn(view: View, boxes: readonly LonLatBox[]): boolean {
	return boxes.some((box) => holds(box, subjectOf(view)));
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
				boxes.forEach(([w, s, e, n], i) => {
					for (const v of [w, s, e, n]) expect(Number.isInteger(v)).toBe(true);
					expect(w >= -180 && e <= 180 && s > -90 && n < 90 && w < e && s < n).toBe(true);
					for (const [w1, s1, e1, n1] of boxes.slice(i + 1))
						expect(w < e1 && w1 < e && s < n1 && s1 < n).toBe(false);
				});
				const able = views.filter((view) => closeUpsOf(WORLD, [view]).length > 0);
				const [nearest] = able.toSorted((a, b) => b.k - a.k);
				if (nearest) expect(isIn(nearest, boxes)).toBe(true);
				expect(boxes.length > 0).toBe(able.length > 0);
			}),
			{ numRuns: 300 }
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
		// The nearest comes first; none lies across the antimeridian.
		expect(isIn(fiji, boxes)).toBe(false);
		expect(boxes).toHaveLength(2);
		expect(isIn(alps, boxes.slice(0, 1))).toBe(true);
	});

	it('is joined where cameras follow each other, and kept apart where that would be too much', () => {
		const along = (from: number, to: number) =>
			Array.from({ length: (to - from) / 6 + 1 }, (_, i) => viewOf([from + 6 * i, 45], 0.5, 1000));
		expect(closeUpsOf(WORLD, along(0, 60))).toHaveLength(1);
		const boxes = closeUpsOf(WORLD, along(-60, 120));
		expect(boxes.length).toBeGreaterThan(1);
		for (const [w, , e] of boxes) expect(e - w).toBeLessThanOrEqual(80);
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
