import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { REFERENCE, stageBox } from '../../layout/stage-box.js';
import { layer, story } from './fixture.js';
import { Rail, Timeline } from './index.js';

const count = (text: string, part: string): number => text.split(part).length - 1;

it('renders a figure on the server: one picture with its description, and nothing to press', async () => {
	const box = stageBox({ ...REFERENCE.figure, figure: true });
	const { body } = await render(Timeline, { props: { layer, story, box } });
	expect(body).toContain(`aria-label="${layer.description}"`);
	// What is written in it is part of the picture: it is heard as its description alone.
	expect(body).toMatch(/role="img"[^>]*>(<!--.*?-->)*<g aria-hidden="true">/);
	expect(count(body, '<button')).toBe(0);
	expect(body).toContain('Never routed');
});

it('renders a stage on the server with one stop for Tab and a name for every item', async () => {
	const box = stageBox({ width: 1440, height: 900 });
	const { body } = await render(Timeline, { props: { layer, story, box, step: 3 } });
	expect(count(body, '<button')).toBe(5);
	expect(count(body, 'tabindex="0"')).toBe(1);
	expect(body).toContain('Step 2, Closed too?, unverified');
	expect(count(body, 'aria-current="step"')).toBe(1);
});

it('renders the rail on the server, said in words', async () => {
	const order = story.steps.map((_, i) => i);
	const { body } = await render(Rail, {
		props: { story, index: 1, order, width: 390, size: 'phone' }
	});
	expect(body).toContain('aria-valuetext="Step 2 of 6: Closed too?, date of 2"');
	expect(body).toContain('2 of 6');
	expect(body).toContain('height: 80px');
});
