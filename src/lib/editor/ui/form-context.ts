/** What the fields of one form share. */
import type { Issue } from '../../story/types.js';
import { setField } from '../model/edits.js';
import { issuesAt } from '../model/findings.js';
import { recordAt, type Json } from '../model/operations.js';
import type { Session } from '../model/session.svelte.js';

/** Begins the ids of all elements of a record; `data-field` of what shows it as a whole. */
export const recordId = (path: string): string => `ed-${path.replaceAll('/', '-')}`;

/** Id of the element that a field of a record is written in; `data-field` of that with its label. */
export const fieldId = (path: string, key: string): string =>
	`${recordId(path)}-${key.replaceAll('.', '-')}`;

/** What a field reads from and writes to. */
export interface FieldForm {
	readonly session: Session;
	/** Begins the ids of the form's elements. */
	readonly id: string;
	value(key: string): unknown;
	text(key: string): string;
	/** Ids in a field that holds one, several or none. */
	list(key: string): readonly string[];
	/** What is wrong with a field, and with anything in it. */
	issues(key: string): readonly Issue[];
	/**
	 * Writes a field at once. `typed`: letters in a row are undone together.
	 *
	 * @returns why it was not written, where the form looks at that
	 */
	set(key: string, value: Json | undefined, what: string, typed?: boolean): Issue | null;
	/** The field is left: what comes is another edit. */
	leave(): void;
}

/** Ids of what is said of a field beside its label: of its hint, of a fault, of issues; `undefined` where nothing is. */
export function describedBy(
	id: string,
	said: Readonly<Partial<Record<'hint' | 'fault' | 'issues', unknown>>>
): string | undefined {
	const parts = Object.entries(said).flatMap(([part, is]) => (is ? [`${id}-${part}`] : []));
	return parts.join(' ') || undefined;
}

/** The text of a value that is one, else none. */
export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The texts of a value that is one or holds some. */
export function textsIn(value: unknown): readonly string[] {
	if (typeof value === 'string') return [value];
	return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** A record of the story, with a way to write its fields. */
export class RecordForm implements FieldForm {
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

	get id(): string {
		return recordId(this.path);
	}

	value(key: string): unknown {
		return recordAt(this.#session.story, this.path)?.[key];
	}

	text(key: string): string {
		return textIn(this.value(key));
	}

	list(key: string): readonly string[] {
		return textsIn(this.value(key));
	}

	issues(key: string): readonly Issue[] {
		return issuesAt(this.#issues(), `${this.#at()}${key}`);
	}

	set(key: string, value: Json | undefined, what: string, typed = false): null {
		const burst = typed ? { burst: this.#session.typing.burst() } : {};
		this.#session.edit(setField(this.#session.story, this.path, key, value, { what, ...burst }));
		return null;
	}

	leave(): void {
		this.#session.typing.end();
	}
}
