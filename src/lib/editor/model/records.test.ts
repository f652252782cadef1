import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MentionFinder } from '../../story/mentions.js';
import { parseStory } from '../../story/parse.js';
import type { Place, Step, Story } from '../../story/types.js';
import { EMPTY, perform, undo, type Edit, type History } from './history.js';
import { apply, stepOf } from './operations.js';
import { parseOperation } from './parse-operation.js';
import { locatePlace, outsideOf, wayOf, type Whereabouts } from './places.js';
import {
	addRecord,
	deleteRecord,
	isNamed,
	lackingFor,
	moveRecord,
	NOBODY,
	recordName,
	RECORDS,
	recordsOf,
	type RecordList
} from './records.js';
import { storyOf } from './testing.js';

const finder = new MentionFinder();
const LISTS = Object.keys(RECORDS) as RecordList[];

const step = (id: string, rest: Partial<Step>): Step => ({
	id,
	heading: id,
	body: '',
	claims: [],
	stage: [],
	...rest
});
const places: readonly Place[] = [
	{ id: 'kabul', name: 'Kabul', at: [69.17, 34.53], precision: 'town' },
	{ id: 'badakhshan', name: 'Badakhshan', area: 'AF-BDS', precision: 'area' },
	{ id: 'north', name: 'The north', within: 'badakhshan', precision: 'vague' },
	{ id: 'alone', name: 'Alone', precision: 'town' }
];
const start: Story = {
	...storyOf([
		step('a', { when: '2021-07-04', where: 'kabul', group: 'front' }),
		step('b', { where: ['north'], group: 'front' }),
		step('c', { group: 'talks' })
	]),
	places,
	groups: ['front', 'talks', 'none'].map((id) => ({ id, label: id })),
	eras: ['e1', 'e2', 'e3'].map((id) => ({ id, label: id, when: '199X' })),
	tones: [
		{ id: 'taken', label: 'Taken', look: 'lost' },
		{ id: 'kept', label: 'Kept', look: 'held' }
	],
	states: [
		{ id: 's1', place: 'badakhshan', when: '2021-07-03/..', tone: 'taken' },
		{ id: 's2', place: 'badakhshan', when: '2021-07-05/..', tone: 'kept' }
	],
	sheets: [
		{
			id: 'plan',
			src: '/media/plan.svg',
			alt: 'A plan.',
			width: 800,
			height: 600,
			places: { alone: [4, 5] }
		}
	]
};

const idsOf = (story: Story, list: RecordList) => recordsOf(story, list).map(({ id }) => id);
const remove = (story: Story, list: RecordList, id: string) =>
	deleteRecord(story, list, id, isNamed(list) ? finder.find(story, list, id) : NOBODY);

/** What a new record says until somebody has written it. */
const UNWRITTEN = new Set(['shape.empty', 'alt.empty', 'text.blank']);

/** An edit of the records of whatever the story is by then. */
const edits: fc.Arbitrary<(story: Story) => Edit | null> = fc.oneof(
	fc
		.constantFrom(...LISTS)
		.map(
			(list) => (story: Story) => (lackingFor(story, list) ? null : addRecord(story, list).edit)
		),
	fc.tuple(fc.constantFrom(...LISTS), fc.nat(5)).map(([list, n]) => (story: Story) => {
		const id = recordsOf(story, list)[n]?.id;
		return id === undefined ? null : remove(story, list, id);
	}),
	fc.tuple(fc.constantFrom(...LISTS), fc.nat(5), fc.constantFrom(1 as const, -1 as const)).map(
		([list, n, by]) =>
			(story: Story) =>
				moveRecord(story, list, recordsOf(story, list)[n]?.id ?? '', by)
	),
	fc
		.tuple(
			fc.nat(5),
			fc.oneof<fc.Arbitrary<Whereabouts>[]>(
				fc.constant({ way: 'name' as const }),
				fc.constant({ way: 'area' as const, area: 'AF' }),
				fc.constant({ way: 'within' as const, within: 'kabul' }),
				fc
					.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 }))
					.map((at) => ({ way: 'at' as const, at }))
			)
		)
		.map(
			([n, where]) =>
				(story: Story) =>
					locatePlace(story, story.places[n]?.id ?? '', where)
		)
);

describe('edits of records', () => {
	test('are undone, all of them, and survive the journey as JSON', () => {
		fc.assert(
			fc.property(fc.array(edits, { maxLength: 20 }), (list) => {
				let now = start;
				let history: History = EMPTY;
				for (const make of list) {
					const edit = make(now);
					if (!edit) continue;
					const sent = parseOperation(JSON.parse(JSON.stringify(edit.operation)));
					const done = perform(now, history, edit);
					expect(done.ok).toBe(true);
					expect(apply(now, sent!)).toMatchObject({ ok: true, story: done.ok && done.story });
					if (done.ok) ({ story: now, history } = done);
				}
				for (let back = undo(now, history); back; back = undo(now, history)) {
					expect(back.ok).toBe(true);
					if (!back.ok) break;
					({ story: now, history } = back);
				}
				expect(now).toEqual(start);
			})
		);
	});

	test('never leave a reference to what is gone, nor a place that says twice where it is', () => {
		const before = new Set(parseStory(start).issues.map(({ code }) => code));
		fc.assert(
			fc.property(fc.array(edits, { maxLength: 12 }), (list) => {
				let now = start;
				for (const make of list) {
					const edit = make(now);
					const done = edit && apply(now, edit.operation);
					if (done?.ok) now = done.story;
				}
				const codes = parseStory(now).issues.map(({ code }) => code);
				const bad = codes.filter(
					(code) => !before.has(code) && !UNWRITTEN.has(code) && !code.startsWith('place.c')
				);
				expect(bad).toEqual([]);
			})
		);
	});

	test('a place that is named stays; a group goes from its steps as well, in one edit', () => {
		expect(remove(start, 'places', 'kabul')).toBeNull();
		expect(remove(start, 'places', 'badakhshan')).toBeNull();
		// A sheet says where it lies.
		expect(remove(start, 'places', 'alone')).toBeNull();
		expect(remove({ ...start, sheets: [] }, 'places', 'alone')).not.toBeNull();
		const edit = remove(start, 'groups', 'front')!;
		expect(edit.label).toBe('Delete the group “front”');
		const done = apply(start, edit.operation);
		expect(done.ok && done.story.steps.map(({ group }) => group)).toEqual([
			undefined,
			undefined,
			'talks'
		]);
		expect(done.ok && idsOf(done.story, 'groups')).toEqual(['talks', 'none']);
		const back = done.ok && apply(done.story, done.inverse);
		expect(back && back.ok && back.story).toEqual(start);
		// It is about the story, not about the steps that were in the group.
		expect(stepOf(edit.operation)).toBeNull();
	});

	test('a source that a claim rests on stays', () => {
		const claim = { id: 'c1', what: 'c1', standing: 'reported' as const, sources: ['report'] };
		const story = { ...start, steps: [step('a', { claims: [claim] })] };
		expect(remove(story, 'sources', 'report')).toBeNull();
		expect(remove(start, 'sources', 'report')).not.toBeNull();
	});

	test('a tone that a state has stays, and so does what a map of a step shows', () => {
		expect(remove(start, 'tones', 'taken')).toBeNull();
		expect(remove({ ...start, states: [] }, 'tones', 'taken')).not.toBeNull();
		const map = { id: 'm', kind: 'map', sheet: 'plan', frame: ['alone'] };
		const story = {
			...start,
			shapes: [{ id: 'line', name: 'Line', geojson: { type: 'Point', coordinates: [1, 2] } }],
			steps: [
				step('a', { stage: [map] }),
				step('b', { stage: [{ id: 'm', kind: 'map', frame: ['kabul'], shapes: ['line'] }] })
			]
		};
		expect(remove(story, 'sheets', 'plan')).toBeNull();
		expect(remove(story, 'shapes', 'line')).toBeNull();
	});

	test('a list that a story need not have begins with its first record, and goes with its last', () => {
		const added = apply(start, addRecord(start, 'shapes').edit.operation);
		expect(added.ok && added.story.shapes).toHaveLength(1);
		expect(added.ok && apply(added.story, added.inverse)).toMatchObject({ ok: true, story: start });
		const removed = apply(start, remove(start, 'sheets', 'plan')!.operation);
		expect(removed.ok && Object.hasOwn(removed.story, 'sheets')).toBe(false);
		const back = removed.ok && apply(removed.story, removed.inverse);
		expect(back && back.ok && back.story).toEqual(start);
	});

	test('a state needs a place and a tone; what it is called says both', () => {
		expect(lackingFor(start, 'states')).toBeNull();
		expect(lackingFor({ ...start, tones: [] }, 'states')).toBe('a tone');
		expect(lackingFor({ ...start, tones: [], places: [] }, 'states')).toBe('a place and a tone');
		const { edit, id } = addRecord(start, 'states');
		const done = apply(start, edit.operation);
		const made = done.ok && done.story.states.find((state) => state.id === id);
		expect(made).toMatchObject({ place: 'badakhshan', when: '2021-07-04/..' });
		expect(recordName(start, 'states', { ...start.states[0]! })).toBe('Badakhshan: Taken');
	});

	test('records are moved to where the list says', () => {
		const moved = (id: string, by: -1 | 1) => {
			const edit = moveRecord(start, 'eras', id, by);
			const done = edit && apply(start, edit.operation);
			return done?.ok ? idsOf(done.story, 'eras').join(' ') : null;
		};
		expect(moved('e1', 1)).toBe('e2 e1 e3');
		expect(moved('e3', -1)).toBe('e1 e3 e2');
		expect(moved('e1', -1)).toBeNull();
		expect(moved('e3', 1)).toBeNull();
	});
});

describe('where a place is', () => {
	const placed = (id: string, where: Whereabouts) => {
		const edit = locatePlace(start, id, where);
		const done = edit && apply(start, edit.operation);
		return done?.ok ? done.story.places.find((place) => place.id === id) : null;
	};

	test('is said in one way, and as exactly as that way allows', () => {
		expect(placed('kabul', { way: 'area', area: 'AF' })).toEqual({
			id: 'kabul',
			name: 'Kabul',
			area: 'AF',
			precision: 'area'
		});
		expect(placed('badakhshan', { way: 'at', at: [70, 37] })).toEqual({
			id: 'badakhshan',
			name: 'Badakhshan',
			at: [70, 37],
			precision: 'vague'
		});
		expect(placed('kabul', { way: 'within', within: 'badakhshan' })?.precision).toBe('vague');
		expect(placed('kabul', { way: 'name' })?.precision).toBe('town');
		expect(locatePlace(start, 'kabul', { way: 'at', at: [69.17, 34.53] })).toBeNull();
		expect(start.places.map(wayOf)).toEqual(['at', 'area', 'within', 'name']);
	});

	test('is typed as one edit, which is undone and done again as one', () => {
		let now = start;
		let history: History = EMPTY;
		for (const at of [
			[7, 50],
			[70, 50]
		] as const) {
			const edit = locatePlace(now, 'badakhshan', { way: 'at', at }, 1)!;
			const done = perform(now, history, edit);
			if (done.ok) ({ story: now, history } = done);
		}
		expect(history.done).toHaveLength(1);
		const again = apply(start, history.done[0]!.operation);
		expect(again.ok && again.story).toEqual(now);
	});

	test('is never within itself, nor within what lies within it', () => {
		expect(outsideOf(places, 'badakhshan').map(({ id }) => id)).toEqual(['kabul', 'alone']);
		expect(outsideOf(places, 'north').map(({ id }) => id)).toEqual([
			'kabul',
			'badakhshan',
			'alone'
		]);
	});
});
