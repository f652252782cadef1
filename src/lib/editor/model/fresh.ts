/** What a new layer, and a new record in one, says before somebody has written it: as little as can be read. */
import { parseEdtf } from '../../story/dates/index.js';
import type { Step, Story } from '../../story/types.js';
import type { Field, RecordField } from './fields.js';
import { mentionedIn, namesOf } from './names.js';
import { newId } from './new-id.js';
import type { Item, Json } from './operations.js';

/** Where a value is to stand. */
export interface Setting {
	readonly story: Story;
	/** `null`: in a record of the story. */
	readonly step: Step | null;
	/** The layer, or the record, as it is: what it speaks of is meant before other things. */
	readonly layer?: unknown;
}

/**
 * A record's required fields and its lists, so that it can be read.
 *
 * @param taken items of the list that it comes into: another id is chosen, and what they name is not named again
 */
export function freshItem(
	record: RecordField,
	setting: Setting,
	taken: readonly (Item | string)[]
): Item {
	const ids = taken.map((item) => (typeof item === 'string' ? { id: item } : item));
	const stem = record.noun
		.toLowerCase()
		.replace(/^an? /, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^[^a-z]+/, '');
	return { id: newId(stem || 'item', ids), ...freshRecord(record, setting, taken) };
}

/** The same for a record without an id. */
export function freshRecord(
	record: RecordField,
	setting: Setting,
	taken: readonly unknown[] = []
): Readonly<Record<string, Json>> {
	const fields: Record<string, Json> = {};
	for (const { key, field, need } of record.entries()) {
		if (need === 'listed') fields[key] = [];
		if (need !== 'required') continue;
		const others = taken.map((one) => (one as Readonly<Record<string, unknown>>)[key] ?? one);
		// Nor twice in one record: a movement leads elsewhere.
		fields[key] = freshValue(field, setting, [...others, ...Object.values(fields)]);
	}
	return fields;
}

/** A value that a field takes. */
export function freshValue(field: Field, setting: Setting, taken: readonly unknown[] = []): Json {
	switch (field.form) {
		case 'text':
		case 'cell':
			return '';
		case 'code':
			return CODES[field.text ?? ''] ?? (field.text === 'language' ? setting.story.language : '#');
		case 'date':
			return freshDate(setting);
		case 'number':
			return field.least ?? 1;
		case 'flag':
		case 'degree':
			return true;
		case 'choice':
			return field.words[0] ?? '';
		case 'name': {
			const { story, step, layer } = setting;
			const names = namesOf(story, step, field.of);
			const near = [layer, step?.where, step?.to].flatMap((one) => [...mentionedIn(one, names)]);
			const ids = [...near, ...names.map(([id]) => id)];
			return ids.find((id) => !taken.includes(id)) ?? ids[0] ?? '';
		}
		case 'tuple':
			// A part of a picture of one half by one half is one; so is a position.
			return Array.from({ length: field.size }, () => 0.5);
		case 'record':
			return freshRecord(field, setting);
		case 'either':
			return freshValue(field.plain, setting, taken);
		case 'keyed':
			return {};
		case 'geojson':
			return { type: 'FeatureCollection', features: [] };
		case 'points':
			return middleOf(setting.layer);
		case 'json':
			return {};
		default:
			return [];
	}
}

/** The middle of an image, of which positions are pixels. */
function middleOf(image: unknown): Json {
	const { width, height } = (image ?? {}) as Readonly<Record<string, unknown>>;
	return [width, height].map((size) => (typeof size === 'number' ? Math.round(size / 2) : 0));
}

/** Texts of a form of their own: each is one that can be read, and that shows that it is to be written. */
const CODES: Readonly<Record<string, string>> = { id: 'unnamed', file: '/media/' };

/** A date that the story has: its step's, the day that it tells up to, or for the story itself its first. */
function freshDate({ story, step }: Setting): string {
	const dates = [step?.when, story.asOf, ...(step ? [] : story.steps.map(({ when }) => when))];
	const known = dates.find((date) => date !== undefined && parseEdtf(date).ok);
	return known ?? '2000';
}
