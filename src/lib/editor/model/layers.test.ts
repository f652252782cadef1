import { expect, test } from 'vitest';
import { shapesOf } from '../../compile/layers.js';
import { defineStage } from '../../compile/define-stage.js';
import { parseStory } from '../../story/parse.js';
import { list, records } from '../../story/schema/lists.js';
import { record } from '../../story/schema/record.js';
import { flag, ownId, ref } from '../../story/schema/scalars.js';
import { listed, optional, required, seldom, type Shape } from '../../story/schema/shape.js';
import type { Layer, Story } from '../../story/types.js';
import type { Field } from './fields.js';
import { addLayer, deleteLayer, LayerKinds, moveLayer } from './layers.js';
import { apply } from './operations.js';
import { storyOf } from './testing.js';

interface Branch {
	readonly [key: string]: unknown;
	readonly id: string;
	readonly branches?: readonly Branch[];
}
interface TreeLayer extends Layer {
	readonly open: object;
	readonly places: readonly string[];
	readonly branches: readonly Branch[];
	readonly loud?: boolean;
}

/** Anything at all. */
const anything: Shape<object> = { read: (value) => value as object, schema: () => ({}) };
/** A record that holds itself: its list is made when it is asked for. */
const branches: Shape<readonly Branch[]> = {
	read: (value, at, reading) => records(branch, 'branches').read(value, at, reading),
	schema: (defs) => records(branch, 'branches').schema(defs)
};
const branch = record<Branch>(
	{ name: 'branch', noun: 'a branch', about: 'A branch.' },
	{ id: required(ownId), branches: optional(branches) }
);
const tree = defineStage<TreeLayer, object>({
	kind: 'tree',
	noun: 'a tree',
	about: 'A tree.',
	fields: {
		open: required(anything, {}),
		places: listed(list(ref('place'), 'places'), 'Where it stands.'),
		branches: listed(branches),
		loud: seldom(optional(flag))
	},
	words: { en: {} },
	compile: () => ({}),
	describe: () => ''
});

const story: Story = {
	...storyOf([
		{
			id: 'a',
			heading: 'Crossing',
			when: '2021-07-04',
			body: '',
			claims: [
				{ id: 'c1', what: 'Told', standing: 'reported', sources: [] },
				{ id: 'c2', what: 'Said', standing: 'reported', sources: [], quote: 'Enough' }
			],
			stage: [{ id: 'first', kind: 'map' }]
		}
	]),
	places: [{ id: 'kabul', name: 'Kabul', precision: 'town' }],
	tones: [{ id: 'held', label: 'Held', look: 'gain' } as never]
};
const step = story.steps[0]!;
const options = { layers: shapesOf([tree]) };
const kinds = new LayerKinds(options);
const forms = (kind: string): Record<string, Field['form']> =>
	Object.fromEntries(
		kinds
			.of(kind)
			.entries()
			.map(({ key, field }) => [key, field.form])
	);

test('the form of a kind comes from its schema', () => {
	expect(forms('map')).toEqual({
		sheet: 'name',
		frame: 'names',
		marks: 'records',
		areas: 'records',
		flows: 'records',
		routes: 'records',
		rings: 'records',
		shapes: 'records',
		names: 'names',
		anchors: 'keyed',
		states: 'degree',
		ground: 'record',
		inset: 'record',
		caption: 'text',
		alt: 'text'
	});
	expect(forms('stat')).toMatchObject({ as: 'choice', figures: 'records', numbers: 'record' });
	expect(forms('timeline')).toMatchObject({ title: 'text', span: 'date' });
	expect(forms('image')).toMatchObject({ src: 'code', focus: 'tuple', srcset: 'values' });
	expect(forms('table')).toMatchObject({ columns: 'records', rows: 'records' });
});

test('so does that of a kind of ones own, also where it holds itself or says nothing', () => {
	expect(forms('tree')).toEqual({
		open: 'json',
		places: 'names',
		branches: 'records',
		loud: 'flag',
		caption: 'text',
		alt: 'text'
	});
	const [, places, branches, loud] = kinds.of('tree').entries();
	expect(places).toMatchObject({ need: 'listed', about: 'Where it stands.' });
	expect(loud).toMatchObject({ need: 'optional', seldom: true });
	const inner = branches?.field.form === 'records' ? branches.field.item.entries() : [];
	expect(inner.map(({ key, field }) => [key, field.form])).toEqual([['branches', 'records']]);
});

test('no field of a kind of the kit is left without a form that fits', () => {
	const json: string[] = [];
	const look = (path: string, field: Field, depth: number): void => {
		if (field.form === 'json') json.push(path);
		if (depth > 6) return;
		const record =
			field.form === 'record'
				? field
				: field.form === 'records'
					? field.item
					: field.form === 'either'
						? field.record
						: null;
		for (const entry of record?.entries() ?? [])
			look(`${path}.${entry.key}`, entry.field, depth + 1);
		if (field.form === 'values' || field.form === 'keyed') look(`${path}[]`, field.item, depth + 1);
	};
	for (const [kind, field] of new LayerKinds().all) look(kind, field, 0);
	expect(json).toEqual([]);
});

test.each([...kinds.all.keys()])('a new layer of the kind %s is read again as it is', (kind) => {
	const { edit, id } = addLayer(story, step, kinds, kind);
	const done = apply(story, edit.operation);
	if (!done.ok) throw new Error(done.problem.message);
	const layer = done.story.steps[0]!.stage.at(-1)!;
	expect(layer).toMatchObject({ id, kind });
	expect(kinds.fault(layer, 'a', '')).toBeNull();
	const again = parseStory(JSON.parse(JSON.stringify(done.story)), options);
	expect(again.story?.steps[0]?.stage.at(-1)).toEqual(layer);
	const back = apply(done.story, done.inverse);
	expect(back.ok && back.story).toEqual(story);
});

test('a new layer names what there is to name', () => {
	const { edit } = addLayer(story, step, kinds, 'quote');
	expect(edit).toMatchObject({
		label: 'Add a quote layer to “Crossing”',
		operation: { after: 'first', item: { claim: 'c2' } }
	});
});

test('what reading would leave out is told of, at the place that is written', () => {
	const stat = (figure: object) => ({
		id: 's',
		kind: 'stat',
		as: 'number',
		figures: [{ id: 'f', label: 'x', ...figure }]
	});
	expect(kinds.fault(stat({ value: 4, 'x-own': 1 }), 'a', '')).toBeNull();
	// Wrong, and kept: the form shows it as an issue.
	expect(kinds.fault(stat({}), 'a', '')).toBeNull();
	expect(kinds.fault(stat({ value: -1 }), 'a', 'figures[0].value')).toMatchObject({
		code: 'figure.negative',
		path: 'figures[0].value'
	});
	expect(kinds.fault({ id: 'i', kind: 'image', src: '', alt: '' }, 'a', 'src')).toMatchObject({
		code: 'url.unsafe'
	});
});

test('layers are deleted and moved to the back and the front', () => {
	const two = { ...step, stage: [...step.stage, { id: 'second', kind: 'stat' }] };
	expect(moveLayer(two, two.stage[0]!, 1)).toMatchObject({
		label: 'Move the map of “Crossing” forward',
		operation: { op: 'move', list: 'steps/a/stage', id: 'first', after: 'second' }
	});
	expect(moveLayer(two, two.stage[0]!, -1)).toBeNull();
	expect(moveLayer(two, two.stage[1]!, -1)).toMatchObject({ operation: { after: null } });
	expect(deleteLayer(two, two.stage[1]!)).toMatchObject({
		operation: { op: 'remove', list: 'steps/a/stage', id: 'second' }
	});
});
