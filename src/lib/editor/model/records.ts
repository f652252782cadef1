/**
 * What an editor does to the records that a story's steps name: its sources, places, groups and eras. Their ids never
 * change, so that what names them goes on to.
 */
import type { Mentions } from '../../story/mentions.js';
import type { Id, Story } from '../../story/types.js';
import { stepPath } from './edits.js';
import type { Edit } from './history.js';
import { placeAfter } from './moves.js';
import { newId } from './new-id.js';
import type { Item, Operation } from './operations.js';

export type RecordList = 'sources' | 'places' | 'groups' | 'eras';

interface Facts {
	readonly noun: string;
	readonly article: 'a' | 'an';
	/** The field that it is called by. */
	readonly title: 'title' | 'name' | 'label';
	/** What a new one says besides its id. */
	readonly fresh: (story: Story) => Readonly<Record<string, unknown>>;
}

export const RECORDS: Readonly<Record<RecordList, Facts>> = {
	sources: { noun: 'source', article: 'a', title: 'title', fresh: () => ({ title: 'New source' }) },
	// Without a position it is looked up by its name, once it has one.
	places: {
		noun: 'place',
		article: 'a',
		title: 'name',
		fresh: () => ({ name: 'New place', precision: 'town' })
	},
	groups: { noun: 'group', article: 'a', title: 'label', fresh: () => ({ label: 'New group' }) },
	// With a date that the story has: without one it could not be read.
	eras: {
		noun: 'era',
		article: 'an',
		title: 'label',
		fresh: ({ steps, asOf }) => ({
			when: steps.find(({ when }) => when)?.when ?? asOf ?? '2000',
			label: 'New era'
		})
	}
};

/** What is named by nothing. */
export const NOBODY: Mentions = { steps: [], others: new Map() };

export const recordPath = (list: RecordList, id: Id): string => `${list}/${id}`;

/** What a record is called; its id where it has no name. */
export function recordName(list: RecordList, record: Item): string {
	const name = record[RECORDS[list].title];
	return (typeof name === 'string' && name.trim()) || record.id;
}

/** A new record at the end of its list, with a name that asks to be written. */
export function addRecord(story: Story, list: RecordList): { edit: Edit; id: Id } {
	const { noun, article, fresh } = RECORDS[list];
	const id = newId(noun, story[list]);
	const operation: Operation = {
		op: 'insert',
		list,
		after: story[list].at(-1)?.id ?? null,
		item: { id, ...fresh(story) }
	};
	return { edit: { label: `Add ${article} ${noun}`, operation }, id };
}

/** Whether a record may go: nothing names it, or it is a group, which is taken from its steps as well. */
export function mayGo(story: Story, list: RecordList, id: Id, mentions: Mentions): boolean {
	const members = list === 'groups' ? membersOf(story, id) : [];
	return mentions.others.size === 0 && mentions.steps.every((step) => members.includes(step));
}

/** Takes a record away, a group from its steps as well; `null` while something else names it. */
export function deleteRecord(
	story: Story,
	list: RecordList,
	id: Id,
	mentions: Mentions
): Edit | null {
	const record = (story[list] as readonly Item[]).find((one) => one.id === id);
	if (!record || !mayGo(story, list, id, mentions)) return null;
	const label = `Delete the ${RECORDS[list].noun} “${recordName(list, record)}”`;
	const remove: Operation = { op: 'remove', list, id };
	const members = list === 'groups' ? membersOf(story, id) : [];
	if (members.length === 0) return { label, operation: remove };
	const leave = members.map((step): Operation => ({
		op: 'set',
		record: stepPath(step),
		key: 'group'
	}));
	return { label, operation: { op: 'batch', operations: [...leave, remove] } };
}

/** One place up (`-1`) or down (`1`); `null` at the end. */
export function moveRecord(story: Story, list: RecordList, id: Id, by: -1 | 1): Edit | null {
	const items = story[list] as readonly Item[];
	const after = placeAfter(items, id, by);
	if (after === undefined) return null;
	const from = items.findIndex((one) => one.id === id);
	return {
		label: `Move the ${RECORDS[list].noun} “${recordName(list, items[from]!)}” to ${from + by + 1}`,
		operation: { op: 'move', list, id, after }
	};
}

/** Steps of a group, in told order. */
export function membersOf(story: Story, group: Id): readonly Id[] {
	return story.steps.filter((step) => step.group === group).map(({ id }) => id);
}

/** How many claims name a source. */
export function claimsOn(story: Story, source: Id): number {
	let count = 0;
	for (const { claims } of story.steps) {
		for (const { sources } of claims) if (sources.includes(source)) count += 1;
	}
	return count;
}
