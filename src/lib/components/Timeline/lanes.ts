import type { TimelineItem } from '../../compile/types.js';
import { tenth } from '../../layout/tenth.js';
import { packRows } from '../../layout/time-rows.js';
import { known, roughly } from './axis-view.js';
import { AXIS, type Drawn, type View } from './view.js';

export interface Lane {
	readonly id: string;
	/** Its name, line by line. */
	readonly lines: readonly string[];
	readonly y: number;
	readonly items: readonly Drawn[];
}

export interface Chart {
	readonly lanes: readonly Lane[];
	/** Whether items are named: where rows are too many, bars stand alone, closer together. */
	readonly labels: boolean;
	/** Height of a bar. */
	readonly bar: number;
	/** Font size of labels. */
	readonly size: number;
	/** The eras in sight; their band lies between the lanes and the axis. */
	readonly eras: View['story']['axis']['eras'];
	/** Where the lanes end and the axis begins. */
	readonly end: number;
}

/** Heights of a row, in pixels: with a label, and of a bar alone. */
const MOST = 27;
const LEAST = 19;
const BARE = 12;
/** From this height on, bars are 8 high and labels 14. */
const ROOMY = 23;
/** What a lane takes up beside its rows. */
const LANE = 10;
/** From line to line of a lane's name. */
export const LINE = 17;
/** What the band of eras takes up. */
const ERAS = 20;
/** Kept free for the line of the telling, if it can be. */
const TELLING = 140;

/** Lays the lanes out in as few rows as fit, as high as there is room for. */
export function layLanes(view: View): Chart {
	const { layer, figure, high, side, width, at } = view;
	const numbers = view.number(view.story.steps.length).length * 8 + 6;
	const pack = (labels: boolean) =>
		layer.lanes.map(({ items }) => {
			const placed = items.map(({ span, w: label }) => {
				const x = at(span.x0);
				const w = tenth(Math.max(4, at(span.x1) - x));
				const lx = Math.max(side, Math.min(at(known(span)[0]), width - label - numbers));
				return labels
					? { x, w, lx, x0: Math.min(x, lx), x1: Math.max(x + w, lx + label + numbers) }
					: { x, w, lx, x0: x, x1: x + w };
			});
			return { placed, rows: packRows(placed, labels ? 10 : 3) };
		});
	const count = (packed: ReturnType<typeof pack>): number =>
		Math.max(
			1,
			packed.reduce((sum, { rows }) => sum + Math.max(0, ...rows) + 1, 0)
		);
	const eras = view.story.axis.eras.filter(
		({ span }) => span.x1 > layer.from && span.x0 < layer.to
	);
	const band = eras.length ? ERAS : 0;
	const free = high - AXIS - band - layer.lanes.length * LANE;
	let packed = pack(true);
	let rows = count(packed);
	const labels = LEAST * rows <= free;
	let pitch = Math.min(MOST, Math.max(LEAST, (free - (figure ? 0 : TELLING)) / rows));
	if (!labels) {
		packed = pack(false);
		rows = count(packed);
		pitch = Math.min(BARE, free / rows);
	}
	const roomy = pitch >= ROOMY;
	const bar = labels ? (roomy ? 8 : 6) : Math.max(1, Math.min(8, pitch - 3));
	let y = 0;
	const lanes = layer.lanes.map(({ id, label, items }, i): Lane => {
		const own = packed[i]!;
		const top = y;
		y += (Math.max(0, ...own.rows) + 1) * pitch + LANE;
		return {
			id,
			lines: wrap(label, side - 12, y - top),
			y: top,
			items: items.map((item, j): Drawn => {
				const { x, w, lx, x0, x1 } = own.placed[j]!;
				const row = top + LANE / 2 + own.rows[j]! * pitch;
				const by = labels ? row + pitch - bar - (roomy ? 5 : 2) : row;
				const hit = [x0, row, Math.max(x1 - x0, 12), pitch] as const;
				return { item: cutAt(item, layer), x, y: by, w, lx, ly: by - 4, hit };
			})
		};
	});
	return { lanes, labels, bar, size: roomy ? 14 : 13, eras, end: y + band };
}

/** Where only a part of the axis is shown, what lies across its ends goes on beyond. */
function cutAt(item: TimelineItem, { from, to }: View['layer']): TimelineItem {
	const { span } = item;
	if (span.x0 >= from && span.x1 <= to) return item;
	const start = span.x0 < from ? 'open' : span.start;
	const end = span.x1 > to ? 'open' : span.end;
	return { ...item, span: { ...span, start, end } };
}

/** As many lines as the lane is high, two at least. */
function wrap(text: string, width: number, height: number): string[] {
	const most = Math.max(2, Math.floor((height - 6) / LINE));
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line ? `${line} ${word}` : word;
		if (!line || lines.length === most - 1 || roughly(longer, 15) <= width) line = longer;
		else {
			lines.push(line);
			line = word;
		}
	}
	return [...lines, line];
}
