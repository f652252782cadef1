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
		return typeof value === 'number' ? numberIn(words, value) : (value ?? place);
	});
}

/**
 * A whole number as the language writes it, by `numerals`, which a compiled story carries: `Intl` knows as much, but a
 * phone takes a tenth of a second to wake it.
 */
export function numberIn(words: Words | undefined, n: number): string {
	const numerals = [...(words?.['numerals'] ?? '0123456789,4')];
	const text = String(Math.round(n));
	const grouped =
		text.length < Number(numerals[11])
			? text
			: text.replace(/\B(?=(\d{3})+$)/g, numerals[10] ?? ',');
	return grouped.replace(/\d/g, (digit) => numerals[Number(digit)] ?? digit);
}
