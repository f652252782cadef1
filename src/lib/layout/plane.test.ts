import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlane, extentOf, type Extent } from './plane.js';

const lon = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -90, max: 90, noNaN: true });
const extent = fc
	.tuple(
		lon,
		lat,
		fc.double({ min: 0, max: 360, noNaN: true }),
		fc.double({ min: 0, max: 90, noNaN: true })
	)
	.map(([w, s, dx, dy]): Extent => [w, s, w + dx, Math.min(s + dy, 90)]);

describe('createPlane', () => {
	it('gives a finite position for every place on earth, whatever the extent', () => {
		fc.assert(
			fc.property(extent, lon, lat, (e, x, y) => {
				const plane = createPlane(e);
				expect(plane.project([x, y]).every(Number.isFinite)).toBe(true);
				expect(plane.width).toBeGreaterThan(0);
				expect(plane.height).toBeGreaterThan(0);
				expect(plane.kmPerUnit).toBeGreaterThan(0);
			})
		);
	});

	it('is upright in the middle and true to distance there', () => {
		const plane = createPlane([60, 29, 75, 41]);
		const a = plane.project([67.5, 35]);
		const north = plane.project([67.5, 36]);
		expect(Math.abs(north[0] - a[0])).toBeLessThan(1);
		expect(north[1]).toBeLessThan(a[1]);
		expect((a[1] - north[1]) * plane.kmPerUnit).toBeCloseTo(111.2, -1);
		const east = plane.project([68.5, 35]);
		expect((east[0] - a[0]) * plane.kmPerUnit).toBeCloseTo(91.1, -1);
	});

	it('keeps areas in proportion', () => {
		const plane = createPlane([60, 29, 75, 41]);
		const size = (y: number) => {
			const [x0, y0] = plane.project([67, y]);
			const [x1, y1] = plane.project([68, y + 1]);
			return (
				(Math.abs((x1 - x0) * (y1 - y0)) * plane.kmPerUnit ** 2) /
				Math.cos(((y + 0.5) * Math.PI) / 180)
			);
		};
		expect(size(39) / size(30)).toBeCloseTo(1, 1);
	});

	it('goes back to degrees', () => {
		const plane = createPlane([60, 29, 75, 41]);
		const back = plane.unproject(plane.project([70.58, 37.12]));
		expect(back?.[0]).toBeCloseTo(70.58, 6);
		expect(back?.[1]).toBeCloseTo(37.12, 6);
	});

	it('cuts what it draws to its own size', () => {
		const plane = createPlane([60, 29, 75, 41]);
		const lines = plane.lines({
			type: 'LineString',
			coordinates: [
				[0, 35],
				[60, 36],
				[120, 35]
			]
		});
		const xs = lines.flatMap((line) => line.filter((_, i) => i % 2 === 0));
		expect(xs.length).toBeGreaterThan(2);
		expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
		expect(Math.max(...xs)).toBeLessThanOrEqual(plane.width);
	});

	it('shows the world where the story does', () => {
		expect(createPlane(null).world).toBe(true);
		expect(createPlane([-120, -30, 150, 60]).world).toBe(true);
		expect(createPlane([60, 29, 75, 41]).world).toBe(false);
	});
});

describe('extentOf', () => {
	it('holds every box', () => {
		expect(extentOf([])).toBeNull();
		expect(
			extentOf([
				[60, 30, 70, 35],
				[65, 25, 75, 32]
			])
		).toEqual([60, 25, 75, 35]);
	});

	it('goes the short way round over the antimeridian', () => {
		const e = extentOf([
			[176, -20, 178, -16],
			[-179, -22, -177, -15]
		]);
		expect(e).toEqual([176, -22, 183, -15]);
	});
});
