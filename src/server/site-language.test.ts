import { describe, expect, it } from 'vitest';
import { siteLanguage, siteSay } from './site-language.ts';

describe('the language of the site’s own pages', () => {
	it.each([
		[null, null, 'en'],
		['fa-AF', 'de', 'fa-AF'],
		['xx', 'de-AT,de;q=0.9,en;q=0.8', 'de-AT'],
		[null, 'is,ru;q=0.5,fr;q=0.7', 'fr'],
		[null, 'de;q=0, es', 'es'],
		[null, '*, "><script>', 'en'],
		['constructor', 'en-US', 'en-US']
	])('asked for %s, accepted %s, is %s', (asked, accepted, language) => {
		expect(siteLanguage(asked, accepted).language).toBe(language);
	});

	it('has its direction and its words', () => {
		const dari = siteLanguage('fa-AF', null);
		expect(dari.direction).toBe('rtl');
		expect(siteSay(dari)('site.steps', { n: 19 })).toBe('۱۹ گام');
	});
});
