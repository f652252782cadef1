/** What a page of ten thousand steps does, counted: no work may grow with the number of steps as a reader goes on. */
import { afterEach, expect, test, vi } from 'vitest';
import type { StageStory } from '../compile/types.js';
import { Controller } from './controller.js';

const COUNT = 10_000;
const HEIGHT = 1200;

const story: StageStory = {
	id: 'long',
	revision: 1,
	language: 'en',
	direction: 'ltr',
	title: 'Long',
	timeOrder: Array.from({ length: COUNT }, (_, i) => i),
	axis: { segments: [], breaks: [], marks: [], steps: [], eras: [] },
	opening: null,
	words: {},
	atlas: null,
	steps: Array.from({ length: COUNT }, (_, i) => ({
		id: `s${i}`,
		number: i + 1,
		label: `Step ${i}`,
		when: null,
		align: 'start',
		jump: {},
		stage: []
	}))
};

const section = (i: number): string =>
	`<section id="s${i}" data-part="step" style="height: ${HEIGHT}px"><article data-part="card">${i}</article></section>`;

const STRETCH = 20;

function page(count: number): HTMLElement {
	const element = document.createElement('div');
	const stretch = (from: number) =>
		Array.from({ length: Math.min(STRETCH, count - from) }, (_, i) => section(from + i)).join('');
	const steps = Array.from(
		{ length: Math.ceil(count / STRETCH) },
		(_, i) => `<div data-part="stretch">${stretch(i * STRETCH)}</div>`
	).join('');
	element.innerHTML = `<div data-part="stage" style="position: sticky; top: 0; height: 100vh"></div><div data-part="steps">${steps}</div>`;
	document.body.append(element);
	return element;
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const rest = async () => {
	for (let i = 0; i < 4; i++) await frame();
	// What is watched follows a little later.
	await new Promise((resolve) => setTimeout(resolve, 150));
};

afterEach(() => {
	vi.restoreAllMocks();
	document.body.replaceChildren();
	scrollTo(0, 0);
});

test('watches some few of ten thousand steps, measures few, and looks for all of them but once', async () => {
	const element = page(COUNT);
	const observed = new Set<Element>();
	const observe = vi
		.spyOn(IntersectionObserver.prototype, 'observe')
		.mockImplementation((target) => void observed.add(target));
	const measure = vi.spyOn(Element.prototype, 'getBoundingClientRect');
	const look = vi.spyOn(element, 'querySelectorAll');
	const seen: number[] = [];
	const controller = new Controller(story, { onstepchange: ({ index }) => seen.push(index) });
	const detach = controller.attach({ element });
	await rest();
	expect(look).toHaveBeenCalledTimes(1);
	expect(observed.size).toBeLessThanOrEqual(10);

	// On to the next, then as far as it goes.
	for (const to of [0, 1, 2, 9_876]) {
		observed.clear();
		observe.mockClear();
		measure.mockClear();
		scrollTo(0, element.querySelector<HTMLElement>(`#s${to}`)!.offsetTop);
		await rest();
		expect(seen.at(-1)).toBe(to);
		expect(observed.size).toBeLessThanOrEqual(10);
		// The window moves only where the reader nears its edge.
		if (to > 50) await vi.waitFor(() => expect(observed.size).toBeGreaterThan(0));
		// scrollama measures each step that it watches, and places of a look are found by halving.
		expect(measure.mock.calls.length).toBeLessThan(3 * 10 + 60);
		// Of what is out of sight no step is measured: its stretch would be laid out for that.
		const stretches = measure.mock.contexts.flatMap((one) => {
			const { parentElement, dataset } = one as HTMLElement;
			return dataset['part'] === 'step' && parentElement ? [parentElement] : [];
		});
		expect(new Set(stretches).size).toBeLessThanOrEqual(5);
	}
	expect(look).toHaveBeenCalledTimes(1);
	expect(document.querySelectorAll('[data-state]').length).toBeLessThanOrEqual(4);
	detach();
});

test('is read while its page still comes: steps are found as they come, and the order waits for the last', async () => {
	const element = page(40);
	const steps = element.querySelector('[data-part="steps"]')!;
	const more = (from: number, count: number) =>
		Array.from({ length: count / STRETCH }, (_, j) => {
			const sections = Array.from({ length: STRETCH }, (_, i) => section(from + j * STRETCH + i));
			return `<div data-part="stretch">${sections.join('')}</div>`;
		}).join('');
	const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
	let come = () => {};
	const whole = new Promise<void>((resolve) => (come = resolve));
	const seen: (string | null)[] = [];
	const controller = new Controller(
		{ ...story, steps: story.steps.map((step, i) => (i < 6 ? step : { ...step, id: '' })) },
		{ onstepchange: ({ id }) => seen.push(id) }
	);
	const detach = controller.attach({ element, whole });
	await rest();

	steps.insertAdjacentHTML('beforeend', more(40, 20));
	scrollTo(0, element.querySelector<HTMLElement>('#s44')!.offsetTop);
	await rest();
	expect(controller.index).toBe(44);
	expect(seen.at(-1)).toBe('s44');

	// What is not there yet is gone to once it is.
	controller.goTo(75);
	const ordered = controller.setOrder('time');
	await rest();
	expect(controller.index).toBe(44);
	expect(controller.mode).toBe('told');
	steps.insertAdjacentHTML('beforeend', more(60, 100));
	state.mockReturnValue('complete');
	controller.complete(story);
	come();
	await ordered;
	await rest();
	expect(controller.index).toBe(75);
	expect(controller.mode).toBe('time');
	expect(controller.story.steps[75]?.id).toBe('s75');
	detach();
});
