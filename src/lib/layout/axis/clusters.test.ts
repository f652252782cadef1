import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALONE, cluster, COUNTED, shareOut, type ClusterItem } from './clusters.js';

const item = fc
	.tuple(
		fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 90 })),
		fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 900 })),
		fc.integer({ min: 10, max: 240 })
	)
	.map(([x0, length, size]): ClusterItem => ({ x0, x1: x0 + length, size }));
const items = fc.array(item, { maxLength: 120 }).map((list) => list.sort((a, b) => a.x0 - b.x0));
const options = fc.record({
	rows: fc.integer({ min: 1, max: 6 }),
	cell: fc.constant(48),
	gap: fc.constant(10),
	slide: fc.constantFrom(0, 60)
});

describe('cluster', () => {
	it('shows or counts every event, once', () => {
		fc.assert(
			fc.property(items, options, (list, how) => {
				const { rows, bins, alone } = cluster(list, how);
				const shown = rows.filter((row) => row !== COUNTED).length;
				const counted = bins.flatMap((bin) => bin.items);
				expect(shown + counted.length).toBe(list.length);
				expect(new Set(counted).size).toBe(counted.length);
				expect(alone).toBe(rows.includes(ALONE));
				for (const i of counted) expect(rows[i]).toBe(COUNTED);
				for (const bin of bins) {
					expect(bin.items.length).toBeGreaterThan(1);
					for (const i of bin.items) expect(Math.floor(list[i]!.x0 / how.cell)).toBe(bin.cell);
				}
			}),
			{ numRuns: 300 }
		);
	});

	it('lets no two names touch, at any zoom of its level', () => {
		fc.assert(
			fc.property(
				items,
				options,
				fc.double({ min: 1, max: 1.4142, noNaN: true }),
				(list, how, z) => {
					const { rows, offsets, used } = cluster(list, how);
					const placed = list.map(({ x0, x1, size }, i) => ({
						from: x0 * z,
						to: Math.max(x1 * z, x0 * z + offsets[i]! + size),
						name: x0 * z + offsets[i]!,
						row: rows[i]!
					}));
					placed.forEach((a, i) => {
						if (a.row < 0) return;
						expect(a.row).toBeLessThan(how.rows);
						expect(a.row).toBeLessThan(used);
						expect(offsets[i]).toBeLessThanOrEqual(how.slide);
						for (const b of placed.slice(i + 1)) {
							if (b.row === a.row) expect(b.name).toBeGreaterThanOrEqual(a.to + how.gap - 1e-6);
						}
					});
				}
			),
			{ numRuns: 300 }
		);
	});

	it('names all where there is room, and counts the short ones of a crowd together', () => {
		const at = (x0: number): ClusterItem => ({ x0, x1: x0 + 5, size: 40 });
		const how = { rows: 2, cell: 50, gap: 10 };
		expect(cluster([at(0), at(20), at(60)], how).bins).toEqual([]);
		const { rows, bins } = cluster([at(0), at(10), at(20), at(100)], how);
		expect(rows).toEqual([-1, -1, -1, 0]);
		expect(bins).toEqual([{ cell: 0, items: [0, 1, 2] }]);
	});

	it('lets what cannot be named and has no company stand alone', () => {
		const at = (x0: number, size = 40): ClusterItem => ({ x0, x1: x0 + 5, size });
		const how = { rows: 1, cell: 50, gap: 10 };
		// The first name reaches over the second event; the third has room again.
		const { rows, bins, alone } = cluster([at(0, 90), at(60), at(120)], how);
		expect(rows).toEqual([0, ALONE, 0]);
		expect(bins).toEqual([]);
		expect(alone).toBe(true);
	});

	it('lets a name slide to where there is room', () => {
		const list = [0, 8, 16].map((x0): ClusterItem => ({ x0, x1: x0, size: 40 }));
		expect(cluster(list, { rows: 1, cell: 60, gap: 4, slide: 100 }).offsets).toEqual([0, 36, 72]);
	});
});

describe('shareOut', () => {
	it('gives each what it needs while there is enough, else no more than its share', () => {
		expect(shareOut([40, 50, 60], 200, 10)).toEqual([40, 50, 60]);
		expect(shareOut([20, 300, 400], 200, 10)).toEqual([20, 90, 90]);
	});
});
