import type { StageStory, TimelineItem } from '../../compile/types.js';
import { known, roughly } from './axis-view.js';
import type { Drawn, View } from './view.js';

/** One line of the list that stands for the axis where it is narrow. */
export interface Row extends Drawn {
	/** The part of the axis that begins here. */
	readonly head: string | undefined;
	/** The length of the break before it. */
	readonly leap: string | undefined;
	/** Its date, where there is room for a second line. */
	readonly when: string | undefined;
}

export interface List {
	readonly rows: readonly Row[];
	/** Font size. */
	readonly size: number;
	readonly pitch: number;
	/** Where the column of the telling begins, and its points in the order of reading. */
	readonly plot: number;
	readonly line: readonly {
		readonly row: Row;
		readonly x: number;
		readonly y: number;
		readonly read: boolean;
		/** What was told just before it is in the list too. */
		readonly follows: boolean;
	}[];
	/** How many more there are before and after. */
	readonly more: readonly { readonly y: number; readonly text: string }[];
	/** What is marked on the axis, each at its place between the lines. */
	readonly marks: readonly { readonly y: number; readonly text: string }[];
	readonly end: number;
}

/** Lines that a list has at most: beyond it is a window about the current step. */
export const MOST_ROWS = 60;
/** Heights of a line in pixels: a finger finds each; from `TALL` on it holds the date too. */
const LEAST = 24;
const MOST = 36;
const TALL = 33;
/** What a break takes up, in lines. */
const LEAP = 0.9;
/** Where not all fit: height of the line that tells how many more there are. */
const REST = 16;

function segmentOf({ span }: TimelineItem, { axis }: StageStory): number {
	const x = known(span)[0] + 1e-6;
	return axis.segments.findIndex(({ x0, x1 }) => x >= x0 && x <= x1);
}

/** The length of the first break between two segments, in words. */
function leapBetween(from: number, to: number, { axis }: StageStory): string | undefined {
	const start = axis.segments[from]?.x1 ?? 2;
	const end = axis.segments[to]?.x0 ?? 0;
	return axis.breaks.find(({ x0 }) => x0 >= start - 1e-9 && x0 < end)?.text;
}

/** The items as a list along time, which runs down, with the telling beside it, which runs on. */
export function layList(view: View): List {
	const { layer, story, step, order, width, high } = view;
	const byStep = new Map(
		layer.lanes.flatMap(({ items }) => items.map((item) => [item.step, item]))
	);
	const all = story.timeOrder.flatMap((told) => {
		const item = byStep.get(told);
		return item ? [{ item, segment: segmentOf(item, story) }] : [];
	});
	const leaps = all.map(({ segment }, i) => leapBetween(all[i - 1]?.segment ?? -1, segment, story));
	// The present stands first among them.
	const marked = story.axis.marks
		.filter(({ x, text }) => text && x >= layer.from && x <= layer.to)
		.reverse()
		.map(({ x, text }) => ({
			text,
			before: all.findLastIndex(({ item }) => known(item.span)[0] <= x) + 1
		}));
	const marksAt = (i: number) => marked.filter(({ before }) => before === i);
	/** Lines that an item takes up: with the break and the marks before it, and those after the last. */
	const linesOf = (i: number, from: number): number =>
		1 +
		((i > from && leaps[i] ? 1 : 0) +
			marked.filter(({ before }) => before === i || (before > i && !all[i + 1])).length) *
			LEAP;
	const here = all.findIndex(({ item }) => item.step === step);
	const [first, end] = windowOf(all.length, Math.max(0, here), high, linesOf);
	const shown = all.slice(first, end);
	const [above, below] = [first, all.length - end];
	const rest = (above ? REST : 0) + (below ? REST : 0);
	const lines = shown.reduce((sum, _, i) => sum + linesOf(first + i, first), 0);
	const pitch = Math.min(MOST, (high - 4 - rest) / Math.max(1, lines));
	const tall = pitch >= TALL;
	const plot = Math.max(0, ...story.axis.segments.map(({ short }) => roughly(short, 12.5))) + 12;
	// What the longest label takes up at 1 px: first the telling gives way, then the type.
	const long = Math.max(...shown.map(({ item }) => item.w)) / 14;
	const beside = view.number(story.steps.length).length * 8 + 36;
	const most = Math.min(15, Math.max(12, pitch * 0.8));
	const room = Math.max(48, Math.min(110, width * 0.25, width - plot - beside - long * most));
	const size = Math.max(10, Math.min(most, (width - plot - room - beside) / long));
	const x = plot + room + 8;

	let y = 2 + (above ? REST : 0);
	const marks: { y: number; text: string }[] = [];
	const markAt = (i: number): void => {
		for (const { text } of marksAt(i)) {
			marks.push({ y: y + pitch * LEAP * 0.5, text });
			y += pitch * LEAP;
		}
	};
	const rows = shown.map(({ item, segment }, i): Row => {
		const leap = i > 0 ? leaps[first + i] : undefined;
		markAt(first + i);
		if (leap) y += pitch * LEAP;
		const top = y;
		y += pitch;
		const ly = top + (tall ? pitch / 2 - 2 : pitch / 2 + size * 0.35);
		return {
			item,
			x,
			y: ly - size * 0.35 - 3,
			w: 18,
			lx: x + 22,
			ly,
			hit: [0, top, width, pitch],
			head:
				i === 0 || shown[i - 1]!.segment !== segment
					? story.axis.segments[segment]?.short
					: undefined,
			leap,
			when: tall ? story.steps[item.step]?.when?.short : undefined
		};
	});

	if (end === all.length) markAt(all.length);
	const more = [
		...(above ? [{ y: 11, text: `↑ ${view.number(above)}` }] : []),
		...(below ? [{ y: y + 12, text: `↓ ${view.number(below)}` }] : [])
	];

	const places = new Map(order.map((told, i) => [told, i]));
	const now = places.get(step) ?? -1;
	const line = rows
		.map((row) => ({ row, place: places.get(row.item.step)! }))
		.sort((a, b) => a.place - b.place)
		.map(({ row, place }, i, all) => ({
			row,
			follows: i > 0 && all[i - 1]!.place === place - 1,
			x: plot + 6 + (place / Math.max(1, order.length - 1)) * (room - 16),
			y: row.y + 3,
			read: place <= now
		}));
	return {
		rows,
		size,
		pitch,
		plot,
		line,
		marks,
		more,
		end: y + (below ? REST : 0)
	};
}

/**
 * As many items about the current one as have room, a line of `LEAST` each at least.
 *
 * @param lines what an item takes up, in lines, where `from` is the first
 */
function windowOf(
	count: number,
	here: number,
	high: number,
	lines: (i: number, from: number) => number
): readonly [first: number, end: number] {
	const fits = (first: number, end: number): boolean => {
		const rest = (first > 0 ? REST : 0) + (end < count ? REST : 0);
		let sum = 0;
		for (let i = first; i < end; i++) sum += lines(i, first);
		return end - first <= MOST_ROWS && sum * LEAST + rest + 4 <= high;
	};
	if (count <= MOST_ROWS && fits(0, count)) return [0, count];
	let [first, end] = [here, Math.min(count, here + 1)];
	for (let grown = true; grown;) {
		grown = false;
		if (end < count && fits(first, end + 1)) [end, grown] = [end + 1, true];
		if (first > 0 && fits(first - 1, end)) [first, grown] = [first - 1, true];
	}
	return [first, end];
}
