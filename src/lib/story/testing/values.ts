/** What stories are made of in property tests: ids, dates, texts; and ways to join arbitraries. */
import fc from 'fast-check';
import { FORBIDDEN_KEYS } from '../limits.js';

/** Ids in use: short ones, so that shrinking tells at a glance. */
export const idArbitrary: fc.Arbitrary<string> = fc.oneof(
	{ weight: 4, arbitrary: fc.stringMatching(/^[a-s][a-z0-9]{0,5}$/) },
	{ weight: 1, arbitrary: fc.stringMatching(/^[a-s][a-z0-9-]{0,63}$/) }
);

/** Dates of every sort that a story may hold. */
export const dateArbitrary: fc.Arbitrary<string> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc
			.date({
				min: new Date('1800-01-01T00:00:00Z'),
				max: new Date('2100-01-01T00:00:00Z'),
				noInvalidDate: true
			})
			.map((date) => date.toISOString().slice(0, 10))
	},
	fc.integer({ min: 1000, max: 2100 }).map(String),
	fc
		.tuple(fc.integer({ min: 1, max: 27 }), fc.integer({ min: 0, max: 3 }))
		.map(([day, days]) => `2021-07-${two(day)}/2021-07-${two(day + days)}`),
	fc.constantFrom(
		'199X',
		'18XX',
		'2021-07~',
		'1850?',
		'2021-07-03~/..',
		'/2021-07-05',
		'../2021-09-11',
		'2021-05-01/',
		'-0043-03-15',
		'Y-13800000000',
		'2021-21',
		'2021-07-05T22:57',
		'2021-07-05T22:57:10+04:30',
		'[1667,1668,1670..1672]',
		'{1960,1961-12}',
		'2004-06-~11',
		'156X-12-25',
		'20XX-XX-XX'
	)
);

/** One line of text in several scripts, sometimes with what a careless renderer trips over. */
export const lineArbitrary: fc.Arbitrary<string> = fc
	.oneof(
		{ weight: 4, arbitrary: fc.lorem({ maxCount: 6 }) },
		fc.constantFrom(
			'دری و پښتو',
			'Ташкент',
			'塔吉克斯坦',
			'<script>alert(1)</script>',
			'{{x}} ${y}',
			'&amp; "quoted"',
			'👩‍👩‍👧 e\u0301'
		),
		fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
	)
	.map((text) => text.replace(/\p{Cc}/gu, '').trim() || 'text');

/** Markdown in and out of the subset. */
export const markdownArbitrary: fc.Arbitrary<string> = fc.oneof(
	{ weight: 3, arbitrary: fc.lorem({ mode: 'sentences', maxCount: 3 }) },
	fc.constantFrom(
		'',
		'One *two* **three**.\n\nFour [five](https://example.org/a_b) six.',
		'> A quote\n> in two lines\n\n- one\n- two\n  1. three',
		'# No heading\n\n![no picture](a.png) <b>no tag</b>',
		'[to a step](#s1) and [mail](mailto:a@example.org)'
	),
	lineArbitrary
);

function two(number: number): string {
	return String(number).padStart(2, '0');
}

/** Some of the ids, or none. */
export function some(ids: readonly string[], max = 3): fc.Arbitrary<string[]> {
	return ids.length === 0
		? fc.constant([])
		: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: max });
}

/** One of the ids. */
export function one(ids: readonly string[]): fc.Arbitrary<string> {
	return fc.constantFrom(...ids);
}

/** Keeps some of the optional members; absent ones are absent, never `undefined`. */
export function optionally<T extends object>(members: {
	[K in keyof T]: fc.Arbitrary<T[K]>;
}): fc.Arbitrary<Partial<T>> {
	return fc.record(members, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}

/** The members of both. */
export function joined<A extends object, B extends object>(
	a: fc.Arbitrary<A>,
	b: fc.Arbitrary<B>
): fc.Arbitrary<A & B> {
	return fc.tuple(a, b).map(([left, right]) => ({ ...left, ...right }));
}

/** A list of such items, each with an id of its own. */
export function withIds<T extends object>(
	item: fc.Arbitrary<T>,
	minLength: number,
	maxLength: number
): fc.Arbitrary<({ id: string } & T)[]> {
	return fc
		.uniqueArray(idArbitrary, { minLength, maxLength })
		.chain((ids) => fc.tuple(...ids.map((id) => item.map((each) => ({ id, ...each })))));
}

/** Keys that no version knows. */
export const unknownKeys = fc.dictionary(
	fc.stringMatching(/^(zz|x-)[a-z]{1,4}$/),
	fc
		.jsonValue({ maxDepth: 2 })
		.map(
			(value) =>
				JSON.parse(
					JSON.stringify(value, (key, each: unknown) =>
						FORBIDDEN_KEYS.has(key) ? undefined : each
					)
				) as unknown
		),
	{ maxKeys: 2, noNullPrototype: true }
);
