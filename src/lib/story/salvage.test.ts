import { describe, expect, test } from 'vitest';
import { parseStory } from './index.js';
import { EXAMPLES, changed, value } from './testing/example.js';
import type { Loose } from './testing/example.js';

const example = parseStory(EXAMPLES[0]).story;

describe('what is left of a faulty story', () => {
	test('R9: an optional field of the wrong type is left out, and nothing else', () => {
		const { story } = parseStory(changed((s) => (s['kicker'] = value(5))));
		expect(story).toEqual({ ...example, kicker: undefined });
		expect(Object.hasOwn(story ?? {}, 'kicker')).toBe(false);
	});

	test('R10: an item without a field it cannot do without is left out, its neighbours stay', () => {
		const { story } = parseStory(
			changed((s) => delete (s['places'] as unknown as Loose[])[1]?.['id'])
		);
		expect(story?.places.map(({ id }) => id)).toEqual(['faizabad', 'tajikistan', 'north']);
	});

	test('R10: harmless stand-ins take the place of what is missing', () => {
		const { story } = parseStory({
			format: 'throughline/1',
			places: [{ id: 'p', at: [1, 2] }],
			tones: [{ id: 't' }],
			steps: [{ id: 's', claims: [{ id: 'c', what: 'It was so' }] }],
			updates: [{ id: 'u', at: '2021', text: 'New' }]
		});
		expect(story).toMatchObject({ id: 'untitled', language: 'en', title: 'Untitled' });
		expect(story?.places).toEqual([{ id: 'p', name: 'Unnamed', at: [1, 2], precision: 'vague' }]);
		expect(story?.tones).toEqual([{ id: 't', label: 'Unnamed', look: 'quiet' }]);
		expect(story?.steps).toEqual([
			{
				id: 's',
				heading: '',
				body: '',
				claims: [{ id: 'c', what: 'It was so', standing: 'unverified', sources: [] }],
				stage: []
			}
		]);
		expect(story?.updates[0]?.kind).toBe('update');
	});

	test('R11: absent lists are empty ones', () => {
		const { story, issues } = parseStory({
			format: 'throughline/1',
			id: 'a',
			language: 'en',
			title: 'A'
		});
		expect(issues).toEqual([]);
		expect(story).toEqual({
			format: 'throughline/1',
			id: 'a',
			language: 'en',
			title: 'A',
			sources: [],
			places: [],
			tones: [],
			states: [],
			groups: [],
			eras: [],
			steps: [],
			updates: []
		});
	});

	test('R12: what says something wrong is kept as written', () => {
		const { story } = parseStory(
			changed((s) => {
				const step = value((s['steps'] as unknown as Loose[])[0]);
				step['when'] = value('yesterday');
				step['where'] = value('atlantis');
			})
		);
		expect(story?.steps[0]).toMatchObject({ when: 'yesterday', where: 'atlantis' });
	});

	test('R7, R8: unknown keys, and layers of unknown kinds with all they hold, are kept', () => {
		const globe = {
			id: 'g',
			kind: 'globe',
			spin: { speed: [1, { fast: true }] },
			caption: 'Round'
		};
		const { story, issues } = parseStory(
			changed((s) => {
				s['mood'] = value({ grave: true });
				s['x-desk'] = value('foreign');
				(value((s['steps'] as unknown as Loose[])[0])['stage'] as unknown as unknown[]).push(globe);
			})
		);
		expect(story?.['mood']).toEqual({ grave: true });
		expect(story?.['x-desk']).toBe('foreign');
		expect(story?.steps[0]?.stage[3]).toEqual(globe);
		expect(issues.map(({ severity, path }) => [severity, path])).toEqual([
			['notice', 'steps[0].stage[3].kind'],
			['notice', 'mood']
		]);
	});

	test('R36: layers of all kinds come back in the order they were given', () => {
		const stage = [
			{ id: 'q', kind: 'quote', claim: 'c1' },
			{ id: 't', kind: 'timeline', span: '2021' },
			{ id: 'g', kind: 'globe' },
			{ id: 'n', kind: 'stat', as: 'number', figures: [{ id: 'f', value: 0, label: 'none' }] },
			{ id: 'm', kind: 'map' }
		];
		const { story } = parseStory(
			changed((s) => (value((s['steps'] as unknown as Loose[])[0])['stage'] = value(stage)))
		);
		expect(story?.steps[0]?.stage).toEqual(stage);
	});

	test('R8: a further kind is read by its own shape', () => {
		const layers = {
			globe: {
				read: () => ({ id: 'g', kind: 'globe', read: true }),
				schema: () => ({})
			}
		};
		const story = {
			format: 'throughline/1',
			id: 'a',
			language: 'en',
			title: 'A',
			steps: [{ id: 's', heading: 'S', body: '', stage: [{ id: 'g', kind: 'globe' }] }]
		};
		const parsed = parseStory(story, { layers });
		expect(parsed.issues).toEqual([]);
		expect(parsed.story?.steps[0]?.stage).toEqual([{ id: 'g', kind: 'globe', read: true }]);
	});

	test('R14: of two items with one id the first is kept', () => {
		const { story } = parseStory(
			changed((s) => (s['groups'] as unknown as unknown[]).push({ id: 'front', label: 'Other' }))
		);
		expect(story?.groups).toEqual([{ id: 'front', label: 'The front' }]);
	});

	test('R16: line and column stand at what is meant, where the document is text', () => {
		const text = EXAMPLES[0] ?? '';
		const faulty = text.replace('"town"', '"city"').replace('"label": "Civil war"', '"lable": "x"');
		const at = (part: string) => {
			const lines = faulty.slice(0, faulty.indexOf(part)).split('\n');
			return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
		};
		const issues = parseStory(faulty).issues;
		expect(issues.find(({ path }) => path === 'places[0].precision')).toMatchObject(
			at('"precision": "city"')
		);
		expect(issues.find(({ path }) => path === 'eras[0].lable')).toMatchObject(at('"lable"'));
		// What is missing has no place of its own: its record has.
		expect(issues.find(({ path }) => path === 'eras[0].label')).toMatchObject(
			at('{\n      "id": "e1"')
		);
	});
});
