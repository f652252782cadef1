import { say } from '../../compile/messages/say.js';
import { REFERENCE, stageBox } from '../../layout/stage-box.js';
import { anchor, axisLabels, roughly } from './axis-view.js';
import { layLanes } from './lanes.js';
import { layList, MOST_ROWS } from './list.js';
import { layTelling } from './telling.js';
import type { TimelineProps } from './types.js';
import { AXIS, type Drawn, type View } from './view.js';

/** Narrower pictures are lists: time runs down. */
const NARROW = 620;
const KEY_ROW = 22;
/** Least height at which a list has its key. */
const KEY_ROOM = 600;
/** Between title or key and picture: for the words of a mark, or of the telling. */
const GAP = 16;

/** Everything that is drawn, as a pure function of the props. */
export class TimelineState {
	readonly #props: () => TimelineProps;

	constructor(props: () => TimelineProps) {
		this.#props = props;
	}

	readonly box = $derived.by(
		() => this.#props().box ?? stageBox({ ...REFERENCE.figure, figure: true })
	);
	readonly figure = $derived.by(() => this.box.size === 'figure');
	readonly width = $derived.by(() => this.box.free[2] - this.box.free[0]);
	readonly narrow = $derived.by(() => this.width < NARROW);
	readonly rtl = $derived.by(() => this.#props().story.direction === 'rtl');
	readonly step = $derived.by(() => this.#props().step ?? -1);

	/** Heights of the title, of the key below it, and of both with the gap. */
	readonly head = $derived.by(() => {
		const { title = '', key } = this.#props().layer;
		const { free } = this.box;
		const size = this.narrow ? 20 : 26;
		const lines = Math.ceil((title.length * size * 0.5) / this.width);
		const keys = key.reduce((sum, { text }) => sum + 50 + roughly(text, 13), 0);
		// A phone has no room for the key: its card and the names in the list say as much.
		const short = this.narrow && !this.figure && free[3] - free[1] < KEY_ROOM;
		const rows = short ? 0 : Math.ceil(keys / this.width);
		const height = { title: lines * size * 1.16, key: rows * KEY_ROW };
		return { ...height, all: height.title + height.key + GAP };
	});

	readonly view = $derived.by((): View => {
		const { layer, story, order = story.steps.map((_, i) => i) } = this.#props();
		const { width, rtl, figure } = this;
		const { free } = this.box;
		const named = !this.narrow && layer.lanes.some(({ label }) => label);
		const side = named ? (width < 800 ? 96 : 124) : 0;
		return {
			layer,
			story,
			step: this.step,
			order,
			inTime:
				order.some((step, i) => step !== i) &&
				order.every((step, i) => step === story.timeOrder[i]),
			figure,
			width,
			high: figure ? 1e4 : free[3] - free[1] - this.head.all,
			side,
			at: (x) => {
				const share = (x - layer.from) / (layer.to - layer.from || 1);
				return side + Math.min(1, Math.max(0, share)) * (width - side);
			},
			flip: (x) => Math.round((rtl ? width - x : x) * 10) / 10,
			number: (n) => n.toLocaleString(story.words['lang'])
		};
	});

	readonly chart = $derived.by(() => layLanes(this.view));
	readonly told = $derived.by(() => layTelling(this.view, this.chart.end));
	readonly list = $derived.by(() => layList(this.view));

	/** Names under the axis and lengths of its breaks. */
	readonly axis = $derived.by(() => {
		const { layer, story, step, at, side, width } = this.view;
		const inside = <T extends { x0: number; x1: number }>(parts: readonly T[]): T[] =>
			parts.filter(({ x0, x1 }) => x1 > layer.from && x0 < layer.to);
		const segments = inside(story.axis.segments);
		const span = story.axis.steps[step];
		const now = span ? anchor(span) : -1;
		return {
			segments,
			breaks: inside(story.axis.breaks),
			marks: story.axis.marks.filter(({ x }) => x >= layer.from && x <= layer.to),
			labels: axisLabels(segments, (x) => at(x) - side, width - side, 14, now)
		};
	});

	/** Items in the order in which the arrow keys visit them, that of time: at most 120, about the current one. */
	readonly stops = $derived.by((): readonly Drawn[] => {
		if (this.narrow) return this.list.rows;
		const place = new Map(this.view.story.timeOrder.map((step, i) => [step, i]));
		const all = this.chart.lanes
			.flatMap(({ items }) => items)
			.sort((a, b) => (place.get(a.item.step) ?? 0) - (place.get(b.item.step) ?? 0));
		const here = all.findIndex(({ item }) => item.step === this.step);
		const from = Math.max(0, Math.min(here - MOST_ROWS, all.length - MOST_ROWS * 2));
		return all.slice(from, from + MOST_ROWS * 2);
	});

	/** Height of the picture below title and key. */
	readonly height = $derived.by(() =>
		Math.ceil(
			this.narrow ? this.list.end : this.told.h ? this.told.y + this.told.h : this.chart.end + AXIS
		)
	);

	/** The name of the order of reading. */
	readonly orderName = $derived.by(() =>
		say(this.view.story.words, this.view.inTime ? 'order.time' : 'order.told')
	);
}
