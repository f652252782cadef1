import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packRows } from './time-rows.js';

it('shares a row where there is room, and opens one where there is none', () => {
	const items = [
		{ x0: 50, x1: 90 },
		{ x0: 0, x1: 40 },
		{ x0: 20, x1: 60 }
	];
	expect(packRows(items, 10)).toEqual([0, 0, 1]);
});

it('never lets two in a row come closer than the gap, nor leaves a row empty', () => {
	const item = fc
		.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 200 }))
		.map(([x0, w]) => ({ x0, x1: x0 + w }));
	fc.assert(
		fc.property(fc.array(item, { minLength: 1, maxLength: 40 }), (items) => {
			const rows = packRows(items, 8);
			expect(new Set(rows).size).toBe(Math.max(...rows) + 1);
			items.forEach((a, i) =>
				items.forEach((b, j) => {
					if (i < j && rows[i] === rows[j]) expect(a.x1 + 8 <= b.x0 || b.x1 + 8 <= a.x0).toBe(true);
				})
			);
		})
	);
});
