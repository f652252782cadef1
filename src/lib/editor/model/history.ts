/** What can be undone and done again: immutable, without limit. */
import type { Story } from '../../story/types.js';
import { apply, type Operation, type Problem } from './operations.js';

export interface Entry {
	/** As "Move “Bagram” to 3", for the button's name. */
	readonly label: string;
	readonly operation: Operation;
	readonly inverse: Operation;
	/** Entries in a row with the same key are one: the letters typed into one field. */
	readonly merge?: string;
}

export interface History {
	readonly done: readonly Entry[];
	readonly undone: readonly Entry[];
}

export const EMPTY: History = { done: [], undone: [] };

export interface Edit {
	readonly label: string;
	readonly operation: Operation;
	readonly merge?: string;
}

export type Changed =
	| {
			readonly ok: true;
			readonly story: Story;
			readonly history: History;
			/** What was done to the story, to be saved. */
			readonly operation: Operation;
	  }
	| { readonly ok: false; readonly problem: Problem };

/** Carries out an edit. What was undone before is gone then, as everywhere. */
export function perform(story: Story, history: History, edit: Edit): Changed {
	const applied = apply(story, edit.operation);
	if (!applied.ok) return applied;
	const last = history.done.at(-1);
	const merges = edit.merge !== undefined && last?.merge === edit.merge;
	const entry: Entry = merges
		? { ...last, operation: edit.operation, label: edit.label }
		: { ...edit, inverse: applied.inverse };
	const done = merges ? [...history.done.slice(0, -1), entry] : [...history.done, entry];
	return {
		ok: true,
		story: applied.story,
		history: { done, undone: [] },
		operation: edit.operation
	};
}

/** Takes back the last edit, or does the last one taken back again; `null` where there is none. */
export function undo(story: Story, history: History): Changed | null {
	const entry = history.done.at(-1);
	if (!entry) return null;
	const applied = apply(story, entry.inverse);
	if (!applied.ok) return applied;
	const { label, inverse } = entry;
	return {
		ok: true,
		story: applied.story,
		history: {
			done: history.done.slice(0, -1),
			undone: [...history.undone, { label, operation: applied.inverse, inverse }]
		},
		operation: entry.inverse
	};
}

export function redo(story: Story, history: History): Changed | null {
	const entry = history.undone.at(-1);
	if (!entry) return null;
	const applied = apply(story, entry.operation);
	if (!applied.ok) return applied;
	return {
		ok: true,
		story: applied.story,
		history: {
			done: [...history.done, { ...entry, inverse: applied.inverse }],
			undone: history.undone.slice(0, -1)
		},
		operation: entry.operation
	};
}
