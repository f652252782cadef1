/**
 * Whether two pictures show the same. They are compared by the mean colour of small cells: how the edges of letters are
 * smoothed differs from machine to machine and moves a mean little; a word that is gone or a tone that changed moves it far.
 */
import type { Picture } from './png.ts';

/** Pixels of a halved picture that a cell is wide and high. */
export const CELL = 4;
/** Of 255: by how much the mean of a cell may differ. */
const TOLERANCE = 14;

/** Half as wide and high: each pixel is the mean of four. */
export function halved({ width, height, pixels }: Picture): Picture {
	const half = { width: width >> 1, height: height >> 1 };
	const out = new Uint8Array(half.width * half.height * 3);
	for (let y = 0; y < half.height; y++)
		for (let x = 0; x < half.width; x++)
			for (let c = 0; c < 3; c++) {
				const at = (y * 2 * width + x * 2) * 3 + c;
				const sum =
					pixels[at]! + pixels[at + 3]! + pixels[at + width * 3]! + pixels[at + width * 3 + 3]!;
				out[(y * half.width + x) * 3 + c] = sum >> 2;
			}
	return { ...half, pixels: out };
}

/** A cell that differs, by its place in the picture. */
export interface Off {
	readonly x: number;
	readonly y: number;
	/** Of 255. */
	readonly by: number;
}

/** The cells in which two pictures differ; what one has and the other has not differs as well. */
export function differences(a: Picture, b: Picture): Off[] {
	const found: Off[] = [];
	const width = Math.max(a.width, b.width);
	const height = Math.max(a.height, b.height);
	for (let y = 0; y < height; y += CELL)
		for (let x = 0; x < width; x += CELL) {
			const one = meanOf(a, x, y);
			const other = meanOf(b, x, y);
			const by = Math.max(...one.map((value, c) => Math.abs(value - other[c]!)));
			if (by > TOLERANCE) found.push({ x, y, by: Math.round(by) });
		}
	return found;
}

/** Nothing is there: far from every colour. */
const NOWHERE = [-255, -255, -255];

function meanOf({ width, height, pixels }: Picture, left: number, top: number): number[] {
	const right = Math.min(left + CELL, width);
	const bottom = Math.min(top + CELL, height);
	if (right <= left || bottom <= top) return NOWHERE;
	const sum = [0, 0, 0];
	for (let y = top; y < bottom; y++)
		for (let x = left; x < right; x++)
			for (let c = 0; c < 3; c++) sum[c]! += pixels[(y * width + x) * 3 + c]!;
	const count = (right - left) * (bottom - top);
	return sum.map((value) => value / count);
}

/** A picture with the cells that differ marked. */
export function marked(picture: Picture, offs: readonly Off[]): Picture {
	const pixels = Uint8Array.from(picture.pixels);
	for (const { x, y } of offs)
		for (let row = y; row < Math.min(y + CELL, picture.height); row++)
			for (let column = x; column < Math.min(x + CELL, picture.width); column++)
				pixels.set([255, 0, 160], (row * picture.width + column) * 3);
	return { ...picture, pixels };
}
