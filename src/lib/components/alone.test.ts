/** Each component is given no more than the README gives it, by its types and in fact. */
import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import type { CompiledLayer, CompiledStory } from '#lib';
import { Quote, Rail, Stat, Step, Story, StoryMap, Timeline } from '#lib';
import { createCompiler } from '#lib/compile/index.ts';
import { parseStory } from '#lib/story/index.ts';
import { loadAtlas } from '#atlas/index.ts';
import { stories } from '#stories/index.ts';

const { story } = parseStory(stories[0]!.story);
const atlas = await loadAtlas(story!);
const compiled: CompiledStory = createCompiler({ atlas }).compile(story!).compiled;
type Of<K> = Extract<CompiledLayer, { readonly kind: K }>;
const first = <K extends CompiledLayer['kind']>(kind: K): Of<K> => {
	const layers = compiled.steps.flatMap(({ stage }) => stage);
	return layers.find((layer): layer is Of<K> => layer.kind === kind)!;
};

test('a compiled story and its layers are all that a component alone needs', async () => {
	const order = compiled.steps.map((_, i) => i);
	const props = {
		story: { story: compiled } satisfies ComponentProps<typeof Story>,
		step: { step: compiled.steps[0]!, story: compiled } satisfies ComponentProps<typeof Step>,
		map: { layer: first('map'), atlas: compiled.atlas! } satisfies ComponentProps<typeof StoryMap>,
		timeline: { layer: first('timeline'), story: compiled } satisfies ComponentProps<
			typeof Timeline
		>,
		stat: { layer: first('stat') } satisfies ComponentProps<typeof Stat>,
		quote: { layer: first('quote'), story: compiled } satisfies ComponentProps<typeof Quote>,
		rail: { story: compiled, index: 0, order, width: 900 } satisfies ComponentProps<typeof Rail>
	};
	const drawn = {
		story: await render(Story, { props: props.story }),
		card: await render(Step, { props: props.step }),
		map: await render(StoryMap, { props: props.map }),
		timeline: await render(Timeline, { props: props.timeline }),
		stat: await render(Stat, { props: props.stat }),
		quote: await render(Quote, { props: props.quote }),
		rail: await render(Rail, { props: props.rail })
	};
	for (const [part, { body }] of Object.entries(drawn)) {
		const named = { story: 'steps', rail: 'time-rail' }[part] ?? part;
		expect(body, part).toContain(`data-part="${named}"`);
		expect(body, part).not.toMatch(/NaN|undefined/);
	}
});
