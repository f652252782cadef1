/**
 * How large the texts and dots of a stat are, so that all of it keeps to the room: from the lengths of its texts, not
 * from the page, so that it is the same on the server, before fonts come and after.
 */
import type { CompiledFigure, CompiledStat } from '../../compile/types.js';
import { inRoom } from '../stage.js';
import { isLow, type StageBox } from '../../layout/stage-box.js';
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
	/** Between figures; below the title and above the notes. */
	readonly between: number;
	readonly pad: number;
	/** Width of a figure: the room's, or its share where figures stand side by side. */
	readonly column: number;
	/** Whether figures stand side by side, "more than" in a line of its own above the number. */
	readonly abreast: boolean;
	readonly lifted: boolean;
	/** 0: all is shown; 1: notes are left out; 2: speakers too; 3: the title too. */
	readonly spare: number;
	readonly chart?: UnitChart;
	readonly fits: boolean;
}

/** Sizes by the stage's: title, number alone, figures side by side, number beside dots, label, small print. */
const TYPE = {
	phone: [17, 72, 56, 32, 15, 13],
	tablet: [24, 112, 112, 40, 17, 15],
	wide: [24, 120, 96, 42, 18, 14.5],
	figure: [19, 64, 60, 34, 16, 14]
} as const;

/** A figure in the text may grow as high as this. */
const FIGURE = 540;

/** So many dots are left to the smallest figure, as long as there are words to spare. */
const FEWEST = 30;

/** What is tried in turn: how much is left out, at which share of the sizes, and how few dots may do. */
const TRIED: readonly (readonly [spare: number, scale: number, fewest: number])[] = [
	[0, 1, FEWEST],
	[0, 0.85, FEWEST],
	[1, 1, FEWEST],
	[1, 0.85, FEWEST],
	[2, 0.85, FEWEST],
	[3, 0.85, FEWEST],
	[3, 0.6, FEWEST],
	[3, 0.85, 1],
	[3, 0.6, 1]
];

/** Widths of a letter in em: of large figures, of text. A little more than the kit's fonts take, for the ragged edge. */
const BOLD = 0.56;
const TEXT = 0.48;

/** A bar and the space above it. */
const BAR = 20;

/** A figure's text taken apart: "more than" and "1,000", or nothing and "2.5 million", or nothing and "dozens". */
export function splitFigure(text: string): readonly [before: string, number: string] {
	const at = Math.max(0, text.search(/\p{Nd}/u));
	return [text.slice(0, at).trim(), text.slice(at)];
}

/** How many lines a text takes. */
function lines(text: string | undefined, size: number, width: number): number {
	return text ? Math.max(1, Math.ceil((text.length * size * TEXT) / Math.max(1, width))) : 0;
}

/** What stands in small print below a figure's label: its note and who says so, as far as there is room for them. */
export function notes(figure: CompiledFigure, spare: number): readonly [note: string, by: string] {
	const by = (spare < 2 && figure.by) || '';
	const note = (spare < 1 && figure.note) || '';
	return [note && by ? `${note} · ` : note, by];
}

/** The plan as custom properties and, on a stage, the place. A figure may stand in less than its reference width. */
export function planStyle(plan: StatPlan, still: boolean): string {
	const { x, y, width, height, number, label, small, title, between, pad, column } = plan;
	const place = still ? '' : inRoom([x, y, x + width, y + height]);
	return `${place}--n:${number}px;--l:${label}px;--s:${small}px;--t:${title}px;--g:${between}px;--p:${pad}px;--c:${still ? column * 0.85 : column}px`;
}

/** Finds the largest setting that fits the room, leaving out what the card says too before it gets too small. */
export function planStat(layer: CompiledStat, box: StageBox): StatPlan {
	const { caption = '', note = '', scaledNote = '' } = layer;
	const foot = caption + (note.length > scaledNote.length ? note : scaledNote);
	const [x, y] = [Math.ceil(box.free[0]), Math.ceil(box.free[1])];
	const room = {
		x,
		y,
		width: Math.floor(box.free[2]) - x,
		height: box.size === 'figure' ? FIGURE : Math.floor(box.free[3]) - y
	};
	let plan: StatPlan | undefined;
	for (const tried of TRIED) {
		plan = attempt(layer, box, room, foot, ...tried);
		if (plan.fits) break;
	}
	return plan as StatPlan;
}

function attempt(
	layer: CompiledStat,
	box: StageBox,
	room: Pick<StatPlan, 'x' | 'y' | 'width' | 'height'>,
	foot: string,
	spare: number,
	scale: number,
	fewest: number
): StatPlan {
	const { as, figures } = layer;
	const { size } = box;
	const type = TYPE[size];
	const title = type[0];
	const label = Math.max(13, Math.round(type[4] * Math.sqrt(scale)));
	const small = Math.max(12, Math.round(type[5] * Math.sqrt(scale)));
	const [between, pad] = size === 'phone' ? [11, 8] : [25, 14];
	const abreast =
		as === 'figures' && figures.length > 1 && room.width / figures.length >= 150 + between;
	const lifted = abreast && figures.some(({ text }) => splitFigure(text)[0]);
	const column = abreast
		? Math.floor((room.width - between * (figures.length - 1)) / figures.length)
		: room.width;
	const wish = type[as === 'number' ? 1 : as === 'figures' ? 2 : 3];
	const widest = Math.max(0, ...figures.map(({ text }) => numberWidth(text, 1, lifted)));
	const number = Math.floor(Math.min(scale * wish, column / widest));

	// A number and its label share a line where there is room; figures side by side stand above their labels.
	const textHeight = (i: number, width: number): number => {
		const figure = figures[i];
		if (!figure) return 0;
		const beside = width - numberWidth(figure.text, number, lifted) - 10;
		const oneLine = !abreast && as !== 'number' && lines(figure.label, label, beside) === 1;
		return (
			number * 1.02 +
			(abreast ? 8 + (lifted ? number * 0.44 : 0) : 0) +
			(oneLine ? 0 : lines(figure.label, label, width) * label * 1.25) +
			lines(notes(figure, spare).join(''), small, width - small * 1.5) * small * 1.3
		);
	};
	const height =
		room.height -
		(spare < 3
			? lines(layer.title, title, room.width) * title * 1.2 + (layer.title ? pad : 0)
			: 0) -
		lines(foot, small, room.width) * small * 1.3 -
		(foot ? pad : 0);
	const rest = {
		...room,
		title,
		number,
		label,
		small,
		between,
		pad,
		column,
		abreast,
		lifted,
		spare
	};
	if (as === 'units') {
		const chart = unitChart(
			figures.map(({ value, text, label: words }, i) => ({
				value,
				least:
					Math.max(numberWidth(text, number, false), Math.min(words.length, 14) * label * TEXT) + 4,
				height: (width) => textHeight(i, width)
			})),
			{ width: room.width, height, between, fewest }
		);
		return { ...rest, chart, fits: chart.fits };
	}
	// On a low stage each half of a line is one's: text and bar.
	const beside = isLow(box) && as === 'bars';
	const heights = figures.map(
		(_, i) => textHeight(i, beside ? column / 2 : column) + (as === 'bars' && !beside ? BAR : 0)
	);
	const taken = abreast
		? Math.max(...heights)
		: heights.reduce((sum, one) => sum + one + between, -between);
	return { ...rest, fits: taken <= height };
}

/** Width of a figure's text: the number large, the words about it half as large, beside it or lifted above it. */
function numberWidth(text: string, size: number, lifted: boolean): number {
	const [before, number] = splitFigure(text);
	const words = before.length * 0.5;
	return (lifted ? Math.max(number.length, words * 0.8) : number.length + words) * size * BOLD;
}
