/** Charts as they are drawn: shares of the room, texts, and all of it as a table. Kind `chart`, whatever the stat's form. */
import type { LayerBase } from './layer-base.js';
import type { CompiledFigure } from './stat-types.js';

/** A mark of a scale: where it stands, from 0 to 1, and its number or date. */
export interface ChartTick {
	readonly at: number;
	readonly text: string;
	/** Only where there is room for many. */
	readonly more?: true;
}

interface ChartBase<As extends string, F extends CompiledFigure> extends LayerBase {
	readonly kind: 'chart';
	readonly as: As;
	readonly title?: string;
	/** What its signs mean. */
	readonly note?: string;
	readonly figures: readonly F[];
}

/** One line of a chart. Paths are in hundredths of the plot, from its top and its first date. */
export interface ChartSeries extends CompiledFigure {
	readonly d: string;
	/** Between the least and the most. */
	readonly band?: string;
	/** Points as strokes without a length: a round cap makes a dot of each. */
	readonly dots: string;
	/** Those that are not exact. */
	readonly hollow?: string;
	/** Those whose claim is in doubt, planned or taken back. */
	readonly doubtful?: string;
	/** Dates that are long, as strokes of their length. */
	readonly spans?: string;
	/** Height of the last value, 0 to 1 from the top. */
	readonly end: number;
}

/** A few words beside a point; from there on, or up to there. */
export interface ChartLabel {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly side: 'start' | 'end';
	/** Under the point, where the line goes up from it. */
	readonly below?: true;
	readonly more?: true;
}

export interface ChartTable {
	readonly head: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

export interface CompiledLine extends ChartBase<'line', ChartSeries> {
	readonly x: readonly ChartTick[];
	readonly y: readonly ChartTick[];
	readonly labels: readonly ChartLabel[];
	/** Pixels that the widest number of the scale takes at 13 px, the widest name of a line and the widest value at 14. */
	readonly room: readonly [scale: number, names: number, values: number];
	/** What opens the table: "As a table". */
	readonly summary: string;
	readonly table: ChartTable;
}

/** From 0 to 1 along the scale. */
export interface ChartRange extends CompiledFigure {
	readonly x0?: number;
	readonly x1?: number;
	/** The likeliest value. */
	readonly best?: number;
}

export interface CompiledRange extends ChartBase<'range', ChartRange> {
	readonly x: readonly ChartTick[];
}

/** A part of a whole. */
export interface ChartPart extends CompiledFigure {
	/** Where its squares begin and end, of 100. */
	readonly from: number;
	readonly to: number;
	/** How it is drawn: each part has a form, the rest is empty. */
	readonly form: 'full' | 'half' | 'ring' | 'dot' | 'rest';
}

export type CompiledShare = ChartBase<'share', ChartPart>;

/** What was and what is, from 0 to 1 of the scale. */
export interface ChartChange extends CompiledFigure {
	readonly way?: 'up' | 'down' | 'same';
	/** As "up 250 (25 %) since 1 May". */
	readonly change?: string;
	/** As "1 May: 1,000". */
	readonly then?: string;
	readonly thenQualifier?: CompiledFigure['qualifier'];
	readonly x0?: number;
	readonly x1?: number;
}

export type CompiledChange = ChartBase<'change', ChartChange>;

export type CompiledChart = CompiledLine | CompiledRange | CompiledShare | CompiledChange;
