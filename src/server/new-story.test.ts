import { describe, expect, test } from 'vitest';
import { newStory } from './new-story.ts';

const STORY = JSON.stringify({
	format: 'throughline/1',
	id: 'old',
	language: 'de',
	title: 'Alt',
	steps: [{ id: 'a', heading: 'A', body: '' }]
});
const drafts = (slug: string) => (slug === 'old' ? STORY : null);
const made = (body: unknown) => {
	const answer = newStory(body, drafts);
	return answer.ok
		? { slug: answer.slug, story: JSON.parse(answer.document) as Record<string, unknown> }
		: answer;
};

describe('a new story', () => {
	test('has a title, and the address that it asks for', () => {
		expect(made({ title: ' Twelve seconds ', language: 'fr' })).toMatchObject({
			slug: 'twelve-seconds',
			story: { id: 'twelve-seconds', title: 'Twelve seconds', language: 'fr' }
		});
		expect(made({ title: 'از کابل', slug: 'from-kabul' })).toMatchObject({ slug: 'from-kabul' });
	});

	test('is a copy of another under a name of its own', () => {
		expect(made({ from: 'old', title: 'Neu erzählt' })).toMatchObject({
			slug: 'neu-erzahlt',
			story: { id: 'neu-erzahlt', title: 'Neu erzählt', language: 'de', steps: [{ id: 'a' }] }
		});
	});

	test('is read from a document, whose address it keeps unless another is asked for', () => {
		expect(made({ document: STORY, slug: 'other' })).toMatchObject({
			slug: 'other',
			story: { id: 'other', title: 'Alt', language: 'de', steps: [{ id: 'a' }] }
		});
		expect(made({ document: STORY })).toMatchObject({ slug: 'alt' });
	});

	test('is read from a document with errors only where that is asked for', () => {
		const document = STORY.replace('"body":""', '"body":7');
		expect(made({ document })).toMatchObject({
			ok: false,
			code: 'faulty',
			issues: [{ path: 'steps[0].body' }]
		});
		expect(made({ document, salvage: true })).toMatchObject({ slug: 'alt' });
	});
});

test.each([
	[null, 'malformed'],
	[{ title: 7 }, 'malformed'],
	[{ title: '   ' }, 'title'],
	[{ title: 'a'.repeat(2000) }, 'title'],
	[{ title: 'از کابل' }, 'slug'],
	[{ title: 'A', slug: '../etc' }, 'slug'],
	[{ title: 'A', slug: 'New' }, 'slug'],
	[{ from: 'nothing' }, 'missing'],
	[{ document: '{' }, 'unreadable'],
	[{ document: '[]' }, 'unreadable'],
	[{ document: '{"format":"throughline/9","id":"a","steps":[]}' }, 'unreadable']
])('%j is refused as %s, in words', (body, code) => {
	expect(newStory(body, drafts)).toMatchObject({
		ok: false,
		code,
		message: expect.stringMatching(/\.$/) as unknown
	});
});
