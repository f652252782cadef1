/** Heights for readers of the atlas: squares of 30°, each compressed, those without land left out. */
import { deflateRawSync } from 'node:zlib';
import { PER_DEGREE } from './grid.mjs';

/** Degrees of a square's side. */
const SIDE = 30;
const CELLS = SIDE * PER_DEGREE;
const METRES = 50;

/**
 * Rows from south to north, columns from west to east, in steps of 50 m; each value less what its neighbours foretell.
 *
 * @param {(lon: number, lat: number) => number} height metres
 * @returns {Map<string, string>} by `column_row`, column 0 at 180° west and row 0 at 90° south; base64
 */
export function tiles(height) {
	const out = new Map();
	// The ice of Antarctica is no relief that a story is about.
	for (let row = 1; row < 180 / SIDE; row++)
		for (let column = 0; column < 360 / SIDE; column++) {
			const grid = new Uint8Array(CELLS * CELLS);
			let land = false;
			for (let y = 0; y < CELLS; y++)
				for (let x = 0; x < CELLS; x++) {
					const value =
						height(column * SIDE - 180 + x / PER_DEGREE, row * SIDE - 90 + y / PER_DEGREE) / METRES;
					grid[y * CELLS + x] = value;
					land ||= value > 0;
				}
			if (!land) continue;
			const rest = grid.map((value, i) => value - foretold(grid, i % CELLS, Math.floor(i / CELLS)));
			out.set(`${column}_${row}`, deflateRawSync(rest, { level: 9 }).toString('base64'));
		}
	return out;
}

function foretold(grid, x, y) {
	const i = y * CELLS + x;
	const left = x ? grid[i - 1] : 0;
	const below = y ? grid[i - CELLS] : 0;
	const slope = left + below - (x && y ? grid[i - CELLS - 1] : 0);
	return Math.max(Math.min(left, below), Math.min(Math.max(left, below), slope));
}
