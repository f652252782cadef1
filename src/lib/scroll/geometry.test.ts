import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locate, locateIn, windowAbout } from './geometry.js';

/** Steps one below the other with gaps between, as tops and heights. */
const column = fc
	.array(
		fc.record({ height: fc.integer({ min: 0, max: 3000 }), gap: fc.integer({ min: 0, max: 900 }) }),
		{
			maxLength: 200
		}
	)
	.map((rows) => {
		let y = 100;
		return rows.map(({ height, gap }) => {
			const top = y;
			y += height + gap;
			return { top, bottom: top + height };
		});
	});

describe('locate', () => {
	test('is −1 before the first step and the number of steps after the last', () => {
		const rows = [
			{ top: 0, bottom: 100 },
			{ top: 100, bottom: 200 }
		];
		expect(locate(2, (i) => rows[i]!, -1)).toEqual({ index: -1, progress: 0 });
		expect(locate(2, (i) => rows[i]!, 200)).toEqual({ index: 2, progress: 0 });
		expect(locate(2, (i) => rows[i]!, 150)).toEqual({ index: 1, progress: 0.5 });
		expect(locate(0, () => rows[0]!, 5)).toEqual({ index: -1, progress: 0 });
	});

	test('gives the gap below a step to that step', () => {
		const rows = [
			{ top: 0, bottom: 100 },
			{ top: 300, bottom: 400 }
		];
		expect(locate(2, (i) => rows[i]!, 150)).toEqual({ index: 0, progress: 0.5 });
	});

	test('finds what a plain search finds, whatever was known before', () => {
		fc.assert(
			fc.property(
				column,
				fc.integer({ min: 0, max: 500_000 }),
				fc.integer({ min: -1, max: 250 }),
				(rows, line, near) => {
					const { index, progress } = locate(rows.length, (i) => rows[i]!, line, near);
					let plain = -1;
					rows.forEach((row, i) => {
						if (row.top <= line) plain = i;
					});
					if (rows.length > 0 && line >= rows.at(-1)!.bottom) plain = rows.length;
					expect(index).toBe(plain);
					expect(progress).toBeGreaterThanOrEqual(0);
					expect(progress).toBeLessThanOrEqual(1);
				}
			)
		);
	});

	test('measures few steps, however many there are', () => {
		let measured = 0;
		const extentOf = (i: number) => {
			measured++;
			return { top: i * 100, bottom: i * 100 + 100 };
		};
		locate(10_000, extentOf, 765_432, 3);
		expect(measured).toBeLessThan(25);
	});
});

describe('locateIn', () => {
	test('finds what a plain search finds, in stretches of any length', () => {
		fc.assert(
			fc.property(
				column,
				fc.integer({ min: 1, max: 30 }),
				fc.integer({ min: 0, max: 500_000 }),
				fc.integer({ min: -1, max: 250 }),
				(rows, size, line, near) => {
					// A stretch ends with the gap below its last step.
					const stretchOf = (i: number) => ({
						top: rows[i * size]!.top,
						bottom: rows[(i + 1) * size]?.top ?? rows.at(-1)!.bottom
					});
					const plain = locate(rows.length, (i) => rows[i]!, line);
					const found = locateIn(
						{ size, extentOf: stretchOf },
						rows.length,
						(i) => rows[i]!,
						line,
						near
					);
					expect(found.index).toBe(plain.index);
					expect(found.progress).toBeGreaterThanOrEqual(0);
					expect(found.progress).toBeLessThanOrEqual(1);
				}
			)
		);
	});

	test('measures steps of one stretch alone', () => {
		const measured = new Set<number>();
		const { index } = locateIn(
			{ size: 20, extentOf: (i) => ({ top: i * 2000, bottom: i * 2000 + 2000 }) },
			10_000,
			(i) => {
				measured.add(Math.floor(i / 20));
				return { top: i * 100, bottom: i * 100 + 100 };
			},
			765_432,
			3
		);
		expect(index).toBe(7654);
		expect([...measured]).toEqual([382]);
	});
});

describe('windowAbout', () => {
	test('always holds the step and never leaves the row', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 2000 }),
				fc.integer({ min: 1, max: 60 }),
				fc.array(fc.integer({ min: -1, max: 2000 }), { minLength: 1, maxLength: 30 }),
				(count, size, walk) => {
					let current: readonly [number, number] | null = null;
					for (const raw of walk) {
						const index = Math.min(raw, count);
						current = windowAbout(index, count, size, current);
						const [from, to] = current;
						expect(from).toBeGreaterThanOrEqual(0);
						expect(to).toBeLessThanOrEqual(count);
						expect(to - from).toBe(Math.min(size, count));
						expect(index).toBeGreaterThanOrEqual(from - 1);
						expect(index).toBeLessThanOrEqual(to);
					}
				}
			)
		);
	});

	test('stays where it is while the reader is well inside', () => {
		const first = windowAbout(500, 1000, 50);
		expect(windowAbout(505, 1000, 50, first)).toBe(first);
		expect(windowAbout(523, 1000, 50, first)).not.toBe(first);
	});
});
