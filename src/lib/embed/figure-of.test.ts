import { describe, expect, it } from 'vitest';
import type { CompiledLayer, CompiledStep } from '../compile/types.js';
import { figureOf } from './figure-of.js';

const layer = (id: string, kind: string) => ({ id, kind, description: id }) as CompiledLayer;
const step = (id: string, ...stage: CompiledLayer[]) => ({ id, stage }) as unknown as CompiledStep;
const story = {
	steps: [
		step('words'),
		step('night', layer('map', 'map'), layer('count', 'stat'), layer('share', 'stat')),
		step('day', layer('way', 'map')),
		step('7', layer('quote', 'quote'), layer('later', 'unknown'))
	]
};
const shown = (step: string | null, layer: string | null) => {
	const figure = figureOf(story, { step, layer });
	return [figure.id, ...figure.stage.map(({ id }) => id)];
};

describe('a figure shows', () => {
	it('all of the step that is named, by its id before its index', () => {
		expect(shown('night', null)).toEqual(['night', 'map', 'count', 'share']);
		expect(shown('2', null)).toEqual(['day', 'way']);
		expect(shown('7', null)).toEqual(['7', 'quote']);
	});

	it('of its layers the one that is named, all of a kind, or one by its index', () => {
		expect(shown('night', 'share')).toEqual(['night', 'share']);
		expect(shown('night', 'stat')).toEqual(['night', 'count', 'share']);
		expect(shown('night', '1')).toEqual(['night', 'count']);
	});

	it('the first step that has such a picture, where no step is named', () => {
		expect(shown(null, null)).toEqual(['night', 'map', 'count', 'share']);
		expect(shown('', 'quote')).toEqual(['7', 'quote']);
	});

	it.each([
		['dawn', null, 'The story has no step “dawn”. Its steps are words, night, day, 7.'],
		['words', null, 'The step “words” has no picture.'],
		[
			'night',
			'chart',
			'The step “night” has no layer “chart”. It has map, count (stat), share (stat).'
		],
		[null, 'chart', 'No step of the story has a layer “chart”.'],
		['-1', null, 'The story has no step “-1”. Its steps are words, night, day, 7.'],
		['99999999', null, 'The story has no step “99999999”. Its steps are words, night, day, 7.']
	])('nothing for %s %s, and says what there is', (step, layer, message) => {
		expect(() => shown(step, layer)).toThrow(message);
	});

	it('names some steps of many', () => {
		const many = { steps: Array.from({ length: 40 }, (_, i) => step(`s${i}`)) };
		expect(() => figureOf(many, { step: 'x', layer: null })).toThrow(/s0, s1, .* s11 …$/);
	});
});
