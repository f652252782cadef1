import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyOverlay, parseOverlay, parseStory, textHash, translatableTexts } from './index.js';
import type { Overlay, Story } from './index.js';
import { EXAMPLES } from './testing/example.js';
import { storyArbitrary } from './testing/arbitrary.js';

// Long enough for a busy machine, short enough to end what hangs.
vi.setConfig({ testTimeout: 180_000 });

const story = parseStory(EXAMPLES[0]).story as Story;
const texts = translatableTexts(story);

function overlayOf(fields: Record<string, string>, more: Partial<Overlay> = {}): Overlay {
	const entries = Object.entries(fields).map(
		([path, text]) => [path, { text, of: textHash(texts.get(path) ?? '') }] as const
	);
	return {
		format: 'throughline-overlay/1',
		story: story.id,
		language: 'fa-AF',
		fields: Object.fromEntries(entries),
		...more
	};
}

describe('translations', () => {
	test('R45: an overlay is read, and its faults are told of', () => {
		expect(parseOverlay(EXAMPLES[1]).issues).toEqual([]);
		const codes = (input: unknown) =>
			parseOverlay(input).issues.map(({ code, path }) => [code, path]);
		expect(codes('{"format": "throughline-overlay/1",}')).toEqual([['json.syntax', '']]);
		expect(codes([])).toEqual([['type.wrong', '']]);
		expect(codes({ format: 'throughline-overlay/2' })).toEqual([['format.newer', 'format']]);
		expect(codes({ format: 'throughline/1' })).toEqual([['format.unknown', 'format']]);
		const base = { format: 'throughline-overlay/1', story: 'a', language: 'fa' };
		expect(codes({ ...base, fields: { title: 'نام' } })).toEqual([['type.wrong', 'fields.title']]);
		expect(codes({ ...base, fields: { 'a/b': { text: 'x' } } })).toEqual([
			['field.missing', 'fields["a/b"].of']
		]);
		expect(codes({ ...base, language: 'fa_AF', fields: {} })).toEqual([
			['language.form', 'language']
		]);
	});

	test('R46: every text of the example that can be translated, by its path of ids', () => {
		expect([...texts.keys()]).toEqual([
			'title',
			'kicker',
			'standfirst',
			'sources/report/title',
			'sources/report/note',
			'places/faizabad/name',
			'places/badakhshan/name',
			'places/tajikistan/name',
			'places/north/name',
			'tones/mostly-taken/label',
			'groups/front/label',
			'eras/e1/label',
			'steps/crossing/whenLabel',
			'steps/crossing/heading',
			'steps/crossing/label',
			'steps/crossing/body',
			'steps/crossing/claims/c1/what',
			'steps/crossing/claims/c1/by',
			'steps/crossing/claims/c1/quote',
			'steps/crossing/claims/c2/what',
			'steps/crossing/stage/m/caption',
			'steps/crossing/stage/n/title',
			'steps/crossing/stage/n/figures/committee/label',
			'steps/crossing/stage/n/figures/report/label',
			'steps/crossing/stage/n/unit',
			'updates/u1/text'
		]);
	});

	test('R46: each of them is replaced, and nothing else', () => {
		const all = Object.fromEntries([...texts.keys()].map((path) => [path, `فا ${path}`]));
		const applied = applyOverlay(story, overlayOf(all, { calendar: 'persian' }));
		expect([applied.stale, applied.missing, applied.issues]).toEqual([[], [], []]);
		expect([applied.story.language, applied.story.calendar]).toEqual(['fa-AF', 'persian']);
		expect(Object.fromEntries(translatableTexts(applied.story))).toEqual(all);
		const back = Object.fromEntries(
			[...texts].map(([path, text]) => [path, { text, of: textHash(`فا ${path}`) }])
		);
		const again = applyOverlay(applied.story, { ...overlayOf({}), language: 'en', fields: back });
		expect(again.story).toEqual({ ...story, calendar: 'persian' });
	});

	test('R46: marks and flows have labels and notes', () => {
		const { story: mapped } = parseStory({
			...story,
			steps: [
				{
					...story.steps[0],
					stage: [
						{
							id: 'm',
							kind: 'map',
							marks: ['faizabad', { id: 'k', place: 'faizabad', label: 'L', note: 'N' }],
							flows: [{ id: 'f', from: 'badakhshan', to: 'tajikistan', label: 'L', note: 'N' }],
							routes: [{ id: 'r', along: ['badakhshan', 'tajikistan'], label: 'L', note: 'N' }],
							rings: [{ id: 'o', place: 'faizabad', km: [9], label: 'L' }],
							shapes: ['z', { id: 'y', shape: 'z', label: 'L', note: 'N' }]
						}
					]
				}
			]
		});
		const paths = [...translatableTexts(mapped as Story).keys()].filter((path) =>
			path.includes('/stage/')
		);
		expect(paths.map((path) => path.replace('steps/crossing/stage/m/', ''))).toEqual([
			'marks/k/label',
			'marks/k/note',
			'flows/f/label',
			'flows/f/note',
			'routes/r/label',
			'routes/r/note',
			'rings/o/label',
			'shapes/y/label',
			'shapes/y/note'
		]);
	});

	test('R47: a translation of what has changed since is used and told of', () => {
		const overlay = overlayOf({ title: 'به سوی تاجیکستان' });
		const { story: read, stale, issues } = applyOverlay({ ...story, title: 'New title' }, overlay);
		expect(read.title).toBe('به سوی تاجیکستان');
		expect(stale).toEqual(['title']);
		expect(issues).toMatchObject([
			{ code: 'overlay.stale', severity: 'warning', path: 'fields["title"]' }
		]);
		expect(issues[0]?.remedy).toContain(textHash('New title'));
	});

	test('R48: a path that names nothing, and an overlay of another story, are told of', () => {
		const { issues, story: read } = applyOverlay(
			story,
			overlayOf(
				{ 'steps/crossing/haeding': 'x', 'steps/crossing/id': 'x', constructor: 'x' },
				{ story: 'other' }
			)
		);
		expect(issues.map(({ code, path }) => [code, path])).toEqual([
			['overlay.story', 'story'],
			['overlay.unknown', 'fields["steps/crossing/haeding"]'],
			['overlay.unknown', 'fields["steps/crossing/id"]'],
			['overlay.unknown', 'fields["constructor"]']
		]);
		expect(issues[1]?.remedy).toContain('steps/crossing/heading');
		expect(read).toEqual({ ...story, language: 'fa-AF' });
	});

	test('R49: what is not translated stays, is the same object, and is listed', () => {
		const applied = applyOverlay(story, overlayOf({ title: 'نام' }));
		expect(applied.missing).toEqual([...texts.keys()].filter((path) => path !== 'title'));
		expect(applied.story.steps).toBe(story.steps);
		expect(applied.story.places).toBe(story.places);
	});

	test('an overlay of all texts, unchanged, gives the story in another language, whatever the story', () => {
		fc.assert(
			fc.property(storyArbitrary(), (any) => {
				const fields = Object.fromEntries(
					[...translatableTexts(any)].map(([path, text]) => [path, { text, of: textHash(text) }])
				);
				const applied = applyOverlay(any, {
					format: 'throughline-overlay/1',
					story: any.id,
					language: 'ps',
					fields
				});
				expect(applied).toEqual({
					story: { ...any, language: 'ps' },
					stale: [],
					missing: [],
					issues: []
				});
			})
		);
	});
});

describe('R47: textHash', () => {
	test('is the same for ever', () => {
		expect(['', 'a', 'Into Tajikistan', 'دری', '😀'].map(textHash)).toMatchInlineSnapshot(`
			[
			  "1t29806s81x",
			  "h2wlryrubo",
			  "1g6m6y3qop9",
			  "5m77b91fp1",
			  "juz1h5zhre",
			]
		`);
	});

	test('tells apart texts that differ by a letter, a space, an order', () => {
		const texts = [
			'ab',
			'ba',
			'a b',
			'a  b',
			'AB',
			'ab.',
			'ab\n',
			'a\u0301',
			'á',
			'\u0100',
			'\u0001\u0000'
		];
		expect(new Set(texts.map(textHash)).size).toBe(texts.length);
	});

	test('has no collision among a hundred thousand texts', () => {
		const hashes = new Set(
			Array.from({ length: 100_000 }, (_, index) => textHash(`Step ${index}`))
		);
		expect(hashes.size).toBe(100_000);
	});
});
