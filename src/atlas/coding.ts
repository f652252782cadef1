/** Lines as the atlas's files hold them. */
import type { LonLat } from '../lib/compile/atlas-types.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) VALUES[DIGITS.charCodeAt(i)] = i;

/** Degrees a step of the grid that all lines lie on. */
export const GRID = 1 / 2000;

/**
 * A line of positions in degrees from its text: differences on the grid, zigzagged, five bits a character, the lowest
 * first; the sixth bit says that more follow.
 */
export function decode(text: string): LonLat[] {
	const line: LonLat[] = [];
	let [x, y, value, shift] = [0, 0, 0, 1];
	let odd = false;
	for (let i = 0; i < text.length; i++) {
		const digit = VALUES[text.charCodeAt(i)] ?? 0;
		value += (digit & 31) * shift;
		if (digit > 31) {
			shift *= 32;
			continue;
		}
		const step = value % 2 ? -(value + 1) / 2 : value / 2;
		[value, shift] = [0, 1];
		if (odd) {
			y += step;
			const last = line.at(-1);
			if (last) between(line, last, [x * GRID, y * GRID]);
			line.push([x * GRID, y * GRID]);
		} else x += step;
		odd = !odd;
	}
	return line;
}

/** Degrees of longitude that a straight piece may span: on the earth the way along a parallel is no straight one. */
const STRAIGHT = 1;

function between(line: LonLat[], [x0, y0]: LonLat, [x1, y1]: LonLat): void {
	const pieces = Math.ceil(Math.abs(x1 - x0) / STRAIGHT);
	for (let i = 1; i < pieces; i++)
		line.push([x0 + ((x1 - x0) * i) / pieces, y0 + ((y1 - y0) * i) / pieces]);
}
