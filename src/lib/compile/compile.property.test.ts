import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyArbitrary } from '../story/testing/arbitrary.js';
import type { Story } from '../story/types.js';
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

describe('any story', { timeout: 60_000 }, () => {
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

	it('compiles the same after any edit as it would have from nothing', () => {
		fc.assert(
			fc.property(storyArbitrary({ maxSteps: 4 }), fc.nat(), fc.string(), (any, at, text) => {
				const story = withoutMaps(any);
				const compiler = createCompiler({ atlas: emptyAtlas });
				compiler.compile(story);
				const steps = [...story.steps];
				const [moved] = steps.splice(at % Math.max(1, steps.length), 1);
				if (moved) steps.unshift({ ...moved, body: text });
				const edited = { ...story, steps };
				const again = compiler.compile(edited);
				const fresh = createCompiler({ atlas: emptyAtlas }).compile(edited);
				expect(again.compiled).toEqual(fresh.compiled);
				expect(again.issues).toEqual(fresh.issues);
			}),
			{ numRuns: 20 }
		);
	});
});
