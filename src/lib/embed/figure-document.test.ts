import { describe, expect, it } from 'vitest';
import { parseStory } from '../story/index.js';
import { figureDocument } from './figure-document.js';

const STAT = {
	kind: 'stat',
	id: 'n',
	as: 'number',
	figures: [{ id: 'f', label: 'Troops', value: 1037 }]
};
const read = (data: unknown, language = 'en') =>
	parseStory(figureDocument(JSON.stringify(data), language));

describe('data that stand in a page become a document', () => {
	it('of one step with the layer that they are', () => {
		const { story, issues } = read(STAT, 'de');
		expect(issues).toEqual([]);
		expect(story?.language).toBe('de');
		expect(story?.steps[0]?.stage).toMatchObject([STAT]);
	});

	it('of one step with their stage, and with all that stands beside it', () => {
		const places = [{ id: 'kabul', name: 'Kabul', at: [69.17, 34.53], precision: 'town' }];
		const { story, issues } = read({ language: 'fr', asOf: '2021-07-05', places, stage: [STAT] });
		expect(issues).toEqual([]);
		expect(story).toMatchObject({ language: 'fr', asOf: '2021-07-05', places });
		expect(story?.steps[0]?.stage).toMatchObject([STAT]);
	});

	it('that they are already, unchanged to the letter', () => {
		const text = ' {"format": "throughline/1", "id": "x"}';
		expect(figureDocument(text, 'en')).toBe(text);
	});

	it('in which what is wrong has its path', () => {
		const { issues } = read({ ...STAT, as: 'pie' });
		expect(issues.map(({ path }) => path)).toEqual(['steps[0].stage[0].as']);
		for (const text of ['{"kind": ', 'null', '[1]', '"stat"'])
			expect(parseStory(figureDocument(text, 'en')).issues).not.toEqual([]);
	});
});
