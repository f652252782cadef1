/** Time in a compiled story: dates, the axis, and the timeline that stands on the stage. */
import type { Standing } from '../story/types.js';
import type { LayerBase } from './layer-base.js';

/** A date, formatted and ready to draw. */
export interface CompiledWhen {
	/** As "Night of 4–5 July 2021". */
	readonly text: string;
	/** As short as it can be told beside its neighbours: "4–5 July". */
	readonly short: string;
	/** For `<time datetime>`; absent where HTML cannot express it. */
	readonly iso?: string;
	readonly span: AxisSpan;
}

/** How the end of a bar is drawn. */
export type Edge = 'square' | 'soft' | 'fade' | 'open';

/** A stretch of the axis: positions run from 0 (the axis' start) to 1. */
export interface AxisSpan {
	readonly x0: number;
	readonly x1: number;
	/** `square`: known; `soft`: about; `fade`: unknown start or end; `open`: goes on. */
	readonly start: Edge;
	readonly end: Edge;
	/** Where what is known begins and ends, if that is not `x0` and `x1`: an end not known or open reaches beyond it. */
	readonly k0?: number;
	readonly k1?: number;
	/** Day-precision positions where the span is cut by a break, are inside `[x0, x1]` and left to the axis. */
	readonly standing?: Standing;
}

export interface AxisTick {
	readonly x: number;
	readonly label?: string;
	readonly major?: boolean;
}

/** A run of continuous time on the axis. */
export interface AxisSegment {
	readonly x0: number;
	readonly x1: number;
	/** As "1990s", "May 2021", "Friday 2 July". */
	readonly label: string;
	/** For narrow rails: "1990s", "May", "Fri 2". */
	readonly short: string;
	readonly ticks: readonly AxisTick[];
}

/** A leap of the axis, between two segments, with its length in words ("21 years"). */
export interface AxisBreak {
	readonly x0: number;
	readonly x1: number;
	readonly text: string;
}

export interface CompiledAxis {
	readonly segments: readonly AxisSegment[];
	readonly breaks: readonly AxisBreak[];
	/** A moment to mark, as the report's last update. */
	readonly marks: readonly { readonly x: number; readonly text: string }[];
	/** One bar a step, in told order; `null`: undated. */
	readonly steps: readonly (AxisSpan | null)[];
	readonly eras: readonly { readonly span: AxisSpan; readonly label: string }[];
	/** Of a story that still goes on: what it takes to find the present on it (`markNow`). */
	readonly now?: AxisNow;
}

export interface AxisNow {
	/** What the present is called. */
	readonly text: string;
	/** Moments, in seconds of Unix time, and where they lie; between them places grow evenly with time. Ascending. */
	readonly knots: readonly (readonly [t: number, x: number])[];
}

export interface TimelineItem {
	/** Index into the story's told order. */
	readonly step: number;
	readonly label: string;
	readonly span: AxisSpan;
	readonly standing?: Standing;
	/** Label widths in pixels at 14 px, so that rows can be packed at any width. */
	readonly w: number;
	/** In lists and for screen readers: "Step 8, Bagram handed over, by 2 July 2021, attributed". */
	readonly name: string;
}

export interface CompiledTimeline extends LayerBase {
	readonly kind: 'timeline';
	readonly title?: string;
	readonly lanes: readonly {
		readonly id: string;
		readonly label: string;
		readonly items: readonly TimelineItem[];
	}[];
	/** Part of the axis shown. */
	readonly from: number;
	readonly to: number;
	/** Uses each edge and standing that occurs: what the key has to explain. */
	readonly key: readonly { readonly kind: string; readonly text: string }[];
}
