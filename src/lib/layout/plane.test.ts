import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	createPlane,
	extentOf,
	isWorldWide,
	polarCap,
	unrolled,
	type Cap,
	type Extent,
	type Plane
} from './plane.js';

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

	it('tears no polygon, and keeps areas in proportion, wherever it lies in the extent', () => {
		const share = fc.double({ min: 0.1, max: 0.9, noNaN: true });
		const square = ([w, s, e, n]: Extent, u: number, v: number) => {
			const d = Math.min(
				Math.max(Math.min(e - w, n - s, 40) / 5, 0.2),
				178 - Math.abs(s) - Math.abs(n)
			);
			const x = w + (e - w) * u;
			const y = Math.min(Math.max(s + (n - s) * v, -88 + d), 88 - d);
			return [x - d / 2, y - d / 2, x + d / 2, y + d / 2] as const;
		};
		fc.assert(
			fc.property(extent, share, share, (e, u, v) => {
				const plane = createPlane(e);
				const size = (box: Extent) => drawnArea(plane, box) / trueArea(box);
				const here = square(e, u, v);
				const middle = square(e, 0.5, 0.5);
				fc.pre(here[3] - here[1] > 0.1);
				expect(size(here) / size(middle)).toBeGreaterThan(0.9);
				expect(size(here) / size(middle)).toBeLessThan(1.1);
			})
		);
	});

	it('has no edge within reach of a region, be it at a pole or on the antimeridian', () => {
		for (const extent of [
			[-180, -90, 180, -63],
			[166, -78, 292, -55],
			[177, -19, 189, -13],
			[19, 41, 191, 78],
			[15, 78, 100, 89.9],
			[-170, 8, -50, 84],
			[0, 89.5, 0, 89.5]
		] as Extent[]) {
			const plane = createPlane(extent);
			expect(plane.world, extent.join()).toBe(false);
			// A line once round a parallel, or over the pole, is nowhere cut but at the plane's own edge.
			const [, s, , n] = extent;
			const y = (s + n) / 2;
			const round = Array.from({ length: 361 }, (_, i) => [i - 180, y]);
			for (const line of plane.lines({ type: 'LineString', coordinates: round }))
				for (const [x, y] of [line.slice(0, 2), line.slice(-2)] as [number, number][]) {
					const inside =
						x > 1 && y > 1 && x < plane.width - 1 && y < plane.height - 1 ? [x, y] : null;
					const at = inside && plane.unproject([x, y]);
					// Only where the line itself begins and ends.
					if (at) expect(Math.abs(Math.abs(at[0]) - 180), extent.join()).toBeLessThan(0.01);
				}
		}
	});

	it('is no larger than the world where it shows all of it, and cuts nothing off', () => {
		for (const extent of [null, [-160, -40, 170, 65], [-75, -55, 150, 60]] as (Extent | null)[]) {
			const plane = createPlane(extent);
			expect(isWorldWide(extent ?? [-180, -60, 180, 84])).toBe(true);
			const middle = extent ? (extent[0] + extent[2]) / 2 : 10;
			const [[x0], [x1]] = [-179.99, 179.99].map((by) => plane.project([middle + by, 0])) as [
				[number, number],
				[number, number]
			];
			const [[, y0], [, y1]] = [90, -90].map((by) => plane.project([middle, by])) as [
				[number, number],
				[number, number]
			];
			expect(Math.min(x0, y0)).toBeGreaterThan(-1);
			expect([x0, y0, plane.width - x1, plane.height - y1].every((n) => Math.abs(n) < 1)).toBe(
				true
			);
		}
	});

	/** A story of a pole and of places anywhere on its half of the earth. */
	const polar = fc
		.tuple(
			fc.constantFrom(-1, 1),
			fc.array(fc.tuple(lon, fc.double({ min: 0, max: 90, noNaN: true })), { maxLength: 4 })
		)
		.map(([sign, places]) => {
			const pole: Extent = [
				-20,
				Math.min(75 * sign, 90 * sign),
				20,
				Math.max(75 * sign, 90 * sign)
			];
			const others = places.map(([x, y]): Extent => [x, y * sign, x, y * sign]);
			return { sign, extents: [pole, ...others.slice(0, 2)] };
		});

	it('shows a pole whole, and all in the cap around it: nothing torn, nothing without a number', () => {
		fc.assert(
			fc.property(polar, lon, lat, ({ sign, extents }, x, y) => {
				const cap = polarCap(extents);
				if (!cap) throw new Error('no cap');
				expect(cap.radius).toBeLessThan(110);
				const plane = createPlane(extentOf(extents), undefined, cap);
				expect(plane.world).toBe(false);
				expect(plane.project([x, y]).every(Number.isFinite)).toBe(true);
				for (const [w, s] of extents) {
					const at = plane.project([w, s]);
					expect(at[0] >= 0 && at[0] <= plane.width).toBe(true);
					expect(at[1] >= 0 && at[1] <= plane.height).toBe(true);
				}
				// Land all around the pole is as large as it is, and wherever round it, as far.
				const [low, high] = sign < 0 ? [-90, -80] : [80, 90];
				const drawn = ringArea(plane, landAround(low, high));
				expect((drawn * plane.kmPerUnit ** 2) / capArea(10)).toBeCloseTo(1, 1);
			})
		);
	});

	it('is land at a pole where there is land, however near it is seen', () => {
		for (const extent of [
			[0, -90, 0, -90],
			[-1, -90, 1, -89.9],
			[0, 89.9, 180, 90]
		] as Extent[]) {
			const plane = createPlane(extent);
			const [low, high] = extent[1] < 0 ? [-90, -70] : [70, 90];
			expect(ringArea(plane, landAround(low, high)) / (plane.width * plane.height)).toBeCloseTo(1);
		}
	});

	it('turns to a pole only where a story does', () => {
		const ross: Extent = [165, -80, 172, -77];
		const pole: Extent = [0, -90, 171, -77];
		const london: Extent = [-1, 51, 1, 52];
		const far: Extent = [165, -45, 173, -42];
		expect(isWorldWide(extentOf([london, far, ross, pole]) ?? london)).toBe(true);
		expect(polarCap([london, far, ross, pole])).not.toBeNull();
		expect(polarCap([london, far, far, london, far, pole])).toBeNull();
		// Where it reaches all over the world, no pole is its middle.
		expect(polarCap([london, pole, [-160, 20, -155, 22], [90, 60, 130, 70]])).toBeNull();
		expect(polarCap([london, far])).toBeNull();
	});

	it('has no places beyond the edge of the earth', () => {
		const cap: Cap = { middle: [0, -89.9], radius: 60 };
		const plane = createPlane([-180, -90, 180, -30], [-40000, -40000, 40000, 40000], cap);
		expect(plane.unproject([40000, 40000])).not.toBeNull();
		expect(plane.unproject([10, 10])).toBeNull();
	});

	it('rolls on where a story goes all the way round', () => {
		const plane = createPlane([-380, -55, 10, 45]);
		const { period } = plane;
		expect(plane.world).toBe(true);
		if (period === null) throw new Error('no period');
		fc.assert(
			fc.property(lon, lat, fc.integer({ min: -2, max: 2 }), (x, y, turn) => {
				const a = plane.project([x, y]);
				const b = plane.project([x + 360 * turn, y]);
				expect(b[0] - a[0]).toBeCloseTo(period * turn, 3);
				expect(b[1]).toBe(a[1]);
			})
		);
		// An island is drawn as often as it is in sight.
		const extent: Extent = [-380, -55, 10, 45];
		const [x0, y0, x1, y1] = plane.projectBox(extent);
		const [mx, my] = [plane.width / 2, plane.height / 2];
		const cut = createPlane(extent, [x0 - mx, y0 - my, x1 - mx, y1 - my]);
		const island = (x: number) => drawnArea(cut, [x - 1, -1, x + 1, 1]);
		expect(island(-5) / island(-150)).toBeCloseTo(2, 3);
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

/** Square kilometres within so many degrees of a place. */
function capArea(degrees: number): number {
	return 2 * Math.PI * 6371.0088 ** 2 * (1 - Math.cos((degrees * Math.PI) / 180));
}

/** Land around a pole, as flat data has it: closed along the edge of the world. */
function landAround(south: number, north: number): number[][] {
	const row = (lat: number) => Array.from({ length: 361 }, (_, i) => [i - 180, lat]);
	return [...row(south).reverse(), ...row(north), [180, south]];
}

/** Square units of a box in degrees, as it is drawn. */
function drawnArea(plane: Plane, box: Extent): number {
	return ringArea(plane, ringOf(box));
}

/** Square units of what a ring in degrees holds, as it is drawn. */
function ringArea(plane: Plane, ring: number[][]): number {
	let sum = 0;
	for (const line of plane.lines({ type: 'Polygon', coordinates: [ring] })) {
		let area = 0;
		for (let i = 0; i < line.length; i += 2) {
			const j = (i + 2) % line.length;
			area += (line[i] ?? 0) * (line[j + 1] ?? 0) - (line[j] ?? 0) * (line[i + 1] ?? 0);
		}
		sum += area / 2;
	}
	return Math.abs(sum);
}

function ringOf([w, s, e, n]: Extent): number[][] {
	const side = (a: readonly [number, number], b: readonly [number, number]) =>
		Array.from({ length: 16 }, (_, i) => [
			a[0] + ((b[0] - a[0]) * i) / 16,
			a[1] + ((b[1] - a[1]) * i) / 16
		]);
	const ring = [
		...side([w, s], [w, n]),
		...side([w, n], [e, n]),
		...side([e, n], [e, s]),
		...side([e, s], [w, s])
	];
	return [...ring, ring[0] ?? []].map(([x = 0, y = 0]) => [((x + 540) % 360) - 180, y]);
}

/** In proportion. */
function trueArea([w, s, e, n]: Extent): number {
	const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
	return (e - w) * (sin(n) - sin(s));
}

describe('unrolled', () => {
	it('goes on round the world, each extent beside the one before', () => {
		const voyage: Extent[] = [
			[-43, -23, -6, 37],
			[145, -53, 290, 13],
			[18, -34, 127, 1],
			[-6, -34, 18, 37]
		];
		expect(unrolled(voyage).map(([w, , e]) => [w, e])).toEqual([
			[-43, -6],
			[-215, -70],
			[-342, -233],
			[-366, -342]
		]);
	});

	it('moves by whole turns only, and stays within a turn and a half', () => {
		const part = fc
			.tuple(lon, fc.double({ min: 0, max: 180, noNaN: true }))
			.map(([w, dx]): Extent => [w, -10, w + dx, 10]);
		fc.assert(
			fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (extents) => {
				const all = unrolled(extents);
				all.forEach(([w, , e], i) => {
					const turns = (w - (extents[i]?.[0] ?? 0)) / 360;
					expect(Math.abs(turns - Math.round(turns))).toBeLessThan(1e-9);
					expect(e - w).toBeCloseTo((extents[i]?.[2] ?? 0) - (extents[i]?.[0] ?? 0), 6);
				});
				const width = Math.max(...all.map((e) => e[2])) - Math.min(...all.map((e) => e[0]));
				expect(width).toBeLessThanOrEqual(540 + 1e-9);
			})
		);
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

	it('cuts nothing off a world of which a story takes up a part', () => {
		const plane = createPlane([-80, 30, 145, 60]);
		expect(plane.world).toBe(true);
		for (const at of [
			[20, -34.8],
			[-70, -54],
			[100, 77]
		] as const) {
			const [x, y] = plane.project(at);
			expect(x > 0 && x < plane.width && y > 0 && y < plane.height).toBe(true);
		}
	});
});
