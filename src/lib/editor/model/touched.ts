/** What an operation has changed, named so that the form which holds it can show it. */
import type { Id, Story } from '../../story/types.js';
import { valueAt } from './inside.js';
import { idOf, recordAt, stepOf, type Operation } from './operations.js';
import { sameValue } from './same.js';

export interface Place {
	/** As `places/kabul`; `''` is the story itself. */
	readonly record: string;
	/** A field of it (`inset.title`: in an object of it), or a list of it that something went from; `null`: the record as a whole. */
	readonly key: string | null;
}

export interface Touched {
	/** The step whose form holds it; `null`: the story's own. */
	readonly step: Id | null;
	/** All in that form. */
	readonly places: readonly Place[];
}

/** @param before the story that the operation was applied to, which gave `after` */
export function touchedBy(before: Story, after: Story, operation: Operation): Touched {
	const step = stepOf(operation);
	const places = partsOf(operation)
		.filter((part) => stepOf(part) === step)
		// An edit may set more than it changes.
		.filter((part) => part.op !== 'set' || differs(before, after, part))
		.map(placeOf);
	return { step, places };
}

/** The records of a list that were touched, or something in them. */
export function touchedIn(touched: Touched | null, list: string): readonly Id[] {
	const ids = touched?.places.flatMap(({ record }) =>
		record.startsWith(`${list}/`) ? record.slice(list.length + 1).split('/', 1) : []
	);
	return [...new Set(ids)];
}

function partsOf(operation: Operation): readonly Exclude<Operation, { op: 'batch' }>[] {
	return operation.op === 'batch' ? operation.operations.flatMap(partsOf) : [operation];
}

function differs(before: Story, after: Story, { record, key }: Place & { key: string }): boolean {
	return !sameValue(valueAt(recordAt(before, record), key), valueAt(recordAt(after, record), key));
}

function placeOf(part: Exclude<Operation, { op: 'batch' }>): Place {
	switch (part.op) {
		case 'set':
			return { record: part.record, key: part.key };
		case 'insert':
			return { record: `${part.list}/${idOf(part.item)}`, key: null };
		case 'move':
			return { record: `${part.list}/${part.id}`, key: null };
		case 'remove': {
			const cut = part.list.lastIndexOf('/');
			return { record: part.list.slice(0, Math.max(0, cut)), key: part.list.slice(cut + 1) };
		}
	}
}
