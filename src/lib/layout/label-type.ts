/** How labels of each role are set: the one place that says so, for the pass that measures them and the map that draws. */
import type { PlacedLabel } from '../compile/types.js';
import type { FontName } from './text-width.js';

export interface LabelType {
	readonly font: FontName;
	readonly weight: number;
	/** Letter spacing in em. Scripts that join their letters have none. */
	readonly spacing: number;
	readonly caps: boolean;
}

/** Line height of every label, in em of its own size. */
export const LEADING = 1.2;

/** Size of a label's further lines: of a mark's note, in pixels, and of what stands under a figure. */
export const NOTE_SIZE = 14;

/** Weight of a figure's label, and of notes. */
export const FIGURE_LABEL_WEIGHT = 600;
export const NOTE_WEIGHT = 400;

export const LABEL_TYPE: Readonly<Record<PlacedLabel['role'], LabelType>> = {
	country: { font: 'sans', weight: 600, spacing: 0.2, caps: true },
	province: { font: 'sans', weight: 600, spacing: 0, caps: false },
	area: { font: 'sans', weight: 700, spacing: 0.02, caps: true },
	town: { font: 'sans', weight: 650, spacing: 0, caps: false },
	physical: { font: 'serif-italic', weight: 400, spacing: 0.08, caps: false },
	water: { font: 'serif-italic', weight: 400, spacing: 0.04, caps: false },
	figure: { font: 'sans', weight: 700, spacing: 0, caps: false }
};

/** Scripts whose letters join or that have no capitals: neither spaced nor set in capitals. */
const UNSPACED =
	/[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0fff\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af\ufb1d-\ufefc]/;

/** The type of a label's first line. */
export function typeOf(role: PlacedLabel['role'], text: string): LabelType {
	const type = LABEL_TYPE[role];
	return UNSPACED.test(text) ? { ...type, spacing: 0, caps: false } : type;
}
