/** Lists, as a language lists. */
import { intlTag } from './locale.js';

/** A memo of what is dear to make; it changes no result, and stays small. */
const lists = new Map<string, Intl.ListFormat>();
const MEMO = 64;

/** "Badakhshan, Takhar and Balkh". */
export function listText(items: readonly string[], language: string): string {
	if (items.length < 2) return items[0] ?? '';
	let format = lists.get(language);
	if (!format) {
		format = new Intl.ListFormat(intlTag(language), { type: 'conjunction' });
		if (lists.size >= MEMO) lists.clear();
		lists.set(language, format);
	}
	return format.format(items);
}
