import { describe, expect, test } from 'vitest';
import { loadAtlas } from '../../atlas/index.js';
import { stories } from '../../stories/index.js';
import { createCompiler } from '../compile/compile.js';
import { pageBeginning, pageRest } from '../compile/long-page.js';
import { FIRST, PART, stagePart } from '../compile/stage-parts.js';
import { stageStory } from '../compile/stage-story.js';
import type { StageStory } from '../compile/types.js';
import { parseStory } from '../story/index.js';
import { completeStory } from './long-rest.js';
import { openStory } from './long-page.js';

const compiled = await Promise.all(
	stories.map(async ({ slug, story: raw }) => {
		const { story } = parseStory(raw);
		const made = createCompiler({ atlas: await loadAtlas(story!) }).compile(story!);
		return [slug, made.compiled] as const;
	})
);

/** As it travels. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What the live stage and the rail ask of steps: without layers, and without the date for `<time>`. */
const asked = (story: StageStory) =>
	story.steps.map(({ stage: _stage, when, ...step }) => {
		const { iso: _iso, ...told } = when ?? { iso: undefined };
		return { ...step, when: when && told };
	});

describe.each(compiled)('the page of %s in two pieces', (_slug, story) => {
	test.each(['told', 'time'] as const)('comes together as it was, as %s', (order) => {
		const begun = openStory(sent(pageBeginning(story, order)));
		const whole = stageStory(story);
		expect(begun.steps).toHaveLength(story.steps.length);
		expect(begun.timeOrder).toEqual(story.timeOrder);
		const inOrder = order === 'time' ? story.timeOrder : [...story.steps.keys()];
		for (const [place, told] of inOrder.entries())
			expect(begun.steps[told]?.stage !== undefined).toBe(place < FIRST);
		const complete = completeStory(begun, sent(pageRest(story)));
		expect(asked(complete)).toEqual(asked(whole));
		expect(complete.axis).toEqual(whole.axis);
		expect({ ...complete, steps: [] }).toEqual({ ...whole, opening: complete.opening, steps: [] });
	});

	test('keeps the layers that were fetched before the last piece came', () => {
		const begun = openStory(sent(pageBeginning(story, 'told')));
		const part = Math.floor((story.steps.length - 1) / PART);
		const steps = [...begun.steps];
		steps.splice(part * PART, PART, ...stagePart(story, part));
		const complete = completeStory({ ...begun, steps }, sent(pageRest(story)));
		expect(complete.steps.at(-1)?.stage).toEqual(stagePart(story, part).at(-1)?.stage);
	});
});

test('a beginning of ten thousand steps is no longer than one of a hundred', () => {
	const [, story] = compiled[0]!;
	const of = (count: number) => {
		const steps = Array.from({ length: count }, (_, i) => ({
			...story.steps[i % story.steps.length]!,
			id: `s${i}`
		}));
		return JSON.stringify(pageBeginning({ ...story, steps, timeOrder: [...steps.keys()] }, 'told'))
			.length;
	};
	expect(of(10_000)).toBeLessThan(of(100) + 20);
});
