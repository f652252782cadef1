import type { CompiledTimeline, StageStory } from '../../compile/types.js';
import type { Size } from '../../layout/stage-box.js';
import type { StageLayerProps } from '../stage.js';

/** Props of `Timeline`: those of every stage layer. */
export interface TimelineProps extends Omit<StageLayerProps<CompiledTimeline>, 'box'> {
	/** The room it is drawn in. Default: a figure in the text. */
	box?: StageLayerProps<CompiledTimeline>['box'];
}

export interface RailProps {
	/** What the rail needs of it: axis, steps, words, title, direction. */
	story: Pick<StageStory, 'axis' | 'steps' | 'words' | 'title' | 'direction'>;
	/** Place of the current step in `order`; −1 before the first, its length after the last. */
	index: number;
	/** Told indices in the order in which they are read now. */
	order: readonly number[];
	/** Which order that is. Default `told`. */
	mode?: 'told' | 'time';
	/** In pixels. */
	width: number;
	/** Sets the height: 80 px, 88 when `wide`. Default `wide`. */
	size?: Size;
	/**
	 * Asked when the reader picks a step. `index` counts in `order`; `told`: the slider was moved by a key, and says itself to a
	 * screen reader where it stands.
	 */
	ongoto?: (to: { index: number; told: boolean }) => void;
	/** Asked when the reader switches the order. Without it, no switch is shown. */
	onorder?: (to: { order: 'told' | 'time' }) => void;
}
