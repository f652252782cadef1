import { expect, test } from 'vitest';
import type { Story } from '../../story/types.js';
import { apply, type Operation } from './operations.js';
import { locatePlace } from './places.js';
import { deleteRecord, NOBODY } from './records.js';
import { storyOf } from './testing.js';
import { touchedBy, touchedIn } from './touched.js';

const story: Story = {
	...storyOf([
		{
			id: 'a',
			heading: 'A',
			body: '',
			group: 'front',
			claims: [{ id: 'c1', what: 'x', standing: 'reported', sources: ['report'] }],
			stage: []
		}
	]),
	places: [{ id: 'kabul', name: 'Kabul', at: [69, 34], precision: 'town' }],
	groups: [{ id: 'front', label: 'Front' }]
};
const touched = (operation: Operation) => {
	const done = apply(story, operation);
	if (!done.ok) throw new Error(done.problem.message);
	return {
		...touchedBy(story, done.story, operation),
		back: touchedBy(done.story, story, done.inverse)
	};
};

test('a field of the story itself is in the form of the story', () => {
	expect(touched({ op: 'set', record: '', key: 'title', value: 'Other' })).toMatchObject({
		step: null,
		places: [{ record: '', key: 'title' }]
	});
});

test('a field of a claim is in the form of its step', () => {
	const found = touched({ op: 'set', record: 'steps/a/claims/c1', key: 'what', value: 'y' });
	expect(found).toMatchObject({
		step: 'a',
		places: [{ record: 'steps/a/claims/c1', key: 'what' }]
	});
	expect(touchedIn(found, 'steps/a/claims')).toEqual(['c1']);
	expect(touchedIn(found, 'steps/b/claims')).toEqual([]);
	expect(touchedIn(null, 'places')).toEqual([]);
});

test('what went is shown by the list that it went from, what came back by itself', () => {
	const found = touched({ op: 'remove', list: 'places', id: 'kabul' });
	expect(found.places).toEqual([{ record: '', key: 'places' }]);
	expect(found.back.places).toEqual([{ record: 'places/kabul', key: null }]);
	const claim = touched({ op: 'remove', list: 'steps/a/claims', id: 'c1' });
	expect(claim).toMatchObject({ step: 'a', places: [{ record: 'steps/a', key: 'claims' }] });
});

test('of what an edit sets, only what differs', () => {
	const edit = locatePlace(story, 'kabul', { way: 'at', at: [69.2, 34.5] })!;
	expect(touched(edit.operation).places).toEqual([{ record: 'places/kabul', key: 'at' }]);
});

test('a group that is taken from its steps as well is shown among the groups', () => {
	const edit = deleteRecord(story, 'groups', 'front', { ...NOBODY, steps: ['a'] })!;
	const found = touched(edit.operation);
	expect(found).toMatchObject({ step: null, places: [{ record: '', key: 'groups' }] });
	expect(found.back.places).toEqual([{ record: 'groups/front', key: null }]);
});
