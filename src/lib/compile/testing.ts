/** An atlas without land and a story of three steps, for tests. */
import type { Claim, Step, Story } from '../story/types.js';
import type { AtlasData } from './atlas-types.js';

const NONE = { type: 'GeometryCollection', geometries: [] } as const;

/** Knows Kabul by name in Dari, and nothing else. */
export const emptyAtlas: AtlasData = {
	world: { type: 'Topology', arcs: [], objects: { countries: { ...NONE, geometries: [] } } },
	regions: [],
	countries: [],
	areas: [],
	places: [],
	credits: [],
	countryById: () => undefined,
	areaById: () => undefined,
	placeById: () => undefined,
	findPlace: (name) => {
		if (name !== 'Kabul') return { place: undefined, candidates: [], ambiguous: false };
		const place = {
			id: 'af-kabul',
			kind: 'city' as const,
			name,
			names: { fa: 'کابل' },
			alternates: [],
			at: [69.17, 34.53] as [number, number],
			country: 'AF',
			rank: 1
		};
		return { place, candidates: [place], ambiguous: false };
	},
	findArea: () => undefined,
	findCountry: () => undefined,
	regionFor: () => undefined,
	countryAt: () => undefined,
	locate: () => [],
	similar: () => [],
	nameIn: (record) => record.name
};

export function claim(id: string, more: Partial<Claim> = {}): Claim {
	return { id, what: `What ${id} says`, standing: 'reported', sources: ['report'], ...more };
}

export function step(id: string, more: Partial<Step> = {}): Step {
	return {
		id,
		heading: `Heading of ${id}`,
		body: `Body of *${id}*.`,
		claims: [],
		stage: [],
		...more
	};
}

export function story(steps: readonly Step[], more: Partial<Story> = {}): Story {
	return {
		format: 'throughline/1',
		id: 'sample',
		language: 'en',
		title: 'Sample',
		asOf: '2021-07-05',
		timeZone: 'Asia/Kabul',
		sources: [
			{ id: 'report', title: 'A report', updated: '2021-07-05', url: 'https://example.org/r' },
			{ id: 'other', title: 'Another', url: 'javascript:alert(1)' }
		],
		places: [
			{ id: 'kabul', name: 'Kabul', at: [69.17, 34.53], precision: 'town' },
			{ id: 'doha', name: 'Doha', at: [51.53, 25.29], precision: 'town' },
			{ id: 'north', name: 'the north', within: 'kabul', precision: 'vague' }
		],
		tones: [],
		states: [],
		groups: [],
		eras: [],
		steps,
		updates: [],
		...more
	};
}

/** Claims of most kinds, a stat, a quote, an unknown kind, a broken date, an undated step. */
export const sample = story([
	step('crossing', {
		when: '2021-07-04/2021-07-05',
		where: 'kabul',
		to: 'doha',
		claims: [
			claim('c1', {
				standing: 'attributed',
				by: 'the envoy',
				told: 'Tass',
				said: '2021-07-05',
				saidIn: 'doha',
				quote: 'to save their lives',
				translated: true
			}),
			claim('c2', { when: '2021-07-02', secondHand: true, where: ['kabul', 'north', 'doha'] })
		],
		stage: [
			{
				id: 'n',
				kind: 'stat',
				as: 'units',
				unit: 'soldier',
				figures: [
					{ id: 'a', value: 1037, label: 'crossed', claim: 'c1', subject: true },
					{ id: 'b', value: 2500, qualifier: 'about', label: 'leave' },
					{ id: 'c', words: 'dozens', label: 'districts', claim: 'nineties/c1' }
				]
			}
		]
	}),
	step('nineties', {
		when: '199X',
		claims: [claim('c1', { standing: 'confirmed', sources: ['report', 'other', 'report'] })],
		stage: [
			{ id: 'q', kind: 'quote', claim: 'c1' },
			{ id: 'x', kind: 'hologram', caption: 'A hologram' }
		]
	}),
	step('undated', { when: '2021-02-30', body: '<b>raw</b>' })
]);
