/** Words of the interface with their places filled. The one piece of the catalogue that reaches the reader. */
import type { Filling, MessageKey, Values } from '../../story/words/types.js';
import type { Words } from '../types.js';

/**
 * The message `key` with `{name}` replaced by the value of that name; numbers in the digits of the language. Plurals and
 * choices are settled when a story is compiled. A key that is missing is given back as it is: visible, and harmless.
 */
export function say<K extends MessageKey>(words: Words, key: K, ...[values]: Filling<K>): string {
	const given: Values = values ?? {};
	return (words[key] ?? key).replace(/\{(\w+)\}/g, (place, name: string) => {
		const value = given[name];
		return typeof value === 'number' ? value.toLocaleString(words['lang']) : (value ?? place);
	});
}
