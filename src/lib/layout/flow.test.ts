import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowPath, FLOW_WIDTH } from './flow.js';
import { scaleBar } from './scale-bar.js';
import { SIZES } from './stage-box.js';

const coordinate = fc.integer({ min: -3000, max: 3000 });
const point = fc.tuple(coordinate, coordinate);

describe('flowPath', () => {
	it('draws a closed, finite outline whose tip is the goal', () => {
		fc.assert(
			fc.property(
				point,
				point,
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.double({ min: -0.5, max: 0.5, noNaN: true }),
				fc.constantFrom(...SIZES),
				(from, to, weight, bow, size) => {
					const { d, spine, width, length } = flowPath(from, to, weight, bow, size);
					expect(d).toMatch(/^M[-\d.,L]+Z$/);
					expect(d).toContain(`L${to[0]},${to[1]}L`);
					expect(spine).toMatch(/^M[-\d.,]+Q[-\d.,]+ [-\d.,]+$/);
					expect(width).toBeLessThanOrEqual(FLOW_WIDTH[size] * 2.3);
					expect(length).toBeGreaterThanOrEqual(
						Math.hypot(to[0] - from[0], to[1] - from[1]) - 1e-6
					);
				}
			)
		);
	});

	it('grows with its weight and swings to the left for a positive bow', () => {
		const thin = flowPath([0, 0], [400, 0], 0.2, 0.25, 'wide');
		const thick = flowPath([0, 0], [400, 0], 1, 0.25, 'wide');
		expect(thick.width).toBeGreaterThan(thin.width * 2);
		expect(thick.spine).toBe('M0,0Q200,-100 400,0');
	});
});

describe('scaleBar', () => {
	it('is a round distance that fills at least two fifths of its room', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 1e-4, max: 50, noNaN: true }),
				fc.double({ min: 0.01, max: 10, noNaN: true }),
				(k, kmPerUnit) => {
					const { km, px } = scaleBar(k, kmPerUnit, 140);
					expect(px).toBeLessThanOrEqual(140.001);
					expect(px).toBeGreaterThan(55.9);
					expect([1, 2, 5]).toContain(Math.round(km / 10 ** Math.floor(Math.log10(km * 1.0001))));
				}
			)
		);
	});
});
