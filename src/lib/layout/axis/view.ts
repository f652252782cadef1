/** What part of an axis is seen: a window that is moved and zoomed. Pure. */
import { leastLength, type AxisScale } from './scale.js';

/** `x`: the place at the window's start. `k`: pixels a unit of place. */
export interface AxisView {
	readonly x: number;
	readonly k: number;
}

/** The window: its length, and the pixels that stay free before the first and after the last moment. */
export interface AxisWindow {
	readonly length: number;
	readonly before: number;
	readonly after: number;
}

/** Least times, in `leastLength`, that a window shows: ten seconds. */
const LEAST = 10;

/** The view of the whole axis. */
export function wholeView({ x0, x1 }: AxisScale, { length, before, after }: AxisWindow): AxisView {
	const k = Math.max(1, length - before - after) / (x1 - x0);
	return { x: x0 - before / k, k };
}

/** The view from one moment to another, with `pad` pixels left free at both ends. */
export function viewOf(
	scale: AxisScale,
	window: AxisWindow,
	from: number,
	to: number,
	pad = 0
): AxisView {
	const a = scale.at(from);
	const b = scale.at(to);
	const least = (scale.x1 - scale.x0) * 1e-30;
	const k = Math.max(1, window.length - 2 * pad) / Math.max(least, b - a);
	return within({ x: a - pad / k, k }, scale, window);
}

/** Zooms by `factor` so that what lies `px` from the window's start stays there. */
export function zoomed(
	view: AxisView,
	factor: number,
	px: number,
	scale: AxisScale,
	window: AxisWindow
): AxisView {
	const fixed = view.x + px / view.k;
	const k = view.k * factor;
	const next = { x: fixed - px / k, k };
	if (factor > 1 && tooNarrow(next, scale, window.length)) return view;
	return within(next, scale, window);
}

export function panned(view: AxisView, px: number, scale: AxisScale, window: AxisWindow): AxisView {
	return within({ x: view.x + px / view.k, k: view.k }, scale, window);
}

function tooNarrow({ x, k }: AxisView, { invert, x0, x1 }: AxisScale, length: number): boolean {
	// What lies beside the axis counts as what lies at its end.
	const size = Math.min(length / k, x1 - x0);
	const a = Math.min(Math.max(x, x0), x1 - size);
	const from = invert(a);
	return invert(a + size) - from < (LEAST - 1e-3) * leastLength(from);
}

/** The nearest view that shows no more than the whole. */
export function within(view: AxisView, scale: AxisScale, window: AxisWindow): AxisView {
	const { x0, x1 } = scale;
	const { length, before, after } = window;
	const least = wholeView(scale, window).k;
	let k = Math.max(view.k, least);
	// Never so narrow that a double cannot tell two pixels apart, or that less than ten seconds are seen.
	for (let i = 0; i < 200 && k > least && tooNarrow({ x: view.x, k }, scale, length); i++) {
		k = Math.max(least, k / 2);
	}
	const first = x0 - before / k;
	const last = x1 + (after - length) / k;
	const x = Math.min(Math.max(view.x, first), Math.max(first, last));
	return x === view.x && k === view.k ? view : { x, k };
}

/** On the way from one view to another, `share` from 0 to 1: the place that both show at the same pixel stays there. */
export function between(a: AxisView, b: AxisView, share: number): AxisView {
	if (share >= 1) return b;
	const ratio = b.k / a.k;
	if (Math.abs(Math.log(ratio)) < 1e-3) {
		return { x: a.x + (b.x - a.x) * share, k: a.k * ratio ** share };
	}
	const fixed = (b.x * b.k - a.x * a.k) / (b.k - a.k);
	const k = a.k * ratio ** share;
	return { x: fixed - ((fixed - a.x) * a.k) / k, k };
}

/**
 * The level of detail of a view. What is laid out at a level holds for all views of it: these are at most √2 as large, so
 * that nothing laid out apart can touch, and moving sideways changes nothing.
 */
export const levelOf = (k: number): number => Math.floor(2 * Math.log2(k) + 1e-9);
/** Pixels a unit of place at which a level is laid out. */
export const scaleOfLevel = (level: number): number => 2 ** (level / 2);
