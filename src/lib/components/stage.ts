/** What every component that draws a stage layer is given. */
import type { Component } from 'svelte';
import type { Box, StageBox } from '../layout/stage-box.js';
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

/** What draws the layers of a kind. */
export interface StageView<C extends LayerBase = LayerBase> {
	/**
	 * Draws a layer as it is: no state of its own, and no effects, since readers' pages run it as a function that writes
	 * HTML. With `box.size === 'figure'` it stands in the text; scripts may then be off.
	 */
	readonly component: Component<StageLayerProps<C>>;
	/**
	 * The layer on the way from that of one step to that of the next, where both say that they show the same (`same`). `t`
	 * runs from 0 to 1, slow at both ends. Pure; 0 gives `from` and 1 gives `to`. Absent: it changes at once.
	 */
	readonly interpolate?: (from: C, to: C, t: number) => C;
	/** Listens to the reader on the element that holds the drawn layer; returns what ends that. */
	readonly alive?: (element: Element) => () => void;
}

/** Fetches what draws a kind, once a step near the reader has a layer of it. */
export type ViewLoader = () => Promise<StageView>;

/** The style of an element that takes up a room of the stage. */
export const inRoom = ([x0, y0, x1, y1]: Box): string =>
	`left:${x0}px;top:${y0}px;width:${x1 - x0}px;height:${y1 - y0}px;`;
