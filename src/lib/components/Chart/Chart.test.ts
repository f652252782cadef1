import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { createCompiler } from '../../compile/index.js';
import { emptyAtlas, step, story as storyOf } from '../../compile/testing.js';
import type { CompiledChart } from '../../compile/types.js';
import { REFERENCE, stageBox } from '../../layout/stage-box.js';
import { charts } from '../../story/testing/stats.js';
import { spread } from './chart-plan.js';
import { Chart, chartView } from './index.js';
import { squaresPath } from './squares.js';

const made = createCompiler({ atlas: emptyAtlas }).compile(storyOf([step('s', { stage: charts })]));
const layers = made.compiled.steps[0]!.stage as CompiledChart[];
const html = (layer: CompiledChart, more: object = {}) =>
	render(Chart, { props: { layer, ...more } }).body;
const plain = (text: string) => text.replace(/<!--.*?-->|<[^>]*>/g, '').replace(/\s+/g, ' ');
const ofKind = (as: CompiledChart['as']) => layers.filter((layer) => layer.as === as);

describe('Chart on the server', () => {
	it('holds every number and every name, in the text and on a stage', () => {
		for (const layer of layers) {
			for (const more of [{}, { box: stageBox(REFERENCE.wide) }]) {
				const text = plain(html(layer, more));
				for (const figure of layer.figures) {
					expect(text).toContain(figure.label);
					for (const word of figure.text.split(' ')) expect(text).toContain(word);
				}
			}
		}
	});

	it('folds the table of a line in the text, and keeps it out of sight on a stage', () => {
		for (const layer of ofKind('line')) {
			expect(html(layer)).toMatch(/<details[^>]*>[\s\S]*As a table[\s\S]*<table/);
			const stage = html(layer, { box: stageBox(REFERENCE.phone) });
			expect(stage).not.toContain('<details');
			expect(stage).toMatch(/class="tl-hidden[^"]*" data-part="table"[^>]*>[\s\S]*<table/);
		}
	});

	it('is a table itself where it is no line', () => {
		for (const layer of layers.filter(({ as }) => as !== 'line')) {
			const body = html(layer);
			expect(body.match(/role="row"/g)).toHaveLength(layer.figures.length);
			expect(body.match(/role="rowheader"/g)).toHaveLength(layer.figures.length);
		}
	});

	it('says up and down by the form of an arrow, not by a colour', () => {
		const [up, down, same] = [...html(ofKind('change')[0]!).matchAll(/<path d="(M[^"]*)"/g)].map(
			([, d]) => d
		);
		expect(new Set([up, down, same]).size).toBe(3);
	});

	it('is what players fetch for the kind', () => {
		expect(chartView.component).toBe(Chart);
		expect(new Set(layers.map(({ kind }) => kind))).toEqual(new Set(['chart']));
	});
});

describe('names at the ends of lines', () => {
	it('lie apart, in the order of their lines, above the foot', () => {
		const ends = fc.array(
			fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 60 })),
			{
				minLength: 1,
				maxLength: 6
			}
		);
		fc.assert(
			fc.property(ends, (all) => {
				const [tops, heights] = [all.map(([top]) => top), all.map(([, height]) => height)];
				const placed = spread(tops, heights, 320);
				const boxes = placed
					.map((top, i) => ({ top, foot: top + heights[i]!, of: tops[i]! }))
					.sort((a, b) => a.top - b.top);
				boxes.slice(1).forEach(({ top, of }, i) => {
					expect(top).toBeGreaterThanOrEqual(boxes[i]!.foot);
					expect(of).toBeGreaterThanOrEqual(boxes[i]!.of);
				});
				expect(boxes.at(-1)!.foot).toBeLessThanOrEqual(320 + 1e-9);
			})
		);
	});
});

describe('squares', () => {
	it('are as many as are asked for, in rows of ten or in columns of four', () => {
		expect(squaresPath(0, 41, 10, 'full').match(/M/g)).toHaveLength(41);
		expect(squaresPath(41, 64, 4, 'half').match(/M/g)).toHaveLength(23);
		expect(squaresPath(10, 11, 10, 'full')).toMatch(/^M0.07 1.07h/);
		expect(squaresPath(4, 5, 4, 'full')).toMatch(/^M1.07 0.07h/);
	});
});
