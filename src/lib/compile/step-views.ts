/**
 * A story's steps as a piece may see them while it is compiled: what is read of a step is noted field by field, so that
 * a piece that never looks at texts is not made again because a text has changed.
 */
import type { Step } from '../story/types.js';
import type { ReadLog } from './reads.js';

/** One field of all steps, in order. Kept from compile to compile as the very same list while nothing in it changes. */
export type Column = readonly unknown[];

/** Columns of the compile before, by field. */
export type Columns = Map<string, Column>;

/** Begins the questions about a field of all steps. */
const COLUMN = 'steps.';
/** Stands for whatever fields there are. */
const ALL = '*';

export class StepViews {
	readonly #steps: readonly Step[];
	readonly #log: ReadLog;
	/** Those of the compile before; each is replaced by this one's when it is asked for. */
	readonly #kept: Columns;
	readonly #columns = new Map<string, Column>();
	readonly #own = looking((step, field) => this.#log.noteOwn(field, fieldOf(step, field)));
	/** The turn of the log in which a field was noted last. */
	readonly #noted = new Map<string, number>();
	#views: readonly Step[] | undefined;

	constructor(steps: readonly Step[], log: ReadLog, kept: Columns) {
		this.#steps = steps;
		this.#log = log;
		this.#kept = kept;
	}

	/** All steps; how many there are, and in which order, is noted at once. */
	get all(): readonly Step[] {
		this.#noteColumn('id');
		if (!this.#views) {
			const looks = looking((_, field) => this.#noteColumn(field));
			this.#views = this.#steps.map((step) => new Proxy(step, looks));
		}
		return this.#views;
	}

	/** A field of all steps; it is noted that it was looked at. */
	column(field: string): Column {
		this.#noteColumn(field);
		return this.#column(field);
	}

	/** The step that a piece belongs to. */
	own(step: Step): Step {
		return new Proxy(step, this.#own);
	}

	/** Today's answer to a question about all steps. */
	answer(question: string): unknown {
		return this.#column(question.slice(COLUMN.length));
	}

	#noteColumn(field: string): void {
		if (this.#noted.get(field) === this.#log.turn) return;
		this.#noted.set(field, this.#log.turn);
		this.#log.note(COLUMN + field, this.#column(field));
	}

	#column(field: string): Column {
		let column = this.#columns.get(field);
		if (column) return column;
		const before = this.#kept.get(field);
		const fresh = this.#steps.map((step) => fieldOf(step, field));
		const same = before?.length === fresh.length && fresh.every((v, i) => v === before[i]);
		column = same ? before : fresh;
		this.#columns.set(field, column);
		this.#kept.set(field, column);
		return column;
	}
}

/** What a field of a step holds; the step itself for {@link ALL}. */
export function fieldOf(step: Step, field: string): unknown {
	return field === ALL ? step : (Reflect.get(step, field) as unknown);
}

/** Notes every look at a step. */
function looking(note: (step: Step, field: string) => void): ProxyHandler<Step> {
	return {
		get(step, key) {
			if (typeof key === 'string') note(step, key);
			return Reflect.get(step, key) as unknown;
		},
		has(step, key) {
			note(step, ALL);
			return Reflect.has(step, key);
		},
		ownKeys(step) {
			note(step, ALL);
			return Reflect.ownKeys(step);
		}
	};
}
