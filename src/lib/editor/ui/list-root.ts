import type { Issue } from '../../story/types.js';
import { issuesAt } from '../model/findings.js';
import type { Setting } from '../model/fresh.js';
import { recordAt } from '../model/operations.js';
import { recordPath, recordsOf } from '../model/records.js';
import type { Session } from '../model/session.svelte.js';
import { recordFault, type SchemaList } from '../model/story-records.js';
import { FormRoot } from './form-root.js';

/** What the forms of one record of a list of the story share. */
export class ListRoot extends FormRoot {
	readonly #list: SchemaList;
	readonly #id: string;

	constructor(session: Session, list: SchemaList, id: string) {
		super(session);
		this.#list = list;
		this.#id = id;
	}

	get path(): string {
		return recordPath(this.#list, this.#id);
	}

	get setting(): Setting {
		const { story } = this.session;
		return { story, step: null, layer: recordAt(story, this.path) };
	}

	get at(): string {
		const index = recordsOf(this.session.story, this.#list).findIndex(({ id }) => id === this.#id);
		return `${this.#list}[${index}]`;
	}

	get issues(): readonly Issue[] {
		return issuesAt(this.session.findings.story, this.at);
	}

	readonly whose = '';

	protected fault(record: unknown, near: string): Issue | null {
		return recordFault(this.#list, record, near);
	}
}
