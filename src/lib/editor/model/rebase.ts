/** Puts edits that are not saved yet on top of a draft that somebody else has changed meanwhile. */
import type { Story } from '../../story/types.js';
import { valueAt } from './inside.js';
import {
	apply,
	idOf,
	itemAt,
	recordAt,
	type Operation,
	type Problem,
	type SetField
} from './operations.js';
import { sameValue } from './same.js';

/** An edit that waits to be saved. */
export interface Pending {
	readonly operation: Operation;
	/** As in the history: "Move “Bagram” to 3". */
	readonly label: string;
	/** Edits in a row with the same key are saved as one. */
	readonly merge?: string;
}

/** An edit that the new draft has no room for, as when its step was deleted. */
export interface Dropped {
	readonly label: string;
	readonly problem: Problem;
	/** What was written in it, so that nothing written is lost. */
	readonly texts: readonly string[];
}

/** A field that both changed: mine stands, theirs is kept to be taken over. */
export interface Overwritten {
	readonly record: string;
	readonly key: string;
	readonly theirs: unknown;
}

export interface Rebased {
	readonly story: Story;
	/** What is still to be saved, all of which can be applied to the new draft, in order. */
	readonly kept: readonly Pending[];
	readonly dropped: readonly Dropped[];
	readonly overwritten: readonly Overwritten[];
	/** New inverses of edits that now take back something else than before, by their operation. */
	readonly inverses: ReadonlyMap<Operation, Operation>;
}

/**
 * Applies pending edits to `theirs`, the draft as it is now, where they were made on `base`.
 *
 * @param mine `base` with what oneself has saved since: only what differs from that is somebody else's
 *
 * Operations name ids, so they mean the same on both. A batch of which a part has lost its target is carried out in the
 * rest. Removing what is gone already is no loss and is not reported; nor is putting in what is there already.
 */
export function rebase(
	base: Story,
	theirs: Story,
	pending: readonly Pending[],
	mine: Story = base
): Rebased {
	let story = theirs;
	const kept: Pending[] = [];
	const dropped: Dropped[] = [];
	const overwritten = new Map<string, Overwritten>();
	const inverses = new Map<Operation, Operation>();
	for (const edit of pending) {
		for (const operation of parts(story, edit.operation)) {
			const applied = apply(story, operation);
			if (!applied.ok) {
				if (!isDone(story, operation)) {
					const { label } = edit;
					dropped.push({ label, problem: applied.problem, texts: textsOf(operation) });
				}
				continue;
			}
			if (isChanged(base, theirs, operation)) inverses.set(edit.operation, applied.inverse);
			if (operation.op === 'set' && isChanged(mine, theirs, operation)) {
				const { record, key } = operation;
				const theirValue = valueAt(recordAt(theirs, record), key);
				if (!sameValue(theirValue, operation.value)) {
					overwritten.set(`${record}/${key}`, { record, key, theirs: theirValue });
				}
			}
			kept.push({ ...edit, operation });
			story = applied.story;
		}
	}
	return { story, kept, dropped, overwritten: [...overwritten.values()], inverses };
}

/** The operation as one where it can be, else its parts. */
function parts(story: Story, operation: Operation): readonly Operation[] {
	if (operation.op !== 'batch' || apply(story, operation).ok) return [operation];
	return operation.operations.flatMap((one) => parts(story, one));
}

/** Whether the story is already as the operation would make it. */
export function isDone(story: Story, operation: Operation): boolean {
	switch (operation.op) {
		case 'batch':
			return operation.operations.every((one) => isDone(story, one));
		case 'remove':
			return itemAt(story, operation.list, operation.id) === undefined;
		case 'insert': {
			const there = itemAt(story, operation.list, idOf(operation.item));
			return there !== undefined && sameValue(there, operation.item);
		}
		default: {
			const applied = apply(story, operation);
			return applied.ok && sameValue(applied.story, story);
		}
	}
}

/** Whether what the operation replaces or removes is another in `theirs`. */
function isChanged(base: Story, theirs: Story, operation: Operation): boolean {
	if (operation.op === 'batch') {
		return operation.operations.some((one) => isChanged(base, theirs, one));
	}
	if (operation.op === 'set') {
		const { record, key } = operation;
		const before = recordAt(base, record);
		const after = recordAt(theirs, record);
		return (
			before !== undefined &&
			after !== undefined &&
			!sameValue(valueAt(before, key), valueAt(after, key))
		);
	}
	if (operation.op === 'remove') {
		const { list, id } = operation;
		return !sameValue(itemAt(base, list, id), itemAt(theirs, list, id));
	}
	return false;
}

/** Every text that an operation carries; short codes are texts, too. */
export function textsOf(operation: Operation): readonly string[] {
	switch (operation.op) {
		case 'batch':
			return operation.operations.flatMap(textsOf);
		case 'set':
			return strings(operation.value);
		case 'insert': {
			const { item } = operation;
			if (typeof item === 'string') return [item];
			return Object.entries(item).flatMap(([key, value]) => (key === 'id' ? [] : strings(value)));
		}
		default:
			return [];
	}
}

function strings(value: unknown): string[] {
	if (typeof value === 'string') return value.trim() === '' ? [] : [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(strings);
}

/** Two edits of one field in a row are one; `null` where they are not. */
export function merged(last: Pending | undefined, next: Pending): Pending | null {
	if (!last?.merge || last.merge !== next.merge) return null;
	const [a, b] = [last.operation, next.operation] as [SetField, SetField];
	if (a.op !== 'set' || b.op !== 'set' || a.record !== b.record || a.key !== b.key) return null;
	return next;
}
