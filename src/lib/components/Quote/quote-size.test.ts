import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REFERENCE, splitBox, stageBox } from '../../layout/stage-box.js';
import { quoteSize } from './quote-size.js';

const sizes = ['phone', 'tablet', 'wide'] as const;

describe('quoteSize', () => {
	it('sets a short quote as large as the stage has it', () => {
		expect(sizes.map((size) => quoteSize(27, stageBox(REFERENCE[size])))).toEqual([32, 48, 64]);
	});

	it('is read on a low stage too, though it shares that with a map', () => {
		for (const [width, height] of [
			[667, 375],
			[844, 390],
			[915, 412]
		] as const) {
			const { over } = splitBox(stageBox({ width, height, across: false }), 'quote');
			expect(quoteSize(27, over)).toBeGreaterThanOrEqual(24);
		}
	});

	it('never grows with the length, and never leaves the range', () => {
		fc.assert(
			fc.property(
				fc.nat(1000),
				fc.nat(200),
				fc.integer({ min: 320, max: 2000 }),
				fc.integer({ min: 480, max: 1400 }),
				(letters, more, width, height) => {
					const box = stageBox({ width, height });
					const size = quoteSize(letters, box);
					expect(size).toBeGreaterThanOrEqual(12);
					expect(size).toBeLessThanOrEqual(64);
					expect(quoteSize(letters + more, box)).toBeLessThanOrEqual(size);
				}
			)
		);
	});
});
