import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CompiledStory } from '../../compile/types.js';
import { APART, nearestDot, plotOf } from './plot.js';

/** As much of a compiled story as the plot reads: steps at shares of the axis, told in this order. */
const storyOf = (shares: readonly number[]): CompiledStory =>
	({
		steps: shares.map((share, i) => ({
			id: `s${i}`,
			label: `Step ${i}`,
			claims: [],
			jump: {
				told:
					i === 0 || share === shares[i - 1]
						? null
						: { direction: share < shares[i - 1]! ? 'back' : 'ahead', short: 'a leap' }
			}
		})),
		axis: {
			steps: shares.map((share) => ({ x0: share, x1: share })),
			segments: [],
			breaks: []
		}
	}) as unknown as CompiledStory;

test('the last dot and its number, and the times at the start, stand free of the edges', () => {
	const story = storyOf([0, 0.5, 1]);
	const segments = [{ x0: 0, x1: 1, label: '', short: 'January–March 1912', ticks: [] }];
	const named = { ...story, axis: { ...story.axis, segments } };
	const plot = plotOf(named, 800, 200);
	expect(plot.dots.at(-1)!.x).toBeLessThanOrEqual(800 - 24);
	expect(plot.start).toBeGreaterThan(110);
	expect(plotOf(named, 260, 200).start).toBeLessThanOrEqual(91);
	expect(plotOf(story, 800, 200).start).toBe(72);
});

const share = fc.double({ min: 0, max: 1, noNaN: true });

test('a story of any length stands in the room that there is', () => {
	fc.assert(
		fc.property(
			fc.array(share, { minLength: 1, maxLength: 800 }),
			fc.integer({ min: 260, max: 2000 }),
			(shares, width) => {
				const { dots, pitch, every } = plotOf(storyOf(shares), width, 200);
				expect(dots).toHaveLength(shares.length);
				for (const { x, y } of dots) {
					expect(x).toBeGreaterThanOrEqual(72);
					expect(x).toBeLessThanOrEqual(width);
					expect(y).toBeGreaterThanOrEqual(0);
					expect(y).toBeLessThanOrEqual(200);
				}
				// Numbers at the foot never run into one another.
				if (shares.length > 1) expect(every * pitch).toBeGreaterThanOrEqual(APART);
			}
		),
		{ numRuns: 60 }
	);
});

test('a point on a dot finds that dot, however close the others stand', () => {
	const shares = Array.from({ length: 540 }, (_, i) => ((i * 7) % 540) / 540);
	const plot = plotOf(storyOf(shares), 1000, 200);
	plot.dots.forEach(({ x, y }, i) => expect(nearestDot(plot, x, y)).toBe(i));
	expect(nearestDot(plot, 0, 0)).toBe(0);
	expect(plot.dots.length - 1 - nearestDot(plot, 5000, 0)).toBeLessThan(9);
	expect(nearestDot(plotOf(storyOf([]), 1000, 200), 1, 1)).toBe(-1);
});

test('leaps are told apart and counted', () => {
	const plot = plotOf(storyOf([0.5, 0.8, 0.1, 0.1]), 1000, 200);
	expect([plot.ahead, plot.back]).toEqual([1, 1]);
	expect(plot.legs.level.match(/M/g)).toHaveLength(1);
	expect(plot.legs.back).toMatch(/^M[\d.]+ [\d.]+L[\d.]+ [\d.]+$/);
});
