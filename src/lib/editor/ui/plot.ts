/** Where the dots of the order plot stand: told order across, time up. */
import type { CompiledStory, Standing } from '../../compile/types.js';

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

/** From one dot to the next. */
export interface Leg {
	readonly from: Dot;
	readonly to: Dot;
	readonly kind: 'back' | 'ahead' | 'level';
}

export interface Plot {
	readonly width: number;
	readonly height: number;
	readonly dots: readonly Dot[];
	/** Dots that get their number at the foot: as many as there is room for. */
	readonly every: number;
	readonly legs: readonly Leg[];
	readonly lines: readonly { readonly y: number; readonly label: string }[];
	readonly breaks: readonly { readonly y: number; readonly text: string }[];
	readonly back: number;
	readonly ahead: number;
}

/** Pixels: above, and at the end; below, for the numbers; for the times at the start; between two dots at least. */
const PAD = 16;
const FOOT = 34;
const LABELS = 72;
const PITCH = 28;
/** Labels nearer to one another than this are left out. */
const LINE_HEIGHT = 15;

export function plotOf(story: CompiledStory, width: number, height: number): Plot {
	const { steps, axis } = story;
	const room = Math.max(width - LABELS - PAD * 2, (steps.length - 1) * PITCH);
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
			x: LABELS + PAD + i * pitch,
			y: level,
			dated: Boolean(span),
			standing,
			name: `Step ${i + 1}, ${[step.label, ...facts].filter(Boolean).join(', ')}`
		};
	});
	const legs = dots.slice(1).map((to, i): Leg => {
		const kind = steps[i + 1]!.jump.told?.direction ?? 'level';
		return { from: dots[i]!, to, kind };
	});
	let last = Infinity;
	const lines = axis.segments.flatMap(({ x0, x1, short }) => {
		const at = y((x0 + x1) / 2);
		if (last - at < LINE_HEIGHT) return [];
		last = at;
		return [{ y: at, label: short }];
	});
	return {
		width: LABELS + PAD * 2 + room,
		height,
		dots,
		every: pitch >= 22 || steps.length < 2 ? 1 : 5,
		legs,
		lines,
		breaks: axis.breaks.map(({ x0, x1, text }) => ({ y: y((x0 + x1) / 2), text })),
		back: legs.filter(({ kind }) => kind === 'back').length,
		ahead: legs.filter(({ kind }) => kind === 'ahead').length
	};
}
