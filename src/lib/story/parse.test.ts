import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStory, serialiseStory } from './index.js';
import { storyArbitrary } from './testing/arbitrary.js';

describe('parse and serialise', () => {
	test('R8: a valid story has no error and no warning', () => {
		fc.assert(
			fc.property(storyArbitrary(), (story) => {
				const { issues } = parseStory(JSON.stringify(story));
				expect(issues.filter(({ severity }) => severity !== 'notice')).toEqual([]);
			})
		);
	});

	test('R44: reading what was written gives an equal story, and writing that the same text', () => {
		fc.assert(
			fc.property(storyArbitrary(), (story) => {
				const text = serialiseStory(story);
				const { story: read } = parseStory(text);
				expect(read).toEqual(story);
				expect(serialiseStory(read as NonNullable<typeof read>)).toBe(text);
			})
		);
	});
});
