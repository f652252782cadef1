/** Where the words beside points stand, so that none lies over another. */
import { textWidth } from '../../layout/text-width.js';
import type { ChartLabel } from '../chart-types.js';
import { round } from './scale.js';

/** A point with something to say. */
export interface Note {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	/** The line goes up from here: the words stand below it. */
	readonly rises: boolean;
}

/** Room that words and dates are placed in: as small as the plot gets in a narrow chart, and in a wide one. */
export interface Plots {
	readonly few: Plot;
	readonly many: Plot;
}
interface Plot {
	readonly width: number;
	readonly height: number;
}

/** Widths of the narrowest chart, and of the narrowest that shows all its words; the share that names may take. */
const NARROW = 340;
const WIDE = 520;
const NAMES = 0.36;
/** Between scale, plot and names. */
const GAPS = 30;

/** The plots of a chart with such numbers on its scale and such names and values beside it (`CompiledLine.room`). */
export function plotsOf([scale, names, values]: readonly [number, number, number]): Plots {
	const plot = (width: number, height: number, size: number): Plot => ({
		height,
		width: width - scale - GAPS - Math.min(width * NAMES, Math.max(names, (values * size) / 14) + 6)
	});
	return { few: plot(NARROW, 150, 20), many: plot(WIDE, 190, 32) };
}

const SIZE = 13;
const LINE = 18;
/** Between the words and their point. */
const GAP = 8;

type Box = readonly [x0: number, y0: number, x1: number, y1: number];

function boxOf(note: Note, side: 'start' | 'end', { width, height }: Plot): Box {
	const long = textWidth(note.text, { font: 'sans', weight: 400, size: SIZE });
	const x = note.x * width + (side === 'start' ? GAP : -GAP - long);
	const y = note.y * height + (note.rises ? 4 : -LINE - 4);
	return [x, y, x + long, y + LINE];
}

const apart = (a: Box, b: Box): boolean => a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1];

/** Words for which there is no room in any plot are left to the table. */
export function placeLabels(notes: readonly Note[], plots: Plots): ChartLabel[] {
	const taken: { readonly few: Box[]; readonly many: Box[] } = { few: [], many: [] };
	return notes.flatMap((note): ChartLabel[] => {
		for (const side of ['start', 'end'] as const) {
			const fits = (plot: Plot, others: readonly Box[]) => {
				const box = boxOf(note, side, plot);
				return box[0] >= 0 && box[2] <= plot.width && others.every((one) => apart(one, box));
			};
			if (!fits(plots.many, taken.many)) continue;
			const few = fits(plots.few, taken.few);
			taken.many.push(boxOf(note, side, plots.many));
			if (few) taken.few.push(boxOf(note, side, plots.few));
			return [
				{
					x: round(note.x),
					y: round(note.y),
					text: note.text,
					side,
					...(note.rises ? { below: true } : {}),
					...(few ? {} : { more: true })
				}
			];
		}
		return [];
	});
}
