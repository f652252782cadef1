/**
 * An edit of a story is an operation: plain JSON that can be applied, inverted, logged and sent. Stories are never
 * changed in place; an applied operation gives a new one that shares all it did not touch, which is what lets the compiler
 * redo only the step that changed.
 *
 * Records and lists are named by ids, not by positions, so that an operation means the same after others were applied:
 * a record is `steps/crossing/claims/c1` (`''` is the story itself), a list is `steps/crossing/claims`. Where a list may
 * hold bare ids beside records, as the marks of a map do, such an id is an item by itself.
 */
import { FORBIDDEN_KEYS } from '../../story/limits.js';
import type { Id, Story } from '../../story/types.js';
import { withValue } from './inside.js';

/** Puts an item of a list after another; `after: null` is the first place. */
export interface Move {
	readonly op: 'move';
	readonly list: string;
	readonly id: Id;
	readonly after: Id | null;
}

/** Puts a new item into a list. Its id must be new to the list; a list that is absent begins with it. */
export interface Insert {
	readonly op: 'insert';
	readonly list: string;
	readonly after: Id | null;
	readonly item: Item | Id;
}

export interface Remove {
	readonly op: 'remove';
	readonly list: string;
	readonly id: Id;
	/** The list goes with the last of its items. Absent: it stays, empty. */
	readonly drop?: true;
}

/**
 * Sets a field of a record to a JSON value; without `value` the field goes. Ids and lists of records are not set.
 *
 * `inset.title` is the field of an object without an id that the record holds: whoever sets another field of it means
 * something else. The object begins with the first of its fields.
 */
export interface SetField {
	readonly op: 'set';
	readonly record: string;
	readonly key: string;
	/** So many objects of the key, from the innermost, go with the last of their fields. Absent: they stay, empty. */
	readonly drop?: number;
	readonly value?: Json;
}

/** Several as one: applied all or not at all, undone together. */
export interface Batch {
	readonly op: 'batch';
	readonly operations: readonly Operation[];
}

export type Operation = Move | Insert | Remove | SetField | Batch;

export type Json =
	string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A record in a list. */
export interface Item {
	readonly id: Id;
	readonly [key: string]: unknown;
}

export type Applied =
	| { readonly ok: true; readonly story: Story; readonly inverse: Operation }
	| { readonly ok: false; readonly problem: Problem };

/** Why an operation cannot be applied, in words for the editor. */
export interface Problem {
	readonly code: 'no-list' | 'no-item' | 'no-record' | 'taken' | 'not-allowed' | 'malformed';
	readonly message: string;
}

type Fields = Readonly<Record<string, unknown>>;

const KEY = /^[A-Za-z$][\w$-]{0,63}$/;
const FORBIDDEN: ReadonlySet<string> = new Set([...FORBIDDEN_KEYS, 'id', 'format']);
/** Objects in one another that a key leads through, with the record. */
export const DEEPEST = 8;

/**
 * Applies an operation.
 *
 * An anchor (`after`) that is gone means the end of the list: whoever removed it did not mean this item.
 * Never throws; the inverse restores the story exactly, and is worked out from the story it was applied to.
 */
export function apply(story: Story, operation: Operation): Applied {
	switch (operation.op) {
		case 'batch':
			return applyBatch(story, operation);
		case 'set':
			return applySet(story, operation);
		default:
			return applyToList(story, operation);
	}
}

function applyBatch(story: Story, { operations }: Batch): Applied {
	const inverses: Operation[] = [];
	let next = story;
	for (const operation of operations) {
		const applied = apply(next, operation);
		if (!applied.ok) return applied;
		next = applied.story;
		inverses.unshift(applied.inverse);
	}
	return { ok: true, story: next, inverse: { op: 'batch', operations: inverses } };
}

function applySet(story: Story, operation: SetField): Applied {
	const { record, key, drop } = operation;
	const keys = key.split('.');
	if (keys.length > DEEPEST || !keys.every((one, i) => isFree(one, i > 0))) {
		return no('not-allowed', `“${key}” cannot be set.`);
	}
	const current = recordAt(story, record);
	if (!current) return no('no-record', `There is no “${record}” in the story any more.`);
	const own = keys.length === 1;
	if (own && (isRecordList(current[key]) || isRecordList(operation.value))) {
		return no('not-allowed', `“${key}” is a list: its items are inserted, moved and removed.`);
	}
	const made = withValue(current, keys, operation.value, drop);
	if (!made) return no('not-allowed', `“${key}” is in something else by now.`);
	const { had, before, begun } = made;
	const inverse: SetField = had
		? { op: 'set', record, key, value: before as Json }
		: { op: 'set', record, key, ...(begun > 0 && { drop: begun }) };
	return { ok: true, story: replaceRecord(story, record, made.fields), inverse };
}

function applyToList(story: Story, operation: Move | Insert | Remove): Applied {
	const { list } = operation;
	const { parent, key } = splitList(list);
	const record = recordAt(story, parent);
	const begins =
		operation.op === 'insert' && record !== undefined && !Object.hasOwn(record, key) && isFree(key);
	const items: unknown = begins ? [] : record?.[key];
	if (!record || !isItems(items)) {
		return no('no-list', `There is no list “${list}” in the story any more.`);
	}
	const at = (id: Id | null) => (id === null ? -1 : items.findIndex((item) => idOf(item) === id));
	const write = (changed: readonly (Item | Id)[]) =>
		replaceRecord(story, parent, { ...record, [key]: changed });
	if (operation.op === 'insert') {
		const { item, after } = operation;
		if (!isItems([item])) return no('malformed', 'An item needs an id.');
		const id = idOf(item);
		if (at(id) >= 0) return no('taken', `“${id}” is in “${list}” already.`);
		const anchor = at(after);
		const place = after !== null && anchor < 0 ? items.length : anchor + 1;
		return {
			ok: true,
			story: write(items.toSpliced(place, 0, item)),
			inverse: { op: 'remove', list, id, ...(begins && { drop: true }) }
		};
	}
	const from = at(operation.id);
	const item = items[from];
	if (item === undefined) return no('no-item', `“${operation.id}” is not in “${list}” any more.`);
	const above = items[from - 1];
	const before = above === undefined ? null : idOf(above);
	const rest = items.toSpliced(from, 1);
	if (operation.op === 'remove') {
		const { [key]: _, ...others } = record;
		return {
			ok: true,
			story:
				operation.drop && rest.length === 0 ? replaceRecord(story, parent, others) : write(rest),
			inverse: { op: 'insert', list, after: before, item }
		};
	}
	const { after, id } = operation;
	if (after === id) return no('malformed', 'Nothing can come after itself.');
	const anchor = after === null ? -1 : rest.findIndex((other) => idOf(other) === after);
	const place = after !== null && anchor < 0 ? rest.length : anchor + 1;
	return {
		ok: true,
		story: write(rest.toSpliced(place, 0, item)),
		inverse: { op: 'move', list, id, after: before }
	};
}

/** The step that an operation is about, the first of several; `null` where any of it is about the story as a whole. */
export function stepOf(operation: Operation): Id | null {
	if (operation.op === 'batch') {
		const ids = operation.operations.map(stepOf);
		return ids.includes(null) ? null : (ids[0] ?? null);
	}
	const path = operation.op === 'set' ? operation.record : operation.list;
	const [list, id] = path.split('/');
	if (list !== 'steps') return null;
	return (
		id ??
		(operation.op === 'insert' ? idOf(operation.item) : 'id' in operation ? operation.id : null)
	);
}

/** The record at a path of ids, or `undefined`. */
export function recordAt(story: Story, path: string): Fields | undefined {
	let record: Fields | undefined = story;
	const parts = path === '' ? [] : path.split('/');
	if (parts.length % 2 === 1) return undefined;
	for (let i = 0; i < parts.length && record; i += 2) {
		const items: unknown = Object.hasOwn(record, parts[i]!) ? record[parts[i]!] : undefined;
		record = Array.isArray(items)
			? (items.find((item) => isItem(item) && item.id === parts[i + 1]) as Fields | undefined)
			: undefined;
	}
	return record;
}

function replaceRecord(story: Story, path: string, record: Fields): Story {
	const parts = path === '' ? [] : path.split('/');
	const write = (current: Fields, depth: number): Fields => {
		if (depth === parts.length) return record;
		const key = parts[depth]!;
		const items = current[key] as readonly Item[];
		const changed = items.map((item) =>
			item.id === parts[depth + 1] ? write(item, depth + 2) : item
		);
		return { ...current, [key]: changed };
	};
	return write(story, 0) as Story;
}

/** The item of a list at a path of ids: a record, or a bare id; or `undefined`. */
export function itemAt(story: Story, list: string, id: Id): Item | Id | undefined {
	const { parent, key } = splitList(list);
	const items: unknown = recordAt(story, parent)?.[key];
	return isItems(items) ? items.find((item) => idOf(item) === id) : undefined;
}

/** The id of an item: a bare one is its own. */
export function idOf(item: Item | Id): Id {
	return typeof item === 'string' ? item : item.id;
}

/** Whether a field of that name may be written; `inside` an object of a record, ids of other things are names of fields. */
function isFree(key: string, inside = false): boolean {
	return KEY.test(key) && !(inside ? FORBIDDEN_KEYS : FORBIDDEN).has(key);
}

function splitList(list: string): { readonly parent: string; readonly key: string } {
	const cut = list.lastIndexOf('/');
	return { parent: cut < 0 ? '' : list.slice(0, cut), key: list.slice(cut + 1) };
}

function isItem(value: unknown): value is Item {
	return typeof value === 'object' && value !== null && typeof (value as Item).id === 'string';
}

function isItems(value: unknown): value is readonly (Item | Id)[] {
	return (
		Array.isArray(value) &&
		value.every((item) => (typeof item === 'string' ? item !== '' : isItem(item)))
	);
}

/** Lists of bare references alone (`frame`, `sources`) are values; lists with records are not. */
export function isRecordList(value: unknown): value is readonly (Item | Id)[] {
	return isItems(value) && value.some(isItem);
}

function no(code: Problem['code'], message: string): Applied {
	return { ok: false, problem: { code, message } };
}
