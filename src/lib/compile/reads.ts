/**
 * What a piece of compiled story was made from. While a piece is compiled, everything it asks of the story is noted
 * with the answer; the piece may be used again as long as every question still has the same answer.
 */

import type { Issue } from '../story/types.js';

/** Answers by question: `story.states`, `place kabul`, `axis`. */
export type Reads = ReadonlyMap<string, unknown>;

/** A piece with all that was read and reported while it was made. */
export interface Logged<T> {
	readonly result: T;
	readonly reads: Reads;
	readonly issues: readonly Issue[];
}

/** Notes questions and issues, each for the piece that is being made. */
export class ReadLog {
	readonly #open: { readonly reads: Map<string, unknown>; readonly issues: Issue[] }[] = [];

	/** Notes a question, for outer pieces too, and passes its answer on. */
	note<T>(question: string, answer: T): T {
		for (const { reads } of this.#open) reads.set(question, answer);
		return answer;
	}

	/** Notes an issue; false where no piece is being made. */
	report(issue: Issue): boolean {
		const piece = this.#open.at(-1);
		piece?.issues.push(issue);
		return piece !== undefined;
	}

	/** Runs `work` and gives its result with all that it read and reported. */
	during<T>(work: () => T): Logged<T> {
		const piece = { reads: new Map<string, unknown>(), issues: [] };
		this.#open.push(piece);
		try {
			return { result: work(), ...piece };
		} finally {
			this.#open.pop();
		}
	}
}
