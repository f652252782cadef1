/**
 * What a piece of compiled story was made from. While a piece is compiled, everything it asks of the story is noted
 * with the answer; the piece may be used again as long as every question still has the same answer.
 */

import type { Issue } from '../story/types.js';

/** Answers by question: `story.states`, `steps.when`, `place kabul`, `axis`; or fields of a step: `body`. */
export type Reads = ReadonlyMap<string, unknown>;

/** A piece with all that was read and reported while it was made. */
export interface Logged<T> {
	readonly result: T;
	/** What was read of the story. */
	readonly reads: Reads;
	/** What was read of the step that the piece belongs to, if to any. */
	readonly own: Reads;
	readonly issues: readonly Issue[];
}

/** Notes questions and issues, each for the piece that is being made. */
export class ReadLog {
	readonly #open: {
		readonly reads: Map<string, unknown>;
		readonly own: Map<string, unknown>;
		readonly issues: Issue[];
	}[] = [];

	#turn = 0;

	/** Changes whenever a piece is begun or done: within one turn a question need be noted but once. */
	get turn(): number {
		return this.#turn;
	}

	/** Whether a piece is being made. */
	get active(): boolean {
		return this.#open.length > 0;
	}

	/** Notes a question, for outer pieces too, and passes its answer on. */
	note<T>(question: string, answer: T): T {
		for (const { reads } of this.#open) reads.set(question, answer);
		return answer;
	}

	/** Notes what a field of the piece's own step holds. */
	noteOwn(field: string, value: unknown): void {
		this.#open.at(-1)?.own.set(field, value);
	}

	/** Notes an issue; false where no piece is being made. */
	report(issue: Issue): boolean {
		const piece = this.#open.at(-1);
		piece?.issues.push(issue);
		return piece !== undefined;
	}

	/** Runs `work` and gives its result with all that it read and reported. */
	during<T>(work: () => T): Logged<T> {
		const piece = {
			reads: new Map<string, unknown>(),
			own: new Map<string, unknown>(),
			issues: []
		};
		this.#open.push(piece);
		this.#turn += 1;
		try {
			return { result: work(), ...piece };
		} finally {
			this.#open.pop();
			this.#turn += 1;
		}
	}
}

/** Whether two values of plain data say the same. */
export function alike(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a) || Array.isArray(b)) {
		if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
		for (let i = 0; i < a.length; i++) if (!alike(a[i], b[i])) return false;
		return true;
	}
	// Without lists of keys: whole stories are compared after every edit.
	let more = 0;
	for (const key in a) {
		if (!Object.hasOwn(b, key)) return false;
		if (!alike((a as Fields)[key], (b as Fields)[key])) return false;
		more++;
	}
	for (const _ in b) more--;
	return more === 0;
}

type Fields = Readonly<Record<string, unknown>>;
