import type { CompiledTimeline, StageStory, TimelineItem } from '../../compile/types.js';

/** What a timeline's parts are laid out from. Time runs from left to right here; only `flip` mirrors. */
export interface View {
	readonly layer: CompiledTimeline;
	readonly story: StageStory;
	/** Told index of the current step. */
	readonly step: number;
	readonly order: readonly number[];
	/** Whether steps are read as they happened. */
	readonly inTime: boolean;
	readonly figure: boolean;
	readonly width: number;
	/** Height that the picture may take; without end for a figure. */
	readonly high: number;
	/** Where the axis begins, right of the names of the lanes. */
	readonly side: number;
	readonly rtl: boolean;
	/** A place on the story's axis in pixels. */
	readonly at: (x: number) => number;
	/** A pixel of this layout in the picture. */
	readonly flip: (x: number) => number;
	/** A number in the digits of the story. */
	readonly number: (n: number) => string;
}

/** An item with the place of its bar and of its label, in pixels. */
export interface Drawn {
	readonly item: TimelineItem;
	readonly x: number;
	readonly y: number;
	readonly w: number;
	/** Where its label begins, on a base line at `ly`. */
	readonly lx: number;
	readonly ly: number;
	/** The room that answers to a pointer. */
	readonly hit: readonly [x: number, y: number, w: number, h: number];
}

/** A line of text in the picture. */
export interface Word {
	readonly x: number;
	readonly y: number;
	readonly t: string;
	/** Classes, which set type and colour. */
	readonly c: string;
	/** A step's number that comes before it. */
	readonly n?: string;
	readonly size?: number;
}

/** Height of the axis with its names and the lengths of its breaks. */
export const AXIS = 46;
