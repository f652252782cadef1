/**
 * How large the texts and dots of a stat are, so that all of it keeps to the room: from the lengths of its texts, not
 * from the page, so that it is the same on the server, before fonts come and after.
 */
import type { CompiledFigure, CompiledStat } from '../../compile/types.js';
import type { StageBox } from '../../layout/stage-box.js';
import { unitChart, type UnitChart } from '../../layout/unit-chart.js';

export interface StatPlan {
	/** The room, in whole pixels of the stage. */
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** Sizes of title, number, label and small print. */
	readonly title: number;
	readonly number: number;
	readonly label: number;
	readonly small: number;
	/** Between figures. */
	readonly between: number;
	/** Figures side by side. */
	readonly columns: number;
	/** 0: all is shown; 1: notes are left out; 2: speakers too; 3: the title too. */
	readonly spare: number;
	readonly chart?: UnitChart;
	/** Room beside bars for their numbers. */
	readonly reserve: number;
	readonly fits: boolean;
}

/** Sizes by the stage's: title, number alone, figures side by side, number beside dots, label, small print. */
const TYPE = {
	phone: [17, 72, 44, 32, 15, 13],
	tablet: [21, 88, 56, 38, 16, 14],
	wide: [24, 120, 68, 42, 18, 14.5],
	figure: [19, 64, 44, 34, 16, 14]
} as const;

/** A figure in the text may grow as high as this. */
const FIGURE = 540;

/** So many dots are left to the smallest figure, as long as there are words to spare. */
const FEWEST = 30;

/** Widths an em: of bold digits, of text. A little more than the kit's fonts take, so that others fit too. */
const BOLD = 0.56;
const TEXT = 0.5;

/** A figure's text taken apart: "more than", "1,000" and what comes after. Words alone have no number. */
export function splitFigure(
	text: string
): readonly [before: string, number: string, after: string] {
	const [, before = '', number = '', after = ''] =
		/^(.*?)(\p{Nd}(?:.*\p{Nd})?)(.*)$/su.exec(text) ?? [];
	return number ? [before.trim(), number, after.trim()] : ['', text, ''];
}

/** How many lines a text takes. */
function lines(text: string | undefined, size: number, width: number): number {
	return text ? Math.max(1, Math.ceil((text.length * size * TEXT * 1.06) / Math.max(1, width))) : 0;
}

/** What stands in small print below a figure's label. */
export function smallPrint(figure: CompiledFigure, spare: number): string {
	return [spare < 1 && figure.note, spare < 2 && figure.by].filter(Boolean).join(' · ');
}

/** Finds the largest setting that fits the room, leaving out what the card says too before it gets too small. */
export function planStat(layer: CompiledStat, box: StageBox, foot: string): StatPlan {
	const [x, y] = [Math.ceil(box.free[0]), Math.ceil(box.free[1])];
	const room = {
		x,
		y,
		width: Math.floor(box.free[2]) - x,
		height: box.size === 'figure' ? FIGURE : Math.floor(box.free[3]) - y
	};
	let plan: StatPlan | undefined;
	for (let spare = 0; spare < 4 && !plan?.fits; spare++) {
		for (const scale of [1, 0.85, 0.7]) {
			plan = attempt(layer, box.size, room, foot, spare, scale);
			if (plan.fits) break;
		}
	}
	return plan as StatPlan;
}

function attempt(
	layer: CompiledStat,
	size: StageBox['size'],
	room: Pick<StatPlan, 'x' | 'y' | 'width' | 'height'>,
	foot: string,
	spare: number,
	scale: number
): StatPlan {
	const { as, figures } = layer;
	const type = TYPE[size];
	const title = type[0];
	const number = Math.round(scale * type[as === 'number' ? 1 : as === 'figures' ? 2 : 3]);
	const label = Math.max(13, Math.round(type[4] * Math.sqrt(scale)));
	const small = Math.max(12, Math.round(type[5] * Math.sqrt(scale)));
	const between = size === 'phone' ? 13 : 25;
	const columns =
		as === 'figures' && room.width / figures.length >= 160 ? Math.max(1, figures.length) : 1;
	const column = room.width / columns - (columns > 1 ? between : 0);
	const widths = figures.map(({ text }) => numberWidth(text, number));

	// A number and its label share a line where there is room; figures side by side stand above their labels.
	const textHeight = (i: number, width: number, stacked: boolean): number => {
		const figure = figures[i];
		if (!figure) return 0;
		const beside = width - (widths[i] ?? 0) - 10;
		const oneLine = !stacked && lines(figure.label, label, beside) === 1;
		return (
			number * 1.1 +
			(columns > 1 && figures.some(({ text }) => splitFigure(text)[0]) ? number * 0.5 : 0) +
			(oneLine ? 0 : lines(figure.label, label, width) * label * 1.25) +
			lines(smallPrint(figure, spare), small, width - small * 1.5) * small * 1.35
		);
	};
	const height =
		room.height -
		(spare < 3
			? lines(layer.title, title, room.width) * title * 1.25 + (layer.title ? 10 : 0)
			: 0) -
		lines(foot, small, room.width) * small * 1.35 -
		(foot ? 10 : 0);
	const rest = { ...room, title, number, label, small, between, columns, spare };
	if (as === 'units') {
		const chart = unitChart(
			figures.map(({ value, text, label: words }, i) => ({
				value,
				least: Math.max(numberWidth(text, number), Math.min(words.length, 14) * label * TEXT) + 4,
				height: (width) => textHeight(i, width, false)
			})),
			{ width: room.width, height, between, fewest: spare < 3 ? FEWEST : 1 }
		);
		return { ...rest, chart, reserve: 0, fits: chart.fits };
	}
	const heights = figures.map((_, i) => textHeight(i, column, columns > 1 || as === 'number'));
	const taken =
		columns > 1
			? Math.max(0, ...heights) + between
			: heights.reduce((sum, one) => sum + one + between + (as === 'bars' ? number : 0), -between);
	const reserve = Math.ceil(Math.max(0, ...widths)) + 12;
	return { ...rest, reserve, fits: taken <= height && widths.every((one) => one <= column) };
}

/** Width of a figure's text: the number large, the words about it half as large. */
function numberWidth(text: string, size: number): number {
	const [before, number, after] = splitFigure(text);
	return (number.length + (before.length + after.length) * 0.5) * size * BOLD;
}
