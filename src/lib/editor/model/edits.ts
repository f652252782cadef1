/** What an editor does to a story, each as an edit: an operation and the name that Undo gives it. */
import type { Claim, Id, Step, Story } from '../../story/types.js';
import { nameOf } from './changes.js';
import type { Edit } from './history.js';
import { moveAfter, moveTo, placeAfter } from './moves.js';
import { valueAt } from './inside.js';
import { newId } from './new-id.js';
import {
	idOf,
	isRecordList,
	recordAt,
	type Item,
	type Json,
	type Operation
} from './operations.js';
import { sameValue } from './same.js';

export const stepPath = (id: Id): string => `steps/${id}`;
export const claimPath = (step: Id, claim: Id): string => `steps/${step}/claims/${claim}`;

/** Name of a step for labels and announcements; its id where it is gone. */
export function stepName(story: Story, id: Id): string {
	const step = story.steps.find((candidate) => candidate.id === id);
	return step ? nameOf(step) : id;
}

/** Moves a step to a number of the told order, from 1. */
export function moveStep(story: Story, id: Id, position: number): Edit | null {
	const operation = moveTo(story, id, position);
	return (
		operation && { label: `Move “${stepName(story, id)}” to ${Math.round(position)}`, operation }
	);
}

/** Moves steps together so that the first of them becomes number `position` (from 1), in their own order. */
export function moveSteps(story: Story, ids: ReadonlySet<Id>, position: number): Edit | null {
	const [only, ...others] = ids;
	if (only !== undefined && others.length === 0) return moveStep(story, only, position);
	const rest = story.steps.filter((step) => !ids.has(step.id));
	const place = Math.min(rest.length, Math.max(0, Math.round(position) - 1));
	const operation = moveAfter(story, ids, place === 0 ? null : rest[place - 1]!.id);
	return operation && { label: `Move ${ids.size} steps to ${place + 1}`, operation };
}

/** Where the first of some steps stands, counted as `moveSteps` counts: from 1, without the others. */
export function positionOf(story: Story, ids: ReadonlySet<Id>): number {
	return story.steps.findIndex((step) => ids.has(step.id)) + 1;
}

/** Sets a field of a record; blank optional fields go. `burst` joins the letters typed in one go into one edit. */
export function setField(
	story: Story,
	record: string,
	key: string,
	value: Json | undefined,
	options: { readonly what: string; readonly burst?: number; readonly drop?: number }
): Edit | null {
	const current = recordAt(story, record);
	if (!current || sameValue(valueAt(current, key), value)) return null;
	const [list, id] = record.split('/');
	const of = list === 'steps' && id ? ` of “${stepName(story, id)}”` : '';
	const operation = settingOf(current, record, key, value, options.drop);
	const joins = options.burst !== undefined && operation.op === 'set';
	return {
		label: `Edit ${options.what}${of}`,
		operation,
		...(joins && { merge: `${record}/${key}#${options.burst}` })
	};
}

/** Sets a field to a value whatever it is: lists of records are not set, their items are exchanged. */
function settingOf(
	current: Readonly<Record<string, unknown>>,
	record: string,
	key: string,
	value: Json | undefined,
	drop = 0
): Operation {
	const before = current[key] as Json | undefined;
	const list = record === '' ? key : `${record}/${key}`;
	const set: Operation = {
		op: 'set',
		record,
		key,
		...(value !== undefined && { value }),
		...(drop > 0 && { drop })
	};
	// What an object of the record holds is a value.
	if (key.includes('.')) return set;
	const [was, is] = [itemsOf(before), itemsOf(value)];
	if (!was && !is) return set;
	const leave: readonly Operation[] = was
		? was.map((item) => ({ op: 'remove', list, id: idOf(item), drop: true }))
		: before === undefined
			? []
			: [{ op: 'set', record, key }];
	const come: readonly Operation[] = is
		? is.map((item, i) => ({ op: 'insert', list, after: i === 0 ? null : idOf(is[i - 1]!), item }))
		: value === undefined
			? []
			: [set];
	return { op: 'batch', operations: [...leave, ...come] };
}

function itemsOf(value: unknown): readonly (Item | Id)[] | null {
	return isRecordList(value) ? value : null;
}

/** A new step after another (`null`: first). It says when its neighbour happened, so that it has a place in time. */
export function addStep(story: Story, after: Id | null): { edit: Edit; id: Id } {
	const id = newId('step', story.steps);
	const neighbour = story.steps.find((step) => step.id === after);
	const item: Step = {
		id,
		...(neighbour?.when !== undefined && { when: neighbour.when }),
		heading: 'New step',
		body: '',
		claims: [],
		stage: []
	};
	const operation: Operation = { op: 'insert', list: 'steps', after, item: item as Item };
	return { edit: { label: 'Add a step', operation }, id };
}

export function duplicateStep(story: Story, id: Id): { edit: Edit; id: Id } | null {
	const step = story.steps.find((candidate) => candidate.id === id);
	if (!step) return null;
	const copy = newId(id.slice(0, 50), story.steps);
	const item: Item = { ...step, id: copy };
	return {
		edit: {
			label: `Duplicate “${nameOf(step)}”`,
			operation: { op: 'insert', list: 'steps', after: id, item }
		},
		id: copy
	};
}

export function deleteSteps(story: Story, ids: ReadonlySet<Id>): Edit | null {
	const operations = story.steps
		.filter((step) => ids.has(step.id))
		.map((step): Operation => ({ op: 'remove', list: 'steps', id: step.id }));
	const [first] = operations;
	if (!first) return null;
	const [only] = ids;
	return operations.length === 1
		? { label: `Delete “${stepName(story, only!)}”`, operation: first }
		: { label: `Delete ${operations.length} steps`, operation: { op: 'batch', operations } };
}

/** A new claim at the end. It is unverified until somebody says otherwise. */
export function addClaim(story: Story, step: Step): { edit: Edit; id: Id } {
	const id = newId('c', step.claims, 4);
	const first = story.sources[0];
	const item: Claim = {
		id,
		what: '',
		standing: 'unverified',
		sources: story.sources.length === 1 && first ? [first.id] : []
	};
	const list = `${stepPath(step.id)}/claims`;
	const operation: Operation = {
		op: 'insert',
		list,
		after: step.claims.at(-1)?.id ?? null,
		item: item as unknown as Item
	};
	return { edit: { label: `Add a claim to “${nameOf(step)}”`, operation }, id };
}

export function deleteClaim(step: Step, claim: Id): Edit {
	return {
		label: `Delete a claim of “${nameOf(step)}”`,
		operation: { op: 'remove', list: `${stepPath(step.id)}/claims`, id: claim }
	};
}

/** One place up (`-1`) or down (`1`); `null` at the end. */
export function moveClaim(step: Step, claim: Id, by: -1 | 1): Edit | null {
	const after = placeAfter(step.claims, claim, by);
	if (after === undefined) return null;
	const to = step.claims.findIndex(({ id }) => id === claim) + by;
	return {
		label: `Move a claim of “${nameOf(step)}” to ${to + 1}`,
		operation: { op: 'move', list: `${stepPath(step.id)}/claims`, id: claim, after }
	};
}
