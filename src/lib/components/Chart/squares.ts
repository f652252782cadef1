/** Squares of a hundred: what fills them says whose they are, also without colour. */
import type { ChartPart } from '../../compile/types.js';

type Form = ChartPart['form'];

/** Of a square of side 1: outer and inner edges. */
const EDGE = 0.07;
const SHAPES: Readonly<
	Record<Exclude<Form, 'half'>, readonly (readonly [inset: number, size: number])[]>
> = {
	full: [[EDGE, 1 - 2 * EDGE]],
	ring: [
		[EDGE, 1 - 2 * EDGE],
		[0.26, 0.48]
	],
	dot: [[0.3, 0.4]],
	rest: [
		[EDGE, 1 - 2 * EDGE],
		[0.13, 0.74]
	]
};

function square(x: number, y: number, form: Form): string {
	if (form === 'half') {
		// Its lower half, cut from corner to corner.
		return `M${cut(x + EDGE)} ${cut(y + EDGE)}V${cut(y + 1 - EDGE)}H${cut(x + 1 - EDGE)}Z`;
	}
	return SHAPES[form]
		.map(([inset, size]) => `M${cut(x + inset)} ${cut(y + inset)}h${size}v${size}h-${size}z`)
		.join('');
}

const cut = (n: number): number => Math.round(n * 100) / 100;

/** The squares from the one to the other of a hundred: in rows of ten, or in columns where there are fewer rows. */
export function squaresPath(from: number, to: number, lines: number, form: Form): string {
	let path = '';
	for (let i = from; i < to; i++) {
		const [across, down] =
			lines === 10 ? [i % 10, Math.floor(i / 10)] : [Math.floor(i / lines), i % lines];
		path += square(across, down, form);
	}
	return path;
}

/** One such square, for the key. */
export const swatch = (form: Form): string => square(0, 0, form);
