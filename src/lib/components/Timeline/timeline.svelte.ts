import { say } from '../../compile/messages/say.js';
import type { AxisSpan, TimelineItem } from '../../compile/types.js';
import { REFERENCE, stageBox } from '../../layout/stage-box.js';
import { packRows } from '../../layout/time-rows.js';
import { axisLabels, known, middle, roughly } from './axis-view.js';
import type { TimelineProps } from './types.js';

/** An item with the place of its bar and of its label, in pixels of the picture. */
export interface Drawn {
	readonly item: TimelineItem;
	readonly x: number;
	readonly y: number;
	readonly w: number;
	/** Where its label begins, on a base line at `ly`. */
	readonly lx: number;
	readonly ly: number;
	/** The room that answers to a pointer. */
	readonly hit: readonly [x: number, y: number, w: number, h: number];
}

export interface Lane {
	readonly id: string;
	readonly lines: readonly string[];
	readonly y: number;
	readonly h: number;
	readonly items: readonly Drawn[];
}

/** One line of the list that stands for the axis where it is narrow. */
export interface Row extends Drawn {
	/** The part of the axis that begins here, if one does, and the break before it. */
	readonly head?: string;
	readonly leap?: string;
}

/** A step on the line that follows the reading. */
export interface Told {
	readonly step: number;
	readonly x: number;
	readonly y: number;
	/** The stretch that leads to it, and how it runs. */
	readonly d: string;
	readonly way: 'back' | 'ahead' | 'same';
	readonly text?: string;
	readonly tx: number;
	readonly ty: number;
	readonly side: 'start' | 'end';
	/** Read already, in the order of now. */
	readonly read: boolean;
}

/** Narrower pictures are lists: time runs down. */
const NARROW = 620;
/** What a break takes up in a list, in lines. */
const LEAP = 0.9;
const PITCH = { most: 27, least: 19, row: 14, rowMost: 36 };
/** Lines that a list has at most: beyond it is a window about the current step. */
const MOST_ROWS = 60;
const AXIS = 46;
const KEY_ROW = 22;
/** Between title or key and picture: for the words of a mark, or of the telling. */
const GAP = 16;

/** Everything that is drawn, as a pure function of the props. Time runs from left to right here; the picture mirrors. */
export class TimelineState {
	readonly #props: () => TimelineProps;

	constructor(props: () => TimelineProps) {
		this.#props = props;
	}

	readonly box = $derived.by(
		() => this.#props().box ?? stageBox({ ...REFERENCE.figure, figure: true })
	);
	readonly figure = $derived.by(() => this.box.size === 'figure');
	readonly left = $derived.by(() => this.box.free[0]);
	readonly top = $derived.by(() => this.box.free[1]);
	readonly width = $derived.by(() => this.box.free[2] - this.box.free[0]);
	readonly room = $derived.by(() => this.box.free[3] - this.box.free[1]);
	readonly narrow = $derived.by(() => this.width < NARROW);
	readonly rtl = $derived.by(() => this.#props().story.direction === 'rtl');
	readonly step = $derived.by(() => this.#props().step ?? -1);
	readonly order = $derived.by(() => {
		const { order, story } = this.#props();
		return order ?? story.steps.map((_, i) => i);
	});
	/** Whether the steps are read as they happened. */
	readonly inTime = $derived.by(() => {
		const { timeOrder } = this.#props().story;
		return (
			this.order.length > 1 &&
			this.order.every((step, i) => step === timeOrder[i]) &&
			!this.order.every((step, i) => step === i)
		);
	});

	/** Heights of the title and of the key below it. */
	readonly head = $derived.by(() => {
		const { title, key } = this.#props().layer;
		const size = this.narrow ? 20 : 26;
		const lines = title ? Math.ceil((title.length * size * 0.5) / this.width) : 0;
		const keys = key.reduce((sum, { text }) => sum + 50 + roughly(text, 13), 0);
		const rows = this.narrow ? 0 : Math.ceil(keys / this.width);
		return {
			title: lines * size * 1.16,
			key: rows * KEY_ROW,
			all: lines * size * 1.16 + rows * KEY_ROW + GAP
		};
	});
	/** Room of the picture below them; a figure takes what it needs. */
	readonly #high = $derived.by(() => (this.figure ? 1e4 : this.room) - this.head.all);

	/** Names of the lanes stand left of the axis. */
	readonly side = $derived.by(() => {
		if (this.narrow || this.#props().layer.lanes.every(({ label }) => !label)) return 0;
		return this.width < 800 ? 96 : 124;
	});
	/** A share of the story's axis in pixels from the left edge. */
	at = (x: number): number => {
		const { from, to } = this.#props().layer;
		const share = Math.min(1, Math.max(0, (x - from) / (to - from || 1)));
		return this.side + share * (this.width - this.side);
	};
	/** In the picture, where time may run from the right. */
	flip = (x: number): number => Math.round((this.rtl ? this.width - x : x) * 10) / 10;

	readonly #numbers = $derived.by(() =>
		this.order.length > 99 ? 30 : this.order.length > 9 ? 22 : 14
	);

	/** Lanes, the height of a row, and where they end. */
	readonly chart = $derived.by(() => {
		const { lanes } = this.#props().layer;
		const told = this.figure ? 0 : 140;
		const pack = (labels: boolean) =>
			lanes.map(({ items }) => {
				const placed = items.map((item) => {
					const x = this.at(item.span.x0);
					const w = Math.max(4, this.at(item.span.x1) - x);
					const wide = item.w + this.#numbers;
					const [start] = known(item.span);
					const lx = Math.max(this.side, Math.min(Math.max(x, this.at(start)), this.width - wide));
					return {
						x,
						w,
						lx,
						x0: labels ? Math.min(x, lx) : x,
						x1: labels ? Math.max(x + w, lx + wide) : x + w
					};
				});
				return { placed, rows: packRows(placed, labels ? 10 : 3) };
			});
		const count = (packed: ReturnType<typeof pack>): number =>
			packed.reduce((sum, { rows }) => sum + Math.max(0, ...rows) + 1, 0);
		let packed = pack(true);
		const free = this.#high - AXIS - lanes.length * 10;
		let pitch = Math.min(PITCH.most, Math.max(PITCH.least, (free - told) / count(packed)));
		const labels = pitch * count(packed) <= free;
		if (!labels) {
			packed = pack(false);
			pitch = Math.min(12, free / Math.max(1, count(packed)));
		}
		const bar = labels ? (pitch < 23 ? 6 : 8) : Math.max(1.5, Math.min(8, pitch - 3));
		let y = 0;
		const drawn = lanes.map(({ id, label, items }, i): Lane => {
			const { placed, rows } = packed[i]!;
			const from = y;
			const h = (Math.max(0, ...rows) + 1) * pitch + 10;
			y += h;
			return {
				id,
				lines: wrap(label, this.side - 12),
				y: from,
				h,
				items: items.map((item, j): Drawn => {
					const { x, w, lx, x0, x1 } = placed[j]!;
					const row = from + 5 + rows[j]! * pitch;
					const by = labels ? row + pitch - bar - (pitch < 23 ? 2 : 5) : row;
					return {
						item,
						x,
						y: by,
						w,
						lx,
						ly: by - 4,
						hit: [x0, row, Math.max(x1 - x0, 12), pitch]
					};
				})
			};
		});
		return { lanes: drawn, labels, bar, size: pitch < 23 ? 13 : 14, end: y };
	});

	/** Names under the axis and lengths of its breaks. */
	readonly axis = $derived.by(() => {
		const { layer, story, step } = this.#props();
		const inside = <T extends { x0: number; x1: number }>(parts: readonly T[]): T[] =>
			parts.filter(({ x0, x1 }) => x1 > layer.from && x0 < layer.to);
		const segments = inside(story.axis.segments);
		const span = story.axis.steps[step ?? -1];
		const at = (x: number): number => this.at(x) - this.side;
		return {
			segments,
			breaks: inside(story.axis.breaks),
			marks: story.axis.marks.filter(({ x }) => x >= layer.from && x <= layer.to),
			labels: axisLabels(segments, at, this.width - this.side, 14, span ? middle(span) : -1)
		};
	});

	readonly #spans = $derived.by(() => {
		const spans = new Map<number, AxisSpan>();
		for (const { items } of this.#props().layer.lanes)
			for (const item of items) spans.set(item.step, item.span);
		return spans;
	});

	/** The line through the steps in the order of reading: it shares the axis, and runs down. */
	readonly told = $derived.by(
		(): { readonly points: readonly Told[]; readonly y: number; readonly h: number } => {
			const y = this.chart.end + AXIS;
			const h = this.figure ? 170 : Math.min(this.#high - y - 12, 260);
			const steps = this.order.filter((step) => this.#spans.has(step));
			if (this.narrow || h < 84 || steps.length < 2 || h / steps.length < 3)
				return { points: [], y, h: 0 };
			const points: Told[] = [];
			steps.forEach((step, i) => {
				const span = this.#spans.get(step)!;
				const x = this.at(middle(span));
				const py = y + 14 + (i / (steps.length - 1)) * (h - 22);
				const before = points[i - 1];
				const jump = this.#props().story.steps[step]?.jump[this.inTime ? 'time' : 'told'];
				const text = jump && `${step + 1} ${jump.short}`;
				const wide = text ? roughly(text, 13) + 12 : 0;
				const back = before !== undefined && x < before.x;
				/** Behind the point, or over the line where the picture ends. */
				const over = back ? x < wide : x + wide > this.width;
				points.push({
					step,
					x,
					y: py,
					d: before
						? `M${this.flip(before.x)} ${before.y}C${this.flip(before.x)} ${py} ${this.flip(x)} ${before.y} ${this.flip(x)} ${py}`
						: '',
					read: i <= steps.indexOf(this.step),
					way: !before || Math.abs(x - before.x) < 12 ? 'same' : back ? 'back' : 'ahead',
					...(text ? { text } : {}),
					tx: over ? (back ? x - 4 : x + 4) : back ? x - 9 : x + 9,
					ty: over ? py - 9 : py + 4,
					side: back === over ? 'start' : 'end'
				});
			});
			return { points, y, h };
		}
	);

	/** The list of a narrow picture, in the order of time; `more`: how many stand before and after it. */
	readonly list = $derived.by(() => {
		const { layer, story } = this.#props();
		const byStep = new Map(
			layer.lanes.flatMap(({ items }) => items.map((item) => [item.step, item]))
		);
		const all = story.timeOrder.flatMap((step) => byStep.get(step) ?? []);
		const segmentOf = ({ span }: TimelineItem): number => {
			const [start] = known(span);
			const x = start + 1e-6;
			return story.axis.segments.findIndex(({ x0, x1 }) => x >= x0 && x <= x1);
		};
		const high = this.figure ? 1e4 : this.#high;
		const leapsIn = (list: readonly TimelineItem[]): number =>
			list.filter((item, i) => i > 0 && this.#leap(segmentOf(list[i - 1]!), segmentOf(item)))
				.length * LEAP;
		const most = Math.floor(high / PITCH.row - leapsIn(all));
		const fit = Math.max(3, Math.min(MOST_ROWS, most));
		const here = all.findIndex(({ step }) => step === this.step);
		const first = Math.max(0, Math.min(here - (fit >> 1), all.length - fit));
		const items = all.length > fit ? all.slice(first, first + fit) : all;
		const pitch = Math.min(PITCH.rowMost, (high - 4) / (items.length + leapsIn(items)));
		const size = Math.min(15, Math.max(12, pitch * 0.8));
		const heads = Math.max(0, ...story.axis.segments.map(({ short }) => roughly(short, 12.5))) + 12;
		const plot = Math.min(110, this.width * 0.25);
		const lx = heads + plot + 30;
		let y = 2;
		const rows = items.map((item, i): Row => {
			const segment = segmentOf(item);
			const before = items[i - 1];
			const leap = before && this.#leap(segmentOf(before), segment);
			if (leap) y += pitch * LEAP;
			const fresh = i === 0 || segmentOf(before!) !== segment;
			const middleY = y + pitch / 2;
			y += pitch;
			return {
				item,
				x: heads + plot + 8,
				y: middleY - 3,
				w: 18,
				lx,
				ly: middleY + size * 0.35,
				hit: [heads + plot, middleY - pitch / 2, this.width - heads - plot, pitch],
				...(fresh ? { head: story.axis.segments[segment]?.short ?? '' } : {}),
				...(leap ? { leap } : {})
			};
		});
		const places = new Map(this.order.map((step, i) => [step, i]));
		const span = Math.max(1, this.order.length - 1);
		const line = rows
			.map((row) => ({ row, place: places.get(row.item.step) ?? 0 }))
			.sort((a, b) => a.place - b.place)
			.map(({ row, place }) => ({
				row,
				x: heads + 6 + (place / span) * (plot - 16),
				y: row.y + 3
			}));
		return {
			rows,
			size,
			pitch,
			line,
			heads,
			plot,
			end: y,
			before: first,
			after: all.length - first - items.length
		};
	});

	#leap(from: number, to: number): string | undefined {
		if (from < 0 || to <= from) return undefined;
		const { segments, breaks } = this.#props().story.axis;
		const [a, b] = [segments[from]!.x1, segments[to]!.x0];
		return breaks.find(({ x0, x1 }) => x0 >= a - 1e-9 && x1 <= b + 1e-9)?.text;
	}

	/** Items in the order in which the arrow keys visit them: that of time. */
	readonly stops = $derived.by((): readonly Drawn[] => {
		if (this.narrow) return this.list.rows;
		const { timeOrder } = this.#props().story;
		const place = new Map(timeOrder.map((step, i) => [step, i]));
		const all = this.chart.lanes
			.flatMap(({ items }) => items)
			.sort((a, b) => (place.get(a.item.step) ?? 0) - (place.get(b.item.step) ?? 0));
		if (all.length <= MOST_ROWS * 2) return all;
		const here = Math.max(
			0,
			all.findIndex(({ item }) => item.step === this.step)
		);
		const from = Math.max(0, Math.min(here - MOST_ROWS, all.length - MOST_ROWS * 2));
		return all.slice(from, from + MOST_ROWS * 2);
	});

	/** Height of the picture below title and key. */
	readonly height = $derived.by(() => {
		if (this.narrow) return Math.ceil(this.list.end);
		return Math.ceil(this.told.points.length ? this.told.y + this.told.h : this.chart.end + AXIS);
	});

	say = (key: string, values?: Record<string, string | number>): string =>
		say(this.#props().story.words, key, values);
}

/** At most two lines. */
function wrap(text: string, width: number): string[] {
	if (roughly(text, 15) <= width || !text.includes(' ')) return [text];
	const words = text.split(' ');
	let first = words.shift() ?? '';
	while (words.length > 1 && roughly(`${first} ${words[0]}`, 15) <= width)
		first += ` ${words.shift()}`;
	return [first, words.join(' ')];
}
