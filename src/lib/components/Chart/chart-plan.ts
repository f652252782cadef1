/**
 * How large the parts of a chart are, so that it keeps to its room: from the lengths of its texts, not from the page, so
 * that it is the same on the server, before fonts come and after.
 */
import type { ChartChange, CompiledChart } from '../../compile/types.js';
import type { StageBox } from '../../layout/stage-box.js';

export interface ChartPlan {
	/** The room, in whole pixels of the stage; its height is 0 for a figure, which takes what it needs. */
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** Sizes of title, number, label and small print, and what lies between figures. */
	readonly title: number;
	readonly number: number;
	readonly label: number;
	readonly small: number;
	readonly between: number;
	/** Height that is left for a line's plot, or for the squares of a share. */
	readonly plot: number;
	/** 0: all is shown; 1: notes are left out; 2: speakers too; 3: the title and the key too. */
	readonly spare: number;
}

/** Sizes by the stage's: title, number, label, small print, between figures, largest plot. */
const TYPE = {
	phone: [17, 26, 15, 13, 12, 300],
	tablet: [21, 34, 16, 14, 22, 380],
	wide: [24, 42, 17, 14.5, 26, 460],
	figure: [19, 32, 16, 14, 20, 280]
} as const;

/** What is tried in turn: how much is left out, and at which share of the sizes. */
const TRIED: readonly (readonly [spare: number, scale: number])[] = [
	[0, 1],
	[0, 0.85],
	[1, 0.85],
	[2, 0.85],
	[2, 0.7],
	[3, 0.7],
	[3, 0.55]
];

/** Charts are no wider than this: an eye has to follow their lines. */
const WIDEST = 860;

/** The least height that a line is drawn in. */
const LEAST_PLOT = 110;

/** The dates below a line, and the highest number above it. */
const DATES = 46;

/** A bar with the space above it, and the numbers of a scale. */
const BAR = 22;
const SCALE = 26;

/** The width of a letter in em, a little more than the kit's fonts take. */
const LETTER = 0.5;

function lines(text: string | undefined, size: number, width: number): number {
	return text ? Math.max(1, Math.ceil((text.length * size * LETTER) / Math.max(1, width))) : 0;
}

/** Finds the largest setting that fits the room, leaving out what the card says too before it gets too small. */
export function planChart(layer: CompiledChart, { size, free }: StageBox): ChartPlan {
	const [x, y] = [Math.ceil(free[0]), Math.ceil(free[1])];
	const room = Math.floor(free[2]) - x;
	const width = Math.min(room, WIDEST);
	const still = size === 'figure';
	const height = still ? 0 : Math.floor(free[3]) - y;
	const [title, wish, ...rest] = TYPE[size];
	let plan: ChartPlan | undefined;
	for (const [spare, scale] of TRIED) {
		const [label, small] = [rest[0], rest[1]].map((s) => Math.max(12.5, s * Math.sqrt(scale)));
		const sizes = {
			x: x + Math.round((room - width) / 2),
			y,
			width,
			height,
			title,
			number: Math.round(wish * scale),
			label: label ?? 0,
			small: small ?? 0,
			between: Math.round(rest[2] * scale),
			spare
		};
		const head = (spare < 3 ? lines(layer.title, title, width) : 0) * title * 1.2;
		const foot =
			lines((layer.caption ?? '') + (spare < 3 ? (layer.note ?? '') : ''), sizes.small, width) *
			sizes.small *
			1.35;
		const left = height - (head && head + 12) - (foot && foot + 10);
		const need = rowsHeight(layer, sizes);
		plan = { ...sizes, plot: still ? rest[3] : Math.round(Math.min(rest[3], left - need)) };
		if (still || plan.plot >= leastOf(layer)) break;
	}
	return plan as ChartPlan;
}

/** What must be left beside the rows. */
function leastOf({ as }: CompiledChart): number {
	return as === 'line' ? LEAST_PLOT : as === 'share' ? 72 : 0;
}

/** What figures take that stand one below another; a line's stand beside it, a share's beside or below its squares. */
function rowsHeight(
	{ as, figures }: CompiledChart,
	{ width, number, label, small, between, spare }: Omit<ChartPlan, 'plot'>
): number {
	if (as === 'line') return DATES;
	const beside = as === 'share' && width >= 460;
	if (beside) return 0;
	const text = figures.reduce((sum, figure) => {
		const [note, by] = notesOf(figure, spare);
		const head = figure.text.length * number * 0.56;
		const own = head + 10 + figure.label.length * label * LETTER <= width;
		const { change = '', then = '' } = figure as Partial<ChartChange>;
		return (
			sum +
			number * 1.1 +
			(own ? 0 : lines(figure.label, label, width) * label * 1.25) +
			lines(note + by, small, width - 20) * small * 1.35 +
			lines(change + then, label, width - 40) * label * 1.35 +
			(as === 'share' ? 0 : BAR) +
			between
		);
	}, -between);
	return text + (as === 'range' ? SCALE : 0);
}

/** What stands in small print below a figure's label, as far as there is room for it. */
export function notesOf(
	{ note = '', by = '' }: CompiledChart['figures'][number],
	spare: number
): readonly [note: string, by: string] {
	const [first, second] = [spare < 1 ? note : '', spare < 2 ? by : ''];
	return [first && second ? `${first} · ` : first, second];
}

/** The plan as custom properties and, on a stage, the place. */
export function planStyle(plan: ChartPlan): string {
	const { x, y, width, height, title, number, label, small, between, plot } = plan;
	const place = height ? `left:${x}px;top:${y}px;width:${width}px;height:${height}px;` : '';
	return `${place}--t:${title}px;--n:${number}px;--l:${label}px;--s:${small}px;--g:${between}px;--h:${plot}px`;
}

/** Where things of these heights stand, moved as little as it takes for none to lie over another, down to `most`. */
export function spread(
	tops: readonly number[],
	heights: readonly number[],
	most: number
): readonly number[] {
	const order = tops.map((_, i) => i).sort((a, b) => (tops[a] ?? 0) - (tops[b] ?? 0));
	const out = [...tops];
	let floor = -Infinity;
	for (const i of order) floor = (out[i] = Math.max(out[i] ?? 0, floor)) + (heights[i] ?? 0);
	let ceiling = most;
	for (const i of order.reverse()) {
		ceiling = out[i] = Math.min(out[i] ?? 0, ceiling - (heights[i] ?? 0));
	}
	return out;
}
