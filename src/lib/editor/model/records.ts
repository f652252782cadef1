/**
 * What an editor does to the records of a story's own lists: sources, places, what colours and shapes its maps have, and so on.
 * Their ids never change, so that what names them goes on to.
 */
import type { Mentions, NamedList } from '../../story/mentions.js';
import { LOOKS, type Id, type Story } from '../../story/types.js';
import { stepPath } from './edits.js';
import type { Edit } from './history.js';
import { placeAfter } from './moves.js';
import { newId } from './new-id.js';
import type { Item, Operation } from './operations.js';

export type RecordList =
	'sources' | 'places' | 'groups' | 'eras' | 'tones' | 'states' | 'shapes' | 'sheets' | 'updates';

type Fields = Readonly<Record<string, unknown>>;

interface Facts {
	readonly noun: string;
	readonly article: 'a' | 'an';
	/** What it is called; blank where nothing is written. */
	readonly name: (record: Fields, story: Story) => unknown;
	/** What a new one says besides its id. */
	readonly fresh: (story: Story) => Fields;
	/** Lists that it names something of: while one is empty, there can be none. */
	readonly needs?: readonly RecordList[];
	/** Nothing in a story names it. */
	readonly free?: true;
	/** The list goes with its last record. */
	readonly drop?: true;
}

/** With a date that the story has: without one it could not be read. */
const dateOf = ({ steps, asOf }: Story): string =>
	steps.find(({ when }) => when)?.when ?? asOf ?? '2000';

const label = ({ label }: Fields): unknown => label;

export const RECORDS: Readonly<Record<RecordList, Facts>> = {
	sources: {
		noun: 'source',
		article: 'a',
		name: ({ title }) => title,
		fresh: () => ({ title: 'New source' })
	},
	// Without a position it is looked up by its name, once it has one.
	places: {
		noun: 'place',
		article: 'a',
		name: ({ name }) => name,
		fresh: () => ({ name: 'New place', precision: 'town' })
	},
	groups: { noun: 'group', article: 'a', name: label, fresh: () => ({ label: 'New group' }) },
	eras: {
		noun: 'era',
		article: 'an',
		name: label,
		fresh: (story) => ({ when: dateOf(story), label: 'New era' }),
		free: true
	},
	tones: {
		noun: 'tone',
		article: 'a',
		name: label,
		// Each look once, as far as they go.
		fresh: ({ tones }) => ({
			label: 'New tone',
			look: LOOKS.find((one) => !tones.some(({ look }) => look === one)) ?? 'quiet'
		})
	},
	states: {
		noun: 'state',
		article: 'a',
		name: ({ place, tone }, { places, tones }) => {
			const where = places.find(({ id }) => id === place)?.name ?? place;
			return `${where}: ${tones.find(({ id }) => id === tone)?.label ?? tone}`;
		},
		// From a day on, until told otherwise: of the place that was told of last, which its next state follows.
		fresh: (story) => {
			const { places, tones, states } = story;
			const area = places.find(({ precision }) => precision === 'area') ?? places[0];
			const [since = ''] = dateOf(story).split('/');
			return {
				place: states.at(-1)?.place ?? area?.id ?? '',
				when: `${since}/..`,
				tone: tones[0]?.id ?? ''
			};
		},
		needs: ['places', 'tones'],
		free: true
	},
	shapes: {
		noun: 'shape',
		article: 'a',
		name: ({ name }) => name,
		fresh: () => ({ name: 'New shape', geojson: { type: 'FeatureCollection', features: [] } }),
		drop: true
	},
	sheets: {
		noun: 'sheet',
		article: 'a',
		name: ({ alt, src }) => (typeof alt === 'string' && alt.trim() !== '' ? alt : src),
		fresh: () => ({ src: '/media/', alt: '', width: 1600, height: 1000, places: {} }),
		drop: true
	},
	updates: {
		noun: 'update',
		article: 'an',
		name: ({ text }) => text,
		fresh: (story) => ({ at: story.asOf ?? dateOf(story), kind: 'update', steps: [], text: '' }),
		free: true
	}
};

/** What is named by nothing. */
export const NOBODY: Mentions = { steps: [], others: new Map() };

export const recordPath = (list: RecordList, id: Id): string => `${list}/${id}`;

/** The records of a list, which may be absent. */
export function recordsOf(story: Story, list: RecordList): readonly Item[] {
	return (story[list] as readonly Item[] | undefined) ?? [];
}

/** A name is not longer than a line. */
const LONGEST = 80;

/** What a record is called; its id where it has no name. */
export function recordName(story: Story, list: RecordList, record: Item): string {
	const name = RECORDS[list].name(record, story);
	const text = (typeof name === 'string' && name.trim()) || record.id;
	return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}

/** Whether records of a list are named from elsewhere in a story. */
export function isNamed(list: RecordList): list is RecordList & NamedList {
	return RECORDS[list].free !== true;
}

/** What there must be before a record can be added, as "a place and a tone"; `null` where nothing is lacking. */
export function lackingFor(story: Story, list: RecordList): string | null {
	const lacking = (RECORDS[list].needs ?? []).filter((one) => recordsOf(story, one).length === 0);
	const names = lacking.map((one) => `${RECORDS[one].article} ${RECORDS[one].noun}`);
	return names.join(' and ') || null;
}

/** A new record at the end of its list, with a name that asks to be written. */
export function addRecord(story: Story, list: RecordList): { edit: Edit; id: Id } {
	const { noun, article, fresh } = RECORDS[list];
	const records = recordsOf(story, list);
	const id = newId(noun, records);
	const operation: Operation = {
		op: 'insert',
		list,
		after: records.at(-1)?.id ?? null,
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
	const record = recordsOf(story, list).find((one) => one.id === id);
	if (!record || !mayGo(story, list, id, mentions)) return null;
	const { noun, drop } = RECORDS[list];
	const label = `Delete the ${noun} “${recordName(story, list, record)}”`;
	const remove: Operation = { op: 'remove', list, id, ...(drop && { drop }) };
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
	const items = recordsOf(story, list);
	const after = placeAfter(items, id, by);
	if (after === undefined) return null;
	const from = items.findIndex((one) => one.id === id);
	return {
		label: `Move the ${RECORDS[list].noun} “${recordName(story, list, items[from]!)}” to ${from + by + 1}`,
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
