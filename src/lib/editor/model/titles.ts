/** What a record of a layer is called in a list of them: by what it says, or by what it names. */
import type { RecordField } from './fields.js';
import type { Setting } from './fresh.js';
import { namesOf } from './names.js';
import type { Item } from './operations.js';

/** Fields that people call a record by, best first. */
const TITLES = ['label', 'title', 'name', 'words', 'text', 'what', 'alt'];

/** The title of a record, or of a bare id, which is what it names; `number`: where it stands in its list, from 1. */
export function titleOf(
	item: Item | string,
	record: RecordField,
	setting: Setting,
	number: number
): string {
	const entries = record.entries();
	const nameOf = (id: unknown, of: Parameters<typeof namesOf>[2]): string | undefined =>
		typeof id === 'string'
			? (namesOf(setting.story, setting.step, of).find(([known]) => known === id)?.[1] ?? id)
			: undefined;
	if (typeof item === 'string') {
		const first = entries.find(({ field }) => field.form === 'name');
		return (first?.field.form === 'name' && nameOf(item, first.field.of)) || item;
	}
	for (const key of TITLES) {
		const text = item[key];
		if (typeof text === 'string' && text.trim() !== '') return text.trim();
	}
	// As "Badakhshan – Tajikistan", of a movement.
	const names = entries.flatMap(({ key, field, need }) =>
		field.form === 'name' && field.of !== 'tone' && !field.other && need === 'required'
			? (nameOf(item[key], field.of) ?? [])
			: []
	);
	if (names.length > 0) return names.slice(0, 2).join(' – ');
	const date = entries.find(({ key, field }) => field.form === 'date' && item[key] !== undefined);
	if (date) return String(item[date.key]);
	// The first cell of a row.
	for (const { key, field } of entries) {
		const values: unknown = field.form === 'values' && field.item.form === 'cell' && item[key];
		const first: unknown = Array.isArray(values) ? values[0] : '';
		if (typeof first === 'number' || (typeof first === 'string' && first !== '')) {
			return String(first);
		}
	}
	const noun = record.noun.replace(/^an? /, '');
	return `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${number}`;
}

/** What stands beside the title of a record: its number, or the tone that it has. */
export function asideOf(item: Item | string, { story }: Setting): string | undefined {
	if (typeof item === 'string') return undefined;
	const { value, tone } = item;
	if (typeof value === 'number') return value.toLocaleString('en');
	return story.tones.find(({ id }) => id === tone)?.label;
}
