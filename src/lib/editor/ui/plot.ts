/** Where the dots of the order plot stand: told order across, time up. */
import type { CompiledStory, Standing } from '../../compile/types.js';
import { textWidth } from '../../layout/text-width.js';
import { actOf, PLOT } from './shortcuts.js';

export interface Dot {
	readonly id: string;
	/** Pixels from the start of the plot. */
	readonly x: number;
	readonly y: number;
	/** An undated step stands at the height of its neighbour and says so. */
	readonly dated: boolean;
	readonly standing: Standing | undefined;
	readonly name: string;
}

/** Legs of one kind, as the path of a line: from each dot to the next that leaps that way. */
export type Legs = Readonly<Record<'back' | 'ahead' | 'level', string>>;

export interface Plot {
	readonly width: number;
	readonly height: number;
	/** Where the times at the start end and their lines begin. */
	readonly start: number;
	readonly dots: readonly Dot[];
	/** From one dot to the next, across. */
	readonly pitch: number;
	/** Dots that get their number at the foot: as many as there is room for. */
	readonly every: number;
	readonly legs: Legs;
	readonly lines: readonly { readonly y: number; readonly label: string }[];
	readonly breaks: readonly { readonly y: number; readonly text: string }[];
	readonly back: number;
	readonly ahead: number;
}

/** Pixels: above and before the first dot; after the last, where half of its number stands; below, for the numbers. */
const PAD = 16;
const END = 26;
const FOOT = 34;
/** For the times at the start: at least, and the most of the room. */
const LABELS = 72;
const MOST_LABELS = 0.35;
/** Between a time and the edge before it, and its line behind it. */
const LABEL_GAPS = 20;
const TIME = { font: 'sans', weight: 400, size: 12.5 } as const;
/** Dots as far from one another as this can be met one by one. */
export const APART = 28;
/** Labels nearer to one another than this are left out. */
const LINE_HEIGHT = 15;
/** From one number at the foot to the next. */
const NUMBER = 30;
/** The share of all steps that a leap goes over. */
const PAGE = 0.05;
/** Dots within this distance of a pointer may be meant, across. */
const REACH = 8;

/** The plot of a story in the room that there is, however many steps it has. */
export function plotOf(story: CompiledStory, width: number, height: number): Plot {
	const { steps, axis } = story;
	const widest = Math.max(0, ...axis.segments.map(({ short }) => textWidth(short, TIME)));
	const start = Math.max(LABELS, Math.min(Math.ceil(widest) + LABEL_GAPS, width * MOST_LABELS));
	const room = Math.max(0, width - start - PAD - END);
	const pitch = steps.length > 1 ? room / (steps.length - 1) : 0;
	const y = (x: number) => PAD + (1 - x) * (height - PAD - FOOT);
	let level = y(0.5);
	const dots = steps.map((step, i): Dot => {
		const span = axis.steps[i];
		if (span) level = y((span.x0 + span.x1) / 2);
		const standing = span?.standing ?? step.claims[0]?.standing;
		const facts = [step.when?.text ?? 'no date', standing, step.jump.told?.short];
		return {
			id: step.id,
			x: start + PAD + i * pitch,
			y: level,
			dated: Boolean(span),
			standing,
			name: `Step ${i + 1}, ${[step.label, ...facts].filter(Boolean).join(', ')}`
		};
	});
	const legs = { back: '', ahead: '', level: '' };
	const count = { back: 0, ahead: 0, level: 0 };
	for (let i = 1; i < dots.length; i += 1) {
		const kind = steps[i]!.jump.told?.direction ?? 'level';
		const [from, to] = [dots[i - 1]!, dots[i]!];
		legs[kind] += `M${short(from.x)} ${short(from.y)}L${short(to.x)} ${short(to.y)}`;
		count[kind] += 1;
	}
	let last = Infinity;
	const lines = axis.segments.flatMap(({ x0, x1, short: label }) => {
		const at = y((x0 + x1) / 2);
		if (last - at < LINE_HEIGHT) return [];
		last = at;
		return [{ y: at, label }];
	});
	return {
		width,
		height,
		start,
		dots,
		pitch,
		every: everyOf(pitch),
		legs,
		lines,
		breaks: axis.breaks.map(({ x0, x1, text }) => ({ y: y((x0 + x1) / 2), text })),
		back: count.back,
		ahead: count.ahead
	};
}

/** Number, from 0, of the dot nearest to a point, among those that stand about as far across. */
export function nearestDot({ dots, pitch }: Plot, x: number, y: number): number {
	const [first] = dots;
	if (!first) return -1;
	const last = dots.length - 1;
	const at = pitch > 0 ? (x - first.x) / pitch : 0;
	const reach = pitch > 0 ? REACH / pitch : 0;
	const within = (i: number) => Math.min(last, Math.max(0, Math.round(i)));
	let nearest = within(at);
	const far = (i: number) => Math.hypot(dots[i]!.x - x, dots[i]!.y - y);
	for (let i = within(at - reach); i <= within(at + reach); i += 1) {
		if (far(i) < far(nearest)) nearest = i;
	}
	return nearest;
}

/** The number of the step that a key goes to from another, from 0; `null` where the key means nothing here. */
export function placeAfter(pressed: KeyboardEvent, place: number, count: number): number | null {
	const act = actOf(PLOT, pressed);
	if (act === null) return null;
	const page = Math.max(2, Math.round(count * PAGE));
	const to = {
		before: place - 1,
		after: place + 1,
		back: place - page,
		on: place + page,
		first: 0,
		last: count - 1
	}[act];
	return Math.min(count - 1, Math.max(0, to));
}

/** The least round number of dots that leaves room for a number at the foot. */
function everyOf(pitch: number): number {
	if (pitch <= 0) return 1;
	for (let ten = 1; ; ten *= 10) {
		for (const n of [1, 2, 5]) if (pitch * n * ten >= NUMBER || n * ten > 1e6) return n * ten;
	}
}

/** Tenths of a pixel are enough for a line. */
const short = (n: number): number => Math.round(n * 10) / 10;
