/** The present, on the axis of a story that still goes on. */
import type { CompiledAxis } from '../../compile/types.js';

/** Marks nearer than this to one another, as a share of the axis, are told in one. */
const NEAR = 0.1;
/** Just inside the axis, which is shown up to 1. */
const END = 0.9999;

/**
 * An axis with the present marked on it: at its place, or, where that lies after all that the story tells, at the end of the
 * axis behind a break. As it was where the story is over.
 *
 * @param clock the present, in seconds of Unix time
 */
export function markNow(axis: CompiledAxis, clock: number): CompiledAxis {
	const { now, marks, breaks } = axis;
	if (!now) return axis;
	const x = placeOf(clock, now.knots);
	const near = (mark: { readonly x: number }): boolean => Math.abs(mark.x - x) < NEAR;
	const text = [...marks.filter(near).map((mark) => mark.text), now.text].filter(Boolean);
	return {
		...axis,
		marks: [
			{ x, text: text.join(' \u00b7 ') },
			...marks.map((mark) => (near(mark) ? { ...mark, text: '' } : mark))
		],
		// Nothing is left out at the end where what is to come is told.
		breaks: x < END ? breaks.filter(({ text }) => text !== '') : breaks
	};
}

function placeOf(clock: number, knots: NonNullable<CompiledAxis['now']>['knots']): number {
	const next = knots.findIndex(([t]) => t > clock);
	if (next < 0) return END;
	const [[t0, x0], [t1, x1]] = [knots[Math.max(0, next - 1)]!, knots[next]!];
	return t1 > t0 ? x0 + ((x1 - x0) * (clock - t0)) / (t1 - t0) : x0;
}
