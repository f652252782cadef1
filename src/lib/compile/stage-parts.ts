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
	const first = new Set(order === 'time' ? story.timeOrder.slice(0, PART) : range(0, PART));
	return {
		...story,
		opening: story.opening && live(story.opening),
		steps: story.steps.map(({ stage = [], ...step }, i) =>
			first.has(i) ? { ...step, stage: stage.map((layer) => live(layer)) } : step
		)
	};
}

/** The layers of the steps of one part, from told index `part * PART` on; empty where there is no such part. */
export function stagePart(
	compiled: CompiledStory,
	part: number
): readonly (readonly CompiledLayer[])[] {
	return compiled.steps
		.slice(part * PART, (part + 1) * PART)
		.map(({ stage }) => stage.map((layer) => live(layer)));
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
