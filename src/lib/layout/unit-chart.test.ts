import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PITCH, unitCell, unitCells, unitChart, type UnitFigure } from './unit-chart.js';

const figure = (value: number | undefined, height = 40): UnitFigure => ({
	value,
	least: 120,
	height: () => height
});

const room = fc.record({
	width: fc.integer({ min: 120, max: 1600 }),
	height: fc.integer({ min: 60, max: 1200 }),
	between: fc.integer({ min: 0, max: 40 })
});
const figures = fc.array(
	fc
		.option(fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 1e9 })), {
			nil: undefined
		})
		.map((value) => figure(value)),
	{ maxLength: 6 }
);

/** How many dots the dashes of a path make, and how far to the right and down they reach. */
function dotsIn(d: string, { pitch, dot }: { pitch: number; dot: number }) {
	let [dots, x, y, right, bottom] = [0, 0, 0, 0, 0];
	for (const [, command, values = ''] of d.matchAll(/([Mmh])([-\d. ]+)/g)) {
		const [a = 0, b = 0] = values.split(' ').map(Number);
		if (command === 'M') [x, y] = [a, b];
		else if (command === 'm') [x, y] = [x + a, y + b];
		else {
			const row = Math.floor(a / pitch) + 1;
			dots += row;
			right = Math.max(right, x + (row - 1) * pitch + dot / 2);
			bottom = Math.max(bottom, y + dot / 2);
			x += a;
		}
	}
	return { dots, right, bottom };
}

describe('unitChart', () => {
	it('draws as many dots as are counted, at what a dot stands for', () => {
		fc.assert(
			fc.property(figures, room, (list, space) => {
				const chart = unitChart(list, space);
				if (chart.rows.some((row) => row.tiles > 3000)) return;
				chart.rows.forEach((row, i) => {
					const value = list[i]?.value ?? 0;
					expect(row.dots).toBe(value > 0 ? Math.max(1, Math.round(value / chart.per)) : 0);
					const cells = unitCells(row, chart);
					const drawn = cells.reduce((sum, { d }) => sum + dotsIn(d, chart).dots, 0);
					expect(drawn).toBe(row.dots);
				});
			})
		);
	});

	it('keeps to the room, on one pitch of whole pixels, two or more', () => {
		fc.assert(
			fc.property(figures, room, (list, space) => {
				const chart = unitChart(list, space);
				expect(Number.isInteger(chart.pitch)).toBe(true);
				expect(Number.isInteger(chart.gap)).toBe(true);
				expect(chart.pitch).toBeGreaterThanOrEqual(PITCH.least);
				if (!chart.fits) return;
				expect(chart.height).toBeLessThanOrEqual(space.height);
				const tile = unitCell(chart.columns * chart.lines, chart);
				for (const row of chart.rows) {
					expect(row.width).toBeLessThanOrEqual(space.width);
					if (row.tiles > 0) expect(tile.width).toBeLessThanOrEqual(row.width);
				}
			})
		);
	});

	it('takes the greatest pitch that fits, and one dot for one where that is possible', () => {
		fc.assert(
			fc.property(figures, room, fc.integer({ min: 1, max: 200 }), (list, space, more) => {
				const small = unitChart(list, space);
				const large = unitChart(list, { ...space, height: space.height + more });
				if (!small.fits) return;
				expect(large.per).toBeLessThanOrEqual(small.per);
				if (large.per === small.per) expect(large.pitch).toBeGreaterThanOrEqual(small.pitch);
			})
		);
	});

	it('sets a few hundred in columns of five, as large as there is room for', () => {
		const list = [97, 115, 106, 111, 93].map((value) => figure(value, 60));
		const wide = unitChart(list, { width: 770, height: 760, between: 25 });
		expect(wide).toMatchObject({ per: 1, pitch: 16, lines: 5, fits: true });
		expect(wide.rows[1]).toMatchObject({ width: 23 * 16, height: 5 * 16, beside: true });
		const low = unitChart(list, { width: 342, height: 380, between: 11 });
		expect(low).toMatchObject({ per: 1, lines: 5, fits: true });
		expect(low.pitch).toBeLessThan(16);
		const texts = list.map((one, i) => ({ ...one, least: 80 + 60 * i }));
		const alike = unitChart(texts, { width: 342, height: 460, between: 11 });
		expect(new Set(alike.rows.map((row) => `${row.beside} ${row.width}`)).size).toBe(1);
	});

	it('sets 1,037 as a tile of 40 by 25 and two columns of its own', () => {
		const chart = unitChart([figure(1037)], { width: 400, height: 60, between: 0 });
		expect(chart).toMatchObject({ per: 1, pitch: 2, columns: 40, lines: 25 });
		expect(chart.rows[0]).toMatchObject({ tiles: 1, rest: 37, beside: true });
		expect(unitCell(37, chart)).toMatchObject({ width: 4, height: 50 });
	});

	it('keeps all dots of a tile inside its box', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 1000 }),
				fc.integer({ min: 2, max: 8 }),
				fc.constantFrom(10, 25),
				(dots, pitch, lines) => {
					const look = { pitch, lines, dot: pitch * 0.74 };
					const shape = unitCell(dots, look);
					const drawn = dotsIn(shape.d, look);
					expect(drawn.dots).toBe(dots);
					expect(drawn.right).toBeLessThanOrEqual(shape.width);
					expect(drawn.bottom).toBeLessThanOrEqual(shape.height);
				}
			)
		);
	});

	it('lets a dot stand for ten on a phone, and a tile for 1,000 still', () => {
		const list = [1037, 20000, 2500].map((value) => figure(value, 54));
		const chart = unitChart(list, { width: 366, height: 262, between: 13 });
		expect(chart).toMatchObject({ per: 10, columns: 10, lines: 10, fits: true });
		expect(chart.rows.map((row) => row.dots)).toEqual([104, 2000, 250]);
		expect(chart.rows[1]).toMatchObject({ tiles: 20, rest: 0, beside: false });
	});

	it('draws no dots where no count is known', () => {
		const chart = unitChart([figure(undefined)], { width: 300, height: 100, between: 0 });
		expect(chart.rows[0]).toMatchObject({ dots: 0, width: 0, height: 0, beside: false });
		expect(chart.height).toBe(40);
	});

	it('ends, and says so, where there is no room at all', () => {
		const chart = unitChart([figure(1e300)], { width: 10, height: 10, between: 0 });
		expect(chart.fits).toBe(false);
	});
});
