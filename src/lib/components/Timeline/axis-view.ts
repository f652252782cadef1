/** An axis in pixels: what the rail and the timeline share. */
import type { AxisSegment, AxisSpan } from '../../compile/types.js';

export interface AxisLabel {
	readonly x: number;
	readonly text: string;
	readonly now: boolean;
}

/** What is known of a span: without what an unknown or open end reaches beyond it. */
export function known({ x0, x1, k0 = x0, k1 = x1 }: AxisSpan): [number, number] {
	return [k0, k1];
}

/** Where a span is pointed at: in the middle of what is known, or near its start if it is long. */
export function anchor(span: AxisSpan): number {
	const [a, b] = known(span);
	return a + Math.min((b - a) / 2, 0.1);
}

/** Width of a line of interface text, roughly: nothing is measured where stories are read. */
export const roughly = (text: string, size: number): number => text.length * size * 0.48;

/** Whether no break lies between two segments. */
function sameRun(a: AxisSegment, b: AxisSegment, segments: readonly AxisSegment[]): boolean {
	const inside = segments.filter(
		({ x0, x1 }) => x0 >= Math.min(a.x0, b.x0) && x1 <= Math.max(a.x1, b.x1)
	);
	return inside.every(({ x0 }, i) => !i || x0 === inside[i - 1]!.x1);
}

/**
 * The names under an axis, as many as fit side by side: that of the current part first, then in order. The full name
 * where its part is long enough for it, else the short one; those at the ends stay inside.
 */
export function axisLabels(
	segments: readonly AxisSegment[],
	at: (x: number) => number,
	width: number,
	size: number,
	now: number
): AxisLabel[] {
	const placed: (AxisLabel & { readonly half: number })[] = [];
	const room = ({ x0, x1, label }: AxisSegment): boolean =>
		roughly(label, size) < Math.abs(at(x1) - at(x0)) - 4;
	const all = segments.map((segment) => {
		// Days in a row are all named in full or all in short.
		const long = segments.every((s) => room(s) || !sameRun(s, segment, segments));
		const text = long ? segment.label : segment.short;
		const half = roughly(text, size) / 2;
		const centre = (at(segment.x0) + at(segment.x1)) / 2;
		const x = Math.min(Math.max(centre, half), width - half);
		return { x, half, text, now: segment.x0 <= now && now < segment.x1 };
	});
	for (const label of [...all].sort((a, b) => +b.now - +a.now)) {
		if (placed.every((p) => Math.abs(p.x - label.x) >= p.half + label.half + 6)) placed.push(label);
	}
	// In their order along the axis: what a name says changes least from step to step.
	return placed.sort((a, b) => a.x - b.x);
}
