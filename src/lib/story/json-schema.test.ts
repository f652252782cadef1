import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { orderStory, overlaySchema, parseStory, storySchema } from './index.js';
import { EXAMPLES, changed, value } from './testing/example.js';
import type { Loose } from './testing/example.js';
import { storyArbitrary } from './testing/arbitrary.js';
import { accepts } from './testing/schema-check.js';

// Long enough for a busy machine, short enough to end what hangs.
vi.setConfig({ testTimeout: 180_000 });

const schema = storySchema();
const step = (story: Loose): Loose => value((story['steps'] as unknown as Loose[])[0]);
const layer = (story: Loose, index: number): Loose =>
	value((step(story)['stage'] as unknown as Loose[])[index]);

describe('R44: the JSON Schema', () => {
	test('lets the examples through', () => {
		expect(accepts(schema, JSON.parse(EXAMPLES[0] ?? ''))).toBe(true);
		expect(accepts(overlaySchema(), JSON.parse(EXAMPLES[1] ?? ''))).toBe(true);
	});

	test('lets every sound story through, with its empty lists and without', () => {
		fc.assert(
			fc.property(storyArbitrary(), (story) => {
				expect(accepts(schema, story)).toBe(true);
				expect(accepts(schema, orderStory(story))).toBe(true);
			})
		);
	});

	const refused: readonly (readonly [string, (story: Loose) => void])[] = [
		['no title', (s) => delete s['title']],
		['a wrong format', (s) => (s['format'] = value('throughline/2'))],
		['a number for a title', (s) => (s['title'] = value(1))],
		['an id that is none', (s) => (step(s)['id'] = value('A b'))],
		['a list that is none', (s) => (s['places'] = value({}))],
		[
			'a place in two ways',
			(s) => (value((s['places'] as unknown as Loose[])[0])['area'] = value('AF'))
		],
		[
			'a place off the globe',
			(s) => (value((s['places'] as unknown as Loose[])[0])['at'] = value([0, 91]))
		],
		[
			'an unknown standing',
			(s) => (value((step(s)['claims'] as unknown as Loose[])[0])['standing'] = value('sure'))
		],
		[
			'an attributed claim of nobody',
			(s) => delete value((step(s)['claims'] as unknown as Loose[])[0])['by']
		],
		['an unknown alignment', (s) => (step(s)['align'] = value('left'))],
		['a layer without a kind', (s) => delete layer(s, 0)['kind']],
		['a mark without a place', (s) => (layer(s, 0)['marks'] = value([{ id: 'a' }]))],
		['a stat of an unknown sort', (s) => (layer(s, 1)['as'] = value('pie'))],
		['a figure of nothing', (s) => (layer(s, 1)['figures'] = value([{ id: 'a', label: 'A' }]))],
		[
			'a figure below nothing',
			(s) => (layer(s, 1)['figures'] = value([{ id: 'a', label: 'A', value: -1 }]))
		],
		[
			'a state whose claim has no step',
			(s) => (value((s['states'] as unknown as Loose[])[0])['claim'] = value('c2'))
		]
	];

	test.each(refused)('refuses %s, as the validator does', (_what, change) => {
		const story = changed(change);
		expect(accepts(schema, story)).toBe(false);
		expect(parseStory(story).issues.map(({ severity }) => severity)).toContain('error');
	});

	test('lets unknown keys and kinds through', () => {
		const story = changed((s) => {
			s['mood'] = value('grave');
			layer(s, 0)['kind'] = value('globe');
			layer(s, 0)['marks'] = value('not of this kind');
		});
		expect(accepts(schema, story)).toBe(true);
	});
});
