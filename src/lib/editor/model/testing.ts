/** Small stories and edits for property tests, and sessions that edit them. */
import fc from 'fast-check';
import type { Claim, Step, Story } from '../../story/types.js';
import type { DraftApi } from './draft-api.js';
import { MemoryJournal } from './journal.js';
import type { Operation } from './operations.js';
import { Session, type SessionOptions } from './session.svelte.js';

const claim = (id: string): Claim => ({ id, what: id, standing: 'reported', sources: ['report'] });

const step = (id: string, claims: readonly string[]): Step => ({
	id,
	heading: id,
	body: '',
	claims: claims.map(claim),
	stage: []
});

export const storyOf = (steps: readonly Step[]): Story => ({
	format: 'throughline/1',
	id: 'sample',
	language: 'en',
	title: 'Sample',
	sources: [{ id: 'report', title: 'Report' }],
	places: [],
	tones: [],
	states: [],
	groups: [],
	eras: [],
	steps,
	updates: []
});

/** @param published what readers have; default: nothing */
export const sessionOn = (
	story: Story,
	api: DraftApi,
	published: SessionOptions['published'] = null
): Session =>
	new Session({
		slug: 's',
		session: 'tab',
		draft: { revision: 1, story },
		published,
		api,
		journal: new MemoryJournal(),
		clock: { now: () => 0, after: () => () => {} }
	});

/** Where no server answers: saves stay with the editor. */
export const offline = (story: Story): Session =>
	sessionOn(story, {
		get: async () => null,
		published: async () => null,
		save: async () => ({ kind: 'failed', message: 'offline' }),
		publish: async () => ({ kind: 'failed', message: 'offline' })
	});

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const claimIds = ['c1', 'c2', 'c3'];

/** Stories of up to seven steps with up to three claims each. */
export const story: fc.Arbitrary<Story> = fc
	.uniqueArray(fc.constantFrom(...ids), { maxLength: 7 })
	.chain((chosen) =>
		fc.tuple(
			...chosen.map((id) =>
				fc.uniqueArray(fc.constantFrom(...claimIds), { maxLength: 3 }).map((c) => step(id, c))
			)
		)
	)
	.map((steps) => storyOf(steps as readonly Step[]));

const id = fc.constantFrom(...ids, 'gone');
const after = fc.option(id, { nil: null });

const single: fc.Arbitrary<Operation> = fc.oneof(
	fc.record({ op: fc.constant('move' as const), list: fc.constant('steps'), id, after }),
	fc.record({ op: fc.constant('remove' as const), list: fc.constant('steps'), id }),
	fc.record({
		op: fc.constant('insert' as const),
		list: fc.constant('steps'),
		after,
		item: fc.constantFrom(...ids, 'h').map((name) => ({ ...step(name, ['c1']) }))
	}),
	fc.record({
		op: fc.constant('move' as const),
		list: id.map((name) => `steps/${name}/claims`),
		id: fc.constantFrom(...claimIds),
		after: fc.option(fc.constantFrom(...claimIds), { nil: null })
	}),
	fc.record({
		op: fc.constant('set' as const),
		record: id.map((name) => `steps/${name}`),
		key: fc.constantFrom('heading', 'body', 'align', 'when', 'x-own'),
		value: fc.oneof(fc.string(), fc.integer(), fc.constant({ deep: [1, 'two'] }))
	}),
	fc.record({
		op: fc.constant('set' as const),
		record: id.map((name) => `steps/${name}`),
		key: fc.constantFrom('heading', 'align')
	}),
	// A field of an object that a record holds, which may be absent, or something else.
	fc.record(
		{
			op: fc.constant('set' as const),
			record: id.map((name) => `steps/${name}`),
			key: fc.constantFrom('x-own', 'x-own.a', 'x-own.b', 'x-own.c.d', 'x-own.c.e', 'heading.a'),
			value: fc.oneof(fc.string(), fc.constant({}), fc.constant({ c: {} })),
			drop: fc.integer({ min: 1, max: 2 })
		},
		{ requiredKeys: ['op', 'record', 'key'] }
	),
	// A list that is not there yet, of records and bare ids.
	fc.record({
		op: fc.constant('insert' as const),
		list: id.map((name) => `steps/${name}/x-marks`),
		after,
		item: fc.oneof(
			id,
			id.map((name) => ({ id: name, note: name }))
		)
	}),
	fc.record(
		{
			op: fc.constant('remove' as const),
			list: id.map((name) => `steps/${name}/x-marks`),
			id,
			drop: fc.constant(true as const)
		},
		{ requiredKeys: ['op', 'list', 'id'] }
	),
	fc.record({
		op: fc.constant('move' as const),
		list: id.map((name) => `steps/${name}/x-marks`),
		id,
		after
	})
);

/** Any operation, also ones that cannot be applied. */
export const operation: fc.Arbitrary<Operation> = fc.oneof(
	{ weight: 5, arbitrary: single },
	{
		weight: 1,
		arbitrary: fc
			.array(single, { maxLength: 4 })
			.map((operations): Operation => ({ op: 'batch', operations }))
	}
);
