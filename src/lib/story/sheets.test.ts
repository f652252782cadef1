/** Maps on an image: R77 to R79. */
import { describe, expect, test } from 'vitest';
import {
	applyOverlay,
	parseStory,
	serialiseStory,
	storySchema,
	textHash,
	translatableTexts
} from './index.js';
import type { Issue, Overlay, Story } from './index.js';
import { EXAMPLES, value, type Loose } from './testing/example.js';
import { PLAN } from './testing/plan.js';
import { accepts } from './testing/schema-check.js';

const fresh = () => value(JSON.parse(JSON.stringify(PLAN)));
const sheet = (story: Loose): Loose => value((story['sheets'] as unknown as Loose[])[0]);
const places = (story: Loose): Loose => value(sheet(story)['places']);
/** The map of a step. */
const map = (story: Loose, step = 0): Loose => {
	const steps = story['steps'] as unknown as { stage: Loose[] }[];
	return value(steps[step]?.stage[0]);
};

/** One change to a sound story, and the one issue that it must raise. */
const CASES: readonly (readonly [
	rule: string,
	change: (story: Loose) => void,
	severity: Issue['severity'],
	code: string,
	path: string,
	says: string
])[] = [
	[
		'R77: a sheet has a file that can be loaded',
		(s) => (sheet(s)['src'] = value('#plan')),
		'error',
		'file.form',
		'sheets[0].src',
		'/media/'
	],
	[
		'R77: its address is a safe one',
		(s) => (sheet(s)['src'] = value('javascript:alert(1)')),
		'error',
		'url.unsafe',
		'sheets[0].src',
		'http'
	],
	[
		'R77: it says what is to be seen',
		(s) => delete sheet(s)['alt'],
		'error',
		'field.missing',
		'sheets[0].alt',
		'in words'
	],
	[
		'R77: its size is counted in pixels',
		(s) => (sheet(s)['width'] = value('1600')),
		'error',
		'type.wrong',
		'sheets[0].width',
		'without quotes'
	],
	[
		'R77: a position is on the image',
		(s) => (places(s)['globe'] = value([1601, 20])),
		'error',
		'sheet.range',
		'sheets[0].places.globe',
		'x from 0 to 1600'
	],
	[
		'R77: so is an outline',
		(s) => (
			(places(s)['hall'] = value([
				[0, 0],
				[20, 0],
				[20, -1]
			])),
			undefined
		),
		'error',
		'sheet.range',
		'sheets[0].places.hall',
		'outside'
	],
	[
		'R77: an outline encloses something',
		(s) => (
			(places(s)['hall'] = value([
				[0, 0],
				[20, 0]
			])),
			undefined
		),
		'error',
		'sheet.outline',
		'sheets[0].places.hall',
		'[x, y]'
	],
	[
		'R77: a position is two numbers',
		(s) => (places(s)['hall'] = value('here')),
		'error',
		'type.wrong',
		'sheets[0].places.hall',
		'top left'
	],
	[
		'R77: it places what the story has',
		(s) => (places(s)['halll'] = value([1, 2])),
		'error',
		'place.missing',
		'sheets[0].places.halll',
		'"hall"'
	],
	[
		'R77: a scale is a number of pixels',
		(s) => ((sheet(s)['scale'] = value('1:500')), delete map(s, 3)['rings']),
		'error',
		'type.wrong',
		'sheets[0].scale',
		'one kilometre'
	],
	[
		'R78: a map is drawn on a sheet that there is',
		(s) => (map(s)['sheet'] = value('plam')),
		'error',
		'sheet.missing',
		'steps[0].stage[0].sheet',
		'"plan"'
	],
	[
		'R78: what a map marks lies on its sheet',
		(s) => (map(s)['marks'] = value(['glueckstadt'])),
		'error',
		'sheet.place',
		'steps[0].stage[0].marks[0]',
		'"glueckstadt": [x, y]'
	],
	[
		'R78: what it names does',
		(s) => (map(s)['names'] = value(['press', 'attic'])),
		'error',
		'sheet.place',
		'steps[0].stage[0].names[1]',
		'attic'
	],
	[
		'R78: what it frames does',
		(s) => (map(s)['frame'] = value(['attic'])),
		'error',
		'sheet.place',
		'steps[0].stage[0].frame[0]',
		'attic'
	],
	[
		'R78: both ends of a flow do',
		(s) => (map(s)['flows'] = value([{ id: 'f', from: 'attic', to: 'hall' }])),
		'error',
		'sheet.place',
		'steps[0].stage[0].flows[0].from',
		'attic'
	],
	[
		'R78: so do the stops of a route',
		(s) => (map(s)['routes'] = value([{ id: 'r', along: ['globe', [20, 1001]] }])),
		'error',
		'sheet.range',
		'steps[0].stage[0].routes[0].along[1]',
		'pixels'
	],
	[
		'R79: an area is toned where it has an outline',
		(s) => (map(s)['areas'] = value([{ id: 'a', place: 'globe', tone: 'dry' }])),
		'error',
		'sheet.area',
		'steps[0].stage[0].areas[0].place',
		'[[x, y], [x, y], [x, y]]'
	],
	[
		'R79: rings need a scale',
		(s) => delete sheet(s)['scale'],
		'error',
		'sheet.scale',
		'steps[3].stage[0].rings[0]',
		'pixels a kilometre'
	],
	[
		'R79: a scale is more than nothing',
		(s) => ((sheet(s)['scale'] = value(0)), delete map(s, 3)['rings']),
		'error',
		'sheet.scale',
		'sheets[0].scale',
		'12.5'
	],
	[
		'R79: there is no ground on a sheet',
		(s) => (map(s)['ground'] = value({ relief: 0 })),
		'warning',
		'sheet.earth',
		'steps[0].stage[0].ground',
		'on the earth'
	],
	[
		'R79: there is no inset on a sheet',
		(s) => (map(s)['inset'] = value({ frame: ['glueckstadt'] })),
		'warning',
		'sheet.earth',
		'steps[0].stage[0].inset',
		'on the earth'
	]
];

describe('maps on an image', () => {
	test('R77, R78, R79: a sound story has no issue, is written as it was read, and is let through by the schema', () => {
		const { story, issues } = parseStory(PLAN);
		expect(issues).toEqual([]);
		const text = serialiseStory(story as Story);
		expect(parseStory(text)).toMatchObject({ story, issues: [] });
		expect(serialiseStory(parseStory(text).story as Story)).toBe(text);
		expect(accepts(storySchema(), JSON.parse(text))).toBe(true);
	});

	test('R77: the example of the rules is sound', () => {
		const example = EXAMPLES.map((text) => JSON.parse(text) as Loose).find((one) => one['sheets']);
		const { stage, ...lists } = value(example);
		const issues = parseStory({
			...fresh(),
			...lists,
			states: [],
			tones: [{ id: 'mostly-taken', label: 'Closed', look: 'lost' }],
			steps: [{ id: 's', heading: 'S', body: 'S.', stage: [stage] }]
		}).issues;
		expect(issues).toEqual([]);
	});

	test.each(CASES)('%s', (_rule, change, severity, code, path, says) => {
		const story = fresh();
		change(story);
		const { issues } = parseStory(story);
		expect(issues.map((issue) => [issue.severity, issue.code, issue.path])).toEqual([
			[severity, code, path]
		]);
		expect(`${issues[0]?.message} ${issues[0]?.remedy}`).toContain(says);
	});

	test('R78: positions of a route are pixels on a sheet alone', () => {
		const story = fresh();
		const along = ['glueckstadt', [563, 680]];
		map(story, 1)['routes'] = value([{ id: 'r', along }]);
		expect(parseStory(story).issues.map(({ code }) => code)).toContain('place.at.range');
	});

	test('R78: places that lie within one another in a circle end', () => {
		const story = fresh();
		const list = story['places'] as unknown as object[];
		list.push({ id: 'a', name: 'A', within: 'b', precision: 'vague' });
		list.push({ id: 'b', name: 'B', within: 'a', precision: 'vague' });
		map(story)['names'] = value(['a']);
		expect(parseStory(story).issues.map(({ code }) => code)).toContain('sheet.place');
	});

	test('R46: what an image shows, and whose it is, can be translated', () => {
		const story = parseStory(PLAN).story as Story;
		const texts = translatableTexts(story);
		const path = 'sheets/plan/alt';
		expect([...texts.keys()]).toEqual(expect.arrayContaining([path, 'sheets/plan/credit']));
		const overlay: Overlay = {
			format: 'throughline-overlay/1',
			story: story.id,
			language: 'de',
			fields: { [path]: { text: 'Ein Grundriss.', of: textHash(texts.get(path) ?? '') } }
		};
		const applied = applyOverlay(story, overlay);
		expect(applied.issues).toEqual([]);
		expect(applied.story.sheets?.[0]?.alt).toBe('Ein Grundriss.');
	});
});
