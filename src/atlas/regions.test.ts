import { describe, expect, it } from 'vitest';
import { createCompiler, locatePlaces } from '../lib/compile/index.ts';
import type { CompiledMap } from '../lib/compile/types.ts';
import { loadAtlas } from './index.ts';
import regions from './regions.json' with { type: 'json' };
import { storyOf } from './testing.ts';

const countries = [...new Set(regions.regions.map(({ id }) => id.slice(0, 2)))];

describe('a region that holds several of the divisions that have outlines', () => {
	it.each([
		['Scotland', 'GB-SCT'],
		['Schottland', 'GB-SCT'],
		['Catalonia', 'ES-CT'],
		['Sicilia', 'IT-82'],
		['Apulia', 'IT-75'],
		['Puglia', 'IT-75'],
		['Brittany', 'FR-BRE'],
		['Corse', 'FR-20R'],
		['Vlaanderen', 'BE-VLG'],
		['Darfur', 'SD-XDA'],
		['Donbass', 'UA-XDB']
	])('is found by its name, and beyond doubt: %s', async (name, area) => {
		const story = storyOf([[name, 'area']]);
		const { story: found, issues } = locatePlaces(story, await loadAtlas(story));
		expect(found.places[0]?.area).toBe(area);
		expect(issues).toEqual([]);
	});

	it('is as large as they are together, and none of them', async () => {
		const atlas = await loadAtlas(countries);
		for (const { id } of regions.regions) {
			const region = atlas.areaById(id);
			const members = region?.members?.map((each) => atlas.areaById(each)) ?? [];
			expect(members.length, id).toBeGreaterThan(1);
			for (const member of members) {
				expect(member?.country, id).toBe(id.slice(0, 2));
				expect(member?.members, id).toBeUndefined();
			}
			for (const i of [0, 1, 2, 3] as const) {
				const edges = members.map((member) => member!.bbox[i]);
				expect(region!.bbox[i], id).toBeCloseTo(i < 2 ? Math.min(...edges) : Math.max(...edges), 2);
			}
			expect(atlas.areas.some((area) => area.id === id)).toBe(false);
		}
	});

	it('is shaded and named on a map as one', async () => {
		const bare = storyOf([['Sicily', 'area']]);
		const area = { id: 'a', place: 'p0', tone: 'own' };
		const story = {
			...bare,
			tones: [{ id: 'own', label: 'Its own', look: 'subject' as const }],
			steps: bare.steps.map((step) => ({
				...step,
				stage: [{ id: 'm', kind: 'map' as const, frame: ['p0'], areas: [area] }]
			}))
		};
		const { compiled } = createCompiler({ atlas: await loadAtlas(story) }).compile(story);
		const [map] = compiled.steps.flatMap(({ stage }) => stage as unknown as CompiledMap[]);
		expect(map!.areas.map(({ area }) => area)).toEqual(['IT-82']);
		expect(map!.layouts.wide.labels.map(({ lines }) => lines.join(' '))).toContain('Sicily');
		// The lines between its provinces are no part of its outline: one large ring is the island.
		const { d } = compiled.atlas!.areas['IT-82']!;
		const lengths = d
			.split('M')
			.map((ring) => ring.length)
			.sort((a, b) => b - a);
		expect(lengths[0]!).toBeGreaterThan(5 * lengths[1]!);
	});
});
