import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitView, toStage, type Camera } from '../../layout/camera.js';
import type { Box } from '../../layout/stage-box.js';
import { exploreBox } from './room.js';
import { held, limitsOf, moved, pinched, resized, showing, wheelFactor, zoomed } from './moves.js';

const plane = { width: 12_000, height: 8_000, kmPerUnit: 0.25 };
const box = exploreBox(1440, 900, 0, 88);
const home = fitView([4000, 3000, 6000, 4200], box);
const limits = limitsOf(home, plane, box);

const point = fc.tuple(
	fc.double({ min: -50, max: 1500, noNaN: true }),
	fc.double({ min: -50, max: 950, noNaN: true })
);
const camera = fc
	.record({
		k: fc.double({ min: 1e-4, max: 40, noNaN: true }),
		tx: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
		ty: fc.double({ min: -1e6, max: 1e6, noNaN: true })
	})
	.map((c) => held(c, limits));

function middleOf({ k, tx, ty }: Camera): readonly [number, number] {
	return [(limits.middle[0] - tx) / k, (limits.middle[1] - ty) / k];
}

describe('a camera in a reader’s hands', () => {
	it('never leaves the plane, nor goes nearer or farther than it may', () => {
		const moves = fc.oneof(
			fc.tuple(fc.constant('pan'), point, fc.constant(1)),
			fc.tuple(fc.constant('zoom'), point, fc.double({ min: 1e-3, max: 1e3, noNaN: true }))
		);
		fc.assert(
			fc.property(fc.array(moves, { maxLength: 30 }), (made) => {
				let at = home;
				for (const [what, by, factor] of made)
					at = what === 'pan' ? moved(at, by, limits) : zoomed(at, factor, by, limits);
				const [x, y] = middleOf(at);
				expect(at.k).toBeGreaterThanOrEqual(limits.least * 0.999_999);
				expect(at.k).toBeLessThanOrEqual(limits.most * 1.000_001);
				expect(x).toBeGreaterThanOrEqual(-0.01);
				expect(x).toBeLessThanOrEqual(plane.width + 0.01);
				expect(y).toBeGreaterThanOrEqual(-0.01);
				expect(y).toBeLessThanOrEqual(plane.height + 0.01);
			})
		);
	});

	it('keeps under the pointer what is there while it zooms, unless the map ends', () => {
		fc.assert(
			fc.property(point, fc.double({ min: 0.7, max: 1.5, noNaN: true }), (at, factor) => {
				const next = zoomed(home, factor, at, limits);
				const [x, y] = toStage(next, [(at[0] - home.tx) / home.k, (at[1] - home.ty) / home.k]);
				expect(x).toBeCloseTo(at[0], 3);
				expect(y).toBeCloseTo(at[1], 3);
			})
		);
	});

	it('keeps both fingers on what they took hold of', () => {
		const before = [
			[600, 400],
			[800, 500]
		] as const;
		const now = [
			[560, 420],
			[860, 570]
		] as const;
		const next = pinched(home, before, now, limits);
		for (const i of [0, 1] as const) {
			const [x, y] = before[i];
			const [u, v] = toStage(next, [(x - home.tx) / home.k, (y - home.ty) / home.k]);
			expect(u).toBeCloseTo(now[i][0], 3);
			expect(v).toBeCloseTo(now[i][1], 3);
		}
	});

	it('can see as much as the step’s own map and all of the plane, and come nearer', () => {
		expect(limits.least).toBeLessThanOrEqual(fitView([0, 0, 12_000, 8_000], box).k);
		expect(limits.most).toBeGreaterThanOrEqual(home.k * 4);
	});

	it('brings a point into a part of the stage and moves no farther than that', () => {
		const part: Box = [400, 100, 1300, 700];
		fc.assert(
			fc.property(
				camera,
				fc.integer({ min: 3000, max: 9000 }),
				fc.integer({ min: 2000, max: 6000 }),
				(from, x, y) => {
					const next = showing(from, [x, y], part, limits);
					const before = toStage(from, [x, y]);
					const [u, v] = toStage(next, [x, y]);
					const [mx, my] = middleOf(next);
					const free = mx > 1 && my > 1 && mx < plane.width - 1 && my < plane.height - 1;
					if (free) {
						expect(u).toBeGreaterThanOrEqual(part[0] - 0.01);
						expect(u).toBeLessThanOrEqual(part[2] + 0.01);
						expect(v).toBeGreaterThanOrEqual(part[1] - 0.01);
						expect(v).toBeLessThanOrEqual(part[3] + 0.01);
						if (before[0] > part[0] && before[0] < part[2]) expect(u).toBeCloseTo(before[0], 3);
					}
				}
			)
		);
	});

	it('keeps its middle when the stage gets another size', () => {
		const other = limitsOf(home, plane, exploreBox(390, 844, 80));
		const next = resized(home, limits, other);
		expect((other.middle[0] - next.tx) / next.k).toBeCloseTo(middleOf(home)[0], 6);
		expect((other.middle[1] - next.ty) / next.k).toBeCloseTo(middleOf(home)[1], 6);
	});

	it('zooms in by a wheel turned up, by the same out again, and never in one turn by much', () => {
		const turn = (deltaY: number, more = {}) =>
			wheelFactor({ deltaY, deltaMode: 0, ctrlKey: false, ...more });
		expect(turn(-40)).toBeGreaterThan(1);
		expect(turn(-40) * turn(40)).toBeCloseTo(1, 9);
		expect(turn(-3, { deltaMode: 1 })).toBeCloseTo(turn(-48), 9);
		expect(turn(-5000)).toBeLessThan(1.6);
		expect(turn(-10, { ctrlKey: true })).toBeGreaterThan(turn(-10));
	});
});
