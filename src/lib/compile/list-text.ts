/** Lists, as a language lists. */
import { intlTag } from './locale.js';

/** A memo of what is dear to make; it changes no result, and stays small. */
const lists = new Map<string, Intl.ListFormat>();
const MEMO = 64;

/** A comma between words, not one in a number. */
const COMMA = /[,،]\s|[、，]/u;
/** What a list has between two items; from the right a mark stands there too. */
const BETWEEN = /[,،]\u200f?\s*/u;
/** What parts items that have commas of their own, where it is no plain semicolon. */
const SEMICOLONS: Readonly<Record<string, string>> = { ar: '؛', fa: '؛', fr: '\u00a0;' };

/** "Badakhshan, Takhar and Balkh"; where a comma stands within one of them: "5 Sun, total; 4 Sun, partial; and 3 Moon". */
export function listText(items: readonly string[], language: string): string {
	if (items.length < 2) return items[0] ?? '';
	let format = lists.get(language);
	if (!format) {
		format = new Intl.ListFormat(intlTag(language), { type: 'conjunction' });
		if (lists.size >= MEMO) lists.clear();
		lists.set(language, format);
	}
	if (!items.some((item) => COMMA.test(outside(item)))) return format.format(items);
	return apart(format.formatToParts(items), SEMICOLONS[language.split('-')[0] ?? ''] ?? ';');
}

/** A text without what stands in brackets: a comma there parts nothing. */
function outside(text: string): string {
	return text.replace(/\([^()]*\)/gu, '');
}

/** A list of which the items are told apart by more than commas. */
function apart(
	parts: readonly { readonly type: 'element' | 'literal'; readonly value: string }[],
	mark: string
): string {
	return parts
		.map(({ type, value }) => {
			if (type === 'element') return value;
			return BETWEEN.test(value) ? value.replace(BETWEEN, `${mark} `) : mark + value;
		})
		.join('');
}
