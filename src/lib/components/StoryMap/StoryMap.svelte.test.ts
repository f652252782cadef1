import { afterEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { stageBox } from '../../layout/stage-box.js';
import { atlas, calm, crossing, east, plan, room } from './fixture.js';
import { StoryMap, type StoryMapProps } from './index.js';

const box = stageBox({ width: 820, height: 600, align: 'centre' });
const story = { language: 'en', direction: 'ltr', atlas } as const;
const props = (more: Partial<StoryMapProps>): StoryMapProps => ({
	layer: crossing,
	box,
	story,
	...more
});

/** The drawing without what names this very instance. */
function drawing(container: Element): string {
	return container.innerHTML
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/\bs?\d*[cs]\d+-/g, 'ID-')
		.replace(/>\s+</g, '><');
}

async function fresh(more: Partial<StoryMapProps>): Promise<string> {
	const screen = await render(StoryMap, props({ ...more, motion: 'cut' }));
	const html = drawing(screen.container);
	await screen.unmount();
	return html;
}

const animations = () => document.getAnimations().length;
const flights = () =>
	document.getAnimations().filter((a) => (a.effect as KeyframeEffect).getKeyframes().length > 16);

/** Lets every animation run to its end at once. */
async function land(): Promise<void> {
	await vi.waitFor(
		() => {
			for (const a of document.getAnimations()) if (a.playState !== 'finished') a.finish();
			expect(animations()).toBe(0);
		},
		{ timeout: 10_000 }
	);
}

/** A change that follows another at once is held back until the reader settles: wait for it to show. */
const shows = (container: Element, text: string) =>
	vi.waitFor(() =>
		expect(container.querySelector('[role=img]')?.getAttribute('aria-label')).toBe(text)
	);

afterEach(() => vi.restoreAllMocks());

describe('StoryMap', () => {
	it('draws labels, key and credits', async () => {
		const { container } = await render(StoryMap, props({}));
		expect(container.textContent).toContain('Westby');
		expect(container.textContent).toContain('Mostly taken');
		expect(container.textContent).toContain(atlas.credit);
		const uses = [...container.querySelectorAll('[data-part=map] use')];
		expect(uses.length).toBeGreaterThan(4);
		for (const use of uses)
			expect(document.querySelector(use.getAttribute('href') ?? '')).not.toBeNull();
		expect(animations()).toBe(0);
	});

	it('flies on one layer, and at rest equals a fresh page', async () => {
		const { container, rerender } = await render(StoryMap, props({ layer: east }));
		await rerender(props({ layer: crossing }));
		expect(flights()).toHaveLength(1);
		await land();
		expect(drawing(container)).toBe(await fresh({ layer: crossing }));
	});

	it('comes much closer on the ground that is drawn, and gives it up for the new one on the last of the way', async () => {
		const { container, rerender } = await render(StoryMap, props({}));
		await rerender(props({ layer: east }));
		const [now, before] = container.querySelectorAll('.fly');
		expect(flights().map((a) => (a.effect as KeyframeEffect).target)).toEqual([now, before]);
		const opacity = () => Number(getComputedStyle(before!).opacity);
		const at = (time: number) => {
			for (const a of document.getAnimations()) {
				a.pause();
				a.currentTime = time;
			}
		};
		const way = Number(flights()[0]!.effect!.getTiming().duration);
		for (const [share, shows] of [
			[0, 1],
			[0.25, 1],
			[0.5, 1],
			[1, 0]
		] as const) {
			at(way * share);
			expect(opacity()).toBe(shows);
		}
		// Each is moved so that the same place of the earth lies in the same place of the stage.
		const corner = (e: Element) => {
			const { a, e: x, f: y } = new DOMMatrix(getComputedStyle(e).transform);
			const [left = 0, top = 0, width = 1] = (e.querySelector('svg')!.getAttribute('viewBox') ?? '')
				.split(' ')
				.map(Number);
			const k = (a * box.width) / width;
			return [k, x - left * k, y - top * k];
		};
		for (const share of [0, 0.3, 0.6, 0.9]) {
			at(way * share);
			corner(before!).forEach((v, i) => expect(v).toBeCloseTo(corner(now!)[i]!, 0));
		}
		await land();
		expect(container.querySelectorAll('.fly')).toHaveLength(1);
		expect(drawing(container)).toBe(await fresh({ layer: east }));
	});

	it('shows the new ground only where all the stage sees of it is kept', async () => {
		const { container, rerender } = await render(StoryMap, props({}));
		await rerender(props({ layer: east }));
		const [now, before] = container.querySelectorAll<HTMLElement>('.fly');
		const fade = before!
			.getAnimations()
			.find((a) =>
				(a.effect as KeyframeEffect).getKeyframes().some((frame) => 'opacity' in frame)
			)!;
		for (const a of document.getAnimations()) {
			a.pause();
			a.currentTime = Number(fade.effect!.getTiming().delay);
		}
		const { a, e, f } = new DOMMatrix(getComputedStyle(now!).transform);
		const [top, right, bottom, left] = getComputedStyle(now!)
			.clipPath.match(/-?[\d.]+(?=px)/g)!
			.map(Number) as [number, number, number, number];
		expect(left * a + e).toBeLessThanOrEqual(0.5);
		expect(top * a + f).toBeLessThanOrEqual(0.5);
		expect((box.width - right) * a + e).toBeGreaterThanOrEqual(box.width - 0.5);
		expect((box.height - bottom) * a + f).toBeGreaterThanOrEqual(box.height - 0.5);
		await land();
	});

	it('keeps no more of the ground as a picture than a flight sees, and at rest no more than the stage shows', async () => {
		const { container, rerender } = await render(StoryMap, props({}));
		const clip = () => getComputedStyle(container.querySelector('.fly')!).clipPath;
		expect(clip()).toBe('inset(0px)');
		await rerender(props({ layer: east }));
		expect(clip()).toMatch(/^inset\(.*-\d/);
		await land();
		expect(clip()).toBe('inset(0px)');
	});

	it('moves the layers of the picture alone, and no shape inside them', async () => {
		const { container, rerender } = await render(StoryMap, props({}));
		expect(container.querySelector('.tones .over')).not.toBeNull();
		await rerender(props({ layer: east }));
		expect(container.querySelectorAll('.group > .over')).toHaveLength(2);
		expect(container.querySelectorAll('.fly > .tones')).toHaveLength(2);
		for (const { effect } of document.getAnimations()) {
			const moved = (effect as KeyframeEffect).target;
			expect(moved?.matches('.fly, .fly > svg, .group > .over, .window, .window *')).toBe(true);
		}
		await land();
	});

	it('does not fly where the camera stays', async () => {
		const { container, rerender } = await render(StoryMap, props({}));
		await rerender(props({ layer: calm }));
		const moved = document
			.getAnimations()
			.flatMap((a) => (a.effect as KeyframeEffect).getKeyframes())
			.filter((frame) => 'transform' in frame);
		expect(moved).toHaveLength(0);
		expect(animations()).toBeGreaterThan(0);
		await land();
		expect(drawing(container)).toBe(await fresh({ layer: calm }));
	});

	it('cuts under reduced motion', async () => {
		const { container, rerender } = await render(StoryMap, props({}));
		const real = window.matchMedia.bind(window);
		vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
			query.includes('reduced-motion') ? ({ matches: true } as MediaQueryList) : real(query)
		);
		await rerender(props({ layer: east }));
		expect(animations()).toBe(0);
		expect(drawing(container)).toBe(await fresh({ layer: east }));
	});

	it('cuts where it is told to, and in a new room', async () => {
		const { container, rerender } = await render(StoryMap, props({}));
		await rerender(props({ layer: east, motion: 'cut' }));
		expect(animations()).toBe(0);
		const small = stageBox({ width: 390, height: 700 });
		await rerender(props({ layer: crossing, box: small }));
		expect(animations()).toBe(0);
		expect(drawing(container)).toBe(await fresh({ layer: crossing, box: small }));
	});

	it('turns round in mid-flight from where it is', async () => {
		const { container, rerender } = await render(StoryMap, props({}));
		await rerender(props({ layer: east }));
		await new Promise((done) => setTimeout(done, 200));
		const fly = container.querySelector<HTMLElement>('.fly');
		const ground = () =>
			container.querySelector('.fly > svg use')?.getBoundingClientRect().width ?? 0;
		for (const a of document.getAnimations()) {
			a.pause();
			a.currentTime = 400;
		}
		const before = ground();
		await rerender(props({ layer: calm }));
		await shows(container, 'Map calm.');
		for (const a of fly?.getAnimations() ?? []) {
			a.pause();
			a.currentTime = 0;
		}
		expect(Math.abs(ground() / before - 1)).toBeLessThan(0.02);
		await land();
		expect(drawing(container)).toBe(await fresh({ layer: calm }));
	});

	it('passes over steps that follow one another at once', async () => {
		const { container, rerender } = await render(StoryMap, props({}));
		const label = () => container.querySelector('[role=img]')?.getAttribute('aria-label');
		const seen = new Set<string | null | undefined>();
		// At once, however slow the machine.
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
		try {
			for (const layer of [east, calm, crossing, calm, east, calm]) {
				await rerender(props({ layer }));
				seen.add(label());
			}
			vi.runAllTimers();
		} finally {
			vi.useRealTimers();
		}
		await shows(container, 'Map calm.');
		expect([...seen]).toEqual(['Map east.']);
		await land();
		expect(drawing(container)).toBe(await fresh({ layer: calm }));
	});

	it('flies over an image as over the ground, and the image with it', async () => {
		const { container, rerender } = await render(StoryMap, props({ layer: plan }));
		const image = () => container.querySelector('.fly image')!.getBoundingClientRect();
		const before = image();
		expect(before.width / before.height).toBeCloseTo(1.6, 2);
		await rerender(props({ layer: room }));
		expect(image().width).toBeCloseTo(before.width, 0);
		const [flight] = container.querySelector('.fly')!.getAnimations();
		expect((flight?.effect as KeyframeEffect).getKeyframes().length).toBeGreaterThan(16);
		await land();
		expect(image().width).toBeGreaterThan(2 * before.width);
		expect(drawing(container)).toBe(await fresh({ layer: room }));
	});

	it('fades from the earth into an image and back, and flies to neither', async () => {
		const { container, rerender } = await render(StoryMap, props({}));
		for (const layer of [plan, crossing]) {
			await rerender(props({ layer }));
			await shows(container, layer.description);
			const frames = document
				.getAnimations()
				.flatMap((a) => (a.effect as KeyframeEffect).getKeyframes());
			expect(animations()).toBeGreaterThan(0);
			expect(flights()).toHaveLength(0);
			expect(frames.some((frame) => 'opacity' in frame)).toBe(true);
			// Both grounds are there, each where its own camera has it.
			const grounds = [...container.querySelectorAll('.fly > svg:not(.tones)')];
			expect(new Set(grounds.map((svg) => svg.getAttribute('viewBox'))).size).toBe(2);
			await land();
			expect(drawing(container)).toBe(await fresh({ layer }));
		}
	});

	it('cuts to an image under reduced motion', async () => {
		const { container, rerender } = await render(StoryMap, props({}));
		await rerender(props({ layer: plan, motion: 'cut' }));
		expect(animations()).toBe(0);
		expect(drawing(container)).toBe(await fresh({ layer: plan }));
	});

	it('offers no button to explore an image', async () => {
		const { container } = await render(StoryMap, props({ layer: plan }));
		expect(container.querySelector('[data-part=explore]')).toBeNull();
	});

	it('leaves nothing behind', async () => {
		const { rerender, unmount, container } = await render(StoryMap, props({}));
		await rerender(props({ layer: east }));
		await unmount();
		expect(animations()).toBe(0);
		expect(container.querySelector('[data-part=map]')).toBeNull();
	});

	it('eases from one strength of the ground to another, and rests at what its layer says', async () => {
		const faint = { ...crossing, description: 'Fainter.', ground: { relief: 0.2, rivers: 0 } };
		const { container, rerender } = await render(StoryMap, props({}));
		await rerender(props({ layer: faint }));
		await shows(container, 'Fainter.');
		// The old ground fades over the new one.
		const grounds = [...container.querySelectorAll('.fly > svg:not(.tones)')];
		const relief = grounds.map((svg) => getComputedStyle(svg).getPropertyValue('--tl-show-relief'));
		expect(relief).toEqual(['0.2', '']);
		await land();
		expect(container.querySelectorAll('.fly > svg:not(.tones)')).toHaveLength(1);
		expect(drawing(container)).toBe(await fresh({ layer: faint }));
	});
});
