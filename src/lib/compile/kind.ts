/** How a layer kind is compiled: the part of `defineStage` that runs where documents are. */
import type { Layer, Step } from '../story/types.js';
import type { MapRoom } from './map/room.js';
import type { SheetRooms } from './map/sheet-room.js';
import type { StoryContext } from './story-context.js';
import type { LayerBase } from './types.js';

/** What a layer compiler may ask. */
export interface CompileContext extends StoryContext {
	/** The plane and the ground of the story's maps; `null` or absent where it has none. */
	readonly map?: MapRoom | null;
	/** The planes of the images that maps are drawn on. */
	readonly sheets?: SheetRooms;
}

export interface LayerCompiler<L extends Layer = Layer, C extends LayerBase = LayerBase> {
	readonly kind: string;
	/** Fills the stage, or stands on what fills it. */
	readonly fills: boolean;
	/** Pure: the same layer in the same context gives the same result. */
	readonly compile: (layer: L, step: Step, context: CompileContext) => C;
}
