import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeEnds, type LineEnd, type Plot } from './line-ends.js';

const plot: Plot = { widths: [600], height: 300, most: 324, words: [] };
const end = (d: string, y: number, more: Partial<LineEnd> = {}): LineEnd => ({
	d,
	end: y / 100,
	top: y * 3 - 16,
	width: 120,
	height: 50,
	...more
});
const whole = end('M0 90L50 80L100 70', 70);

describe('names of lines', () => {
	it('stand beside the plot where lines reach its last date', () => {
		expect(placeEnds([whole, end('M0 10H100', 10)], plot)).toEqual([
			{ x: 1, top: whole.top },
			{ x: 1, top: 14 }
		]);
	});

	it('stand at the end of a line that ends before', () => {
		const early = end('M0 30L40 20', 20);
		expect(placeEnds([whole, early], plot)[1]).toEqual({ x: 0.4, top: early.top });
	});

	it('give way to a line that runs on there, as little as it takes', () => {
		const early = end('M0 30L40 75', 75);
		const place = placeEnds([whole, early], plot)[1]!;
		// The other line falls from 252 to 234 behind the end and is not crossed.
		expect(place.top + 50 < 234 || place.top > 252).toBe(true);
		expect(place.top + 50).toBeGreaterThan(225 - 56);
		expect(place.top).toBeLessThan(225 + 56);
		expect(Math.abs(place.x - 0.4)).toBeLessThan(0.3);
	});

	it('stand beside the plot where there is no room in it', () => {
		const fence = end(`M0 0V100V0H10V100V0H20V100V0H30V100V0H40V100V0H50V100V0H60V100V0H100`, 0);
		expect(placeEnds([fence, end('M0 50H20', 50)], plot)[1]!.x).toBe(1);
	});

	it('keep clear of words in the plot', () => {
		const words = [{ x: 0.45, y: 0.2, text: 'A port is closed', side: 'start' as const }];
		const early = end('M0 30L40 20', 20);
		expect(placeEnds([whole, early], { ...plot, words })[1]!.top).not.toBe(early.top);
	});

	it('never lie over one another in the plot, whatever the lines', () => {
		const line = fc
			.array(fc.tuple(fc.nat(100), fc.nat(100)), { minLength: 1, maxLength: 6 })
			.map((points) => {
				const sorted = points.sort((a, b) => a[0] - b[0]);
				const d = sorted.map(([x, y], i) => `${i ? 'L' : 'M'}${x} ${y}`).join('');
				return end(d, sorted.at(-1)![1]);
			});
		fc.assert(
			fc.property(fc.array(line, { maxLength: 6 }), (ends) => {
				const places = placeEnds(ends, plot);
				expect(places).toHaveLength(ends.length);
				const boxes = places.map(({ x, top }) => [x * 600, top, x * 600 + 120, top + 50] as const);
				boxes.forEach((a, i) =>
					boxes.slice(0, i).forEach((b, j) => {
						if (places[i]!.x === 1 && places[j]!.x === 1) return;
						expect(a[0] >= b[2] || b[0] >= a[2] || a[1] >= b[3] || b[1] >= a[3]).toBe(true);
					})
				);
			})
		);
	});
});
