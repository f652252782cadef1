/** What is compiled again in a long story, counted; and that it comes out as if all had been. */
import { describe, expect, it } from 'vitest';
import { loadAtlas } from '../../atlas/index.js';
import { stories } from '../../stories/index.js';
import { parseStory } from '../story/index.js';
import type { Step, Story } from '../story/types.js';
import type { AtlasData } from './atlas-types.js';
import { createCompiler } from './index.js';
import { momentOf } from './map/states.js';

const first = parseStory(stories[0]!.story).story!;
const atlas = await loadAtlas(first);

/** The first story's maps over and over, a day apart. */
function longStory(count: number): Story {
	const maps = first.steps.filter(({ stage }) => stage.some(({ kind }) => kind === 'map'));
	const steps = Array.from({ length: count }, (_, i): Step => {
		const { whenLabel: _label, ...step } = maps[i % maps.length]!;
		const text = JSON.stringify(step).replaceAll(`"${step.id}/`, `"s${i}/`);
		const when = new Date(Date.UTC(2019, 0, 1 + i)).toISOString().slice(0, 10);
		return { ...(JSON.parse(text) as Step), id: `s${i}`, when };
	});
	const states = first.states.map(({ claim: _claim, ...state }) => state);
	return { ...first, steps, states, updates: [] };
}

/** An atlas that counts how often the ground is asked for. */
function counted(): { readonly atlas: AtlasData; readonly asked: () => number } {
	let count = 0;
	const counting = new Proxy(atlas, {
		get(target, key) {
			const value: unknown = Reflect.get(target, key);
			if (typeof value !== 'function') return value;
			return (...args: unknown[]) => {
				if (key === 'regionFor') count++;
				return Reflect.apply(value, target, args) as unknown;
			};
		}
	});
	return { atlas: counting, asked: () => count };
}

const change = (story: Story, at: number, edit: (step: Step) => Step): Story => ({
	...story,
	steps: story.steps.map((step, i) => (i === at ? edit(step) : step))
});

describe('a long story', () => {
	const story = longStory(100);
	const { atlas, asked } = counted();
	const compiler = createCompiler({ atlas });
	compiler.compile(story);

	const edits: Record<string, readonly [Story, { steps: number; layers: number }, ground: number]> =
		{
			'a text': [change(story, 50, (s) => ({ ...s, body: 'New.' })), { steps: 1, layers: 1 }, 0],
			'a date': [
				change(story, 50, (s) => ({ ...s, when: '2019-03-03' })),
				{ steps: 1, layers: 1 },
				0
			],
			'a caption': [
				change(story, 50, (s) => ({
					...s,
					stage: s.stage.map((layer) => ({ ...layer, caption: 'New.' }))
				})),
				{ steps: 1, layers: story.steps[50]!.stage.length },
				0
			],
			'a step\u2019s place in the telling': [
				{ ...story, steps: [...story.steps.slice(1), story.steps[0]!] },
				{ steps: 0, layers: 0 },
				1
			]
		};

	it.each(Object.entries(edits))('compiles after an edit of %s that alone', (_name, row) => {
		const [edited, made, ground] = row;
		compiler.compile(story);
		const before = asked();
		const result = compiler.compile(edited);
		expect(result.made).toEqual(made);
		expect(asked() - before).toBeLessThanOrEqual(ground);
		const fresh = createCompiler({ atlas }).compile(edited);
		expect(JSON.stringify(result.compiled)).toBe(JSON.stringify(fresh.compiled));
	});

	it('looks at each date of an undated story a few times, not once for every step', () => {
		const COUNT = 2000;
		let looks = 0;
		const steps = story.steps.slice(0, 1).flatMap((step) =>
			Array.from({ length: COUNT }, (_, i): Step => {
				const { when: _when, ...undated } = step;
				return Object.defineProperty({ ...undated, id: `u${i}` }, 'when', {
					get: () => void looks++
				});
			})
		);
		const context = { story: { ...story, steps, asOf: undefined }, date: () => null };
		for (const step of steps)
			expect(momentOf(step, context as unknown as Parameters<typeof momentOf>[1])).toBe(Infinity);
		expect(looks).toBeLessThan(8 * COUNT);
	});
});
