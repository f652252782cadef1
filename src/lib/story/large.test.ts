import { describe, expect, test, vi } from 'vitest';
import { parseStory } from './index.js';

// Long enough for a busy machine, short enough to end what hangs.
vi.setConfig({ testTimeout: 180_000 });

describe('R3: large documents', () => {
	const steps = (number: number, body = '') =>
		Array.from({ length: number }, (_, index) => ({
			id: `s${index}`,
			when: '2021-07-05',
			heading: `Step ${index}`,
			body
		}));
	const story = (parts: object) => ({
		format: 'throughline/1',
		id: 'a',
		language: 'en',
		title: 'A',
		...parts
	});

	test('10,000 steps in 19 MB are read', () => {
		const { story: read, issues } = parseStory(
			JSON.stringify(story({ steps: steps(10_000, 'Words. '.repeat(270)) }))
		);
		expect(issues).toEqual([]);
		expect(read?.steps.length).toBe(10_000);
	});

	test('10,001 steps are refused', () => {
		expect(parseStory(story({ steps: steps(10_001) }))).toMatchObject({
			story: null,
			issues: [{ code: 'steps.many', path: 'steps' }]
		});
	});

	test('of other lists the items beyond 10,000 are left out', () => {
		const groups = steps(10_001).map(({ id }) => ({ id, label: id }));
		const { story: read, issues } = parseStory(story({ groups }));
		expect(read?.groups.length).toBe(10_000);
		expect(issues).toMatchObject([{ code: 'list.long', path: 'groups' }]);
	});

	test('a hundred thousand references to nothing among ten thousand places', () => {
		const places = steps(10_000).map(({ id }) => ({ id, name: id, area: 'AF', precision: 'area' }));
		const where = Array.from({ length: 10 }, (_, index) => `nowhere${index}`);
		const { issues } = parseStory(
			story({ places, steps: steps(10_000).map((step) => ({ ...step, where })) })
		);
		expect(issues.filter(({ code }) => code === 'place.missing').length).toBe(1_000);
	});

	test.each(['](<', ']:a', '<a:', '](', '[](', '&#58;', '" ', '\n> '])(
		'a body and a quote of nothing but %j',
		(piece) => {
			const text = piece.repeat(Math.floor(19_000 / piece.length));
			const claims = steps(100).map(({ id }) => ({
				id,
				what: text,
				quote: `"${text}`,
				by: 'x',
				standing: 'reported',
				sources: []
			}));
			const { story: read } = parseStory(
				story({ steps: steps(5).map((step) => ({ ...step, body: text.repeat(10), claims })) })
			);
			expect(read?.steps[4]?.body).toBe(text.repeat(10));
		}
	);

	test('a text of three million characters under an unknown key is left out', () => {
		const { story: read, issues } = parseStory(story({ blob: 'x'.repeat(3_000_000) }));
		expect(Object.hasOwn(read ?? {}, 'blob')).toBe(false);
		expect(issues).toMatchObject([{ code: 'text.long', path: 'blob' }]);
	});

	test('R16: 1,000 issues of a severity are listed, and how many more there are', () => {
		const { issues } = parseStory(
			story({ steps: steps(1_500).map((step) => ({ ...step, when: 'x', odd: 1 })) })
		);
		expect(issues.filter(({ code }) => code === 'date.invalid').length).toBe(1_000);
		expect(issues.filter(({ code }) => code === 'key.unknown').length).toBe(1_000);
		expect(
			issues
				.filter(({ code }) => code === 'issues.many')
				.map(({ severity, message }) => [severity, message.slice(0, 24)])
		).toEqual([
			['error', 'There are 500 more issue'],
			['notice', 'There are 500 more issue']
		]);
	});
});
