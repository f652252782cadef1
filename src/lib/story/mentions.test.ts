import { expect, test } from 'vitest';
import { MentionFinder } from './mentions.js';
import { parseStory } from './parse.js';

const { story } = parseStory({
	format: 'throughline/1',
	id: 's',
	language: 'en',
	title: 'S',
	sources: [{ id: 'report', title: 'Report' }],
	places: [
		{ id: 'kabul', name: 'Kabul', at: [69.17, 34.53], precision: 'town' },
		{ id: 'north', name: 'The north', within: 'kabul', precision: 'vague' },
		{ id: 'alone', name: 'Alone', at: [1, 2], precision: 'point' }
	],
	tones: [{ id: 'held', label: 'Held', look: 'held' }],
	states: [{ id: 's1', place: 'kabul', when: '2021', tone: 'held' }],
	groups: [{ id: 'front', label: 'The front' }],
	steps: [
		{ id: 'a', heading: 'A', body: '', where: 'kabul', group: 'front' },
		{
			id: 'b',
			heading: 'B',
			body: '',
			claims: [{ id: 'c', what: 'C', standing: 'reported', sources: ['report'], saidIn: 'kabul' }],
			stage: [{ id: 'm', kind: 'map', frame: ['kabul'], marks: ['kabul'] }]
		},
		{ id: 'c', heading: 'C', body: '', where: ['north'] }
	]
});

test('a place is named by steps, by their claims and layers, and by other records', () => {
	const finder = new MentionFinder();
	const kabul = finder.find(story!, 'places', 'kabul');
	expect(kabul.steps).toEqual(['a', 'b']);
	expect([...kabul.others]).toEqual([
		['places', 1],
		['states', 1]
	]);
	const alone = finder.find(story!, 'places', 'alone');
	expect(alone).toEqual({ steps: [], others: new Map() });
});

test('groups and sources are found as well, after an edit too', () => {
	const finder = new MentionFinder();
	expect(finder.find(story!, 'groups', 'front').steps).toEqual(['a']);
	expect(finder.find(story!, 'sources', 'report').steps).toEqual(['b']);
	const [a, ...rest] = story!.steps;
	const edited = { ...story!, steps: [{ ...a!, group: undefined }, ...rest] };
	expect(finder.find(edited, 'groups', 'front').steps).toEqual([]);
});

test('layers of a kind that is not known name nothing, those of a kind that is given do', () => {
	const own = {
		...story!,
		steps: [{ ...story!.steps[2]!, stage: [{ id: 'o', kind: 'own', at: 'alone' }] }]
	};
	expect(new MentionFinder().find(own, 'places', 'alone').steps).toEqual([]);
	const layers = {
		own: {
			read: (value: unknown, at: never, reading: { refs: unknown[] }) => {
				reading.refs.push({ to: 'place', id: (value as { at: string }).at, at, step: 'c' });
				return value as never;
			},
			schema: () => ({})
		}
	};
	expect(new MentionFinder({ layers }).find(own, 'places', 'alone').steps).toEqual(['c']);
});
