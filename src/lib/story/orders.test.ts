import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parseStory, timeOrderOf } from './index.js';
import type { Story } from './index.js';
import { storyArbitrary } from './testing/arbitrary.js';

// Long enough for a busy machine, short enough to end what hangs.
vi.setConfig({ testTimeout: 180_000 });

function orderOf(...dates: (string | null)[]): number[] {
	const steps = dates.map((when, index) => ({
		id: `s${index}`,
		heading: 'S',
		body: '',
		...(when === null ? {} : { when })
	}));
	const { story } = parseStory({
		format: 'throughline/1',
		id: 'a',
		language: 'en',
		title: 'A',
		timeZone: 'Asia/Kabul',
		steps
	});
	return timeOrderOf(story as Story);
}

describe('R41: the order in which it happened', () => {
	test('goes by date, over centuries and clock times', () => {
		expect(orderOf('2021-07-05T22:57', '199X', '2021-07-05T08:00', '-0043-03-15')).toEqual([
			3, 1, 2, 0
		]);
		expect(orderOf('2021', '1990', '2005')).toEqual([1, 2, 0]);
	});

	test('what happened at one time stays in told order', () => {
		expect(orderOf('2021-07-05', '2021-07-05', '2021-07-04', '2021-07-05')).toEqual([2, 0, 1, 3]);
	});

	test('an undated step, or one whose date cannot be read, stays beside its neighbour', () => {
		expect(orderOf('2021', null, '1990', 'never', '2005')).toEqual([2, 3, 4, 0, 1]);
		expect(orderOf(null, '2021', '1990')).toEqual([0, 2, 1]);
		expect(orderOf(null, null)).toEqual([0, 1]);
		expect(orderOf()).toEqual([]);
	});

	test('each step stands in it once, and a story told in it is in order', () => {
		fc.assert(
			fc.property(storyArbitrary({ maxSteps: 12 }), (story) => {
				const order = timeOrderOf(story);
				expect([...order].sort((a, b) => a - b)).toEqual(story.steps.map((_, index) => index));
				const sorted = {
					...story,
					steps: order.map((index) => story.steps[index] as Story['steps'][number])
				};
				expect(timeOrderOf(sorted)).toEqual(story.steps.map((_, index) => index));
			})
		);
	});
});
