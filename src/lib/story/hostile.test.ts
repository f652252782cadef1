import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { applyOverlay, parseOverlay, parseStory, serialiseStory } from './index.js';
import type { Issue, Story } from './index.js';
import { EXAMPLES } from './testing/example.js';
import { storyArbitrary } from './testing/arbitrary.js';

// Long enough for a busy machine, short enough to end what hangs.
vi.setConfig({ testTimeout: 180_000 });

const SEVERITIES = ['error', 'warning', 'notice'];

/** What holds of every outcome, whatever was read. */
function expectSound({ story, issues }: { story: Story | null; issues: readonly Issue[] }): void {
	for (const issue of issues) {
		expect(SEVERITIES).toContain(issue.severity);
		expect(issue.code).toMatch(/^[a-z]+(\.[a-z]+)*$/);
		expect(issue.message).not.toBe('');
		expect(issue.remedy).not.toBe('');
	}
	if (!story) {
		expect(issues.some(({ severity }) => severity === 'error')).toBe(true);
		return;
	}
	for (const list of [
		'sources',
		'places',
		'tones',
		'states',
		'groups',
		'eras',
		'steps',
		'updates'
	] as const) {
		const ids = story[list].map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]{0,63}$/);
	}
	for (const step of story.steps) {
		expect([typeof step.heading, typeof step.body]).toEqual(['string', 'string']);
		expect([Array.isArray(step.claims), Array.isArray(step.stage)]).toEqual([true, true]);
	}
	// What was salvaged is written and read again as it is.
	expect(parseStory(serialiseStory(story)).story).toEqual(story);
	expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
}

const forbidden = fc.constantFrom('__proto__', 'constructor', 'prototype');

/** Data of any sort under the keys of a story. */
const storyLike = fc.letrec((tie) => ({
	value: fc.oneof(
		{ maxDepth: 4 },
		fc.constantFrom<unknown>(
			null,
			true,
			0,
			-1,
			1e308,
			'',
			'a',
			'throughline/1',
			'map',
			'2021',
			'a/b'
		),
		fc.anything({
			withBigInt: true,
			withDate: true,
			withMap: true,
			withSparseArray: true,
			withNullPrototype: true,
			maxDepth: 2
		}),
		fc.array(tie('value'), { maxLength: 4 }),
		tie('object')
	),
	object: fc.dictionary(
		fc.oneof(
			{
				weight: 8,
				arbitrary: fc.constantFrom(
					...'id format language title sources places tones states steps updates claims stage kind figures marks flows where when at area within standing label'.split(
						' '
					)
				)
			},
			{ weight: 1, arbitrary: forbidden },
			{ weight: 1, arbitrary: fc.string({ maxLength: 5 }) }
		),
		tie('value'),
		{ maxKeys: 6 }
	)
}));

describe('R16: reading never throws and always ends', () => {
	test('whatever the data', () => {
		fc.assert(
			fc.property(fc.anything(), (input) => expectSound(parseStory(input))),
			{ numRuns: 500 }
		);
	});

	test('whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (input) =>
				expectSound(parseStory(input))
			),
			{ numRuns: 500 }
		);
	});

	test('whatever stands under the keys of a story', () => {
		fc.assert(
			fc.property(storyLike.object, (story) =>
				expectSound(parseStory({ ...story, format: 'throughline/1' }))
			),
			{ numRuns: 1000 }
		);
	});

	test('whatever is changed in a valid story', () => {
		const change = fc.tuple(
			fc.nat(),
			fc.oneof(storyLike.value, fc.constantFrom('delete', 'double'))
		);
		fc.assert(
			fc.property(
				storyArbitrary({ maxSteps: 3 }),
				fc.array(change, { minLength: 1, maxLength: 4 }),
				(story, changes) => {
					const loose = JSON.parse(JSON.stringify(story)) as unknown;
					for (const [at, what] of changes) {
						const spots: [Record<string, unknown>, string][] = [];
						const walk = (value: unknown): void => {
							if (typeof value !== 'object' || value === null || spots.length > 5_000) return;
							for (const key of Object.keys(value)) {
								spots.push([value as Record<string, unknown>, key]);
								walk((value as Record<string, unknown>)[key]);
							}
						};
						walk(loose);
						const [parent, key] = spots[at % spots.length] ?? [{}, 'x'];
						if (what === 'delete') delete parent[key];
						else if (what === 'double' && Array.isArray(parent)) parent.push(parent[Number(key)]);
						else parent[key] = what;
					}
					expectSound(parseStory(loose));
				}
			),
			{ numRuns: 300 }
		);
	});

	test('overlays too, and laying them over a story', () => {
		const fields = fc.dictionary(
			fc.oneof(
				fc.constantFrom('title', '__proto__', 'steps/a/heading', 'constructor'),
				fc.string()
			),
			fc.oneof(fc.record({ text: fc.string(), of: fc.string() }), storyLike.value)
		);
		fc.assert(
			fc.property(fields, storyArbitrary({ maxSteps: 2 }), (of, story) => {
				const { overlay } = parseOverlay({
					format: 'throughline-overlay/1',
					story: 'a',
					language: 'fa',
					fields: of
				});
				if (overlay)
					expect(
						parseStory(applyOverlay(story, overlay).story).issues.filter(({ code }) =>
							code.startsWith('type')
						)
					).toEqual([]);
			})
		);
	});
});

describe('R16: data that no JSON text could give', () => {
	const base = { format: 'throughline/1', id: 'a', language: 'en', title: 'A' };

	test('a value that contains itself', () => {
		const loop: Record<string, unknown> = { ...base };
		loop['x-self'] = loop;
		loop['x-list'] = [[loop]];
		const { story, issues } = parseStory(loop);
		expect(story?.title).toBe('A');
		expect(issues.map(({ code, path }) => [code, path])).toEqual([
			['type.json', 'x-self'],
			['type.json', 'x-list[0][0]']
		]);
	});

	test('a value that doubles at every level', () => {
		let twice: unknown = 'x';
		for (let level = 0; level < 60; level += 1) twice = [twice, twice];
		expect(parseStory({ ...base, twice })).toMatchObject({
			story: null,
			issues: [{ code: 'document.size' }]
		});
	});

	test('objects 100,000 levels deep', () => {
		let deep: unknown = 'x';
		for (let level = 0; level < 100_000; level += 1) deep = { deep };
		expect(parseStory({ ...base, deep })).toMatchObject({
			story: null,
			issues: [{ code: 'document.depth' }]
		});
	});

	test('getters and proxies that throw', () => {
		const trap = {
			get title(): string {
				throw new Error('no');
			}
		};
		const proxy = new Proxy(
			{},
			{
				ownKeys: () => {
					throw new Error('no');
				}
			}
		);
		for (const input of [trap, proxy, { ...base, steps: [trap] }]) {
			expect(parseStory(input)).toMatchObject({
				story: null,
				issues: [{ code: 'document.unreadable' }]
			});
		}
	});

	test('a list of four thousand million holes', () => {
		expect(parseStory({ ...base, steps: new Array(2 ** 32 - 1) }).story).toBeNull();
	});

	test('functions, symbols, big numbers, NaN', () => {
		const { story, issues } = parseStory({
			...base,
			'x-a': () => 1,
			'x-b': Symbol('b'),
			'x-c': 10n,
			'x-d': NaN,
			'x-e': undefined
		});
		expect(story).toEqual(parseStory(base).story);
		expect(issues.map(({ code, path }) => [code, path])).toEqual(
			['x-a', 'x-b', 'x-c', 'x-d'].map((key) => ['type.json', key])
		);
	});
});

describe('R4: keys that reach a prototype', () => {
	test.each(['__proto__', 'constructor', 'prototype'])(
		'%s is left out wherever it stands, and told of',
		(key) => {
			const evil = `${JSON.stringify(key)}:{"polluted":true,"toString":1}`;
			const text = (EXAMPLES[0] ?? '')
				.replace(
					'"id": "into-tajikistan",',
					`"id": "into-tajikistan",${evil},"x-deep":[{${evil}}],`
				)
				.replace('"id": "crossing",', `"id": "crossing",${evil},`);
			const { story, issues } = parseStory(text);
			expect(issues.map(({ code, path }) => [code, path])).toEqual([
				['key.forbidden', key],
				['key.forbidden', `x-deep[0].${key}`],
				['key.forbidden', `steps[0].${key}`]
			]);
			expect(Object.hasOwn(story ?? {}, key)).toBe(false);
			expect((story as unknown as Record<string, unknown>)['polluted']).toBeUndefined();
			expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
		}
	);

	test('as ids and words they are no more than ids and words', () => {
		const { issues } = parseStory({
			format: 'throughline/1',
			id: 'constructor',
			language: 'en',
			title: 'A',
			steps: [
				{
					id: 'prototype',
					heading: 'S',
					body: '',
					where: '__proto__',
					group: 'constructor',
					stage: [
						{ id: 'm', kind: 'constructor' },
						{ id: 'n', kind: '__proto__' }
					]
				}
			]
		});
		expect(issues.map(({ code }) => code)).toEqual([
			'layer.kind',
			'layer.kind',
			'place.missing',
			'group.missing'
		]);
	});
});
