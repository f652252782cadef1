import { describe, expect, it } from 'vitest';
import { loadAtlas } from '#atlas/index.ts';
import type { MapLayer, Place } from '../../story/types.js';
import { createCompiler } from '../compile.js';
import { step, story as storyOf } from '../testing.js';

const town = (id: string, name: string, lon: number, lat: number): Place => {
	return { id, name, at: [lon, lat], precision: 'town' };
};
const area = (id: string, name: string): Place => {
	return { id: id.toLowerCase(), name, area: id, precision: 'area' };
};

const PLACES: readonly Place[] = [
	area('GM', 'The Gambia'),
	town('basse', 'Basse', -14.2, 13.32),
	town('paris', 'Paris', 2.35, 48.85),
	town('lima', 'Lima', -76.9, -12.1),
	town('delhi', 'Delhi', 77.2, 28.6),
	town('tonga', 'At sea', -160, -40),
	town('ocean', 'The open ocean', -30, 30)
];

/** What maps, and the one before them, are said to show. */
async function told(maps: readonly Partial<MapLayer>[], language = 'en'): Promise<string[]> {
	const story = storyOf(
		maps.map((map, i) =>
			step(`s${i}`, { when: '2020', stage: [{ id: 'm', kind: 'map', ...map }] })
		),
		{ places: PLACES, language }
	);
	const { compiled } = createCompiler({ atlas: await loadAtlas(story) }).compile(story);
	const layers = [compiled.opening, ...compiled.steps.flatMap(({ stage }) => stage)];
	return layers.flatMap((layer) => (layer?.kind === 'map' ? layer.description : []));
}

describe('what a map is of', { timeout: 30_000 }, () => {
	it('is what it frames, where nothing is told of in it', async () => {
		expect(await told([{ frame: ['gm'] }])).toEqual(['Map of The Gambia.', 'Map of The Gambia.']);
		expect(await told([{ frame: ['gm'] }], 'de')).toContain('Karte: The Gambia.');
	});

	it('is the country that it marks a place in', async () => {
		const [, map] = await told([{ frame: ['basse'], marks: ['basse'] }]);
		expect(map).toMatch(/^Map of (The )?Gambia\. Marked: Basse\.$/);
	});

	it('is the place itself at sea', async () => {
		const [, map] = await told([{ frame: ['ocean'], marks: ['ocean'] }]);
		expect(map).toBe('Map of The open ocean. Marked: The open ocean.');
	});

	it('is the world, or part of it, where no country is', async () => {
		const frame = ['lima', 'paris', 'delhi', 'tonga'];
		const [opening, world, part] = await told([
			{ frame, marks: frame },
			{ frame: ['lima', 'tonga'], marks: ['tonga'] }
		]);
		expect(opening).toBe('Map of the world.');
		expect(world).toBe('Map of the world. Marked: Lima, Paris, Delhi and At sea.');
		expect(part).toBe('Map of part of the world. Marked: At sea.');
	});
});
