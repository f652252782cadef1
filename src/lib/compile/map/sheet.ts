/** The sheet on which a map's names are set, and a place on it. */
import { toStage, type Camera } from '../../layout/camera.js';
import { Grid } from '../../layout/ink.js';
import { labelLines, type LabelRole } from '../../layout/label-type.js';
import type { Candidate, LabelRequest } from '../../layout/labels.js';
import type { StageBox } from '../../layout/stage-box.js';
import { textWidth, wrap } from '../../layout/text-width.js';
import type { Box, PlacedLabel } from '../types.js';
import type { Point } from './shapes.js';

/** A label but for where it stands. */
export type Text = Pick<PlacedLabel, 'id' | 'role' | 'lines' | 'size'> &
	Partial<Pick<PlacedLabel, 'noteFrom' | 'look' | 'standing'>>;

/** A label, written down only where it is set: most places are only tried. */
export type Label = () => PlacedLabel;
export type Request = LabelRequest<Label>;
export type Option = Candidate<Label>;

/** What lies where on a stage. */
export interface SheetGrids {
	/** Ink that no name should cover, in tenths. */
	readonly ink: Grid;
	/** Which cell lies in which province or toned area, and in which country: filled by whoever asks for names. */
	readonly local: Grid;
	readonly lands: Grid;
}

/** The stage that labels are laid out on. */
export interface Sheet extends SheetGrids {
	readonly box: StageBox;
	readonly camera: Camera;
	readonly rtl: boolean;
}

/** Size of a label's box in pixels. */
export function textSize(
	text: Pick<Text, 'lines' | 'noteFrom' | 'role' | 'size'>
): readonly [w: number, h: number] {
	let w = 0;
	let h = 0;
	for (const line of labelLines(text)) {
		const { font, weight, size, spacing, caps } = line;
		w = Math.max(w, textWidth(line.text, { font, weight, size, letterSpacing: spacing, caps }));
		h += line.height;
	}
	return [Math.ceil(w), Math.ceil(h)];
}

/** Lines of at most so many pixels, first those of the label, then those of its note. */
export function linesFor(
	role: LabelRole,
	size: number,
	label: string,
	note: string | undefined,
	most: number
): Pick<Text, 'lines' | 'noteFrom'> {
	const style = { font: 'sans' as const, weight: role === 'figure' ? 600 : 650, size };
	const first = wrap(label, most, style);
	if (!note) return { lines: first };
	const notes = wrap(note, Math.max(most, 120), { ...style, weight: 400, size: 13.5 });
	return { lines: [...first, ...notes], noteFrom: first.length };
}

/** Ink under a box, as its densest share: 0 where it is clean. */
export function inkUnder(sheet: Sheet, box: Box): number {
	return sheet.ink.sum(box) / (10 * Math.max(Grid.count(box), 1));
}

/** How far a box reaches out of the free part, in pixels. */
export function outOf(free: Box, box: Box): number {
	return (
		Math.max(0, free[0] - box[0]) +
		Math.max(0, free[1] - box[1]) +
		Math.max(0, box[2] - free[2]) +
		Math.max(0, box[3] - free[3])
	);
}

/** Where a name that has a whole area to stand in is tied to the plane: on a coarse grid, which takes fewer bytes. */
export function tie(at: Point, k: number): [number, number] {
	const grid = [20, 10, 5, 2].find((size) => size * k <= 4) ?? 1;
	return [Math.round(at[0] / grid) * grid + 0, Math.round(at[1] / grid) * grid + 0];
}

/** A place for a label: its top left corner at x, y, tied to a point of the plane. */
export function option(
	sheet: Sheet,
	text: Text,
	at: Point,
	x: number,
	y: number,
	size: readonly [number, number],
	anchor: PlacedLabel['anchor'],
	cost: number,
	inkWeight = 2.2
): Option {
	const [w, h] = size;
	const box: Box = [x, y, x + w, y + h];
	return {
		box,
		cost: inkWeight ? cost + inkWeight * inkUnder(sheet, box) : cost,
		value: () => {
			// Plus nought: there is no minus nought in JSON.
			const tied: [number, number] = [Math.round(at[0]) + 0, Math.round(at[1]) + 0];
			const [px, py] = toStage(sheet.camera, tied);
			const [dx, dy] = [Math.round(x - px) + 0, Math.round(y - py) + 0];
			return { ...text, at: tied, dx, dy, w, h, anchor };
		}
	};
}
