import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { loadAtlas } from '#atlas/index.ts';
import { stories } from '#stories/index.ts';
import { createCompiler } from '../compile/index.js';
import { parseStory } from '../story/index.js';
import Story from './Story.svelte';

it('is written with stage and rail empty: by that its cards rest where they are read before any script has run', async () => {
	const { story } = parseStory(stories[0]?.story);
	const { compiled } = createCompiler({ atlas: await loadAtlas(story!) }).compile(story!);
	const body = render(Story, { props: { story: compiled } }).body.replace(/<!--.*?-->/gs, '');
	expect(body).toContain('<div data-part="stage"></div>');
	expect(body).toContain('<div data-part="rail"></div>');
});
