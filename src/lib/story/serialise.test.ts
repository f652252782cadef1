import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parseOverlay, parseStory, serialiseOverlay, serialiseStory } from './index.js';
import type { Story } from './index.js';
import { writeJson } from './json/write.js';
import { EXAMPLES } from './testing/example.js';
import { storyArbitrary } from './testing/arbitrary.js';

// Long enough for a busy machine, short enough to end what hangs.
vi.setConfig({ testTimeout: 180_000 });

const [example = '', overlayExample = ''] = EXAMPLES;

describe('reading and writing', () => {
	test('R12: a valid story raises no error and no warning', () => {
		fc.assert(
			fc.property(storyArbitrary(), (story) => {
				const { issues } = parseStory(JSON.stringify(story));
				expect(issues.filter(({ severity }) => severity !== 'notice')).toEqual([]);
			}),
			{ numRuns: 200 }
		);
	});

	test('R43: reading what was written gives an equal story, and writing that the same text', () => {
		fc.assert(
			fc.property(storyArbitrary(), (story) => {
				const text = serialiseStory(story);
				const { story: read } = parseStory(text);
				expect(read).toEqual(story);
				expect(serialiseStory(read as Story)).toBe(text);
			}),
			{ numRuns: 200 }
		);
	});

	test('R43: writing what was read from canonical text gives the same text', () => {
		expect(serialiseStory(parseStory(example).story as Story)).toBe(example);
		const { overlay } = parseOverlay(overlayExample);
		expect(overlay && serialiseOverlay(overlay)).toBe(overlayExample);
	});

	test('R42: keys come in the order of the types, whatever their order was, unknown ones last in theirs', () => {
		const backwards = (value: unknown): unknown => {
			if (Array.isArray(value)) return value.map(backwards);
			if (typeof value !== 'object' || value === null) return value;
			return Object.fromEntries(
				Object.entries(value)
					.reverse()
					.map(([key, each]) => [key, backwards(each)])
			);
		};
		const story = { zeta: 1, alpha: 2, ...(backwards(JSON.parse(example)) as Story) };
		const text = serialiseStory(story);
		expect(text).toBe(example.replace(/\n}\n$/, ',\n  "zeta": 1,\n  "alpha": 2\n}\n'));
	});

	test('R42: lists that may be absent are left out where they are empty, others are not', () => {
		const { story } = parseStory({
			format: 'throughline/1',
			id: 'a',
			language: 'en',
			title: 'A',
			byline: [],
			groups: [],
			steps: [
				{
					id: 's',
					heading: 'S',
					body: '',
					claims: [],
					stage: [{ id: 'm', kind: 'map', marks: [] }]
				}
			]
		});
		expect(JSON.parse(serialiseStory(story as Story))).toEqual({
			format: 'throughline/1',
			id: 'a',
			language: 'en',
			title: 'A',
			byline: [],
			steps: [{ id: 's', heading: 'S', body: '', stage: [{ id: 'm', kind: 'map', marks: [] }] }]
		});
	});

	test('R42: a list of plain values stands on one line where it fits in 100 columns', () => {
		const words = (count: number) => Array.from({ length: count }, () => 'abcdefg');
		expect(writeJson({ at: [70.58, 37.12], none: [], empty: {} })).toBe(
			'{\n  "at": [70.58, 37.12],\n  "none": [],\n  "empty": {}\n}\n'
		);
		expect(writeJson({ a: words(8) }).split('\n').length).toBe(4);
		expect(writeJson({ a: words(9) }).split('\n').length).toBe(14);
		expect(writeJson([[1], [{}]])).toBe('[\n  [1],\n  [\n    {}\n  ]\n]\n');
	});

	test('writes any JSON value so that it reads equal', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(JSON.parse(writeJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
			})
		);
	});
});
