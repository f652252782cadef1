/** A timeline as shapes: lines, bars, words and points, all mirrored and ready to draw. */
import { say } from '../../compile/messages/say.js';
import { anchor, axisLabels, roughly } from './axis-view.js';
import { drawBar, type Bar } from './bar.js';
import { layLanes, LINE } from './lanes.js';
import { layList, MOST_ROWS } from './list.js';
import { layTelling } from './telling.js';
import { AXIS, type Drawn, type View, type Word } from './view.js';

export interface Scene {
	readonly height: number;
	/** Behind the bars and over them; `c`: classes. */
	readonly under: readonly { readonly d: string; readonly c: string }[];
	readonly bars: readonly Bar[];
	readonly over: readonly { readonly d: string; readonly c: string }[];
	readonly words: readonly Word[];
	readonly dots: readonly { readonly x: number; readonly y: number; readonly now: boolean }[];
	/** What answers to pointers and keys, in the order of time. */
	readonly stops: readonly Drawn[];
}

/** Lanes of more items than these, where they are not named, are drawn as one shape. */
const MOST_BARS = 60;

const words = (view: View, { item, lx, ly }: Drawn, size: number): Word => ({
	x: view.flip(lx),
	y: ly,
	t: item.label,
	n: view.number(item.step + 1),
	c: `name ${item.standing ?? ''}${item.step === view.step ? ' now' : ''}`,
	size
});
const bar = (view: View, { item, x, y, w }: Drawn, h: number): Bar =>
	drawBar(
		view.rtl ? view.width - x - w : x,
		y,
		w,
		h,
		item.span,
		item.standing,
		view.rtl,
		item.step === view.step
	);
const orderName = ({ story, inTime }: View): string =>
	say(story.words, inTime ? 'order.time' : 'order.told');

/** Bars in lanes over the axis, the line of the telling below. */
export function drawLanes(view: View): Scene {
	const { layer, story, step, width, side, at, flip, rtl } = view;
	const { lanes, labels, size, bar: high, eras, end } = layLanes(view);
	const telling = layTelling(view, end);
	const inside = ({ x0, x1 }: { readonly x0: number; readonly x1: number }): boolean =>
		x1 > layer.from && x0 < layer.to;
	const { segments, breaks, marks, steps } = story.axis;
	const shown = segments.filter(inside);
	const span = steps[step];

	const under: { d: string; c: string }[] = [];
	const over: { d: string; c: string }[] = [];
	const texts: Word[] = [];
	let axis = '';
	let rules = '';
	shown.forEach(({ x0, x1, ticks }, i) => {
		const [a, b] = [flip(at(x0)), flip(at(x1))];
		under.push({ d: `M${a} 0H${b}V${end}H${a}z`, c: i % 2 ? 'band odd' : 'band' });
		axis += `M${a} ${end + 3}H${b}M${a} ${end - 2}v10M${b} ${end - 2}v10`;
		for (const { x, major } of ticks) axis += `M${flip(at(x))} ${end + 3}v${major ? 6 : 4}`;
		if (telling.h) rules += `M${a} ${telling.y}v${telling.h}`;
	});
	lanes.forEach(({ y, lines }, i) => {
		if (i) rules += `M0 ${y}H${width}`;
		lines.forEach((t, j) => texts.push({ x: flip(0), y: y + 19 + j * LINE, t, c: 'lane' }));
	});
	under.push({ d: rules, c: 'rule' });

	const bars: Bar[] = [];
	for (const { items } of lanes) {
		const crowd = !labels && items.length > MOST_BARS;
		if (crowd) {
			const d = items.map(({ x, y, w }) => `M${flip(x)} ${y}H${flip(x + w)}v${high}H${flip(x)}z`);
			under.push({ d: d.join(''), c: 'crowd' });
		}
		for (const drawn of items) {
			if (!crowd || drawn.item.step === step) bars.push(bar(view, drawn, high));
			if (labels) texts.push(words(view, drawn, size));
		}
	}

	for (const { x0, x1, text } of breaks.filter(inside)) {
		const x = flip((at(x0) + at(x1)) / 2);
		over.push({ d: `M${x - 7} 0h14V${end}h-14z`, c: 'gap' });
		axis += `M${x - 5} ${end + 9}l4 -12m2 12l4 -12`;
		texts.push({ x, y: end + 34, t: text, c: 'leap' });
	}
	for (const { span, label } of eras) {
		const [a, b] = [at(span.x0) + 1, at(span.x1) - 1];
		over.push({ d: `M${flip(a)} ${end - 4}H${flip(b)}`, c: 'era' });
		if (roughly(label, 12) < b - a)
			texts.push({ x: flip((a + b) / 2), y: end - 9, t: label, c: 'leap' });
	}
	over.push({ d: axis, c: 'axis' });
	const now = span ? anchor(span) : -1;
	for (const label of axisLabels(shown, (x) => at(x) - side, width - side, 14, now)) {
		texts.push({
			x: flip(label.x + side),
			y: end + 23,
			t: label.text,
			c: label.now ? 'part now' : 'part'
		});
	}
	for (const { x, text } of marks) {
		if (!inside({ x0: x, x1: x })) continue;
		const px = flip(at(x));
		over.push({ d: `M${px} 0V${end + 3}`, c: 'mark' });
		texts.push({ x: px + (rtl ? 5 : -5), y: -5, t: text, c: 'note end' });
	}

	if (telling.h) texts.push({ x: flip(0), y: telling.y + 18, t: orderName(view), c: 'lane' });
	for (const { d, way, read } of telling.points)
		over.push({ d, c: `told ${way}${read ? ' read' : ''}` });
	texts.push(...telling.words);

	const place = new Map(story.timeOrder.map((told, i) => [told, i]));
	const all = lanes
		.flatMap(({ items }) => items)
		.sort((a, b) => place.get(a.item.step)! - place.get(b.item.step)!);
	const here = all.findIndex(({ item }) => item.step === step);
	const from = Math.max(0, Math.min(here - MOST_ROWS, all.length - MOST_ROWS * 2));
	return {
		height: Math.ceil(telling.h ? telling.y + telling.h : end + AXIS),
		under,
		bars,
		over,
		words: texts,
		dots: telling.points.map(({ x, y, step: one }) => ({ x: flip(x), y, now: one === step })),
		stops: all.slice(from, from + MOST_ROWS * 2)
	};
}

/** A list along time, the telling beside it. */
export function drawList(view: View): Scene {
	const { width, flip, rtl, step } = view;
	const { rows, size, pitch, plot, line, marks, more, end } = layList(view);
	const texts: Word[] = [
		{ x: flip(plot), y: -5, t: `${orderName(view)} ${rtl ? '←' : '→'}`, c: 'note' }
	];
	let rules = '';
	let axis = '';
	rows.forEach((row, i) => {
		const top = row.hit[1];
		if (row.head) {
			texts.push({ x: flip(0), y: row.ly, t: row.head, c: 'head', size: Math.min(13, size + 0.5) });
			if (i && !row.leap) rules += `M0 ${top}H${width}`;
		}
		if (row.leap) {
			const y = top - pitch * 0.4;
			axis += `M${rtl ? width - 10 : 0} ${y + 4}l4 -8m2 8l4 -8`;
			texts.push({ x: flip(14), y: y + 4, t: row.leap, c: 'leap' });
		}
		texts.push(words(view, row, size));
		if (row.when) texts.push({ x: flip(row.lx), y: row.ly + 16, t: row.when, c: 'when' });
	});
	for (const { y, text } of more) texts.push({ x: flip(0), y, t: text, c: 'note' });
	let marked = '';
	for (const { y, text } of marks) {
		texts.push({ x: flip(0), y: y + 4, t: text, c: 'note' });
		marked += `M${flip(roughly(text, 12) + 8)} ${y}H${flip(width)}`;
	}
	const told = line.flatMap(({ x, y, read, follows }, i) => {
		if (!follows) return [];
		const before = line[i - 1]!;
		const way = y < before.y ? 'back' : 'ahead';
		const d = `M${flip(before.x)} ${before.y}L${flip(x)} ${y}`;
		return [{ d, c: `told ${way}${read ? ' read' : ''}` }];
	});
	return {
		height: Math.ceil(end),
		under: [{ d: rules, c: 'rule' }, { d: axis, c: 'axis' }, { d: marked, c: 'mark' }, ...told],
		bars: rows.map((row) => bar(view, row, 6)),
		over: [],
		words: texts,
		dots: line.map(({ x, y, row }) => ({ x: flip(x), y, now: row.item.step === step })),
		stops: rows
	};
}
