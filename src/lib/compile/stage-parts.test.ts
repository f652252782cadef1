import { expect, test } from 'vitest';
import { parseStory } from '../story/index.js';
import { loadAtlas } from '../../atlas/index.js';
import { stories } from '../../stories/index.js';
import { createCompiler } from './compile.js';
import { FIRST, PART, pageStory, stagePart } from './stage-parts.js';

const { story } = parseStory(stories[0]!.story);
const { compiled } = createCompiler({ atlas: await loadAtlas(story!) }).compile(story!);
const count = compiled.steps.length;

test('a page holds the layers of the first steps in the order that is read, and of no others', () => {
	const held = (order: 'told' | 'time') =>
		pageStory(compiled, order).steps.flatMap(({ stage }, i) => (stage ? i : []));
	expect(held('told')).toEqual(Array.from({ length: FIRST }, (_, i) => i));
	expect(held('time')).toEqual(compiled.timeOrder.slice(0, FIRST).toSorted((a, b) => a - b));
});

test('the parts together are all layers, without what only figures need', () => {
	const parts = Array.from({ length: Math.ceil(count / PART) }, (_, i) => stagePart(compiled, i));
	const steps = parts.flat();
	expect(steps.map(({ stage = [], ...step }) => [step.label, stage.map(({ id }) => id)])).toEqual(
		compiled.steps.map(({ stage, label }) => [label, stage.map(({ id }) => id)])
	);
	const maps = steps.flatMap(({ stage = [] }) => stage.filter((layer) => layer.kind === 'map'));
	expect(maps.length).toBeGreaterThan(0);
	for (const { layouts } of maps) expect(Object.keys(layouts)).toEqual(['phone', 'tablet', 'wide']);
	expect(stagePart(compiled, parts.length)).toEqual([]);
});
