import { describe, expect, it } from 'vitest';
import type { StageStory } from '../../compile/types.js';
import type { Gazetteer } from '../../layout/gazetteer.js';
import { atlas, calm, crossing, east, plan, sheet } from '../StoryMap/fixture.js';
import { spotsOf } from './spots.js';

const steps = [crossing, east, calm].map((layer, i) => ({
	id: `s${i}`,
	number: i + 1,
	label: `Step ${i}`,
	when: null,
	align: 'start',
	jump: {},
	stage: [layer]
})) as unknown as StageStory['steps'];

describe('what can be asked about on a map', () => {
	it('is each mark and each toned area, with its words from the key', () => {
		const spots = spotsOf({ layer: crossing, gazetteer: null, boxes: atlas.areas });
		expect(spots.map(({ kind, what }) => [kind, what])).toEqual([
			['mark', 'Still held'],
			['area', 'Mostly taken']
		]);
	});

	it('leads to the steps whose maps show it, where nothing more is known', () => {
		const [west] = spotsOf({ layer: crossing, gazetteer: null, steps });
		expect(west?.told.map(({ step }) => step)).toEqual([0, 1, 2]);
	});

	it('leads to no step whose map is of another plane, whatever lies at the same place there', () => {
		const key = [{ kind: 'mark', symbol: 'town', text: 'A door' }] as const;
		const upstairs = { ...plan, key, sheet: { ...sheet, id: 'gupper' } };
		const all = [plan, upstairs, { ...crossing, marks: plan.marks }].map((layer, i) => ({
			...steps[i]!,
			stage: [layer]
		}));
		const [door] = spotsOf({ layer: upstairs, gazetteer: null, steps: all });
		expect(door?.told.map(({ step }) => step)).toEqual([1]);
	});

	it('leads to what the story’s gazetteer tells, by the place that lies there', () => {
		const told = [{ step: 1, claims: ['It held (reported)'] }];
		const gazetteer: Gazetteer = {
			format: 'throughline-gazetteer/1',
			atlas: atlas.id,
			names: [],
			places: [
				{ id: 's-w', text: 'Westby', at: [301, 400], w: 50, h: 17, size: 14, exact: true, told }
			]
		};
		const [west] = spotsOf({ layer: crossing, gazetteer, steps });
		expect(west).toMatchObject({ name: 'Westby', told });
	});
});
