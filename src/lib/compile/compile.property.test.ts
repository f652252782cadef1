import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyArbitrary } from '../story/testing/arbitrary.js';
import type { Step, Story } from '../story/types.js';
import { createCompiler, stageStory } from './index.js';
import { emptyAtlas } from './testing.js';

/** Without the maps, whose own laws are proved beside them. */
const withoutMaps = (story: Story): Story => ({
	...story,
	steps: story.steps.map((step) => ({
		...step,
		stage: step.stage.filter(({ kind }) => kind !== 'map')
	}))
});

interface EditOf {
	readonly at: number;
	readonly text: string;
	readonly when: string | undefined;
}

/** Changes the step that a number falls on. */
const changed = (story: Story, at: number, change: (step: Step) => Step): Story => ({
	...story,
	steps: story.steps.map((step, i) => (i === at % story.steps.length ? change(step) : step))
});

/** What an editor may do. */
const EDITS = {
	text: (story: Story, { at, text }: EditOf) =>
		changed(story, at, (step) => ({ ...step, body: text })),
	date: (story: Story, { at, when }: EditOf) =>
		changed(story, at, ({ when: _, ...step }) => (when === undefined ? step : { ...step, when })),
	label: (story: Story, { at, text }: EditOf) =>
		changed(story, at, (step) => ({ ...step, whenLabel: `early ${text}` })),
	standing: (story: Story, { at }: EditOf) =>
		changed(story, at, (step) => ({
			...step,
			claims: step.claims.map((claim) => ({ ...claim, standing: 'disputed', by: 'somebody' }))
		})),
	sources: (story: Story, { at }: EditOf) =>
		changed(story, at, (step) => ({
			...step,
			claims: step.claims.map((claim) => ({ ...claim, sources: [] }))
		})),
	move: (story: Story, { at }: EditOf) => {
		const steps = [...story.steps];
		const moved = steps.splice(at % Math.max(1, steps.length), 1);
		return { ...story, steps: [...moved, ...steps] };
	},
	remove: (story: Story, { at }: EditOf) => ({
		...story,
		steps: story.steps.filter((_, i) => i !== at % story.steps.length)
	}),
	zone: (story: Story) => ({ ...story, timeZone: 'Asia/Kabul' }),
	calendar: (story: Story): Story => ({ ...story, calendar: 'persian' })
} satisfies Record<string, (story: Story, values: EditOf) => Story>;

describe('any story', { timeout: 180_000 }, () => {
	it('compiles to plain JSON that holds together', () => {
		fc.assert(
			fc.property(storyArbitrary({ maxSteps: 4 }), (story) => {
				const { compiled } = createCompiler({ atlas: emptyAtlas }).compile(story);
				expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
				expect(compiled.steps.map(({ id }) => id)).toEqual(story.steps.map(({ id }) => id));
				expect([...compiled.timeOrder].sort((a, b) => a - b)).toEqual([...story.steps.keys()]);
				for (const step of compiled.steps) {
					for (const layer of step.stage) expect(layer.description).not.toBe('');
					for (const claim of step.claims) {
						for (const index of claim.sources) expect(compiled.sources[index]).toBeDefined();
					}
				}
				expect(stageStory(compiled).steps).toHaveLength(story.steps.length);
			}),
			{ numRuns: 20 }
		);
	});

	it('compiles the same after any edits, and where they are taken back, as it would have from nothing', () => {
		const edit = fc.record({
			kind: fc.constantFrom(...(Object.keys(EDITS) as (keyof typeof EDITS)[])),
			at: fc.nat(),
			text: fc.string(),
			when: fc.constantFrom(undefined, '1987', '199X', '2020-02-03', '2020-02-29/2020-03-02', '..')
		});
		fc.assert(
			fc.property(
				storyArbitrary({ maxSteps: 6 }),
				fc.array(edit, { minLength: 1, maxLength: 4 }),
				(any, edits) => {
					const told = [withoutMaps(any)];
					for (const { kind, ...values } of edits) told.push(EDITS[kind](told.at(-1)!, values));
					const compiler = createCompiler({ atlas: emptyAtlas });
					for (const story of [...told, ...told.toReversed()]) {
						const again = compiler.compile(story);
						const fresh = createCompiler({ atlas: emptyAtlas }).compile(story);
						expect(again.compiled).toEqual(fresh.compiled);
						expect(again.issues).toEqual(fresh.issues);
					}
				}
			),
			{ numRuns: 40 }
		);
	});
});
