import { describe, expect, it } from 'vitest';
import { overKind, REFERENCE, SIZES, splitBox, stageBox } from './stage-box.js';

const height = ([, y0, , y1]: readonly [number, number, number, number]) => y1 - y0;

describe('a map and what stands on it', () => {
	it('share the stage only where there are both', () => {
		expect(overKind([{ kind: 'map' }, { kind: 'quote' }])).toBe('quote');
		expect(overKind([{ kind: 'stat' }, { kind: 'map' }])).toBe('stat');
		expect(overKind([{ kind: 'quote' }])).toBeUndefined();
		expect(overKind([{ kind: 'map' }, { kind: 'unknown' }])).toBeUndefined();
	});

	it('never meet, and leave nothing of the free part to neither but a gap', () => {
		for (const size of SIZES)
			for (const over of ['quote', 'stat', 'timeline'] as const) {
				const box = stageBox({ ...REFERENCE[size], figure: size === 'figure' });
				const split = splitBox(box, over);
				if (size === 'figure') {
					expect(split).toEqual({ under: box, over: box });
					continue;
				}
				expect(split.under.visible[3]).toBeLessThanOrEqual(split.over.free[1]);
				expect(split.under.free[3]).toBeLessThan(split.under.visible[3]);
				expect(split.under.free[1]).toBe(box.free[1]);
				expect(split.over.free[3]).toBe(box.free[3]);
				const both = height(split.under.free) + height(split.over.free);
				expect(height(box.free) - both).toBeLessThan(30);
				expect(Math.min(height(split.under.free), height(split.over.free))).toBeGreaterThan(120);
			}
	});

	it('the map has it all where nothing stands on it', () => {
		const box = stageBox(REFERENCE.wide);
		expect(splitBox(box, undefined)).toEqual({ under: box, over: box });
	});
});
