import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelOf, scaleOfLevel, type AxisView } from '../../layout/axis/index.js';
import { BEYOND, drawnFor, nextDrawn, type Drawn, type Motion } from './drawn.js';

const LENGTH = 1000;
/** The whole: a line of a thousand units in a thousand pixels. */
const WHOLE: AxisView = { x: 0, k: 1 };
const least = levelOf(WHOLE.k);

interface Step {
	/** The view becomes so many times as large about a share of the window, and is moved by a share of it. */
	readonly factor: number;
	readonly about: number;
	readonly by: number;
	/** It rests before. */
	readonly rest: boolean;
}
const step = fc.record({
	factor: fc.oneof(fc.constant(1), fc.double({ min: 0.3, max: 3, noNaN: true })),
	about: fc.double({ min: 0, max: 1, noNaN: true }),
	by: fc.oneof(fc.constant(0), fc.double({ min: -0.4, max: 0.4, noNaN: true })),
	rest: fc.boolean()
});

function after({ x, k }: AxisView, { factor, about, by }: Step): AxisView {
	const next = Math.max(WHOLE.k, k * factor);
	return { x: x + about * LENGTH * (1 / k - 1 / next) + (by * LENGTH) / next, k: next };
}

/** Goes through views, and tells what is drawn for each of them. */
function walk(
	steps: readonly Step[],
	see: (view: AxisView, drawn: Drawn, way: Motion['way']) => void
): void {
	let view = WHOLE;
	let drawn = drawnFor(view, LENGTH);
	let views = 0;
	const go = (way: Motion['way']): void => {
		const next = nextDrawn(drawn, view, LENGTH, { way, views: views++, least });
		if (next !== drawn) views = 0;
		drawn = next;
		see(view, drawn, way);
	};
	for (const one of steps) {
		if (one.rest) go('rest');
		const { k } = view;
		view = after(view, one);
		go(view.k > k ? 'closer' : view.k < k ? 'away' : 'along');
	}
	go('rest');
}

const steady = (factor: number, about = 0.6, n = 60): Step[] =>
	Array.from({ length: n }, () => ({ factor, about, by: 0, rest: false }));

describe('what is drawn in motion', () => {
	it('is never narrower than it was laid out, nor four times as wide again, and covers what is seen', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 60 }), (steps) =>
				walk(steps, (view, { level, origin, beyond }) => {
					const k = scaleOfLevel(level);
					const stretch = view.k / k;
					expect(stretch).toBeGreaterThanOrEqual(1 - 1e-9);
					expect(stretch).toBeLessThan(4 * Math.SQRT2);
					expect(level).toBeGreaterThanOrEqual(least);
					const from = (view.x - origin) * k;
					expect(from).toBeGreaterThanOrEqual(-beyond * LENGTH - 1e-6);
					expect(from + LENGTH / stretch).toBeLessThanOrEqual((1 + beyond) * LENGTH + 1e-6);
				})
			)
		);
	});

	it('is at rest what its level asks for, with room to move over, and stays', () => {
		fc.assert(
			fc.property(fc.array(step, { maxLength: 40 }), (steps) =>
				walk(steps, (view, drawn, way) => {
					if (way !== 'rest') return;
					expect(drawn.level).toBe(levelOf(view.k));
					expect(drawn.beyond).toBe(BEYOND);
					const again = nextDrawn(drawn, view, LENGTH, { way, views: 1000, least });
					expect(again).toBe(drawn);
				})
			)
		);
	});

	it('changes a few times in a long zoom, in whichever way', () => {
		const drawnIn = (steps: readonly Step[], from = 0): number => {
			const all = new Set<Drawn>();
			let n = 0;
			walk(steps, (_, drawn) => n++ >= from && all.add(drawn));
			return all.size;
		};
		// Fifty times as large in sixty frames: twelve levels.
		expect(drawnIn(steady(1.068))).toBeLessThanOrEqual(6);
		expect(drawnIn([...steady(1.068), ...steady(1 / 1.068)], 60)).toBeLessThanOrEqual(7);
		// At a slow pace as soon as it is worth it: names come while it is zoomed.
		expect(drawnIn(steady(1.01, 0.5, 140))).toBeGreaterThanOrEqual(4);
	});

	it('stays while what is seen moves by a quarter of the window', () => {
		const seen = new Set<Drawn>();
		const by = { factor: 1, about: 0, rest: false };
		const there = Array.from({ length: 10 }, () => ({ ...by, by: 0.025 }));
		const back = there.map((one) => ({ ...one, by: -one.by }));
		walk([...there, ...back], (_, drawn) => seen.add(drawn));
		expect(seen.size).toBe(1);
	});
});
