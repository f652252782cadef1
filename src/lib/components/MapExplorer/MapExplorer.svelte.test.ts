import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { CompiledAtlas } from '../../compile/types.js';
import type { Gazetteer } from '../../layout/gazetteer.js';
import { LANGUAGES } from '../../story/words/index.js';
import { atlas, crossing, plan, sheet } from '../StoryMap/fixture.js';
import { StoryMap, type StoryMapProps } from '../StoryMap/index.js';
import { MapExplorer } from './explorer.js';
import { exploreBox } from './room.js';

const { messages } = LANGUAGES.en;
const explored: CompiledAtlas = { ...atlas, words: { ...messages, lang: 'en' } };
const layer = {
	...crossing,
	layouts: Object.fromEntries(
		Object.entries(crossing.layouts).map(([size, layout]) => [
			size,
			{ ...layout, labels: layout.labels.map((label) => ({ ...label, id: `m-${label.id}` })) }
		])
	) as unknown as typeof crossing.layouts
};
const gazetteer: Gazetteer = {
	format: 'throughline-gazetteer/1',
	atlas: atlas.id,
	names: Array.from({ length: 40 }, (_, i) => ({
		id: `t-${i}`,
		text: `Town ${i}`,
		role: 'town' as const,
		at: [310 + (i % 8) * 26, 420 + Math.floor(i / 8) * 26] as const,
		w: 52,
		h: 17,
		size: 14,
		from: i < 4 ? 0.1 : 2
	})),
	places: [
		{
			id: 's-west',
			text: 'Westby',
			at: [300, 400],
			w: 50,
			h: 17,
			size: 14,
			exact: true,
			told: [{ step: 0, claims: ['It held (reported)'] }]
		}
	]
};
const steps = [
	{ id: 'first', number: 1, label: 'The first night', when: null, align: 'start', jump: {} }
] as const;

const soon = <T>(look: () => T): Promise<T> => vi.waitFor(look, { timeout: 10_000 });
const one = (selector: string): HTMLElement =>
	document.querySelector<HTMLElement>(selector) ?? expect.fail(`There is no ${selector}`);
const key = (name: string, more: KeyboardEventInit = {}) =>
	(document.activeElement ?? document.body).dispatchEvent(
		new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more })
	);
const press = (what: string) => one(`[data-do="${what}"]`).click();
const viewBox = () => one('[data-part="map-explorer"] .fly svg').getAttribute('viewBox') ?? '';
const width = () => Number(viewBox().split(' ')[2]);
const names = () => document.querySelectorAll('[data-part="map-explorer"] .tied text').length;

async function explore(more: Partial<StoryMapProps> = {}) {
	const story = { language: 'en', direction: 'ltr', atlas: explored, steps } as const;
	const screen = await render(StoryMap, {
		layer,
		story,
		places: () => Promise.resolve(gazetteer),
		...more
	});
	const button = await soon(() => one('[data-part="explore"]'));
	button.focus();
	button.click();
	await soon(() => one('[data-part="map-explorer"]'));
	return { ...screen, button };
}

afterEach(() => document.querySelector('dialog')?.close());

describe('a map in the reader’s hands', () => {
	it('is opened by a button where scripts run, and takes the focus', async () => {
		const { button } = await explore();
		expect(button.textContent).toContain(messages['map.explore']);
		expect(document.activeElement).toBe(one('[data-part="surface"]'));
		expect(one('[data-part="surface"]').getAttribute('aria-label')).toBe(
			messages['map.explore.title']
		);
	});

	it('has no button where nobody has said its words', async () => {
		await render(StoryMap, { layer, atlas });
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(document.querySelector('[data-part="explore"]')).toBeNull();
	});

	it('moves and zooms by keys and buttons, says so, and comes back to where it was', async () => {
		await explore();
		const before = viewBox();
		const wide = width();
		key('+');
		await soon(() => expect(width()).toBeCloseTo(wide / 1.6, 0));
		expect(one('[role="status"]').textContent).toBe('Zoom 160 %');
		press('out');
		await soon(() => expect(width()).toBeCloseTo(wide, 0));
		key('ArrowRight');
		await soon(() => expect(viewBox()).not.toBe(before));
		press('reset');
		await soon(() => expect(viewBox()).toBe(before));
	});

	it('zooms about the pointer by a plain wheel, and lets one pass that has nothing left to zoom', async () => {
		await explore();
		const surface = one('[data-part="surface"]');
		const wheel = (deltaY: number) => {
			const event = new WheelEvent('wheel', {
				deltaY,
				clientX: 200,
				clientY: 200,
				bubbles: true,
				cancelable: true
			});
			surface.dispatchEvent(event);
			return event.defaultPrevented;
		};
		const wide = width();
		expect(wheel(-60)).toBe(true);
		await soon(() => expect(width()).toBeLessThan(wide));
		for (let i = 0; i < 60; i++) wheel(60);
		await new Promise((resolve) => setTimeout(resolve, 400));
		expect(one('[data-do="out"]').getAttribute('aria-disabled')).toBe('true');
		expect(wheel(60)).toBe(false);
	});

	it('is dragged by one pointer, and a drag opens nothing', async () => {
		await explore();
		const spot = one('[data-spot="m-west"]');
		const { left, top } = spot.getBoundingClientRect();
		const at = (x: number, y: number, type: string, target: Element = spot) =>
			target.dispatchEvent(
				new PointerEvent(type, {
					pointerId: 1,
					pointerType: 'mouse',
					clientX: left + x,
					clientY: top + y,
					bubbles: true,
					cancelable: true
				})
			);
		const surface = one('[data-part="surface"]');
		surface.setPointerCapture = () => {};
		const before = viewBox();
		at(10, 10, 'pointerdown');
		at(60, 40, 'pointermove', surface);
		at(60, 40, 'pointerup', surface);
		spot.click();
		expect(document.querySelector('[data-part="panel"]')).toBeNull();
		await soon(() => expect(viewBox()).not.toBe(before));
		// What stands on the map came along.
		const moved = one('[data-spot="m-west"]').getBoundingClientRect();
		expect(moved.left - left).toBeCloseTo(50, 0);
		expect(moved.top - top).toBeCloseTo(30, 0);
	});

	it('is left by two presses of Escape, however fast, where something is asked about', async () => {
		const { button } = await explore();
		await soon(() => one('[data-spot="m-west"]')).then((spot) => {
			spot.focus();
			spot.click();
		});
		await soon(() => one('[data-part="panel"]').focus());
		key('Escape');
		await tick();
		expect(document.querySelector('[data-part="panel"]')).toBeNull();
		key('Escape');
		await soon(() => expect(document.querySelector('[data-part="map-explorer"]')).toBeNull());
		await soon(() => expect(document.activeElement).toBe(button));
	});

	it('ends the way back wherever it is led meanwhile', async () => {
		const explorer = new MapExplorer({
			layer,
			atlas: explored,
			rtl: false,
			language: 'en',
			ground: atlas.id,
			id: 'x',
			from: exploreBox(600, 300),
			box: exploreBox(600, 600),
			onleave: () => {}
		});
		const back = explorer.goBack().then(() => 'there');
		explorer.pan([30, 0]);
		const waited = new Promise((resolve) => setTimeout(resolve, 2000, 'waited'));
		expect(await Promise.race([back, waited])).toBe('there');
		explorer.end();
	});

	it('names more the nearer it is', async () => {
		await explore();
		await soon(() => expect(names()).toBeGreaterThan(2));
		const far = names();
		for (let i = 0; i < 5; i++) press('in');
		await soon(() => expect(width()).toBeLessThan(120));
		expect(names()).toBeGreaterThan(far);
	});

	it('tells of what is marked, with the steps that tell of it, and gives the focus back', async () => {
		const { button } = await explore();
		await soon(() => expect(names()).toBeGreaterThan(2));
		const spot = one('[data-spot="m-west"]');
		expect(spot.getAttribute('aria-label')).toBe('Westby, Still held');
		spot.click();
		const panel = await soon(() => one('[data-part="panel"]'));
		expect(panel.textContent).toContain('It held (reported)');
		expect(panel.querySelector('a')?.getAttribute('href')).toBe('#first');
		await soon(() => expect(document.activeElement).toBe(panel));
		key('Escape');
		await soon(() => expect(document.querySelector('[data-part="panel"]')).toBeNull());
		await soon(() => expect(document.activeElement).toBe(one('[data-spot="m-west"]')));
		key('Escape');
		await soon(() => expect(document.querySelector('dialog')).toBeNull());
		expect(document.activeElement).toBe(button);
	});

	it('takes no names of another plane', async () => {
		await explore({ places: () => Promise.resolve({ ...gazetteer, atlas: 'gother' }) });
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(document.querySelector('[data-part="map-explorer"]')?.textContent).not.toContain(
			'Town 1'
		);
	});

	it('holds an image as it holds the earth, and tells of what is drawn on it', async () => {
		const own = { ...sheet, words: explored.words!, src: '/media/plan.svg' };
		const base = 'https://desk.example/stories/a';
		const told = [{ step: 0, claims: ['The hall was dry (reported)'] }];
		const hall = { id: 's-hall', text: 'Hall', at: [1500, 1000], w: 40, h: 17, size: 14 } as const;
		const found: Gazetteer = {
			...gazetteer,
			atlas: '',
			sheets: [{ atlas: sheet.id, places: [{ ...hall, area: 'X-HALL', told }] }]
		};
		await explore({
			layer: { ...plan, sheet: own },
			story: { language: 'en', direction: 'ltr', atlas: null, steps, base },
			places: () => Promise.resolve(found)
		});
		await soon(() => one('[data-spot="a-X-HALL"]'));
		const image = one('[data-part="map-explorer"] .fly image');
		expect(image.getAttribute('href')).toBe('https://desk.example/media/plan.svg');
		expect(document.querySelector('[data-part="map-explorer"] .fly > svg > use')).toBeNull();
		const [before, wide] = [viewBox(), width()];
		key('+');
		await soon(() => expect(width()).toBeLessThan(wide));
		press('reset');
		await soon(() => expect(viewBox()).toBe(before));
		one('[data-part="map-explorer"] .fly path.lost').dispatchEvent(
			new MouseEvent('click', { bubbles: true, detail: 1 })
		);
		const panel = await soon(() => one('[data-part="panel"]'));
		expect(panel.textContent).toContain('The hall was dry (reported)');
		expect(panel.querySelector('a')?.getAttribute('href')).toBe('#first');
	});

	it('mirrors what is pressed where text runs from the right, and never the map', async () => {
		const story = { language: 'fa', direction: 'rtl', atlas: explored } as const;
		await explore({ story });
		const tools = one('.tools').getBoundingClientRect();
		expect(tools.left).toBeLessThan(innerWidth / 2);
		const [a, b] = ['m-west', 'm-east'].map((id) =>
			one(`[data-spot="${id}"]`).getBoundingClientRect()
		);
		expect(a!.left).toBeLessThan(b!.left);
	});
});
