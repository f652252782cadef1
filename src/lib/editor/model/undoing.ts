/** Undo takes back one's own edits and nobody else's. */
import type { Story } from '../../story/types.js';
import type { Entry } from './history.js';
import { valueAt } from './inside.js';
import { idOf, itemAt, recordAt, type Operation } from './operations.js';
import { sameValue } from './same.js';

/** Why an edit cannot be taken back, in a sentence; `null` where it can. */
export function refusalOf(story: Story, entry: Entry): string | null {
	return reasonAgainst(story, entry.operation);
}

function reasonAgainst(story: Story, operation: Operation): string | null {
	switch (operation.op) {
		case 'batch':
			// Later parts of a batch may have changed what earlier ones did; the last word on each thing counts.
			return operation.operations.every(({ op }) => op === 'set')
				? firstReason(story, operation.operations)
				: null;
		case 'set': {
			const record = recordAt(story, operation.record);
			if (!record) return 'what it changed has been deleted since.';
			return sameValue(valueAt(record, operation.key), operation.value)
				? null
				: 'the same field has been changed since.';
		}
		case 'insert': {
			const item = itemAt(story, operation.list, idOf(operation.item));
			if (item === undefined) return 'what it added has been deleted since.';
			return sameValue(item, operation.item) ? null : 'what it added has been worked on since.';
		}
		case 'move':
			return itemAt(story, operation.list, operation.id) !== undefined
				? null
				: 'what it moved has been deleted since.';
		case 'remove':
			return itemAt(story, operation.list, operation.id) !== undefined
				? 'what it deleted is there again.'
				: null;
	}
}

function firstReason(story: Story, operations: readonly Operation[]): string | null {
	const last = new Map<string, Operation>();
	for (const operation of operations) {
		if (operation.op === 'set') last.set(`${operation.record}/${operation.key}`, operation);
	}
	for (const operation of last.values()) {
		const reason = reasonAgainst(story, operation);
		if (reason) return reason;
	}
	return null;
}
