/** What a controller is given, and what it tells. */

/** `told`: the order of the telling; `time`: the order in which the events happened. */
export type Order = 'told' | 'time';

/** What a story reports. Each takes one object; `step` is a told index, `index` counts in the order being read. */
export interface StoryEvents {
	/** The stage stands and steps are observed. */
	onready?: (event: { index: number; order: Order }) => void;
	/** Another step is current. `id` is `null` before the first. */
	onstepchange?: (event: { index: number; step: number; id: string | null }) => void;
	/** Once a frame while scrolling inside a step; `progress` from 0 to 1. */
	onstepprogress?: (event: { index: number; step: number; progress: number }) => void;
	onorderchange?: (event: { order: Order }) => void;
}

export interface Attachment {
	/** The story's element: steps are looked up in it. */
	readonly element: HTMLElement;
	/** What scrolls; `null`: the page. */
	readonly root?: HTMLElement | null;
	/** Kept once the step elements stand in reading order. Default: moves them. */
	readonly arrange?: () => Promise<void>;
	/** Kept once all step elements are there. Default: they are. */
	readonly whole?: Promise<unknown>;
}
