import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCompiler } from '#lib/compile/index.ts';
import { emptyAtlas, sample } from '#lib/compile/testing.ts';
import { parseStory } from '#lib/story/index.ts';
import { searchStory, SHOWN, wordsOf } from './search.ts';

const storyOf = (...texts: (readonly [heading: string, body: string])[]) =>
	createCompiler({ atlas: emptyAtlas }).compile(
		parseStory({
			...sample,
			updates: [],
			steps: texts.map(([heading, body], i) => ({ id: `s${i}`, heading, body }))
		}).story!
	).compiled;
const ids = (story: ReturnType<typeof storyOf>, query: string) =>
	searchStory(story, query).found.map(({ step }) => step.id);
const marked = (pieces: readonly { text: string; hit: boolean }[]) =>
	pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

describe('search', () => {
	const story = storyOf(
		['The café at Dushanbe', 'A crossing of 1,037 soldiers.'],
		['علي كمال', 'در سال ۱۴۰۰ می‌شود'],
		['Straße', 'Łódź – and a naïve “quote”. The café again.']
	);

	test.each([
		['cafe', ['s0', 's2']],
		['CAFÉ', ['s0', 's2']],
		['1037', ['s0']],
		['1,037', ['s0']],
		['1.037', ['s0']],
		['علی', ['s1']],
		['کمال', ['s1']],
		['1400', ['s1']],
		['١٤٠٠', ['s1']],
		['میشود', ['s1']],
		['می‌شود', ['s1']],
		['strasse', ['s2']],
		['lodz naive', ['s2']],
		['"naive quote"', []],
		['naive "the cafe"', ['s2']],
		['cafe soldiers', ['s0']],
		['cafe nowhere', []]
	])('%s', (query, found) => {
		expect(ids(story, query)).toEqual(found);
	});

	test('marks what was found as it is written', () => {
		const [first] = searchStory(story, '1037 cafe').found;
		expect(marked(first!.heading)).toBe('The [café] at Dushanbe');
		expect(marked(first!.excerpt)).toContain('of [1,037] soldiers');
		const [persian] = searchStory(story, 'علی میشود').found;
		expect(marked(persian!.heading)).toBe('[علي] كمال');
		expect(marked(persian!.excerpt)).toContain('[می‌شود]');
	});

	test('puts steps with the words in their heading first', () => {
		expect(ids(storyOf(['One', 'bridge'], ['The bridge', 'x']), 'bridge')).toEqual(['s1', 's0']);
	});

	test('shows a part of a long text around what was found', () => {
		const long = `${'before '.repeat(80)}needle${' after'.repeat(80)}`;
		const [found] = searchStory(storyOf(['Heading', long]), 'needle').found;
		const text = marked(found!.excerpt);
		expect(text).toMatch(/^… .*\[needle\].* …$/);
		expect(text.length).toBeLessThan(280);
	});

	test('asks nothing of a query without words', () => {
		for (const query of ['', '   ', '"', '"" -- …']) {
			expect(wordsOf(query)).toEqual([]);
			expect(searchStory(story, query)).toEqual({ count: 0, found: [] });
		}
	});

	test('shows the first of very many', () => {
		const many = storyOf(...Array.from({ length: SHOWN + 5 }, () => ['Same', 'text'] as const));
		const { count, found } = searchStory(many, 'text');
		expect([count, found.length]).toEqual([SHOWN + 5, SHOWN]);
	});

	test('finds any word of any text, and gives all of the heading back', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (heading) => {
				const one = storyOf([heading, 'body']);
				const shown = one.steps[0]!;
				const own = shown.label;
				for (const word of wordsOf(own.replaceAll('"', ' '))) {
					const { found } = searchStory(one, `"${word}"`);
					expect(found).toHaveLength(1);
					expect(found[0]!.heading.map(({ text }) => text).join('').length).toBeGreaterThan(0);
				}
			}),
			{ numRuns: 60 }
		);
	});
});
