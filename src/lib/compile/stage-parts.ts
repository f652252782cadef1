/**
 * The layers of a story's steps, in parts: a page holds those of its first steps, the others are fetched as the reader
 * comes near them. So a story of a thousand steps opens as fast as one of ten.
 */
import { stageStory } from './stage-story.js';
import type { CompiledLayer, CompiledStory, StageStory } from './types.js';

/** Steps whose layers travel together. */
export const PART = 6;

/** Steps whose layers a page begins with: they are there before the reader can be. */
export const FIRST = 3;

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
	return new Set(order === 'time' ? timeOrder.slice(0, FIRST) : range(0, FIRST));
}

function wholeStep(step: StageStory['steps'][number]): StageStory['steps'][number] {
	return { ...step, stage: (step.stage ?? []).map((layer) => live(layer)) };
}

/** The story with no more of the ground than its opening shows; the whole of it is fetched when the reader sets out. */
export function sketched(story: CompiledStory): CompiledStory {
	const { atlas } = story;
	if (!atlas?.sketch) return story;
	const { sketch, ...rest } = atlas;
	const areas = Object.entries(atlas.areas).map(([code, { box, d }]) => [
		code,
		{ box, d: sketch.areas[code] ?? d }
	]);
	return { ...story, atlas: { ...rest, ground: sketch.ground, areas: Object.fromEntries(areas) } };
}

/** The story with the whole of the ground alone: for whoever gets all at once. */
export function unsketched(story: CompiledStory): CompiledStory {
	if (!story.atlas?.sketch) return story;
	const { sketch: _sketch, ...atlas } = story.atlas;
	return { ...story, atlas };
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
