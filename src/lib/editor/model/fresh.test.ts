import { expect, test } from 'vitest';
import type { Layer, Story } from '../../story/types.js';
import type { RecordField } from './fields.js';
import { freshItem, type Setting } from './fresh.js';
import { LayerKinds } from './layers.js';
import { mentionedIn, namesOf } from './names.js';
import { storyOf } from './testing.js';
import { asideOf, titleOf } from './titles.js';

const kinds = new LayerKinds();
const layer: Layer = { id: 'm', kind: 'map', frame: ['ghazni'] };
const story: Story = {
	...storyOf([
		{
			id: 'a',
			heading: 'Crossing',
			body: '',
			where: 'kabul',
			claims: [{ id: 'c1', what: 'Told', standing: 'reported', sources: [] }],
			stage: [layer]
		},
		{
			id: 'b',
			heading: 'Later',
			body: '',
			claims: [{ id: 'c1', what: ' ', standing: 'reported', sources: [], quote: 'No' }],
			stage: []
		}
	]),
	places: [
		{ id: 'herat', name: 'Herat', precision: 'town' },
		{ id: 'kabul', name: 'Kabul', precision: 'town' },
		{ id: 'ghazni', name: 'Ghazni', precision: 'town' }
	],
	tones: [{ id: 'held', label: 'Still held', look: 'gain' } as never]
};
const [first, second] = story.steps as [Story['steps'][0], Story['steps'][0]];
const setting: Setting = { story, step: first, layer };

function recordsOf(kind: string, key: string): RecordField {
	const field = kinds
		.of(kind)
		.entries()
		.find((entry) => entry.key === key)?.field;
	if (field?.form !== 'records') throw new Error(`${key} holds no records.`);
	return field.item;
}

test('a new record names what its layer and its step speak of, and nothing twice', () => {
	const flow = freshItem(recordsOf('map', 'flows'), setting, []);
	expect(flow).toMatchObject({ from: 'ghazni', to: 'kabul' });
	expect(flow.id).toMatch(/^flow-/);
	const marks = recordsOf('map', 'marks');
	expect(freshItem(marks, setting, ['ghazni', { id: 'x', place: 'kabul' }])).toMatchObject({
		place: 'herat'
	});
	// Where there is nothing to name, it names nothing and says so by its issue.
	const bare = { story: { ...story, places: [] }, step: second };
	expect(freshItem(marks, bare, [])).toMatchObject({ place: '' });
});

test('claims are named by what they say: of this step by id, of others with their step', () => {
	expect(namesOf(story, first, 'claim-anywhere')).toEqual([
		['c1', 'Told'],
		['b/c1', 'Later: c1']
	]);
	expect(namesOf(story, first, 'claim-here')).toEqual([['c1', 'Told']]);
	expect(namesOf(story, first, 'claim')).toContainEqual(['a/c1', 'Crossing: Told']);
	expect(namesOf(story, first, 'quoted-claim')).toEqual([]);
	expect(namesOf(story, second, 'quoted-claim')).toEqual([['c1', '“No”']]);
});

test('places stand by their names, and those that something speaks of are known', () => {
	const names = namesOf(story, first, 'place');
	expect(names.map(([, name]) => name)).toEqual(['Ghazni', 'Herat', 'Kabul']);
	expect([...mentionedIn(layer, names)]).toEqual(['ghazni']);
});

test('a record is called by what it says, or by what it names', () => {
	const flows = recordsOf('map', 'flows');
	const flow = { id: 'f', from: 'kabul', to: 'gone', value: 1037 };
	expect(titleOf(flow, flows, setting, 1)).toBe('Kabul – gone');
	expect(titleOf({ ...flow, label: ' soldiers ' }, flows, setting, 1)).toBe('soldiers');
	expect(asideOf(flow, setting)).toBe('1,037');
	const areas = recordsOf('map', 'areas');
	const area = { id: 'a', place: 'herat', tone: 'held' };
	expect(titleOf(area, areas, setting, 1)).toBe('Herat');
	expect(asideOf(area, setting)).toBe('Still held');
	expect(titleOf('kabul', recordsOf('map', 'marks'), setting, 1)).toBe('Kabul');
	expect(titleOf({ id: 'f' }, recordsOf('stat', 'figures'), setting, 3)).toBe('Figure 3');
	const row = { id: 'r', cells: [1985, 'many'] };
	expect(titleOf(row, recordsOf('table', 'rows'), setting, 1)).toBe('1985');
});
