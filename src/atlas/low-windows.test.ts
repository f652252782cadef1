/** Windows that are wide and low, as of phones held sideways, see far to both sides of what is framed. */
import { describe, expect, it } from 'vitest';
import { kinds, kindShapes } from '#kinds/index.ts';
import { createCompiler, locatePlaces } from '#lib/compile/index.ts';
import { isEarth, mapsOf, planeOf } from '#lib/compile/map/needs.ts';
import { MapUses } from '#lib/compile/map/uses.ts';
import type { Box, CompiledAtlas, CompiledStory } from '#lib/compile/types.ts';
import { fitView, viewBoxOf } from '#lib/layout/camera.ts';
import { createPlane } from '#lib/layout/plane.ts';
import { overKind, splitBox, stageBox } from '#lib/layout/stage-box.ts';
import { parseOverlay, parseStory } from '#lib/story/index.ts';
import type { Story } from '#lib/story/types.ts';
import { stories } from '#stories/index.ts';
import { loadAtlas } from './index.ts';

const LOW = [
	[640, 360],
	[667, 375],
	[740, 360],
	[844, 390],
	[932, 430]
] as const;

/** How far the ground is drawn, on the plane; `null`: to the end of the world. */
async function drawn(given: Story, direction: 'ltr' | 'rtl'): Promise<Box | null> {
	const atlas = await loadAtlas(given);
	const { story } = locatePlaces(given, atlas);
	const places = new Map(story.places.map((place) => [place.id, place]));
	const context = { story, atlas, place: (id: string) => places.get(id) };
	const uses = new MapUses(context);
	const used = mapsOf(story).map((map) => ({ ...map, ...uses.of(map.layer, context) }));
	const { extent, clip, cap, reach } = planeOf(used, context, [direction]);
	return clip ? createPlane(extent, clip, cap, reach?.box).drawn : null;
}

/** What low windows see of each step's map of the earth. */
function* seenIn(story: Story, { direction, steps }: CompiledStory) {
	for (const [i, { id, align, stage }] of steps.entries())
		for (const layer of stage) {
			if (layer.kind !== 'map' || layer.sheet || !story.steps[i]?.stage.some(isEarth)) continue;
			for (const [width, height] of LOW) {
				const room = { width, height, align, rtl: direction === 'rtl', across: false };
				const { under } = splitBox(stageBox(room), overKind(stage), layer.key.length);
				const { view } = layer.layouts[under.size];
				yield { what: `${id} ${width}×${height}`, box: viewBoxOf(fitView(view, under), under) };
			}
		}
}

describe('the ground of a story in low windows', { timeout: 180_000 }, () => {
	it.each(stories.map(({ slug }) => slug))('does not end in sight: %s', async (slug) => {
		const found = stories.find((one) => one.slug === slug);
		const { story } = parseStory(found?.story, kindShapes);
		if (!story) throw new Error(`${slug} cannot be read`);
		if (!mapsOf(story).length) return;
		const compiler = createCompiler({ atlas: await loadAtlas(story), layers: kinds });
		const overlays = (found?.overlays ?? []).flatMap((raw) => parseOverlay(raw).overlay ?? []);
		for (const options of [{}, ...overlays.map((overlay) => ({ overlay }))]) {
			const { compiled } = compiler.compile(story, options);
			const ground = await drawn(story, compiled.direction);
			const short = [...seenIn(story, compiled)].filter(
				({ box: [x0, y0, x1, y1] }) =>
					ground && (x0 < ground[0] || y0 < ground[1] || x1 > ground[2] || y1 > ground[3])
			);
			expect(short).toEqual([]);
		}
	});

	it('is land where there is land, as far as they see', async () => {
		const { story } = parseStory(
			stories.find(({ slug }) => slug === 'into-tajikistan')?.story,
			kindShapes
		);
		if (!story) throw new Error('no story');
		const { compiled } = createCompiler({ atlas: await loadAtlas(story) }).compile(story);
		const atlas = compiled.atlas!;
		// In Africa the land ends where the ground does.
		const [left, right] = edgesOf(atlas.ground.filter(({ role }) => role === 'land'));
		for (const { what, box } of seenIn(story, compiled)) {
			expect(left, what).toBeLessThanOrEqual(box[0]);
			// There is a shore.
			expect(right, what).toBeGreaterThan(0.97 * box[2]);
		}
		// Rivers and provinces keep to what is looked at closely.
		for (const role of ['river', 'province'] as const) {
			const [from, to] = edgesOf(atlas.ground.filter((path) => path.role === role));
			expect(from, role).toBeGreaterThanOrEqual(-64);
			expect(to, role).toBeLessThanOrEqual(atlas.width + 64);
		}
	});
});

/** Where some paths are farthest to the left and to the right. */
function edgesOf(paths: CompiledAtlas['ground']) {
	let [from, to] = [Infinity, -Infinity];
	for (const { d, scale = 1 } of paths)
		for (const part of d.split('M').slice(1)) {
			const numbers = part.match(/-?\d*\.?\d+/g)?.map((n) => Number(n) * scale) ?? [];
			let x = numbers[0] ?? 0;
			[from, to] = [Math.min(from, x), Math.max(to, x)];
			if (part.includes('q')) continue;
			for (let i = 2; i < numbers.length; i += 2) {
				x += numbers[i] ?? 0;
				[from, to] = [Math.min(from, x), Math.max(to, x)];
			}
		}
	return [from, to] as const;
}
