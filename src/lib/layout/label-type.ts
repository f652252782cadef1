/** How labels of each role are set: the one place that says so, for the pass that measures them and the map that draws. */
import type { Look, Standing } from '../story/types.js';
import type { Size } from './stage-box.js';
import type { FontName } from './text-width.js';

/**
 * A label laid out for one size. `at` is in the plane; the label's box has its top left corner `dx, dy` pixels from
 * there, and is `w` by `h` pixels, halo excluded.
 */
export interface PlacedLabel {
	readonly id: string;
	readonly lines: readonly string[];
	/** Index of the first line that is a note: smaller and quieter. Absent: none is. */
	readonly noteFrom?: number;
	/** Sets type and colour. `figure`: a flow's number, its lines below. */
	readonly role: 'country' | 'province' | 'area' | 'town' | 'physical' | 'water' | 'figure';
	/** The look of the area that it names. */
	readonly look?: Look;
	readonly standing?: Standing;
	readonly at: readonly [number, number];
	readonly dx: number;
	readonly dy: number;
	readonly w: number;
	readonly h: number;
	/** Font size in pixels. */
	readonly size: number;
	readonly anchor: 'start' | 'middle' | 'end';
	/** In degrees, about the box's centre. */
	readonly turn?: number;
}

export type LabelRole = PlacedLabel['role'];

export interface LabelType {
	readonly font: FontName;
	readonly weight: number;
	/** Letter spacing in em. Scripts that join their letters have none. */
	readonly spacing: number;
	readonly caps: boolean;
}

/** One line of a label, ready to draw. */
export interface LabelLine extends LabelType {
	readonly text: string;
	/** Font size in pixels. */
	readonly size: number;
	/** Baseline, in pixels from the top of the label's box. */
	readonly y: number;
	readonly height: number;
	/** Quieter than the first line. */
	readonly note: boolean;
}

export const LABEL_TYPE: Readonly<Record<LabelRole, LabelType>> = {
	country: { font: 'sans', weight: 600, spacing: 0.2, caps: true },
	province: { font: 'sans', weight: 600, spacing: 0, caps: false },
	area: { font: 'sans', weight: 700, spacing: 0.02, caps: true },
	town: { font: 'sans', weight: 650, spacing: 0, caps: false },
	physical: { font: 'serif-italic', weight: 400, spacing: 0.08, caps: false },
	water: { font: 'serif-italic', weight: 400, spacing: 0.04, caps: false },
	figure: { font: 'sans', weight: 700, spacing: 0, caps: false }
};

/** Font sizes in pixels by size of the stage. */
export const LABEL_SIZE: Readonly<Record<Size, Readonly<Record<LabelRole, number>>>> = {
	phone: { country: 15, province: 14, area: 15, town: 15, physical: 14, water: 13, figure: 34 },
	tablet: { country: 16, province: 14, area: 16, town: 15, physical: 15, water: 14, figure: 38 },
	wide: { country: 18, province: 15, area: 16, town: 16, physical: 16, water: 14, figure: 42 },
	figure: { country: 15, province: 13, area: 15, town: 14, physical: 14, water: 13, figure: 32 }
};

const LEADING = 1.2;
const NOTE = { size: 13.5, weight: 400 } as const;
const UNDER_FIGURE = { size: 15, weight: 600 } as const;

/** Scripts whose letters join or that have no capitals: neither spaced nor set in capitals. */
const UNSPACED =
	/[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0fff\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af\ufb1d-\ufefc]/;

/** The lines of a label with their type and where each stands. */
export function labelLines(
	label: Pick<PlacedLabel, 'lines' | 'noteFrom' | 'role' | 'size'>
): LabelLine[] {
	const { role, noteFrom = Infinity } = label;
	const base = LABEL_TYPE[role];
	let top = 0;
	return label.lines.map((text, i) => {
		const note = i >= noteFrom;
		const under = i > 0 && role === 'figure';
		const set = note ? NOTE : under ? UNDER_FIGURE : { size: label.size, weight: base.weight };
		const plain = note || under || UNSPACED.test(text);
		const height = set.size * (role === 'figure' && i === 0 ? 1 : LEADING);
		const y = top + height / 2 + set.size * 0.34;
		top += height;
		return {
			text,
			font: base.font,
			weight: set.weight,
			spacing: plain ? 0 : base.spacing,
			caps: !plain && base.caps,
			size: set.size,
			y,
			height,
			note
		};
	});
}
