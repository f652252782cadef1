import { describe, expect, it } from 'vitest';
import { loadAtlas } from '#atlas/index.ts';
import { createCompiler } from '#lib/compile/index.ts';
import { parseStory } from '#lib/story/index.ts';
import { KATTEGAT } from '#lib/story/testing/kattegat.ts';
import { layersOf } from './stock.ts';

describe('the story of all that a map can have', async () => {
	const { story, issues } = parseStory(KATTEGAT);
	if (!story) throw new Error('not a story');
	const { compiled, issues: told } = createCompiler({ atlas: await loadAtlas(story) }).compile(
		story
	);
	const [named, shaped, inset, full, part, none] = layersOf(compiled, 'map');

	it('is right but for a name that has no room on phones', () => {
		expect(issues).toEqual([]);
		expect(told.map(({ code }) => code)).toEqual(['map.anchor.moved']);
	});

	it('shows names by hand, shapes, an inset, and layers in full, in part and not at all', () => {
		const sideOf = (id: string) => {
			const label = named?.layouts.wide.labels.find((each) => each.id === `m-${id}`);
			const mark = named?.marks.find((each) => each.id === id);
			return label && mark ? label.anchor : undefined;
		};
		expect([sideOf('gothenburg'), sideOf('grenaa')]).toEqual(['end', 'start']);
		expect(shaped?.notes).toContain('Zone: made up');
		expect(shaped?.lines?.length).toBe(2);
		expect(inset?.inset?.marks.map(({ id }) => id)).toEqual(['gothenburg', 'aarhus']);
		expect([full, part, none].map((map) => map?.areas.map(({ strength = 1 }) => strength))).toEqual(
			[[1, 1, 1, 1], [0.35, 0.35, 0.35, 0.35], []]
		);
	});
});
