/**
 * The forms of a layer, or of a record of the story, and of what stands in it. Each record of a list is written by operations of
 * its own; what has no id, as the inset of a map, is a value of the record that holds it.
 */
import type { Issue } from '../../story/types.js';
import { setField } from '../model/edits.js';
import { issuesAt } from '../model/findings.js';
import { withValue } from '../model/inside.js';
import { freshItem, freshValue } from '../model/fresh.js';
import type { Field, RecordField } from '../model/fields.js';
import { placeAfter } from '../model/moves.js';
import { idOf, recordAt, type Item, type Json, type Operation } from '../model/operations.js';
import type { Session } from '../model/session.svelte.js';
import { recordId, textIn, textsIn, type FieldForm } from './form-context.js';
import type { FormRoot } from './form-root.js';

/** What stands in a list: a record, or an id alone. */
export type Listed = Item | string;

/** A form of a record that a layer, or a record of the story, is made of. */
export abstract class LayerForm implements FieldForm {
	readonly root: FormRoot;

	constructor(root: FormRoot) {
		this.root = root;
	}

	abstract readonly id: string;
	/** Where it stands in its step, for issues. */
	abstract readonly at: string;
	abstract value(key: string): unknown;
	/**
	 * Writes a field, or one in an object that it holds, named by its keys.
	 *
	 * @param drop so many of these objects, from the innermost, go with the last of their fields
	 */
	abstract write(
		keys: readonly string[],
		value: Json | undefined,
		what: string,
		typed?: boolean,
		drop?: number
	): Issue | null;
	/** Puts an item at the end of a list; the list begins with it where it was absent. */
	protected abstract insert(key: string, item: Listed, what: string): Issue | null;
	/** Takes an item away; with the last, the list goes where `drop` says so. */
	abstract remove(key: string, id: string, what: string, drop: boolean): void;
	abstract move(key: string, id: string, by: -1 | 1, what: string): void;
	/** Puts a record in the place of a bare id. */
	abstract replace(key: string, id: string, item: Item, what: string): void;
	/** Whether Undo has just changed the record, or something in it. */
	abstract readonly isTouched: boolean;
	/** The same of a field. */
	abstract touches(key: string): boolean;
	/** The form of a record in a list. */
	abstract item(key: string, id: string): LayerForm;

	get session(): Session {
		return this.root.session;
	}

	set(key: string, value: Json | undefined, what: string, typed = false): Issue | null {
		return this.write([key], value, what, typed);
	}

	text(key: string): string {
		return textIn(this.value(key));
	}

	list(key: string): readonly string[] {
		return textsIn(this.value(key));
	}

	items(key: string): readonly Listed[] {
		const value = this.value(key);
		return Array.isArray(value) ? (value as Listed[]) : [];
	}

	issues(key: string): readonly Issue[] {
		return issuesAt(this.root.issues, this.pathOf(key));
	}

	/** Issues of a field itself, without those of what stands in it. */
	own(key: string): readonly Issue[] {
		return this.issues(key).filter(({ path }) => path.endsWith(this.pathOf(key)));
	}

	/** Issues of the record and of all that stands in it. */
	get all(): readonly Issue[] {
		return issuesAt(this.root.issues, this.at);
	}

	/** Of what is wrong with it, what none of these fields shows. */
	unshown(fields: Iterable<{ readonly key: string }>): readonly Issue[] {
		const shown = new Set([...fields].flatMap(({ key }) => this.issues(key).map((i) => i.path)));
		return this.all.filter(({ path }) => !path.endsWith(this.at) && !shown.has(path));
	}

	/** Issues of the record itself. */
	get whole(): readonly Issue[] {
		return this.root.issues.filter(({ path }) => path.endsWith(this.at));
	}

	leave(): void {
		this.session.typing.end();
	}

	/** The form of a record, or of a list of values, that is a value of a field; `drop`: it goes when it is emptied. */
	part(key: string, drop: boolean): LayerForm {
		return new PartForm(this, () => key, `${this.id}-${key}`, drop);
	}

	/** Adds what a field's items are, as empty as it can be; gives its id, or why it was not added. */
	add(key: string, record: RecordField, what: string): string | Issue {
		const item = freshItem(record, this.root.setting, this.items(key));
		return this.insert(key, item, what) ?? item.id;
	}

	/** Writes a field, or says why it cannot be; whether it was written. */
	put(key: string, value: Json | undefined, what: string): boolean {
		const refused = this.set(key, value, what);
		if (refused) this.refuse(refused);
		return !refused;
	}

	/** Says why something was not written. */
	refuse({ message, remedy }: Issue): void {
		this.session.tell(`${message} ${remedy}`);
	}

	/** Adds a bare id. */
	addBare(key: string, id: string, what: string): void {
		this.insert(key, id, what);
	}

	/** A value of a field, as empty as it can be; other than those that are `taken`, where it can. */
	fresh(field: Field, taken: readonly unknown[] = []): Json {
		return freshValue(field, this.root.setting, taken);
	}

	/** The path of a field from the step on. */
	pathOf(key: string): string {
		return `${this.at}.${key}`;
	}

	/** The same from the layer on. */
	protected near(key: string): string {
		return this.pathOf(key).slice(this.root.at.length).replace(/^\./, '');
	}
}

/** The form of a layer, or of a record in its lists: each edit is an operation on it. */
export class RecordLayerForm extends LayerForm {
	readonly path: string;
	readonly #at: () => string;

	/** @param at where it stands in its step; default: where the layer does */
	constructor(root: FormRoot, path = root.path, at: () => string = () => root.at) {
		super(root);
		this.path = path;
		this.#at = at;
	}

	get id(): string {
		return recordId(this.path);
	}
	get at(): string {
		return this.#at();
	}

	value(key: string): unknown {
		return recordAt(this.session.story, this.path)?.[key];
	}

	write(
		keys: readonly string[],
		value: Json | undefined,
		what: string,
		typed = false,
		drop = 0
	): Issue | null {
		const burst = typed ? { burst: this.session.typing.burst() } : {};
		const options = { what, drop, ...burst };
		const edit = setField(this.session.story, this.path, keys.join('.'), value, options);
		return this.root.edit(edit, this.near(keys.join('.')));
	}

	get isTouched(): boolean {
		const places = this.session.touched?.places ?? [];
		return places.some(({ record }) => `${record}/`.startsWith(`${this.path}/`));
	}

	touches(key: string): boolean {
		return (this.session.touched?.places ?? []).some(
			({ record, key: field }) =>
				(record === this.path && field !== null && isWithin(field, key)) ||
				record.startsWith(`${this.#list(key)}/`)
		);
	}

	protected insert(key: string, item: Listed, what: string): Issue | null {
		const last = this.items(key).at(-1);
		const after = last === undefined ? null : idOf(last);
		return this.#edit(`Add ${what}`, { op: 'insert', list: this.#list(key), after, item }, key);
	}

	remove(key: string, id: string, what: string, drop: boolean): void {
		const operation: Operation = {
			op: 'remove',
			list: this.#list(key),
			id,
			...(drop && { drop: true })
		};
		this.#edit(`Delete ${what}`, operation, key);
	}

	move(key: string, id: string, by: -1 | 1, what: string): void {
		const after = placeAfter(this.items(key), id, by);
		if (after === undefined) return;
		this.#edit(`Move ${what}`, { op: 'move', list: this.#list(key), id, after }, key);
	}

	replace(key: string, id: string, item: Item, what: string): void {
		const list = this.#list(key);
		const items = this.items(key).map(idOf);
		const after = items[items.indexOf(id) - 1] ?? null;
		const operations: readonly Operation[] = [
			{ op: 'remove', list, id },
			{ op: 'insert', list, after, item }
		];
		this.#edit(`Edit ${what}`, { op: 'batch', operations }, key);
	}

	item(key: string, id: string): LayerForm {
		const index = () => this.items(key).findIndex((one) => idOf(one) === id);
		const at = () => `${this.pathOf(key)}[${index()}]`;
		return new RecordLayerForm(this.root, `${this.#list(key)}/${id}`, at);
	}

	#edit(label: string, operation: Operation, key: string): Issue | null {
		return this.root.edit({ label: `${label}${this.root.whose}`, operation }, this.near(key));
	}

	#list(key: string): string {
		return `${this.path}/${key}`;
	}
}

/** The form of a value: of a record without an id, or of a list. What is written in it is written to what holds it. */
class PartForm extends LayerForm {
	readonly id: string;
	readonly #holder: LayerForm;
	readonly #key: () => string;
	readonly #drop: boolean;

	constructor(holder: LayerForm, key: () => string, id: string, drop: boolean) {
		super(holder.root);
		this.#holder = holder;
		this.#key = key;
		this.id = id;
		this.#drop = drop;
	}

	get at(): string {
		return this.#holder.pathOf(this.#key());
	}

	override pathOf(key: string): string {
		return Array.isArray(this.#value) ? `${this.at}[${key}]` : super.pathOf(key);
	}

	/** Of a value, only as a whole is known that it has changed. */
	get isTouched(): boolean {
		return false;
	}

	touches(key: string): boolean {
		const own = this.#key();
		// Of a list, only as a whole is known that it has changed.
		return this.#holder.touches(Array.isArray(this.#value) ? own : `${own}.${key}`);
	}

	get #value(): unknown {
		return this.#holder.value(this.#key());
	}

	value(key: string): unknown {
		const value = this.#value;
		return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
			? (value as Readonly<Record<string, unknown>>)[key]
			: undefined;
	}

	write(
		keys: readonly string[],
		value: Json | undefined,
		what: string,
		typed = false,
		drop = 0
	): Issue | null {
		const before = this.#value;
		if (Array.isArray(before))
			return this.#writeItem(before as readonly Json[], keys, value, what, typed, drop);
		// It goes with its last field only where all that it holds does so, too.
		const levels = this.#drop && drop === keys.length - 1 ? keys.length : drop;
		return this.#holder.write([this.#key(), ...keys], value, what, typed, levels);
	}

	/** A list of values is written as a whole. */
	#writeItem(
		list: readonly Json[],
		[key = '', ...rest]: readonly string[],
		value: Json | undefined,
		what: string,
		typed: boolean,
		drop: number
	): Issue | null {
		const index = Number(key);
		const fields = (list[index] ?? {}) as Readonly<Record<string, unknown>>;
		const item = rest.length === 0 ? value : withValue(fields, rest, value, drop)?.fields;
		const next = list.toSpliced(index, 1, ...(item === undefined ? [] : [item as Json]));
		const gone = next.length === 0 && this.#drop;
		return this.#holder.set(this.#key(), gone ? undefined : next, what, typed);
	}

	protected insert(key: string, item: Listed, what: string): Issue | null {
		return this.set(key, [...this.items(key), item] as Json, what);
	}

	remove(key: string, id: string, what: string, drop: boolean): void {
		const rest = this.items(key).filter((one) => idOf(one) !== id);
		this.set(key, drop && rest.length === 0 ? undefined : (rest as Json), what);
	}

	move(key: string, id: string, by: -1 | 1, what: string): void {
		const items = this.items(key);
		const from = items.findIndex((one) => idOf(one) === id);
		const item = items[from];
		if (item === undefined || !items[from + by]) return;
		this.set(key, items.toSpliced(from, 1).toSpliced(from + by, 0, item) as Json, what);
	}

	replace(key: string, id: string, item: Item, what: string): void {
		const next = this.items(key).map((one) => (idOf(one) === id ? item : one));
		this.set(key, next as Json, what);
	}

	item(key: string, id: string): LayerForm {
		const list = this.part(key, false);
		const index = () => String(this.items(key).findIndex((one) => idOf(one) === id));
		return new PartForm(list, index, `${list.id}-${id}`, false);
	}
}

/** Whether a key leads to a field or into it, or the field is in what the key leads to. */
function isWithin(key: string, field: string): boolean {
	return `${key}.`.startsWith(`${field}.`) || field.startsWith(`${key}.`);
}
