import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	applyOverlay,
	parseStory,
	serialiseStory,
	storySchema,
	translatableTexts
} from './index.js';
import { textHash } from './hash.js';
import type { Issue } from './index.js';
import { EXAMPLES } from './testing/example.js';
import { audio, code, embed, gallery, image, media, paper, table, video } from './testing/media.js';
import { accepts } from './testing/schema-check.js';

type Loose = Readonly<Record<string, unknown>>;

function storyOf(...stage: readonly unknown[]): Loose {
	return {
		format: 'throughline/1',
		id: 'a',
		language: 'en',
		title: 'A',
		steps: [{ id: 's', heading: 'S', body: '', stage }]
	};
}

const issuesOf = (layer: unknown): Issue[] => parseStory(storyOf(layer)).issues;
const [page] = paper.pages;
const [picture] = gallery.images;

/** A rule, a layer that breaks it, and the one issue that it must raise. */
const CASES: readonly (readonly [string, Loose, Issue['severity'], string, string])[] = [
	['R51: a file is no letter', { ...image, src: 'mailto:a@b.c' }, 'error', 'file.form', 'src'],
	[
		'R51: a file is no place on the page',
		{ ...video, poster: '#top' },
		'error',
		'file.form',
		'poster'
	],
	[
		'R51: a file does not run',
		{ ...video, poster: 'java\nscript:x' },
		'error',
		'url.unsafe',
		'poster'
	],
	[
		'R51: nor is it written out',
		{ ...video, poster: 'data:image/svg+xml,<svg/>' },
		'error',
		'url.unsafe',
		'poster'
	],
	[
		'R52: a picture has a size',
		{ ...image, height: undefined },
		'warning',
		'picture.size',
		'height'
	],
	['R52: pixels are whole', { ...video, width: 12.5 }, 'error', 'count.form', 'width'],
	['R52: and more than none', { ...video, width: 0 }, 'error', 'count.form', 'width'],
	[
		'R53: a picture is put into words',
		{ ...image, alt: undefined },
		'error',
		'field.missing',
		'alt'
	],
	[
		'R53: and not into none',
		{ ...gallery, images: [{ ...picture, alt: '' }] },
		'error',
		'alt.empty',
		'images[0].alt'
	],
	[
		'R54: a part lies in its picture',
		{ ...image, focus: [0.5, 0, 0.6, 1] },
		'error',
		'part.range',
		'focus'
	],
	['R54: a part is something', { ...image, focus: [0.5, 0, 0, 1] }, 'error', 'part.range', 'focus'],
	['R54: a part has four numbers', { ...image, focus: [0, 0, 1] }, 'error', 'type.wrong', 'focus'],
	['R55: a gallery has pictures', { ...gallery, images: [] }, 'error', 'gallery.empty', 'images'],
	['R56: a film has captions', { ...video, captions: [] }, 'warning', 'video.captions', 'captions'],
	[
		'R56: a recording has a transcript',
		{ ...audio, transcript: undefined },
		'warning',
		'audio.transcript',
		'transcript'
	],
	[
		'R57: a document has pages',
		{ ...paper, pages: [], passages: [], show: undefined },
		'error',
		'document.empty',
		'pages'
	],
	[
		'R57: a passage lies on a page',
		{ ...paper, pages: [{ ...page, id: 'p9' }] },
		'error',
		'page.missing',
		'passages[0].page'
	],
	['R57: what is shown is there', { ...paper, show: 'stay' }, 'error', 'passage.missing', 'show'],
	['R58: marked lines are there', { ...code, marks: ['9'] }, 'error', 'code.lines', 'marks[0]'],
	['R58: marked lines run on', { ...code, marks: ['12-11'] }, 'error', 'code.lines', 'marks[0]'],
	[
		'R59: a table has columns',
		{ ...table, columns: [], rows: [{ id: 'r', cells: [] }] },
		'error',
		'table.empty',
		'columns'
	],
	[
		'R59: a row has all its cells',
		{ ...table, rows: [{ id: 'r', cells: ['1960'] }] },
		'error',
		'table.cells',
		'rows[0].cells'
	],
	['R60: an embed is a page', { ...embed, url: '/here' }, 'error', 'embed.url', 'url'],
	[
		'R60: an embed does not run',
		{ ...embed, still: { src: 'vbscript:x', width: 1, height: 1 } },
		'error',
		'url.unsafe',
		'still.src'
	]
];

describe('media', () => {
	test.each(CASES)('%s', (_rule, layer, severity, code, path) => {
		const found = issuesOf(layer).filter((issue) => issue.code === code);
		expect(found).toMatchObject([{ severity, path: `steps[0].stage[0].${path}` }]);
		expect(found[0]?.remedy).not.toBe('');
	});

	test('R36, R51 to R60: sound ones raise nothing, and come back as they were', () => {
		const { story, issues } = parseStory(storyOf(...media));
		expect(issues).toEqual([]);
		expect(story?.steps[0]?.stage).toEqual(media);
		expect(parseStory(serialiseStory(story!)).story).toEqual(story);
	});

	test('R51: the examples of the specification are sound', () => {
		const { issues } = parseStory(storyOf(...(JSON.parse(EXAMPLES[2] ?? '') as unknown[])));
		expect(issues).toEqual([]);
	});

	test('R44: the schema lets sound ones through, and refuses what is not', () => {
		const schema = storySchema();
		expect(accepts(schema, storyOf(...media))).toBe(true);
		for (const wrong of [
			{ ...image, alt: undefined, focus: 'left' },
			{ ...table, rows: [{ id: 'r', cells: [[]] }] },
			{ ...video, play: 'loud' },
			{ ...embed, url: 7 }
		]) {
			const story = storyOf(JSON.parse(JSON.stringify(wrong)));
			expect(accepts(schema, story)).toBe(false);
		}
	});

	test('R46: the words of media can be translated, code cannot', () => {
		const { story } = parseStory(storyOf(...media));
		const paths = [...translatableTexts(story!).keys()].map((path) =>
			path.replace('steps/s/stage/', '')
		);
		for (const path of [
			'bridge/alt',
			'bridge/credit',
			'lake/compare/alt',
			'views/images/a/caption',
			'film/captions/fa/label',
			'call/transcript',
			'order/passages/leave/text',
			'areas/columns/area/label',
			'areas/rows/first/cells/0',
			'speech/title'
		]) {
			expect(paths).toContain(path);
		}
		expect(paths).not.toContain('loop/code');
		const fields = {
			'steps/s/stage/areas/rows/first/cells/0': { text: 'x', of: textHash('1960') }
		};
		const overlay = {
			format: 'throughline-overlay/1',
			story: 'a',
			language: 'fa',
			fields
		} as const;
		const applied = applyOverlay(story!, overlay);
		const layer = applied.story.steps[0]?.stage.find(({ id }) => id === 'areas');
		expect(layer?.['rows']).toMatchObject([{ cells: ['x', 68000] }, {}, {}]);
	});

	test('R16: any data under the keys of a medium is read without a throw, and what is left is sound', () => {
		const keys = [...new Set(media.flatMap((layer) => Object.keys(layer)))].filter(
			(key) => key !== 'kind' && key !== 'id'
		);
		fc.assert(
			fc.property(
				fc.constantFrom(...media),
				fc.dictionary(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 3 })),
				(layer, more) => {
					const { story } = parseStory(storyOf({ ...layer, ...more }));
					const again = parseStory(serialiseStory(story!));
					expect(again.story).toEqual(story);
				}
			)
		);
	});
});
