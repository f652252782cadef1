/** Words of the interface with their places filled. The one piece of the catalogue that reaches the reader. */
import type { Words } from '../types.js';

/** What goes into the places of a message. Numbers are written in the digits of the language. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * The message `key` with `{name}` replaced by `values.name`. A message with a plural has its variants under `key.one`,
 * `key.other` …, chosen by `values.n`. A key that is missing is given back as it is: visible, and harmless.
 */
export function say(words: Words, key: string, values: Values = {}): string {
	const language = words['lang'] ?? 'en';
	const { n } = values;
	const text =
		words[key] ??
		(typeof n === 'number' && words[`${key}.${new Intl.PluralRules(language).select(n)}`]) ??
		words[`${key}.other`];
	return (text || key).replace(/\{(\w+)\}/g, (place, name: string) => {
		const value = values[name];
		if (value === undefined) return place;
		return typeof value === 'number' ? value.toLocaleString(language) : value;
	});
}
