/**
 * ETOPO5 as this folder keeps it: heights of the land on a 5-minute grid, in steps of 50 m, the sea
 * (and land below it) as 0. Each value is predicted from its neighbours (the median of left, above
 * and their gradient, as in lossless JPEG); what is left is zigzagged, split into a plane of low and
 * a plane of high bytes and compressed.
 */
import { readFile } from 'node:fs/promises';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** Columns run east from 0°, rows north from −90°. */
export const COLUMNS = 4320;
export const ROWS = 2161;
export const PER_DEGREE = 12;
const METRES = 50;

const FILE = new URL('etopo5-land.br', import.meta.url);

const predict = (g, x, y) => {
	const i = y * COLUMNS + x;
	const left = x ? g[i - 1] : 0;
	const below = y ? g[i - COLUMNS] : 0;
	const corner = x && y ? g[i - COLUMNS - 1] : 0;
	const slope = left + below - corner;
	return Math.max(Math.min(left, below), Math.min(Math.max(left, below), slope));
};

/** @param {(x: number, y: number) => number} metres @returns {Buffer} */
export function pack(metres) {
	const g = new Int16Array(COLUMNS * ROWS);
	const bytes = Buffer.alloc(2 * g.length);
	for (let y = 0, i = 0; y < ROWS; y++)
		for (let x = 0; x < COLUMNS; x++, i++) {
			g[i] = Math.round(Math.max(0, metres(x, y)) / METRES);
			const rest = g[i] - predict(g, x, y);
			const code = (rest << 1) ^ (rest >> 31);
			bytes[i] = code & 255;
			bytes[i + g.length] = code >> 8;
		}
	return brotliCompressSync(bytes, {
		params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 }
	});
}

/** @returns {Promise<(lon: number, lat: number) => number>} Height in metres at the nearest grid point. */
export async function heights() {
	const bytes = brotliDecompressSync(await readFile(FILE));
	const g = new Int16Array(COLUMNS * ROWS);
	for (let y = 0, i = 0; y < ROWS; y++)
		for (let x = 0; x < COLUMNS; x++, i++) {
			const code = bytes[i] | (bytes[i + g.length] << 8);
			g[i] = predict(g, x, y) + ((code >> 1) ^ -(code & 1));
		}
	return (lon, lat) => {
		const x = (((Math.round(lon * PER_DEGREE) % COLUMNS) + COLUMNS) % COLUMNS) | 0;
		const y = Math.min(ROWS - 1, Math.max(0, Math.round((lat + 90) * PER_DEGREE)));
		return g[y * COLUMNS + x] * METRES;
	};
}
