import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { parseStory } from '../../story/parse.js';
import type { Layer, Story } from '../../story/types.js';
import type { Field, RecordField } from '../model/fields.js';
import { freshItem } from '../model/fresh.js';
import { LayerKinds } from '../model/layers.js';
import { namesOf } from '../model/names.js';
import { apply, idOf, recordAt, type Json } from '../model/operations.js';
import type { Session } from '../model/session.svelte.js';
import { rebase } from '../model/rebase.js';
import { recordOf } from '../model/story-records.js';
import { offline, storyOf } from '../model/testing.js';
import { RecordLayerForm, type LayerForm } from './layer-form.js';
import { LayerRoot } from './layer-root.js';
import { ListRoot } from './list-root.js';

const kinds = new LayerKinds();

const map: Layer = {
	id: 'map',
	kind: 'map',
	frame: ['kabul'],
	marks: ['kabul', { id: 'ghazni', place: 'ghazni', 'x-own': { deep: [1] } }],
	anchors: { kabul: 'left', ghazni: { side: 'above', by: 4 } },
	inset: { title: 'Nearer', marks: ['ghazni'], 'x-own': true },
	'x-own': { kept: ['as', 'it', 'is'] }
};
const stat: Layer = {
	id: 'stat',
	kind: 'stat',
	as: 'line',
	figures: [
		{
			id: 'f1',
			label: 'crossed',
			points: [{ id: 'p1', when: '2021-07-05', value: 4, 'x-own': 1 }]
		}
	]
};
const story: Story = parseStory({
	...storyOf([
		{
			id: 'a',
			heading: 'Crossing',
			body: '',
			claims: [
				{ id: 'c1', what: 'Told', standing: 'reported', sources: ['report'], quote: 'Enough' }
			],
			stage: [map, stat, { id: 'own', kind: 'unheard-of', fields: [{ id: 'x' }] }]
		},
		{ id: 'b', heading: 'Later', body: '', claims: [], stage: [] }
	]),
	places: [
		{ id: 'kabul', name: 'Kabul', at: [69.17, 34.53], precision: 'town' },
		{ id: 'ghazni', name: 'Ghazni', at: [68.42, 33.55], precision: 'town' }
	],
	tones: [{ id: 'held', label: 'Held', look: 'gain' }]
}).story!;

let session: Session | undefined;
afterEach(() => session?.destroy());

const formOf = (on: Session, layer: string) =>
	new RecordLayerForm(new LayerRoot(on, kinds, 'a', layer));
const layerOf = (on: Session, id: string) =>
	recordAt(on.story, `steps/a/stage/${id}`) as Readonly<Record<string, unknown>>;

/** What may be written at random, sound or not. */
interface Chance {
	readonly pick: number;
	readonly text: string;
	readonly n: number;
	readonly json: Json;
	readonly typed: boolean;
}

/** All that somebody can do in a form as it is now, down to what stands in it. */
function acts(form: LayerForm, record: RecordField, chance: Chance, depth = 0): (() => void)[] {
	const { text, n, json, typed } = chance;
	return record.entries().flatMap(({ key, field, need }) => {
		const set = (value: Json | undefined) => () => void form.set(key, value, key, typed);
		const clear = need === 'required' ? [] : [set(need === 'listed' ? [] : undefined)];
		return [...clear, ...actsOf(form, key, field, set, need === 'optional')];
	});

	function actsOf(
		on: LayerForm,
		key: string,
		field: Field,
		set: (value: Json | undefined) => () => void,
		drop: boolean
	): (() => void)[] {
		const { story: now, step } = on.root.setting;
		const there = on.value(key) !== undefined;
		switch (field.form) {
			case 'text':
			case 'code':
			case 'cell':
				return [set(text)];
			case 'date':
				return [set('2021-07'), set(text)];
			case 'number':
				return [set(n), set(-1 - n)];
			case 'flag':
				return [set(true), set(false)];
			case 'degree':
				return [set(n / 10), set(false)];
			case 'choice':
				return [set(field.words[n % field.words.length]!), set(text)];
			case 'name':
				return [set(namesOf(now, step, field.of)[n % 2]?.[0] ?? 'gone'), set(text)];
			case 'names':
				return [set(['kabul', 'ghazni'].slice(n % 2)), set([text])];
			case 'lines':
				return [set([text])];
			case 'numbers':
			case 'tuple':
				return [set([n, n]), set([n / 100, 0, 0.5, 0.5])];
			case 'json':
				return [set(json)];
			case 'points':
				return [
					set([n, n]),
					set([
						[n, 1],
						[1, n],
						[n, n]
					]),
					set(text)
				];
			case 'geojson':
				return [set(POLYGON), set({ type: text, deep: json }), set(json)];
			case 'record':
				if (!there || depth > 4) return [set(on.fresh(field))];
				return acts(on.part(key, drop), field, chance, depth + 1);
			case 'values':
				return [set([on.fresh(field.item), text])];
			case 'keyed':
				return actsOf(
					on.part(key, true),
					'ghazni',
					field.item,
					(value) => () => void on.part(key, true).set('ghazni', value, key, typed),
					true
				);
			case 'either':
				return typeof on.value(key) === 'object'
					? acts(on.part(key, false), field.record, chance, depth + 1)
					: [set(on.fresh(field.plain)), set(on.fresh(field.record))];
			case 'records': {
				const items = on.items(key);
				return [
					() => void on.add(key, field.item, key),
					...(field.bare ? [() => on.addBare(key, 'kabul', key)] : []),
					...items.flatMap((item) => {
						const id = idOf(item);
						const more =
							typeof item === 'string'
								? [
										() =>
											on.replace(
												key,
												id,
												{ ...freshItem(field.item, on.root.setting, items), id },
												key
											)
									]
								: depth > 4
									? []
									: acts(on.item(key, id), field.item, chance, depth + 1);
						return [
							() => on.remove(key, id, key, drop),
							() => on.move(key, id, 1, key),
							() => on.move(key, id, -1, key),
							...more
						];
					})
				];
			}
		}
	}
}

const POLYGON = {
	type: 'Polygon',
	coordinates: [
		[
			[69, 34],
			[70, 34],
			[70, 35],
			[69, 34]
		]
	]
};

const chance: fc.Arbitrary<Chance> = fc.record({
	pick: fc.nat(100_000),
	text: fc.oneof(fc.constantFrom('', 'kabul', '/media/a.jpg'), fc.string({ maxLength: 12 })),
	n: fc.nat(12),
	json: fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
	typed: fc.boolean()
});

test('whatever is done in forms is read again as it stands, touches nothing else, and is undone exactly', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.constantFrom('map', 'stat', 'own'), chance), { maxLength: 25 }),
			(list) => {
				const now = offline(story);
				session?.destroy();
				session = now;
				for (const [layer, one] of list) {
					const form = formOf(now, layer);
					const kind = layerOf(now, layer)['kind'] as string;
					const all = acts(form, kinds.of(kind), one);
					all[one.pick % all.length]?.();
					now.typing.end();
				}
				const end = now.story;
				expect(parseStory(JSON.parse(JSON.stringify(end))).story).toEqual(end);
				expect({ ...end, steps: [] }).toEqual({ ...story, steps: [] });
				expect(end.steps[1]).toBe(story.steps[1]);
				expect({ ...end.steps[0], stage: [] }).toEqual({ ...story.steps[0], stage: [] });
				expect(layerOf(now, 'map')['x-own']).toEqual(map['x-own']);
				expect(layerOf(now, 'own')['fields']).toEqual([{ id: 'x' }]);
				while (now.undoLabel) expect(now.undo()).toBe(true);
				expect(now.story).toEqual(story);
				while (now.redoLabel) expect(now.redo()).toBe(true);
				expect(now.story).toEqual(end);
			}
		),
		{ numRuns: 150 }
	);
});

/** Records of the story that have forms made from their schemas. */
const RECORDED = {
	tones: 'held',
	states: 's1',
	shapes: 'line',
	sheets: 'plan',
	updates: 'u1'
} as const;
const recorded: Story = parseStory({
	...story,
	states: [{ id: 's1', place: 'kabul', when: '2021-07/..', tone: 'held', 'x-own': 1 }],
	shapes: [{ id: 'line', name: 'Line', geojson: POLYGON, anchor: 'left', 'x-own': 1 }],
	sheets: [
		{
			id: 'plan',
			src: '/media/plan.svg',
			alt: 'A plan.',
			width: 800,
			height: 600,
			places: { kabul: [1, 2] },
			'x-own': 1
		}
	],
	updates: [{ id: 'u1', at: '2021-07-06', kind: 'update', steps: ['a'], text: 'More.', 'x-own': 1 }]
}).story!;

test('whatever is done in forms of the story’s own records is read again as it stands, and is undone exactly', () => {
	const lists = Object.keys(RECORDED) as (keyof typeof RECORDED)[];
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.constantFrom(...lists), chance), { maxLength: 25 }),
			(edits) => {
				const now = offline(recorded);
				session?.destroy();
				session = now;
				for (const [list, one] of edits) {
					const form = new RecordLayerForm(new ListRoot(now, list, RECORDED[list]));
					const all = acts(form, recordOf(list), one);
					all[one.pick % all.length]?.();
					now.typing.end();
				}
				const end = now.story;
				expect(parseStory(JSON.parse(JSON.stringify(end))).story).toEqual(end);
				expect(end.steps).toBe(recorded.steps);
				for (const list of lists) {
					expect(end[list]).toHaveLength(1);
					if (list !== 'tones') expect(end[list]).toMatchObject([{ 'x-own': 1 }]);
				}
				while (now.undoLabel) expect(now.undo()).toBe(true);
				expect(now.story).toEqual(recorded);
				while (now.redoLabel) expect(now.redo()).toBe(true);
				expect(now.story).toEqual(end);
			}
		),
		{ numRuns: 150 }
	);
});

test('what a layer does not take is not written, and is told of', () => {
	session = offline(story);
	const form = formOf(session, 'stat').item('figures', 'f1');
	expect(form.set('value', -4, 'the value')).toMatchObject({ code: 'figure.negative' });
	expect(form.value('value')).toBeUndefined();
	expect(session.undoLabel).toBeNull();
	expect(form.set('value', 4, 'the value')).toBeNull();
	expect(session.undoLabel).toBe('Edit the value of “Crossing”');
});

test('a record without an id begins when it is written in, and goes when it is emptied', () => {
	session = offline(story);
	const form = formOf(session, 'stat');
	const numbers = form.part('numbers', true);
	numbers.set('compact', true, 'in short');
	numbers.set('currency', 'USD', 'the currency');
	expect(form.value('numbers')).toEqual({ compact: true, currency: 'USD' });
	numbers.set('compact', undefined, 'in short');
	numbers.set('currency', undefined, 'the currency');
	expect(Object.hasOwn(layerOf(session, 'stat'), 'numbers')).toBe(false);
});

test('letters typed in a row are undone together, in a part of a layer, too', () => {
	session = offline(story);
	const inset = formOf(session, 'map').part('inset', true);
	for (const text of ['F', 'Fa', 'Far']) inset.set('title', text, 'the title', true);
	session.undo();
	expect(inset.value('title')).toBe('Nearer');
	expect(session.undoLabel).toBeNull();
	expect(formOf(session, 'map').touches('inset')).toBe(true);
	expect(formOf(session, 'map').touches('marks')).toBe(false);
});

test('a place that is named becomes a mark that says more', () => {
	session = offline(story);
	const form = formOf(session, 'map');
	form.replace('marks', 'kabul', { id: 'kabul', place: 'kabul' }, 'a mark');
	const mark = form.item('marks', 'kabul');
	mark.set('label', 'The capital', 'the label');
	expect(form.value('marks')).toEqual([
		{ id: 'kabul', place: 'kabul', label: 'The capital' },
		(map['marks'] as Json[])[1]
	]);
	expect(mark.at).toBe('stage[0].marks[0]');
	form.move('marks', 'kabul', 1, 'a mark');
	expect(mark.at).toBe('stage[0].marks[1]');
	session.undo();
	session.undo();
	session.undo();
	expect(session.story).toEqual(story);
});

test('two who begin the same list have both what they put in, and take back only their own', () => {
	const flow = (id: string) =>
		({
			op: 'insert',
			list: 'steps/a/stage/map/flows',
			after: null,
			item: { id, from: 'kabul', to: 'ghazni' }
		}) as const;
	const theirs = apply(story, flow('theirs'));
	if (!theirs.ok) throw new Error(theirs.problem.message);
	const { story: both, dropped } = rebase(story, theirs.story, [
		{ label: 'Add a flow', operation: flow('mine') }
	]);
	const flows = (of: Story) =>
		(recordAt(of, 'steps/a/stage/map')?.['flows'] as { id: string }[]).map(({ id }) => id);
	expect(dropped).toEqual([]);
	expect(flows(both).toSorted()).toEqual(['mine', 'theirs']);
	const mine = apply(story, flow('mine'));
	const back = mine.ok && apply(both, mine.inverse);
	expect(back && back.ok && flows(back.story)).toEqual(['theirs']);
});

test('two who write different fields of one inset, and of one anchor, both keep theirs', () => {
	const act = (on: Session, who: 'mine' | 'theirs') => {
		const form = formOf(on, 'map');
		if (who === 'mine') {
			form.part('inset', true).set('title', 'Mine', 'the title');
			form.part('anchors', true).part('ghazni', false).set('by', 9, 'by');
		} else {
			form.part('inset', true).set('names', ['kabul'], 'the names');
			form.part('anchors', true).part('ghazni', false).set('side', 'left', 'the side');
		}
	};
	session = offline(story);
	act(session, 'mine');
	const pending = session.saver.pending;
	const other = offline(story);
	act(other, 'theirs');
	const { story: both, dropped, overwritten } = rebase(story, other.story, pending);
	other.destroy();
	expect([dropped, overwritten]).toEqual([[], []]);
	expect(recordAt(both, 'steps/a/stage/map')).toMatchObject({
		inset: { title: 'Mine', names: ['kabul'], marks: ['ghazni'], 'x-own': true },
		anchors: { kabul: 'left', ghazni: { side: 'left', by: 9 } }
	});
});

test('fields of one object, begun and emptied by two at once, are each as the last who wrote it left them', () => {
	const fields = ['compact', 'currency', 'percent'] as const;
	const edit = fc.record({
		who: fc.constantFrom(0, 1),
		key: fc.constantFrom(...fields),
		on: fc.boolean()
	});
	fc.assert(
		fc.property(fc.array(edit, { maxLength: 8 }), (list) => {
			const value = (key: string, on: boolean) =>
				on ? (key === 'currency' ? 'USD' : true) : undefined;
			const tabs = [offline(story), offline(story)];
			const last: Record<string, unknown>[] = [{}, {}];
			for (const { who, key, on } of list) {
				formOf(tabs[who]!, 'stat').part('numbers', true).set(key, value(key, on), key);
				last[who]![key] = value(key, on);
			}
			const [mine, theirs] = tabs as [Session, Session];
			const merged = rebase(story, theirs.story, mine.saver.pending).story;
			tabs.forEach((tab) => tab.destroy());
			// Whoever comes second stands in what both wrote, and in that alone. What was never there is no edit.
			const wrote = (key: string) =>
				mine.saver.pending.some(
					({ operation }) => 'key' in operation && operation.key === `numbers.${key}`
				);
			const expected = Object.fromEntries(
				fields.flatMap((key) => {
					const one = wrote(key) ? last[0]![key] : last[1]![key];
					return one === undefined ? [] : [[key, one]];
				})
			);
			const numbers = recordAt(merged, 'steps/a/stage/stat')?.['numbers'];
			expect(numbers ?? {}).toEqual(expected);
			// The object goes with its last field, whoever took it.
			if (Object.keys(expected).length === 0) expect(numbers).toBeUndefined();
		}),
		{ numRuns: 200 }
	);
});

test('what is undone in an object takes back one’s own field alone', () => {
	session = offline(story);
	const numbers = formOf(session, 'stat').part('numbers', true);
	numbers.set('compact', true, 'in short');
	session.edit({
		label: 'Theirs',
		operation: { op: 'set', record: 'steps/a/stage/stat', key: 'numbers.currency', value: 'USD' }
	});
	const { inverse } = apply(story, {
		op: 'set',
		record: 'steps/a/stage/stat',
		key: 'numbers.compact',
		value: true
	}) as { inverse: Parameters<typeof apply>[1] };
	const back = apply(session.story, inverse);
	expect(back.ok && recordAt(back.story, 'steps/a/stage/stat')?.['numbers']).toEqual({
		currency: 'USD'
	});
});

test('what kind of an update it is can be chosen; what kind of a layer cannot', () => {
	const keys = (record: RecordField) => record.entries().map(({ key }) => key);
	expect(keys(recordOf('updates'))).toContain('kind');
	for (const record of [...kinds.all.values(), kinds.of('unheard-of')]) {
		expect(keys(record)).not.toContain('kind');
	}
});
