import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numeralsOf } from './numerals.js';
import { numberIn } from './say.js';

const TAGS = [
	'en-GB',
	'fa-AF',
	'fa',
	'ar-EG',
	'ar',
	'fr',
	'es',
	'de',
	'de-CH',
	'pt',
	'pt-PT',
	'ru'
];

it('writes whole numbers as Intl does', () => {
	fc.assert(
		fc.property(fc.constantFrom(...TAGS), fc.nat(99_999_999), (tag, n) => {
			const words = { numerals: numeralsOf(tag) };
			expect(numberIn(words, n)).toBe(new Intl.NumberFormat(tag).format(n));
		})
	);
	for (const tag of TAGS) {
		const words = { numerals: numeralsOf(tag) };
		for (const n of [0, 7, 999, 1_000, 9_999, 10_000])
			expect(numberIn(words, n)).toBe(new Intl.NumberFormat(tag).format(n));
	}
});

it('writes them as English does where nothing is said', () => {
	expect(numberIn(undefined, 1037)).toBe('1,037');
});
