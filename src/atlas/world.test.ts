import { describe, expect, it } from 'vitest';
import { createCompiler } from '../lib/compile/index.ts';
import type { CompiledMap } from '../lib/compile/types.ts';
import { loadAtlas } from './index.ts';
import { storyOf } from './testing.ts';

const { countries } = await loadAtlas();

describe('a story of the two largest towns', () => {
	it.each(countries.map(({ id, name }) => [name, id] as const))('of %s', async (_, id) => {
		const own = await loadAtlas([id]);
		const largest = own.places
			.filter((place) => place.country === id)
			.sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
			.slice(0, 2);
		const story = storyOf(largest.map(({ name }) => name));
		// By their positions: what a name finds is tried elsewhere.
		const placed = {
			...story,
			places: story.places.map((place, i) => ({ ...place, at: largest[i]?.at ?? place.at })),
			...(largest.length
				? {}
				: { places: storyOf([['X', 'area']]).places.map((p) => ({ ...p, area: id })) }),
			...(largest.length ? {} : { steps: storyOf([['X', 'area']]).steps })
		};
		const atlas = await loadAtlas(placed);
		const { compiled, issues } = createCompiler({ atlas }).compile(placed);
		expect(issues.filter(({ code }) => code === 'compile.failed')).toEqual([]);
		const ground = compiled.atlas;
		expect(ground).not.toBeNull();
		expect([ground?.width, ground?.height, ground?.kmPerUnit].every(Number.isFinite)).toBe(true);
		const paths = [...(ground?.ground ?? []), ...Object.values(ground?.areas ?? {})];
		expect(ground?.ground.some(({ role }) => role === 'focus')).toBe(true);
		for (const { d } of paths) expect(d).not.toMatch(/NaN|Infinity|undefined/);
		const maps = compiled.steps.flatMap(({ stage }) => stage as unknown as CompiledMap[]);
		for (const map of maps) {
			expect(map.marks.flatMap(({ at }) => at).every(Number.isFinite)).toBe(true);
			for (const { view } of Object.values(map.layouts))
				expect(view.every(Number.isFinite)).toBe(true);
		}
		const labels = (maps[0]?.layouts.wide.labels ?? []).map(({ id: label }) => label);
		for (const mark of maps[0]?.marks ?? []) expect(labels).toContain(`m-${mark.id}`);
	});
});
