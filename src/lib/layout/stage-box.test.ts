import { describe, expect, it } from 'vitest';
import { overKind, REFERENCE, splitBox, stageBox } from './stage-box.js';

const height = ([, y0, , y1]: readonly [number, number, number, number]) => y1 - y0;

describe('a map and what stands on it', () => {
	it('share the stage only where there are both', () => {
		expect(overKind([{ kind: 'map' }, { kind: 'quote' }])).toBe('quote');
		expect(overKind([{ kind: 'stat' }, { kind: 'map' }])).toBe('stat');
		expect(overKind([{ kind: 'quote' }])).toBeUndefined();
		// Of a kind that nobody knows the caption stands there.
		expect(overKind([{ kind: 'map' }, { kind: 'unknown' }])).toBe('unknown');
		expect(overKind([{ kind: 'map' }])).toBeUndefined();
	});

	it('never meet, and leave nothing of the free part to neither but a gap', () => {
		for (const size of ['phone', 'tablet', 'wide'] as const)
			for (const over of ['quote', 'stat', 'timeline'] as const) {
				const box = stageBox(REFERENCE[size]);
				const split = splitBox(box, over);
				expect(split.under.visible[3]).toBeLessThanOrEqual(split.over.free[1]);
				expect(split.under.free[3]).toBeLessThan(split.under.visible[3]);
				expect(split.under.free[1]).toBe(box.free[1]);
				// Below both there is room for the map's scale and notes, but on phones.
				const foot = size === 'phone' ? 0 : 52;
				if (foot) expect(box.foot - split.over.free[3]).toBeGreaterThanOrEqual(foot);
				expect(split.under.foot).toBe(foot ? box.foot : split.under.free[3]);
				expect(split.over.free[3]).toBeLessThanOrEqual(box.free[3]);
				const both = height(split.under.free) + height(split.over.free);
				expect(height(box.free) - both).toBeLessThan(30 + foot);
				expect(Math.min(height(split.under.free), height(split.over.free))).toBeGreaterThan(120);
			}
	});

	it('stand over a card that lies across an upright tablet, but beside one where the page says so', () => {
		const across = stageBox({ ...REFERENCE.tablet, cardHeight: 300 });
		expect(across.card).toEqual([24, 856, 796, 1156]);
		expect(across.free).toEqual([24, 104, 796, 832]);
		const beside = stageBox({ ...REFERENCE.tablet, cardHeight: 300, across: false });
		expect(beside.card?.[2]).toBe(384);
		expect(beside.free[0]).toBe(408);
		expect(stageBox({ width: 1024, height: 768 }).card?.[2]).toBe(384);
	});

	it('leaves a low phone its picture, after which the card comes', () => {
		const room = { width: 667, height: 375, cardHeight: 260 };
		expect(stageBox({ ...room, across: true }).free[3]).toBeLessThan(170);
		expect(stageBox({ ...room, across: false }).card?.[1]).toBe(281.25);
		// The rail does not follow there.
		expect(stageBox({ ...room, height: 256, across: false }).free[1]).toBe(12);
	});

	it('keeps the subject above the key on a low stage, where the key would lie on it', () => {
		const low = stageBox({ width: 844, height: 390 });
		expect(splitBox(low, undefined, 3).under.free[3]).toBe(low.free[3] - 96);
		expect(splitBox(low, undefined, 3).over).toBe(low);
		// Elsewhere there is room for it beside the subject, or the layout has kept some.
		for (const size of ['phone', 'tablet', 'wide'] as const) {
			const box = stageBox(REFERENCE[size]);
			expect(splitBox(box, undefined, 3).under).toEqual(box);
		}
	});

	it('the map has it all where nothing stands on it', () => {
		const box = stageBox(REFERENCE.wide);
		expect(splitBox(box, undefined)).toEqual({ under: box, over: box });
	});
});
