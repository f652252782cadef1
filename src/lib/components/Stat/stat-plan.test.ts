import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PICTURE, REFERENCE, stageBox } from '../../layout/stage-box.js';
import { all, counts, words } from './stat.fixture.js';
import { planStat, splitFigure } from './stat-plan.js';

describe('splitFigure', () => {
	it('takes the number out of its words', () => {
		expect(splitFigure('more than 1,000')).toEqual(['more than', '1,000']);
		expect(splitFigure('حدود ۲٬۵۰۰')).toEqual(['حدود', '۲٬۵۰۰']);
		expect(splitFigure('2.5 million or so')).toEqual(['', '2.5 million or so']);
		expect(splitFigure('7')).toEqual(['', '7']);
	});

	it('leaves words whole', () => {
		expect(splitFigure('dozens')).toEqual(['', 'dozens']);
		expect(splitFigure('')).toEqual(['', '']);
	});
});

describe('planStat', () => {
	it('fits every kind into phone, tablet and wide stages and figures', () => {
		for (const layer of all) {
			for (const size of ['phone', 'tablet', 'wide', 'figure'] as const) {
				const box = stageBox(size === 'figure' ? PICTURE : REFERENCE[size]);
				expect([layer.id, size, planStat(layer, box).fits]).toEqual([layer.id, size, true]);
			}
		}
	});

	it('has room for five bars on a low stage', () => {
		const figures = ['Sun, total', 'Sun, ringed', 'Sun, partial', 'Moon, total', 'Moon, partial'];
		const layer = {
			...counts,
			as: 'bars' as const,
			caption: '',
			note: '',
			scaledNote: '',
			figures: figures.map((label, i) => ({ ...counts.figures[0]!, text: String(i + 3), label }))
		};
		for (const [width, height] of [
			[667, 375],
			[844, 390],
			[915, 412]
		] as const) {
			const plan = planStat(layer, stageBox({ width, height, across: false }));
			expect([width, plan.fits]).toEqual([width, true]);
		}
	});

	it('shows all there is on a phone, with a tile of 1,000, and nothing below 12 px', () => {
		const plan = planStat(counts, stageBox(REFERENCE.phone));
		expect(plan.spare).toBe(0);
		expect(plan.small).toBeGreaterThanOrEqual(12);
		expect((plan.chart?.per ?? 0) * (plan.chart?.columns ?? 0) * (plan.chart?.lines ?? 0)).toBe(
			1000
		);
	});

	it('draws a dot for each one where there is room', () => {
		for (const size of ['tablet', 'wide', 'figure'] as const) {
			const box = stageBox(size === 'figure' ? PICTURE : REFERENCE[size]);
			expect(planStat(counts, box).chart?.per).toBe(1);
		}
	});

	it('draws nothing where no count is known', () => {
		const plan = planStat({ ...words, as: 'units' }, stageBox(REFERENCE.wide));
		expect(plan.chart?.rows.map((row) => row.dots)).toEqual([0, 0, 0]);
	});

	it('stays on whole pixels inside the free part', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 320, max: 2560 }),
				fc.integer({ min: 480, max: 1600 }),
				fc.constantFrom(...all),
				fc.boolean(),
				(width, height, layer, rtl) => {
					const box = stageBox({ width, height, rtl });
					const plan = planStat(layer, box);
					for (const value of [plan.x, plan.y, plan.width, plan.height])
						expect(Number.isInteger(value)).toBe(true);
					expect(plan.x).toBeGreaterThanOrEqual(box.free[0]);
					expect(plan.x + plan.width).toBeLessThanOrEqual(box.free[2]);
					expect(plan.y).toBeGreaterThanOrEqual(box.free[1]);
					expect(plan.y + plan.height).toBeLessThanOrEqual(box.free[3]);
				}
			)
		);
	});
});
