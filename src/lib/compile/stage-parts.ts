/**
 * The layers of a story's steps, in parts: a page holds those of its first steps, the others are fetched as the reader
 * comes near them. So a story of a thousand steps opens as fast as one of ten.
 */
import { stageStory } from './stage-story.js';
import type { CompiledLayer, CompiledStory, StageStory } from './types.js';

/** Steps whose layers travel together. */
export const PART = 6;

/** What a served page holds for its live stage: of the first steps, in the order in which it is read, also the layers. */
export function pageStory(compiled: CompiledStory, order: 'told' | 'time' = 'told'): StageStory {
	const story = stageStory(compiled);
	const first = firstOf(compiled, order);
	return {
		...story,
		opening: story.opening && live(story.opening),
		steps: story.steps.map((step, i) => {
			if (first.has(i)) return wholeStep(step);
			const { stage: _stage, ...rest } = step;
			return rest;
		})
	};
}

/** The steps of one part, from told index `part * PART` on; empty where there is no such part. */
export function stagePart(compiled: CompiledStory, part: number): StageStory['steps'] {
	const { steps } = stageStory({
		...compiled,
		steps: compiled.steps.slice(part * PART, (part + 1) * PART)
	});
	return steps.map(wholeStep);
}

function firstOf({ timeOrder }: CompiledStory, order: 'told' | 'time'): ReadonlySet<number> {
	return new Set(order === 'time' ? timeOrder.slice(0, PART) : range(0, PART));
}

function wholeStep(step: StageStory['steps'][number]): StageStory['steps'][number] {
	return { ...step, stage: (step.stage ?? []).map((layer) => live(layer)) };
}

function range(from: number, to: number): number[] {
	return Array.from({ length: to - from }, (_, i) => from + i);
}

/** A live stage is never laid out as a figure. */
function live<L extends CompiledLayer>(layer: L): L {
	if (layer.kind !== 'map') return layer;
	const { figure: _figure, ...layouts } = layer.layouts;
	return { ...layer, layouts: layouts as typeof layer.layouts };
}
