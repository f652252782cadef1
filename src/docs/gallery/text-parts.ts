/** Of a story, the parts that are text. */
import type { CompiledStep, CompiledStory } from '#lib/compile/types.ts';

/** A step that has all that a card can have. */
export const full = (story: CompiledStory): CompiledStep =>
	story.steps.find(({ claims, jump }) => claims.length > 1 && jump.told) ?? story.steps[0]!;

/** A step of a story whose stage does not matter. */
export const bare = (step: CompiledStep): CompiledStep => ({ ...step, stage: [], body: step.body });

/** A story of which only its text is shown. */
export const textOf = (story: CompiledStory): CompiledStory => ({
	...story,
	atlas: null,
	opening: null,
	steps: story.steps.map(bare)
});

/** The first steps of a story, with the sources that they rest on. */
export function few(story: CompiledStory, n: number): CompiledStory {
	const steps = story.steps.slice(0, n).map(bare);
	return {
		...story,
		atlas: null,
		opening: null,
		steps,
		timeOrder: steps.map((_, i) => i),
		sources: story.sources.map((source) => ({
			...source,
			claims: source.claims.filter(([step]) => step < n)
		}))
	};
}
