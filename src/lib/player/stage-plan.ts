import type { CompiledLayer, CompiledMap, StageStory } from '../compile/types.js';
import type { MapAtlas } from '../components/StoryMap/index.js';
import { overKind, splitBox, type StageBox } from '../layout/stage-box.js';
import type { Controller } from './controller.js';

/** What stands on the stage now, and in which room. */
export interface StagePlan {
	readonly story: StageStory;
	/** The map at the back with its room. */
	readonly map: {
		readonly layer: CompiledMap;
		readonly atlas: MapAtlas;
		readonly box: StageBox;
	} | null;
	readonly others: readonly Exclude<CompiledLayer, CompiledMap>[];
	/** Room of the others. */
	readonly box: StageBox;
}

/** The plan of the stage where the reader is; `null` until its room is known. */
export function planStage({ story, step, box }: Controller): StagePlan | null {
	if (!box) return null;
	const layers: readonly CompiledLayer[] =
		step < 0 ? (story.opening ? [story.opening] : []) : (story.steps[step]?.stage ?? []);
	const layer = layers.find((one) => one.kind === 'map');
	const { under, over } = splitBox(box, overKind(layers), layer?.key.length);
	const atlas = layer?.sheet ?? story.atlas;
	return {
		story,
		map: (layer && atlas && { layer, atlas, box: under }) || null,
		others: layers.filter((one) => one.kind !== 'map'),
		box: over
	};
}

/** Tells when the stage shows something else; returns what ends that. */
export function onStep(controller: Controller, listener: () => void): () => void {
	const layer = () => planStage(controller)?.map?.layer;
	const shown = layer();
	const { step, order } = controller;
	return controller.onchange(() => {
		if (controller.step !== step || controller.order !== order || layer() !== shown) listener();
	});
}
