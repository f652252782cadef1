import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parseStory } from './index.js';
import type { PlainObject } from './json/plain.js';
import { MIGRATIONS, VERSION, migrate, versionOf } from './migrate.js';

// Long enough for a busy machine, short enough to end what hangs.
vi.setConfig({ testTimeout: 180_000 });

const old: PlainObject = {
	format: 'throughline/0',
	id: 'a',
	language: 'en',
	title: 'A',
	places: [{ id: 'p', name: 'P', area: 'AF', precision: 'area' }],
	states: [
		{ id: 's1', place: 'p', when: '2021', tone: 'mostly-taken' },
		{ id: 's2', place: 'p', when: '2022', tone: 'mostly-taken' }
	],
	steps: [
		{
			id: 's',
			heading: 'S',
			body: '',
			claims: [{ id: 'c1', what: 'It was so', standing: 'confirmed', sources: ['r'] }],
			stage: [{ id: 'n', kind: 'stat', as: 'units', value: 1037, unit: 'troops', claim: 'c1' }]
		}
	],
	sources: [{ id: 'r', title: 'R' }]
};

function frozen<T>(value: T): T {
	if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
	return Object.freeze(value);
}

describe('R6: documents of earlier formats', () => {
	test('a stat of version 0 gets its figure, and its tones are declared', () => {
		const { story, issues } = parseStory(old);
		expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
			['format.migrated', 'notice']
		]);
		expect(story?.format).toBe('throughline/1');
		expect(story?.tones).toEqual([{ id: 'mostly-taken', label: 'mostly taken', look: 'pressed' }]);
		expect(story?.steps[0]?.stage).toEqual([
			{
				id: 'n',
				kind: 'stat',
				as: 'units',
				figures: [{ id: 'f1', value: 1037, label: 'troops', claim: 'c1' }],
				unit: 'troops'
			}
		]);
	});

	test('there is a migration from every version before this one', () => {
		expect(MIGRATIONS.length).toBe(VERSION);
	});

	test('a document of this version is the same object afterwards', () => {
		const story: PlainObject = { format: `throughline/${VERSION}` };
		expect(migrate(story)).toBe(story);
	});

	test('no migration changes what it is given, or throws, whatever it is given', () => {
		const any = fc.jsonValue().map((value) => value as PlainObject);
		const story = fc.record(
			{ steps: any, states: any, tones: any, title: any },
			{ requiredKeys: [] }
		);
		const layered = any.map((layer) => ({
			steps: [{ stage: [layer, { kind: 'stat', value: layer }] }]
		}));
		fc.assert(
			fc.property(fc.oneof(story, layered), (value) => {
				const given = frozen({ ...value, format: 'throughline/0' }) as unknown as PlainObject;
				expect(migrate(given)['format']).toBe('throughline/1');
			})
		);
	});

	test.each([
		['throughline/0', 0],
		['throughline/1', 1],
		['throughline/27', 27],
		['throughline/01', null],
		['throughline/-1', null],
		['throughline/', null],
		['Throughline/1', null],
		[1, null]
	])('the version of %j is %j', (format, version) => {
		expect(versionOf(format)).toBe(version);
	});
});
