import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { StoryStore } from './store.ts';

const store = () => {
	let second = 0;
	const made = new StoryStore(':memory:', () => new Date(second++ * 1000).toISOString());
	made.seed('a', 'one');
	return made;
};
const save = (id: string, base: number, to: string) => ({
	id,
	base,
	operations: `["${to}"]`,
	change: () => to
});

describe('StoryStore', () => {
	test('seeds a story once, published, and leaves it alone afterwards', () => {
		const stories = store();
		stories.save('a', save('first-save', 1, 'two'));
		stories.seed('a', 'one again');
		expect(stories.draft('a')).toMatchObject({ revision: 2, document: 'two' });
		expect(stories.published('a')).toMatchObject({ revision: 1, document: 'one' });
	});

	test('follows the file of a story that nobody has edited, and says since when', () => {
		const stories = store();
		stories.seed('a', 'one');
		expect(stories.published('a')).toMatchObject({ revision: 1, at: '1970-01-01T00:00:00.000Z' });
		stories.seed('a', 'one, corrected');
		expect(stories.draft('a')).toMatchObject({ revision: 2, document: 'one, corrected' });
		expect(stories.published('a')).toMatchObject({ revision: 2, document: 'one, corrected' });
		expect(stories.published('a')!.at > '1970-01-01T00:00:00.000Z').toBe(true);
		// What an editor had open is no longer what there is.
		expect(stories.save('a', save('stale-save', 1, 'two')).kind).toBe('stale');
	});

	test('keeps a draft from readers until it is published', () => {
		const stories = store();
		stories.save('a', save('first-save', 1, 'two'));
		expect(stories.published('a')!.document).toBe('one');
		expect(stories.publish('a', 2)).toEqual({ kind: 'published' });
		expect(stories.published('a')).toMatchObject({ revision: 2, document: 'two' });
	});

	test('refuses a save on an old revision and tells what was missed', () => {
		const stories = store();
		stories.save('a', save('first-save', 1, 'two'));
		stories.save('a', save('second-save', 2, 'three'));
		const result = stories.save('a', save('stale-save', 1, 'lost?'));
		expect(result).toMatchObject({
			kind: 'stale',
			current: { revision: 3, document: 'three' },
			missed: [
				{ revision: 2, operations: '["two"]' },
				{ revision: 3, operations: '["three"]' }
			]
		});
		expect(stories.draft('a')!.document).toBe('three');
	});

	test('carries a save out once, however often it comes', () => {
		const stories = store();
		expect(stories.save('a', save('same-save', 1, 'two'))).toEqual({
			kind: 'saved',
			revision: 2,
			repeated: false
		});
		expect(stories.save('a', save('same-save', 1, 'two'))).toEqual({
			kind: 'saved',
			revision: 2,
			repeated: true
		});
		expect(stories.savesSince('a', 1)).toHaveLength(1);
	});

	test('writes nothing of a save that fails', () => {
		const stories = store();
		const failing = {
			...save('bad-save', 1, ''),
			change: () => {
				throw new Error('no such step');
			}
		};
		expect(() => stories.save('a', failing)).toThrow('no such step');
		expect(stories.draft('a')).toMatchObject({ revision: 1, document: 'one' });
		expect(stories.save('a', save('next-save', 1, 'two')).kind).toBe('saved');
	});

	test('refuses to publish what the editor has not seen', () => {
		const stories = store();
		stories.save('a', save('first-save', 1, 'two'));
		expect(stories.publish('a', 1)).toMatchObject({ kind: 'stale', current: { revision: 2 } });
		expect(stories.publish('nothing', 1)).toEqual({ kind: 'missing' });
	});

	test('has everything again when it is opened again', () => {
		const folder = mkdtempSync(join(tmpdir(), 'throughline-store-'));
		try {
			const path = join(folder, 'deep', 'stories.db');
			const first = new StoryStore(path);
			first.seed('a', 'one');
			first.save('a', save('first-save', 1, 'two'));
			first.close();
			const second = new StoryStore(path);
			expect(second.draft('a')).toMatchObject({ revision: 2, document: 'two' });
			expect(second.list()).toMatchObject([{ slug: 'a', draftRevision: 2, publishedRevision: 1 }]);
			second.close();
		} finally {
			rmSync(folder, { recursive: true });
		}
	});
});

describe('a story of one’s own', () => {
	test('is begun as a draft that nobody reads, and never in the place of another', () => {
		const stories = store();
		expect(stories.create('mine', '{"a":1}')).toBe(true);
		expect(stories.draft('mine')).toMatchObject({ revision: 1, document: '{"a":1}' });
		expect(stories.published('mine')).toBeNull();
		expect(stories.create('mine', '{"b":2}')).toBe(false);
		expect(stories.draft('mine')!.document).toBe('{"a":1}');
		// Nor does one that ships take its place.
		stories.seed('mine', '{"c":3}');
		expect(stories.draft('mine')!.document).toBe('{"a":1}');
	});

	test('is deleted as it was seen, with its saves; one of its name goes on with other revisions', () => {
		const stories = store();
		stories.create('mine', '{"a":1}');
		expect(stories.remove('mine', 7)).toMatchObject({ kind: 'stale', current: { revision: 1 } });
		expect(stories.remove('mine', 1)).toEqual({ kind: 'deleted' });
		expect(stories.draft('mine')).toBeNull();
		expect(stories.savesSince('mine', 0)).toEqual([]);
		expect(stories.remove('mine', 1)).toEqual({ kind: 'missing' });
		expect(stories.create('mine', '{"b":2}')).toBe(true);
		expect(stories.draft('mine')).toMatchObject({ revision: 2, document: '{"b":2}' });
	});
});
