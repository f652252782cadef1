import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HALO, overlaps } from './camera.js';
import { placeLabels, type LabelRequest } from './labels.js';
import type { Box } from './stage-box.js';

const box = fc
	.tuple(
		fc.integer({ min: -50, max: 900 }),
		fc.integer({ min: -50, max: 700 }),
		fc.integer({ min: 5, max: 200 }),
		fc.integer({ min: 5, max: 50 })
	)
	.map(([x, y, w, h]): Box => [x, y, x + w, y + h]);
/** What no projection should give, and may. */
const broken = fc
	.tuple(box, fc.nat(3), fc.constantFrom(NaN, Infinity, -Infinity, -1e300))
	.map(([sound, side, value]): Box => {
		const sides: [number, number, number, number] = [...sound];
		sides[side] = value;
		return sides;
	});
const anyBox = fc.oneof({ weight: 9, arbitrary: box }, { weight: 1, arbitrary: broken });
const request = fc.record({
	needed: fc.boolean(),
	candidates: fc.array(
		fc.record({
			box: anyBox,
			cost: fc.double({ min: 0, max: 3, noNaN: true }),
			value: fc.constant(null)
		}),
		{ maxLength: 12 }
	)
});
const requests = fc
	.array(request, { maxLength: 30 })
	.map((list) => list.map((r, i): LabelRequest<null> => ({ ...r, id: `r${i}` })));

const halo = ([x0, y0, x1, y1]: Box): Box => [x0 - HALO, y0 - HALO, x1 + HALO, y1 + HALO];

describe('placeLabels', () => {
	it('sets labels apart, in sight and clear of what is blocked, whatever is asked', () => {
		fc.assert(
			fc.property(requests, fc.array(box, { maxLength: 5 }), (list, blocked) => {
				const visible: Box = [0, 0, 800, 600];
				const boxes = placeLabels(list, { visible, blocked }).map((p) => halo(p.box));
				boxes.forEach((b, i) => {
					expect(b[0] >= 0 && b[1] >= 0 && b[2] <= 800 && b[3] <= 600).toBe(true);
					for (const o of [...blocked, ...boxes.slice(i + 1)]) expect(overlaps(b, o)).toBe(false);
				});
			})
		);
	});

	it('gives the same result for the same input', () => {
		fc.assert(
			fc.property(requests, (list) => {
				const room = { visible: [0, 0, 800, 600] as Box, blocked: [] };
				expect(placeLabels(list, room)).toEqual(placeLabels(list, room));
			})
		);
	});

	it('makes way for a needed label that has only one place', () => {
		const at = (x: number, cost: number) => ({
			box: [x, 10, x + 40, 30] as Box,
			cost,
			value: null
		});
		const placed = placeLabels(
			[
				{ id: 'free', needed: true, candidates: [at(10, 0), at(200, 0.5)] },
				{ id: 'bound', needed: true, candidates: [at(20, 0)] }
			],
			{ visible: [0, 0, 800, 600], blocked: [] }
		);
		expect(placed.map((p) => [p.id, p.box[0]])).toEqual([
			['free', 200],
			['bound', 20]
		]);
	});

	it('leaves out what only gives context rather than set it badly', () => {
		const candidate = { box: [10, 10, 50, 30] as Box, cost: 2, value: null };
		const room = { visible: [0, 0, 800, 600] as Box, blocked: [] };
		expect(placeLabels([{ id: 'a', needed: false, candidates: [candidate] }], room)).toEqual([]);
		expect(placeLabels([{ id: 'a', needed: true, candidates: [candidate] }], room)).toHaveLength(1);
	});
});
