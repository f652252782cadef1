import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ID_PATTERN } from '../../story/schema/scalars.js';
import { slugOf } from './slug.js';

test.each([
	['Twelve seconds', 'twelve-seconds'],
	['L’été à Köln', 'lete-a-koln'],
	['1903: the first flight', 'the-first-flight'],
	['Die Straße', 'die-strasse'],
	['از کابل', '']
])('%j asks for the address %j', (title, slug) => {
	expect(slugOf(title)).toBe(slug);
});

test('is an id, or blank', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 300 }), (title) => {
			const slug = slugOf(title);
			expect(slug === '' || ID_PATTERN.test(slug)).toBe(true);
		})
	);
});
