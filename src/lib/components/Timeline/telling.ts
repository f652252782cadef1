import { overlaps } from '../../layout/camera.js';
import type { Box } from '../../layout/stage-box.js';
import { tenth } from '../../layout/tenth.js';
import { anchor, known, roughly } from './axis-view.js';
import { AXIS, type View, type Word } from './view.js';

/** A step on the line that follows the reading. */
export interface Told {
	readonly step: number;
	readonly x: number;
	readonly y: number;
	/** Where the stretch that leads to it begins. */
	readonly from: readonly [x: number, y: number];
	/** The stretch that leads to it, and how it runs. */
	readonly d: string;
	readonly way: 'back' | 'ahead' | 'same';
	/** Read already. */
	readonly read: boolean;
	/** The jump that leads to it, in words. */
	readonly text: string | undefined;
}

export interface Telling {
	readonly points: readonly Told[];
	/** Those of the jumps that have room. */
	readonly words: readonly Word[];
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
	const { layer, story, order, step: now, inTime, figure, at, flip } = view;
	const y = end + AXIS;
	const h = figure ? FIGURE : Math.min(view.high - y - 12, MOST);
	const spans = new Map(layer.lanes.flatMap(({ items }) => items.map((i) => [i.step, i.span])));
	const steps = order.flatMap((step) => {
		const span = spans.get(step);
		return span ? [{ step, span }] : [];
	});
	if (h < LEAST || steps.length < 2 || h / steps.length < STEP)
		return { points: [], words: [], y, h: 0 };
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
		return {
			step,
			x,
			y: py,
			from: [from, fromY],
			d: i
				? `M${flip(from)} ${fromY}C${flip(from)} ${py} ${flip(x)} ${fromY} ${flip(x)} ${py}`
				: '',
			way: Math.abs(x - from) < 12 ? 'same' : x < from ? 'back' : 'ahead',
			read: i <= here,
			text: jump && !jump.usual ? `${view.number(step + 1)}: ${jump.short}` : undefined
		};
	});
	return { points, words: wordsOf(points, view), y, h };
}

/**
 * Words where they have room: beyond the point or on its other side, a little higher or lower. Those of the current
 * step choose first, then the earliest.
 */
function wordsOf(points: readonly Told[], { step: now, width, flip }: View): Word[] {
	const words: Word[] = [];
	// The stretches of the line.
	const taken: Box[] = points.map(({ x, y, from: [a, b] }) => [
		Math.min(x, a) - 3,
		b,
		Math.max(x, a) + 3,
		y
	]);
	for (const point of [...points].sort((a, b) => +(b.step === now) - +(a.step === now))) {
		const { step, x, y, from, text } = point;
		const w = roughly(text ?? '', 13);
		for (let i = 0; text && i < 6; i++) {
			const before = x < from[0] === i < 3;
			const x0 = before ? x - 9 - w : x + 9;
			const ty = y + [4, -2, 11][i % 3]!;
			const box: Box = [x0 - 3, ty - 11, x0 + w + 3, ty + 3];
			if (x0 < 0 || x0 + w > width || taken.some((other) => overlaps(box, other))) continue;
			taken.push(box);
			const c = `jump ${before ? 'end' : 'start'}${step === now ? ' now' : ''}`;
			words.push({ x: flip(before ? x - 9 : x0), y: ty, t: text, c });
			break;
		}
	}
	return words;
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
