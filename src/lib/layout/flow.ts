/** The shape of a flow: a curve that widens towards its head. Runs where stories are read. */
import type { Size } from './stage-box.js';

type Point = readonly [x: number, y: number];

/** A flow in pixels. */
export interface FlowShape {
	/** Outline of ribbon and head, closed. */
	readonly d: string;
	/** The middle line from start to tip: for drawing it on, and for a gradient along it. */
	readonly spine: string;
	/** Widest extent across the middle line: the head's. */
	readonly width: number;
	/** Length of the middle line. */
	readonly length: number;
}

/** Width at the neck of the widest flow, by size. */
export const FLOW_WIDTH: Readonly<Record<Size, number>> = {
	phone: 17,
	tablet: 20,
	wide: 24,
	figure: 18
};

const START = 2;
const HEAD = 2.3;

/**
 * A flow's outline. Its middle line is a quadratic curve whose handle lies `bow · length` to the left of its middle,
 * looking from start to end (a negative bow: to the right). The width grows as s^1.25 from 2 px; the head is 2.3 times
 * as wide as the neck. A way too short for its head gets a smaller one.
 *
 * @param weight 0 to 1 of the widest drawn at this size
 */
export function flowPath(
	from: Point,
	to: Point,
	weight: number,
	bow: number,
	size: Size
): FlowShape {
	const [x0, y0] = from;
	const [x1, y1] = to;
	const dx = x1 - x0;
	const dy = y1 - y0;
	const chord = Math.hypot(dx, dy) || 1e-6;
	const cx = (x0 + x1) / 2 + dy * bow;
	const cy = (y0 + y1) / 2 - dx * bow;
	const at = (t: number): Point => {
		const u = 1 - t;
		return [u * u * x0 + 2 * u * t * cx + t * t * x1, u * u * y0 + 2 * u * t * cy + t * t * y1];
	};
	const neck = Math.min(START + (FLOW_WIDTH[size] - START) * Math.max(weight, 0.08), chord / 5);
	const head = neck * HEAD;
	// The head's base: where the chord to the tip is as long as the head.
	let base = 1;
	while (base > 0.5 && distance(at(base), to) < head * 0.78) base -= 0.01;
	const [bx, by] = at(base);
	const reach = distance([bx, by], to) || 1e-6;
	const ex = (x1 - bx) / reach;
	const ey = (y1 - by) / reach;
	const left: Point[] = [];
	const right: Point[] = [];
	const n = Math.max(8, Math.min(24, Math.round(chord / 14)));
	for (let i = 0; i <= n; i++) {
		const t = (base * i) / n;
		const [x, y] = at(t);
		let tx = (1 - t) * (cx - x0) + t * (x1 - cx);
		let ty = (1 - t) * (cy - y0) + t * (y1 - cy);
		const l = Math.hypot(tx, ty) || 1e-6;
		tx /= l;
		ty /= l;
		const half = Math.min(START, neck) / 2 + ((neck - Math.min(START, neck)) / 2) * (i / n) ** 1.25;
		left.push([x + ty * half, y - tx * half]);
		right.push([x - ty * half, y + tx * half]);
	}
	// Barbs sweep back a little, so that the head reads as an arrow even where it is small.
	const back = head * 0.14;
	const half = head / 2;
	const barbs: Point[] = [
		[bx - ex * back + ey * half, by - ey * back - ex * half],
		[x1, y1],
		[bx - ex * back - ey * half, by - ey * back + ex * half]
	];
	const outline = [...left, ...barbs, ...right.reverse()];
	return {
		d: `M${outline.map(text).join('L')}Z`,
		spine: `M${text(from)}Q${text([cx, cy])} ${text(to)}`,
		width: head,
		length: chord * (1 + (8 / 3) * (bow / 2) ** 2)
	};
}

function distance(a: Point, b: Point): number {
	return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function text([x, y]: Point): string {
	return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
}
