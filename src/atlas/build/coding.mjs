/** Lines as text: differences on the grid, five bits a character; `../coding.ts` reads them. */
import { GRID } from './topology.mjs';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function number(value) {
	let rest = value < 0 ? -2 * value - 1 : 2 * value;
	let out = '';
	do {
		const more = rest >= 32;
		out += DIGITS[(rest % 32) + (more ? 32 : 0)];
		rest = Math.floor(rest / 32);
	} while (rest > 0);
	return out;
}

/** @param {number[][]} line in degrees @param {boolean} [open] keep even where it shrinks to a point */
export function encoded(line) {
	let [x, y] = [0, 0];
	let out = '';
	line.forEach(([lon, lat], i) => {
		const [u, v] = [Math.round(lon / GRID), Math.round(lat / GRID)];
		if (i && u === x && v === y && i < line.length - 1) return;
		out += number(u - x) + number(v - y);
		[x, y] = [u, v];
	});
	return out;
}
