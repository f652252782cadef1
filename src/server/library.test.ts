import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { stories as shipped } from '#stories/index.ts';
import { Library } from './library.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-library-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let libraries = 0;
const fresh = () => new Library(join(folder, String(++libraries), 'db'));

test('lists the stories of the site first, then those that ship, in their order', () => {
	const library = fresh();
	const slugs = shipped.map(({ slug }) => slug);
	expect(library.listed()).toEqual(slugs);
	library.store.seed('our-own', JSON.stringify(shipped[0]?.story));
	expect(library.listed()).toEqual(['our-own', ...slugs]);
});

test('reads a story once compiled, and in its own language where another is not there', async () => {
	const library = fresh();
	const first = await library.read('into-tajikistan');
	expect(first?.compiled.title).toBe('Into Tajikistan');
	expect(await library.read('into-tajikistan')).toBe(first);
	expect(await library.read('into-tajikistan', 'xx')).toBe(first);
	expect(await library.read('nowhere')).toBeNull();
});

test('gives the document in a language it is translated into, else in its own', () => {
	const library = fresh();
	expect(library.document('into-tajikistan', 'fa-AF')?.language).toBe('fa-AF');
	expect(library.document('into-tajikistan', 'xx')?.language).toBe('en');
	expect(library.document('nowhere')).toBeNull();
});

test('gives the draft as its readers would get it, with the grounds of its maps', async () => {
	const library = fresh();
	const draft = await library.draft('into-tajikistan');
	const reading = await library.read('into-tajikistan');
	expect(draft?.compiled).toEqual({
		...reading?.compiled,
		languages: [expect.objectContaining({ tag: 'en' })]
	});
	expect(draft?.grounds).toHaveLength(2);
	expect(await library.draft('nowhere')).toBeNull();
});
