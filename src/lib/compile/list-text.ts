/** Lists, as a language lists. */
import { intlTag } from './locale.js';

/** "Badakhshan, Takhar and Balkh". */
export function listText(items: readonly string[], language: string): string {
	if (items.length < 2) return items[0] ?? '';
	return new Intl.ListFormat(intlTag(language), { type: 'conjunction' }).format(items);
}
