import { expect, it } from 'vitest';
import { exploreWords } from './explore.js';
import { sayExplore, type ExploreKey } from './say-explore.js';

const en = exploreWords('en');
const places = (text: string): string[] =>
	[...new Set(text.match(/\{\w+/g))].filter((place) => /^\{[a-z]/.test(place)).sort();

it('has the same places in every language', () => {
	for (const language of ['fa', 'de', 'fr', 'es', 'pt', 'ru', 'ar']) {
		const words = exploreWords(language);
		for (const key of Object.keys(en).filter((one) => one !== 'lang')) {
			// What stands in the branches of a plural is text.
			const plain = (text: string): string =>
				text.replace(/\b(zero|one|two|few|many|other) \{[^{}]*\}/g, '$1');
			expect([language, key, places(plain(words[key] ?? ''))]).toEqual([
				language,
				key,
				places(plain(en[key] ?? ''))
			]);
		}
	}
});

it('counts in the language, and falls back to English where it has none', () => {
	const count = (language: string, n: number): string =>
		sayExplore(exploreWords(language), 'explore.count', { n });
	expect([count('en', 1), count('en', 12_000)]).toEqual(['1 event', '12,000 events']);
	expect([count('de-AT', 1), count('fr', 2)]).toEqual(['1 Ereignis', '2 événements']);
	expect(count('fa-AF', 12)).toBe('۱۲ رویداد');
	expect([count('ru', 3), count('ar', 2)]).toEqual(['3 события', 'حدثان']);
	expect(count('tlh', 2)).toBe('2 events');
	expect(sayExplore({}, 'explore.none' as ExploreKey)).toBe('explore.none');
});
