/** What the fields of one form share. */
import type { Issue } from '../../story/types.js';
import { setField } from '../model/edits.js';
import { issuesAt } from '../model/findings.js';
import { recordAt, type Json } from '../model/operations.js';
import type { Session } from '../model/session.svelte.js';

/** Begins the ids of all elements of a record; `data-field` of what shows it as a whole. */
export const recordId = (path: string): string => `ed-${path.replaceAll('/', '-')}`;

/** Id of the element that a field of a record is written in; `data-field` of that with its label. */
export const fieldId = (path: string, key: string): string => `${recordId(path)}-${key}`;

/** A record of the story, with a way to write its fields. */
export class RecordForm {
	readonly #session: Session;
	/** As `steps/crossing`. */
	readonly path: string;
	/** Where the record stands in its step, for issues: `` or `claims[2].`. */
	readonly #at: () => string;
	readonly #issues: () => readonly Issue[];

	constructor(
		session: Session,
		path: string,
		issues: () => readonly Issue[],
		at: () => string = () => ''
	) {
		this.#session = session;
		this.path = path;
		this.#issues = issues;
		this.#at = at;
	}

	get session(): Session {
		return this.#session;
	}

	/** Begins the ids of the form's elements. */
	get id(): string {
		return recordId(this.path);
	}

	value(key: string): unknown {
		return recordAt(this.#session.story, this.path)?.[key];
	}

	text(key: string): string {
		const value = this.value(key);
		return typeof value === 'string' ? value : '';
	}

	/** Ids in a field that holds one, several or none. */
	list(key: string): readonly string[] {
		const value = this.value(key);
		if (typeof value === 'string') return [value];
		return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
	}

	issues(key: string): readonly Issue[] {
		return issuesAt(this.#issues(), `${this.#at()}${key}`);
	}

	/** Writes a field at once. `typed`: letters in a row are undone together. */
	set(key: string, value: Json | undefined, what: string, typed = false): void {
		const burst = typed ? { burst: this.#session.typing.burst() } : {};
		this.#session.edit(setField(this.#session.story, this.path, key, value, { what, ...burst }));
	}

	leave(): void {
		this.#session.typing.end();
	}
}
