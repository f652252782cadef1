import { describe, expect, it } from 'vitest';
import { loadAtlas } from '#atlas/index.ts';
import type { MapLayer, Place } from '../../story/types.js';
import { createCompiler } from '../compile.js';
import { step, story as storyOf } from '../testing.js';
import type { CompiledMap } from '../types.js';

const PLACES: readonly Place[] = [
	{ id: 'af', name: 'Afghanistan', area: 'AF', precision: 'area' },
	{ id: 'aq', name: 'Antarctica', area: 'AQ', precision: 'area' },
	{ id: 'mx', name: 'Mexico', area: 'MX', precision: 'area' },
	{ id: 'au', name: 'Australia', area: 'AU', precision: 'area' },
	{ id: 'london', name: 'London', at: [-0.1, 51.5], precision: 'town' },
	{ id: 'lyttelton', name: 'Lyttelton', at: [172.7, -43.6], precision: 'town' },
	{ id: 'pole', name: 'South Pole', at: [0, -90], precision: 'town' }
];

/** All that is named on the maps of a story that frames each of some places, in the largest size; on its opening first. */
async function namedIn(ids: readonly string[]): Promise<string[][]> {
	const maps = ids.map((id): MapLayer => ({ id: 'm', kind: 'map', frame: [id] }));
	const story = storyOf(
		maps.map((map, i) => step(`s${i}`, { when: '2020', stage: [map] })),
		{ places: PLACES }
	);
	const { compiled } = createCompiler({ atlas: await loadAtlas(story) }).compile(story);
	return [compiled.opening, ...compiled.steps.flatMap(({ stage }) => stage)]
		.filter((layer): layer is CompiledMap => layer?.kind === 'map')
		.map(({ layouts }) => layouts.wide.labels.map(({ id }) => id));
}

const named = async (ids: readonly string[]) => (await namedIn(ids)).flat();

describe('names that only give context', { timeout: 30_000 }, () => {
	it('are of what is drawn: of the world no river, no mountains', async () => {
		expect((await named(['af'])).some((id) => id.startsWith('g-'))).toBe(true);
		expect((await named(['af', 'mx', 'au'])).filter((id) => id.startsWith('g-'))).toEqual([]);
	});

	it('are none of nature where half the world is seen', async () => {
		const [opening = []] = await namedIn(['london', 'lyttelton', 'pole']);
		expect(opening.filter((id) => id.startsWith('g-'))).toEqual([]);
	});

	it('are no second name of a country', async () => {
		const names = await named(['aq']);
		expect(names).toContain('c-AQ');
		expect(names.filter((id) => id.startsWith('p-AQ'))).toEqual([]);
	});
});
