import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	fillPicture,
	fitPicture,
	footHeight,
	mediaRoom,
	rowsOf,
	type PicturePart
} from './picture.js';
import { REFERENCE, stageBox } from './stage-box.js';

const size = fc.record({
	width: fc.integer({ min: 1, max: 9000 }),
	height: fc.integer({ min: 1, max: 9000 })
});
const part: fc.Arbitrary<PicturePart> = fc
	.tuple(
		fc.double({ min: 0, max: 0.9, noNaN: true }),
		fc.double({ min: 0, max: 0.9, noNaN: true }),
		fc.double({ min: 0.01, max: 1, noNaN: true }),
		fc.double({ min: 0.01, max: 1, noNaN: true })
	)
	.map(([x, y, w, h]) => [x, y, Math.min(w, 1 - x), Math.min(h, 1 - y)]);
const stage = fc
	.record({
		width: fc.integer({ min: 320, max: 2400 }),
		height: fc.integer({ min: 480, max: 1600 }),
		align: fc.constantFrom('start' as const, 'end' as const, 'centre' as const)
	})
	.map(stageBox);
const NEAR = 1e-6;

describe('a picture on a stage', () => {
	it('shows all of the part inside the room, and nothing but picture through its window', () => {
		fc.assert(
			fc.property(size, part, stage, (picture, focus, box) => {
				const room = mediaRoom(box);
				const view = fitPicture(picture, focus, room);
				const [l, t, r, b] = view.window;
				const x0 = view.x + focus[0] * picture.width * view.k;
				const y0 = view.y + focus[1] * picture.height * view.k;
				expect(x0).toBeGreaterThan(room[0] - 0.01);
				expect(y0).toBeGreaterThan(room[1] - 0.01);
				expect(x0 + focus[2] * picture.width * view.k).toBeLessThan(room[2] + 0.01);
				expect(y0 + focus[3] * picture.height * view.k).toBeLessThan(room[3] + 0.01);
				expect(l).toBeGreaterThanOrEqual(view.x - NEAR);
				expect(t).toBeGreaterThanOrEqual(view.y - NEAR);
				expect(r).toBeLessThanOrEqual(view.x + picture.width * view.k + NEAR);
				expect(b).toBeLessThanOrEqual(view.y + picture.height * view.k + NEAR);
			})
		);
	});

	it('covers the stage where it fills it, wherever it looks', () => {
		fc.assert(
			fc.property(size, part, stage, (picture, focus, box) => {
				const { x, y, k } = fillPicture(picture, focus, box);
				expect(x).toBeLessThanOrEqual(0);
				expect(y).toBeLessThanOrEqual(0);
				expect(x + picture.width * k).toBeGreaterThanOrEqual(box.width - 0.01);
				expect(y + picture.height * k).toBeGreaterThanOrEqual(box.height - 0.01);
			})
		);
	});

	it('keeps clear of the edges of the stage, and leaves the foot to the words', () => {
		const box = stageBox({ ...REFERENCE.wide, align: 'start' });
		expect(mediaRoom(box)[2]).toBe(1400);
		expect(mediaRoom(box, 60)[3]).toBe(mediaRoom(box)[3] - 60);
		expect(footHeight([undefined, ''], 300)).toBe(0);
		expect(footHeight(['A line.', 'Somebody'], 300)).toBe(28);
		expect(footHeight(['x'.repeat(100)], 300)).toBe(68);
	});
});

describe('pictures in rows', () => {
	it('stand each in one row, in their order', () => {
		const ratios = fc.array(fc.double({ min: 0.2, max: 5, noNaN: true }), {
			minLength: 1,
			maxLength: 30
		});
		fc.assert(
			fc.property(
				ratios,
				fc.integer({ min: 100, max: 2000 }),
				fc.integer({ min: 100, max: 2000 }),
				(all, width, height) => {
					const starts = rowsOf(all, width, height);
					expect(starts[0]).toBe(0);
					expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
					expect(starts.at(-1)).toBeLessThan(all.length);
				}
			)
		);
	});

	it('stand beside one another where it is wide, below one another where it is high', () => {
		expect(rowsOf([1.5, 1.5], 1000, 300)).toEqual([0]);
		expect(rowsOf([1.5, 1.5], 300, 1000)).toEqual([0, 1]);
		expect(rowsOf([1, 1, 1, 1], 500, 500)).toEqual([0, 2]);
	});
});
