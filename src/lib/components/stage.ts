/** What every component that draws a stage layer is given. */
import type { StageBox } from '../layout/stage-box.js';
import type { LayerBase, StageStory } from '../compile/types.js';

export interface StageLayerProps<C extends LayerBase> {
	/** The layer of the step that is reached; replaced as a whole when the step changes. */
	layer: C;
	/** The room it is drawn in. */
	box: StageBox;
	/** What layers share: axis, atlas, words, direction. */
	story: StageStory;
	/** Told index of the step, −1 before the first. */
	step?: number;
	/** Indices into the story's steps in the order in which they are read now. */
	order?: readonly number[];
	/** `cut`: no motion at all (reduced motion, print, a jump after a reload). Default `full`. */
	motion?: 'full' | 'cut';
	/** Prefix of the DOM ids of the ground's paths; default: drawn by the component itself. */
	ground?: string;
	/** Asked when the reader picks a step inside the picture. */
	ongoto?: (to: { step: number }) => void;
}
