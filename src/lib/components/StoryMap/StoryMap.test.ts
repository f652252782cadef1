import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { CompiledStory } from '../../compile/types.js';
import { stageBox } from '../../layout/stage-box.js';
import { atlas, crossing, plan, sheet } from './fixture.js';
import Ground from './Ground.svelte';
import { compose } from './scene.js';
import { hatchOf } from './shapes.js';
import StoryMap from './StoryMap.svelte';

const count = (text: string, part: string) => text.split(part).length - 1;

describe('StoryMap on the server', () => {
	it('draws a whole figure from a layer and an atlas alone', () => {
		const { body } = render(StoryMap, { props: { layer: crossing, atlas } });
		expect(body).toContain('<figure');
		expect(body).toContain('aria-label="Map crossing."');
		expect(count(body, 'role="img"')).toBe(1);
		expect(count(body, `d="${atlas.ground[0]?.d}"`)).toBe(1);
		for (const text of ['Westby', 'Mostly taken', 'Crossing point not reported.', atlas.credit])
			expect(body).toContain(text);
	});

	it('is told by its description alone: browsers that read out what stands in an image find nothing', () => {
		const shown = (body: string) => {
			const [, image = ''] = body.split('aria-label="Map crossing."');
			return image.replace(/<!--.*?-->/g, '').match(/^[^>]*>\s*<\w+([^>]*)>/)?.[1];
		};
		const figure = render(StoryMap, { props: { layer: crossing, atlas } }).body;
		expect(shown(figure)).toContain('aria-hidden="true"');
		const box = stageBox({ width: 1440, height: 900 });
		const stage = render(StoryMap, { props: { layer: crossing, atlas, box } }).body;
		expect(shown(stage)).toContain('aria-hidden="true"');
		expect(count(stage, '<div class="group')).toBe(2);
		expect(stage.match(/<div class="group[^>]*aria-hidden="true"/g)).toHaveLength(2);
	});

	it('takes the atlas of a story that has none as it is', () => {
		const none: CompiledStory['atlas'] = null;
		const { body } = render(StoryMap, { props: { layer: crossing, atlas: none } });
		expect(body).not.toContain('<figure');
	});

	it('explains as faintly as it draws', () => {
		const key = crossing.key.map((entry) => ({ ...entry, strength: 0.3 }));
		const { body } = render(StoryMap, { props: { layer: { ...crossing, key }, atlas } });
		const swatches = body.slice(body.indexOf('data-part="map-key"'));
		expect(count(swatches, 'opacity="0.3"')).toBeGreaterThan(0);
		const full = render(StoryMap, { props: { layer: crossing, atlas } }).body;
		expect(full.slice(full.indexOf('data-part="map-key"'))).not.toContain(' opacity=');
	});

	it('sets a small map into its corner, without key, scale and locator of its own', () => {
		const { layouts, areas, marks } = crossing;
		// The inset stands where the locator would.
		const { locator: _locator, ...map } = crossing;
		const layer = { ...map, inset: { layouts, areas, marks, flows: [] } };
		const { body } = render(StoryMap, { props: { layer, atlas } });
		const [, small = ''] = body.split('data-part="map-inset"');
		expect(count(body, 'data-part="map-inset"')).toBe(1);
		expect(count(small, '<use href=')).toBeGreaterThan(areas.length);
		expect(count(body, 'class="km')).toBe(1);
		expect(small).not.toContain('-globe"');
	});

	it('lays a drawing over an image, which is fetched when it is near, from where the story lies', () => {
		const layer = { ...plan, sheet: { ...sheet, src: '/media/plan.svg' } };
		const { body } = render(StoryMap, { props: { layer } });
		expect(body).toContain('<img src="/media/plan.svg" alt=""');
		expect(body).toContain('loading="lazy"');
		expect(body).toContain('North door');
		expect(body).toContain('Plan: made up.');
		expect(body).not.toContain('<use');
		expect(body).not.toContain('class="km');
		const story = { language: 'en', direction: 'ltr', atlas: null } as const;
		const elsewhere = { ...story, base: 'https://desk.example/stories/a/compiled.json' };
		const far = render(StoryMap, { props: { layer, story: elsewhere } }).body;
		expect(far).toContain('src="https://desk.example/media/plan.svg"');
		const box = stageBox({ width: 820, height: 600, align: 'centre' });
		const stage = render(StoryMap, { props: { layer, story: elsewhere, box } }).body;
		expect(stage).toContain('href="https://desk.example/media/plan.svg"');
	});

	it('draws what stands on an image that may not be loaded', () => {
		const { src: _src, ...none } = sheet;
		const { body } = render(StoryMap, { props: { layer: { ...plan, sheet: none } } });
		expect(body).not.toContain('<img');
		expect(body).toContain('North door');
	});

	it('has a scale but on a map that is without', () => {
		const drawn = (layer: typeof crossing) =>
			render(StoryMap, { props: { layer, story: { language: 'en', direction: 'ltr', atlas } } })
				.body;
		expect(drawn(crossing)).toMatch(/>\d+ km</);
		expect(drawn({ ...crossing, unscaled: true })).not.toMatch(/ km</);
	});

	it('has a scale on an image that has one', () => {
		const layer = {
			...plan,
			unscaled: false,
			sheet: { ...sheet, kmPerUnit: 0.00001, lengths: { 0.01: '10 m', 0.005: '5 m' } }
		};
		expect(render(StoryMap, { props: { layer } }).body).toMatch(/>(10|5) m</);
	});

	it('names only paths that the ground has', () => {
		const ground = render(Ground, { props: { atlas } }).body;
		const figure = render(StoryMap, {
			props: {
				layer: crossing,
				story: { language: 'en', direction: 'ltr', atlas },
				ground: atlas.id
			}
		}).body;
		const used = [...figure.matchAll(/href="#([^"]+)"/g)].map((m) => m[1] ?? '');
		expect(used.length).toBeGreaterThan(4);
		for (const id of used) expect(ground).toContain(`id="${id}"`);
		expect(figure).not.toContain('data-part="ground-paths"');
	});

	it('writes the scale in the language of the story', () => {
		const props = (direction: 'ltr' | 'rtl', lengths: Record<number, string>) => ({
			props: {
				layer: crossing,
				story: { language: 'en', direction, atlas: { ...atlas, lengths } }
			}
		});
		expect(render(StoryMap, props('ltr', { 20: '20 km' })).body).toContain('20 km');
		const dari = render(StoryMap, props('rtl', { 20: '۲۰ کیلومتر' })).body;
		expect(dari).toContain('۲۰ کیلومتر');
		expect(dari).toContain('dir="rtl"');
	});
});

describe('compose', () => {
	it('keeps a long unit of the scale within the map', () => {
		const lengths = Object.fromEntries([10, 20, 50, 100, 200].map((km) => [km, `${km} کیلومتر`]));
		const target = {
			layer: crossing,
			box: { ...stageBox({ width: 820, height: 480, rtl: true }), card: null },
			atlas: { ...atlas, lengths },
			rtl: true,
			ground: 'g',
			id: 'm',
			language: 'fa'
		};
		const [length] = compose(target).texts.filter(({ is }) => is === 'km');
		if (!length) throw new Error('no scale');
		expect(length.text).toMatch(/\d کیلومتر/);
		expect(length.x + length.text.length * 6).toBeLessThanOrEqual(target.box.width - 6);
	});

	for (const [width, height] of [
		[390, 844],
		[820, 1180],
		[1440, 900]
	] as const)
		it(`keeps labels clear of card and furniture at ${width} × ${height}`, () => {
			const box = stageBox({ width, height });
			const target = {
				layer: crossing,
				box,
				atlas,
				rtl: false,
				language: 'en',
				ground: 'g',
				id: 'm'
			};
			const { texts, camera, places } = compose(target);
			const names = texts.filter(({ is }) => is.startsWith('town'));
			expect(names.map(({ text }) => text)).toContain('Westby');
			const taken = [box.card, ...Object.values(places)].filter((b) => b !== null);
			for (const { x, y, text, size } of names)
				for (const b of taken)
					expect(x < b[2] && b[0] < x + text.length * 8 && y - size < b[3] && b[1] < y).toBe(false);
			// What must be seen lies in the free part.
			const [x0, y0, x1, y1] = crossing.layouts[box.size].view;
			expect(x0 * camera.k + camera.tx).toBeGreaterThanOrEqual(box.free[0] - 1e-6);
			expect(x1 * camera.k + camera.tx).toBeLessThanOrEqual(box.free[2] + 1e-6);
			expect(y0 * camera.k + camera.ty).toBeGreaterThanOrEqual(box.free[1] - 1e-6);
			expect(y1 * camera.k + camera.ty).toBeLessThanOrEqual(box.free[3] + 1e-6);
		});
});

describe('hatchOf', () => {
	it('tells looks and standings apart without colour', () => {
		const all = [hatchOf('lost'), hatchOf('lost', 'attributed'), hatchOf('lost', 'disputed')];
		all.push(hatchOf('pressed'), hatchOf('held'), hatchOf('subject'));
		expect(new Set(all).size).toBe(all.length);
	});

	it('leaves what is not certain or not yet without a hatch', () => {
		expect(hatchOf('lost', 'unverified')).toBeUndefined();
		expect(hatchOf('lost', 'planned')).toBeUndefined();
	});
});
