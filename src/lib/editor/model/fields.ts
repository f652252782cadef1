/**
 * What a form is made of: the fields of a record, each with the kind of control that its JSON Schema asks for. What no
 * control can say is `json`. Records are read when they are asked for, since a record may hold itself.
 */
import type { LayerSchemas } from '../../story/json-schema.js';
import { LIMITS } from '../../story/limits.js';
import {
	noteOf,
	type FormNote,
	type JsonSchema,
	type RefTarget
} from '../../story/schema/shape.js';

/** One of the few controls that forms are made of. */
export type Field =
	/** A text that is taken as it is typed. */
	| { readonly form: 'text'; readonly lines: boolean; readonly max: number }
	/** A text that has a form of its own, as an address. */
	| { readonly form: 'code'; readonly text?: FormNote['text'] }
	| { readonly form: 'date' }
	| { readonly form: 'number'; readonly least?: number }
	| { readonly form: 'flag' }
	| { readonly form: 'choice'; readonly words: readonly string[] }
	/** Whether at all, or how strongly, from 0 to 1. */
	| { readonly form: 'degree' }
	/** A text or a number. */
	| { readonly form: 'cell' }
	/** The id of something in the story; or, where there is `other`, that. */
	| { readonly form: 'name'; readonly of: RefTarget; readonly other?: Field }
	/** Several ids; `bare`: one alone is written without brackets. */
	| { readonly form: 'names'; readonly of: RefTarget; readonly bare: boolean }
	/** Several short texts. */
	| { readonly form: 'lines' }
	| { readonly form: 'numbers' }
	/** So many numbers, as a position. */
	| { readonly form: 'tuple'; readonly size: number }
	| RecordField
	/** Records with ids of their own; `bare`: an id of something in the story may stand for one. */
	| { readonly form: 'records'; readonly item: RecordField; readonly bare?: RefTarget }
	/** Values in an order, without ids. */
	| { readonly form: 'values'; readonly item: Field }
	/** A value for each of some things in the story. */
	| { readonly form: 'keyed'; readonly keys: RefTarget; readonly item: Field }
	/** A plain value, or a record that says more. */
	| { readonly form: 'either'; readonly plain: Field; readonly record: RecordField }
	/** GeoJSON, as a whole. */
	| { readonly form: 'geojson' }
	/** A point of an image, or several: an outline. */
	| { readonly form: 'points' }
	| { readonly form: 'json' };

export interface RecordField {
	readonly form: 'record';
	/** As "a mark". */
	readonly noun: string;
	/** A sentence on what it is. */
	readonly about: string;
	readonly entries: () => readonly Entry[];
}

/** A field of a record. */
export interface Entry {
	readonly key: string;
	readonly field: Field;
	readonly need: NonNullable<FormNote['need']>;
	/** What it is for, in a sentence; may be blank. */
	readonly about: string;
	/** Seldom asked for: folded away. */
	readonly seldom: boolean;
}

/** An entry for a value that is no field of a record: one of a list, or of a choice. */
export const entryOf = (
	key: string,
	field: Field,
	need: 'required' | 'optional',
	about = ''
): Entry => ({ key, field, need, about, seldom: false });

/** Whether no form writes a field: ids, and what kind of a layer it is. Of other records it is one word of some. */
function isOwn(key: string, schema: JsonSchema): boolean {
	const words = listOf(schema['enum'])?.length ?? 0;
	return key === 'id' || (key === 'kind' && words < 2);
}

type Resolve = LayerSchemas['resolve'];

/** The record that a schema describes: a layer of a kind, a record of a list. */
export function recordField(schema: JsonSchema, resolve: Resolve): RecordField {
	const field = fieldOf(schema, resolve);
	return field.form === 'record' ? field : recordOf({}, resolve);
}

/** The control for a value, by its schema. */
export function fieldOf(given: JsonSchema, resolve: Resolve): Field {
	const schema = resolved(given, resolve);
	const note = noteOf(schema);
	if (note.names) return { form: 'name', of: note.names };
	if (note.holds) return { form: note.holds };
	if (Array.isArray(schema['enum']) && schema['enum'].every((word) => typeof word === 'string')) {
		return { form: 'choice', words: schema['enum'] };
	}
	const anyOf = listOf(schema['anyOf']);
	if (anyOf && schema['type'] === undefined) return unionOf(anyOf, resolve);
	switch (schema['type']) {
		case 'string':
			return textOf(schema, note);
		case 'number':
		case 'integer':
			return { form: 'number', ...leastOf(schema) };
		case 'boolean':
			return { form: 'flag' };
		case 'array':
			return arrayOf(schema, resolve);
		case 'object':
			return objectOf(schema, note, resolve);
		default:
			return { form: 'json' };
	}
}

function textOf(schema: JsonSchema, { text }: FormNote): Field {
	if (text === 'date') return { form: 'date' };
	const free = schema['pattern'] === undefined && schema['format'] === undefined;
	if (free && (text === undefined || text === 'lines')) {
		const max = typeof schema['maxLength'] === 'number' ? schema['maxLength'] : LIMITS.note;
		return { form: 'text', lines: text === 'lines', max };
	}
	return { form: 'code', ...(text && { text }) };
}

function leastOf(schema: JsonSchema): { readonly least?: number } {
	const { minimum } = schema;
	return typeof minimum === 'number' ? { least: minimum } : {};
}

function arrayOf(schema: JsonSchema, resolve: Resolve): Field {
	const tuple = listOf(schema['prefixItems']);
	const items = schema['items'];
	if (tuple) {
		const numbers = tuple.every((one) => one['type'] === 'number');
		return numbers ? { form: 'tuple', size: tuple.length } : { form: 'json' };
	}
	if (typeof items !== 'object' || items === null) return { form: 'json' };
	const size = schema['minItems'];
	const item = fieldOf(items as JsonSchema, resolve);
	// So many of one sort, no more and no fewer.
	if (item.form === 'number' && typeof size === 'number' && size === schema['maxItems']) {
		return { form: 'tuple', size };
	}
	switch (item.form) {
		case 'name':
			return item.other ? { form: 'values', item } : { form: 'names', of: item.of, bare: false };
		case 'text':
			return item.lines ? { form: 'values', item } : { form: 'lines' };
		case 'number':
			return { form: 'numbers' };
		case 'record':
			return hasId(items as JsonSchema, resolve)
				? { form: 'records', item }
				: { form: 'values', item };
		case 'either': {
			const ids = listOf((items as JsonSchema)['anyOf'])?.some((one) => hasId(one, resolve));
			return item.plain.form === 'name' && ids
				? { form: 'records', item: item.record, bare: item.plain.of }
				: { form: 'values', item };
		}
		case 'tuple':
		case 'json':
			return { form: 'json' };
		default:
			return { form: 'values', item };
	}
}

function objectOf(schema: JsonSchema, note: FormNote, resolve: Resolve): Field {
	const values = schema['additionalProperties'];
	if (note.keys && typeof values === 'object' && values !== null) {
		return { form: 'keyed', keys: note.keys, item: fieldOf(values as JsonSchema, resolve) };
	}
	return note.noun === undefined ? { form: 'json' } : recordOf(schema, resolve);
}

function recordOf(schema: JsonSchema, resolve: Resolve): RecordField {
	const properties = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
	let entries: readonly Entry[] | undefined;
	return {
		form: 'record',
		noun: noteOf(schema).noun ?? 'an entry',
		about: aboutOf(schema),
		entries: () =>
			(entries ??= properties
				.filter(([key, property]) => !isOwn(key, property))
				.map(([key, property]) => {
					const { need = 'optional', seldom = false } = noteOf(property);
					return { key, field: fieldOf(property, resolve), need, about: aboutOf(property), seldom };
				}))
	};
}

/** What may be of several sorts. */
function unionOf(schemas: readonly JsonSchema[], resolve: Resolve): Field {
	const fields = schemas.map((one) => fieldOf(one, resolve));
	const [a, b] = fields;
	if (!a || !b || fields.length !== 2) return { form: 'json' };
	if (b.form === 'record') return { form: 'either', plain: a, record: b };
	if (a.form === 'name' && b.form === 'names') return { ...b, bare: true };
	if (a.form === 'name' && (b.form === 'number' || b.form === 'tuple')) return { ...a, other: b };
	if (a.form === 'flag' && b.form === 'number') return { form: 'degree' };
	if (a.form === 'text' && b.form === 'number') return { form: 'cell' };
	return { form: 'json' };
}

/** The schema itself with what it refers to; what it says itself goes before. */
function resolved(schema: JsonSchema, resolve: Resolve): JsonSchema {
	const { $ref, ...rest } = schema;
	if (typeof $ref !== 'string') return schema;
	const target = resolve($ref);
	return { ...target, ...rest, 'x-form': { ...noteOf(target), ...noteOf(schema) } };
}

function hasId(schema: JsonSchema, resolve: Resolve): boolean {
	const { required } = resolved(schema, resolve);
	return Array.isArray(required) && required.includes('id');
}

function aboutOf({ description }: JsonSchema): string {
	return typeof description === 'string' ? description : '';
}

function listOf(value: unknown): readonly JsonSchema[] | null {
	return Array.isArray(value) ? (value as JsonSchema[]) : null;
}
