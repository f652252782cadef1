import { describe, expect, test } from 'vitest';
import { parseStory, serialiseStory, storySchema, translatableTexts } from './index.js';
import type { Issue, StatLayer } from './index.js';
import { EXAMPLES } from './testing/example.js';
import { accepts } from './testing/schema-check.js';

type Loose = Readonly<Record<string, unknown>>;

const storyOf = (...stage: readonly unknown[]): Loose => ({
	format: 'throughline/1',
	id: 'a',
	language: 'en',
	title: 'A',
	steps: [{ id: 's', heading: 'S', body: '', stage }]
});
const issuesOf = (layer: unknown): Issue[] => parseStory(storyOf(layer)).issues;
const stat = (as: string, figure: Loose, more: Loose = {}): Loose => ({
	id: 'n',
	kind: 'stat',
	as,
	figures: [{ id: 'f', label: 'of them', ...figure }],
	...more
});
const point = (value?: number, more: Loose = {}): Loose => ({
	id: 'p',
	when: '2021',
	...(value === undefined ? {} : { value }),
	...more
});

const examples = JSON.parse(EXAMPLES[3] ?? '') as StatLayer[];

/** A rule, a layer that breaks it, and the one issue that it must raise. */
const CASES: readonly (readonly [string, Loose, Issue['severity'], string, string])[] = [
	['R61: a line has points', stat('line', { value: 3 }), 'error', 'points.empty', ''],
	[
		'R61: one point at least has a value',
		stat('line', { points: [point()] }),
		'error',
		'points.empty',
		''
	],
	[
		'R61: a point has a date',
		stat('line', { points: [point(1, { when: '5/7/2021' })] }),
		'error',
		'date.invalid',
		'.points[0].when'
	],
	[
		'R62: the least comes first',
		stat('range', { low: 5, high: 3 }),
		'error',
		'range.order',
		'.low'
	],
	[
		'R62: the value lies between',
		stat('line', { points: [point(9, { low: 1, high: 8 })] }),
		'error',
		'range.order',
		'.points[0].value'
	],
	['R62: a range has ends', stat('range', { words: 'dozens' }), 'error', 'range.ends', ''],
	[
		'R63: parts are not more than the whole',
		stat('share', { value: 101 }, { numbers: { percent: true } }),
		'error',
		'share.whole',
		'figures'
	],
	[
		'R63: nor than one that is given',
		stat('share', { value: 12 }, { whole: 10 }),
		'error',
		'share.whole',
		'whole'
	],
	[
		'R63: the rest is named',
		stat('share', { value: 6 }, { whole: 10 }),
		'warning',
		'share.rest',
		'rest'
	],
	['R64: a change has a before', stat('change', { value: 6 }), 'error', 'change.since', ''],
	[
		'R64: and a now',
		stat('change', { words: 'many', since: { when: '2021', value: 3 } }),
		'error',
		'change.since',
		''
	],
	[
		'R65: a revision says something',
		stat('number', { value: 6, was: [{ id: 'w', until: '2021' }] }),
		'error',
		'figure.empty',
		'.was[0]'
	],
	[
		'R66: one of share, money and measure',
		stat('number', { value: 6 }, { numbers: { percent: true, unit: 'meter' } }),
		'error',
		'number.style',
		'numbers.unit'
	],
	[
		'R66: a currency has three letters',
		stat('number', { value: 6 }, { numbers: { currency: 'dollars' } }),
		'error',
		'number.currency',
		'numbers.currency'
	],
	[
		'R66: a unit is one that Intl knows',
		stat('number', { value: 6 }, { numbers: { unit: 'kelvin' } }),
		'error',
		'number.unit',
		'numbers.unit'
	],
	[
		'R66: digits are whole',
		stat('number', { value: 6 }, { numbers: { digits: 1.5 } }),
		'error',
		'number.digits',
		'numbers.digits'
	],
	[
		'R67: words have no scale',
		stat('figures', { words: 'many' }, { scale: 'men' }),
		'warning',
		'scale.unused',
		'scale'
	],
	[
		'R68: a qualifier is one of five, in a point too',
		stat('line', { points: [point(1, { qualifier: 'roughly' })] }),
		'error',
		'word.unknown',
		'.points[0].qualifier'
	]
];

describe('figures', () => {
	test.each(CASES)('%s', (_, layer, severity, code, path) => {
		const at = 'steps[0].stage[0].' + (/^(\.|$)/.test(path) ? `figures[0]${path}` : path);
		expect(issuesOf(layer)).toMatchObject([{ severity, code, path: at }]);
	});

	test('R61 to R68: the examples are sound, for the schema too, and come back as they were', () => {
		const { story, issues } = parseStory(storyOf(...examples));
		expect(issues).toEqual([]);
		expect(accepts(storySchema(), storyOf(...examples))).toBe(true);
		expect(story?.steps[0]?.stage).toEqual(examples);
		const text = serialiseStory(story!);
		expect(serialiseStory(parseStory(text).story!)).toBe(text);
	});

	test('R63: parts that make up the whole but for rounding need no rest', () => {
		const third = 100 / 3;
		const figures = ['a', 'b', 'c'].map((id) => ({ id, label: id, value: third }));
		expect(issuesOf({ ...stat('share', {}), figures, numbers: { percent: true } })).toEqual([]);
	});

	test('R46: what points and revisions say can be translated, and the name of the rest', () => {
		const { story } = parseStory(
			storyOf(
				...examples,
				stat('number', { value: 2, was: [{ id: 'w', words: 'one', until: '2021' }] })
			)
		);
		const paths = [...translatableTexts(story!).keys()];
		expect(paths).toContain('steps/s/stage/ships/figures/afloat/points/wreck/label');
		expect(paths).toContain('steps/s/stage/vote/rest');
		expect(paths).toContain('steps/s/stage/n/figures/f/was/w/words');
		expect(paths.filter((path) => path.includes('numbers'))).toEqual([]);
	});
});
