import { flushSync, mount, unmount } from 'svelte';
import { expect, it } from 'vitest';
import { createCompiler } from '../../compile/index.js';
import { emptyAtlas, sample } from '../../compile/testing.js';
import '../../styles/theme.css';
import { Step } from './index.js';

it('takes part in no count, for which a browser would go through all of a long story with each step that comes in sight', async () => {
	const { compiled } = createCompiler({ atlas: emptyAtlas }).compile(sample);
	const target = document.body.appendChild(document.createElement('div'));
	const mounted = mount(Step, { target, props: { step: compiled.steps[0]!, story: compiled } });
	flushSync();
	const counting = [...target.querySelectorAll('*')].filter((element) => {
		const { counterIncrement, counterReset, counterSet, display } = getComputedStyle(element);
		const counts = [counterIncrement, counterReset, counterSet].some((count) => count !== 'none');
		return counts || display.includes('list-item');
	});
	expect(target.querySelectorAll('summary, li').length).toBeGreaterThan(2);
	expect(counting.map(({ tagName }) => tagName)).toEqual([]);
	await unmount(mounted);
	target.remove();
});

it('hides nothing of its heading behind the link to it, which is larger than its letter', async () => {
	const { compiled } = createCompiler({ atlas: emptyAtlas }).compile(sample);
	const target = document.body.appendChild(document.createElement('div'));
	const mounted = mount(Step, { target, props: { step: compiled.steps[0]!, story: compiled } });
	flushSync();
	const [link, heading] = ['link', 'heading'].map((part) =>
		target.querySelector(`[data-part='${part}']`)!
	);
	const { backgroundClip, paddingBottom } = getComputedStyle(link!);
	const painted =
		link!.getBoundingClientRect().bottom -
		(backgroundClip === 'content-box' ? parseFloat(paddingBottom) : 0);
	expect(painted).toBeLessThanOrEqual(heading!.getBoundingClientRect().top);
	await unmount(mounted);
	target.remove();
});
