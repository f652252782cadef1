import { tenth } from '../../layout/tenth.js';
import { anchor, known, roughly } from './axis-view.js';
import { AXIS, type View } from './view.js';

/** A step on the line that follows the reading. */
export interface Told {
	readonly step: number;
	readonly x: number;
	readonly y: number;
	/** The stretch that leads to it, and how it runs. */
	readonly d: string;
	readonly way: 'back' | 'ahead' | 'same';
	/** Read already. */
	readonly read: boolean;
	/** The jump that leads to it, in words, and where these stand. */
	readonly text: string | undefined;
	readonly tx: number;
	readonly ty: number;
	readonly side: 'start' | 'end';
}

export interface Telling {
	readonly points: readonly Told[];
	readonly y: number;
	/** 0: there is no room for it. */
	readonly h: number;
}

const LEAST = 84;
const MOST = 260;
const FIGURE = 170;
/** Least height of a step. */
const STEP = 3;

/** The line through the steps in the order of reading: it shares the axis, and runs down below it. */
export function layTelling(view: View, end: number): Telling {
	const { layer, story, order, step: now, inTime, figure, width, at, flip } = view;
	const y = end + AXIS;
	const h = figure ? FIGURE : Math.min(view.high - y - 12, MOST);
	const spans = new Map(layer.lanes.flatMap(({ items }) => items.map((i) => [i.step, i.span])));
	const steps = order.flatMap((step) => {
		const span = spans.get(step);
		return span ? [{ step, span }] : [];
	});
	if (h < LEAST || steps.length < 2 || h / steps.length < STEP) return { points: [], y, h: 0 };
	const places = inTime
		? onward(steps.map(({ span }) => known(span)))
		: steps.map(({ span }) => anchor(span));
	const here = steps.findIndex(({ step }) => step === now);
	const pitch = (h - 22) / (steps.length - 1);
	const points = steps.map(({ step }, i): Told => {
		const x = at(places[i]!);
		const py = tenth(y + 14 + i * pitch);
		const from = at(places[i - 1] ?? places[i]!);
		const fromY = tenth(py - pitch);
		const jump = story.steps[step]?.jump[inTime ? 'time' : 'told'];
		const text = jump?.usual ? undefined : jump && `${view.number(step + 1)}: ${jump.short}`;
		const wide = roughly(text ?? '', 13) + 12;
		const back = x < from;
		// Words stand beyond the point; where the picture ends there, over the line that leads to it.
		const over = back ? x < wide : x + wide > width;
		return {
			step,
			x,
			y: py,
			d: i
				? `M${flip(from)} ${fromY}C${flip(from)} ${py} ${flip(x)} ${fromY} ${flip(x)} ${py}`
				: '',
			way: Math.abs(x - from) < 12 ? 'same' : back ? 'back' : 'ahead',
			read: i <= here,
			text,
			tx: x + (over ? 4 : 9) * (back ? -1 : 1),
			ty: over ? py - 9 : py + 4,
			side: back === over ? 'start' : 'end'
		};
	});
	return { points: uncrowded(points, now), y, h };
}

/** Without words that would lie over others: those of the current step stay, then the first. */
function uncrowded(points: readonly Told[], now: number): Told[] {
	const placed: (readonly [number, number, number])[] = [];
	const kept = new Set<Told>();
	for (const point of [...points].sort((a, b) => +(b.step === now) - +(a.step === now))) {
		if (!point.text) continue;
		const w = roughly(point.text, 13);
		const x0 = point.side === 'end' ? point.tx - w : point.tx;
		if (placed.some(([a, b, y]) => Math.abs(point.ty - y) < 14 && x0 < b + 6 && x0 + w > a - 6))
			continue;
		placed.push([x0, x0 + w, point.ty]);
		kept.add(point);
	}
	return points.map((point) => (kept.has(point) ? point : { ...point, text: undefined }));
}

/**
 * A place on each bar so that the line through them never runs back: steps read as they happened. Where parts of one day
 * are read in another order than they are drawn, a point may lie beside its bar.
 */
export function onward(bars: readonly (readonly [number, number])[]): number[] {
	const least = bars.map(([, end]) => end);
	for (let i = least.length - 2; i >= 0; i--) least[i] = Math.min(least[i]!, least[i + 1]!);
	let before = 0;
	return bars.map(([start], i) => (before = Math.max(before, Math.min(start, least[i]!))));
}
