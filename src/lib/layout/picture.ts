/** Where a picture is drawn so that a part of it can be looked at: the camera of images and of documents. */
import type { Box, StageBox } from './stage-box.js';

/** A part of a picture as shares of it: `[x, y, width, height]`. */
export type PicturePart = readonly [x: number, y: number, width: number, height: number];

/** A picture on a stage: the corner, how many pixels of the stage a pixel of it takes, and what of it may be seen. */
export interface PictureView {
	readonly x: number;
	readonly y: number;
	readonly k: number;
	/** The window that it is seen through, in pixels of the stage. */
	readonly window: Box;
}

interface Size {
	readonly width: number;
	readonly height: number;
}

/**
 * All of `part`, as large as `room` allows and in its middle. The picture's own edges stay at the window's where it is
 * larger, and the window shrinks to it where it is smaller: nothing but picture is seen through it.
 */
export function fitPicture(picture: Size, part: PicturePart, room: Box): PictureView {
	const [x, y, width, height] = part;
	const [x0, y0, x1, y1] = room;
	const k = Math.max(
		1e-6,
		Math.min((x1 - x0) / (width * picture.width), (y1 - y0) / (height * picture.height))
	);
	const [left, l, r] = along((x + width / 2) * picture.width * k, picture.width * k, x0, x1);
	const [top, t, b] = along((y + height / 2) * picture.height * k, picture.height * k, y0, y1);
	return { x: left, y: top, k, window: [l, t, r, b] };
}

/** The picture over the whole stage, with `part` as far into its free room as the picture reaches. */
export function fillPicture(picture: Size, part: PicturePart, box: StageBox): PictureView {
	const [x, y, width, height] = part;
	const [x0, y0, x1, y1] = box.free;
	const cover = Math.max(box.width / picture.width, box.height / picture.height);
	const whole = width >= 1 && height >= 1;
	const fit = Math.min((x1 - x0) / (width * picture.width), (y1 - y0) / (height * picture.height));
	const k = Math.max(1e-6, cover, whole ? 0 : fit);
	const wide = picture.width * k;
	const high = picture.height * k;
	const place = (middle: number, at: number, length: number, size: number) =>
		Math.min(0, Math.max(size - length, middle - at));
	return {
		x: place(whole ? box.width / 2 : (x0 + x1) / 2, (x + width / 2) * wide, wide, box.width),
		y: place(whole ? box.height / 2 : (y0 + y1) / 2, (y + height / 2) * high, high, box.height),
		k,
		window: [0, 0, box.width, box.height]
	};
}

/** One axis: where the picture begins, and the window's two ends, for the point `at` of it in the middle of the room. */
function along(at: number, length: number, from: number, to: number): [number, number, number] {
	const start =
		length <= to - from
			? (from + to - length) / 2
			: Math.min(from, Math.max(to - length, (from + to) / 2 - at));
	return [start, Math.max(from, start), Math.min(to, start + length)];
}

/** What media keep clear of the stage's own edges. */
const MARGIN = { phone: 12, tablet: 24, wide: 40, figure: 0 } as const;

/** The room of a medium, less `foot` pixels for the words below it. */
export function mediaRoom({ free, size, width }: StageBox, foot = 0): Box {
	const margin = MARGIN[size];
	const [x0, y0, x1, y1] = free;
	return [Math.max(x0, margin), y0, Math.min(x1, width - margin), Math.max(y0 + 48, y1 - foot)];
}

/** A rough width of a letter of 14 px, and the height of a line of them. */
const LETTER = 6.8;
const LINE = 20;

/** The height of the words below a medium that is `width` wide: the same before fonts come and after. */
export function footHeight(texts: readonly (string | undefined)[], width: number): number {
	const letters = texts.reduce((sum, text) => sum + (text ? text.length + 3 : 0), 0);
	return letters === 0 ? 0 : Math.ceil((letters * LETTER) / Math.max(width, 80)) * LINE + 8;
}

/** How pictures stand in rows of equal height: the number of the first picture of each row. */
export function rowsOf(ratios: readonly number[], width: number, height: number): number[] {
	let best: { readonly starts: number[]; readonly area: number } | null = null;
	for (let rows = 1; rows <= ratios.length; rows += 1) {
		const starts = split(ratios, rows);
		const tall = starts.reduce((sum, start, i) => {
			const row = ratios.slice(start, starts[i + 1]).reduce((all, one) => all + one, 0);
			return sum + width / row;
		}, 0);
		const scale = Math.min(1, height / tall);
		const area = tall * scale * width * scale;
		if (!best || area > best.area) best = { starts, area };
	}
	return best?.starts ?? [];
}

/** Cuts a list into so many runs of about equal sums. */
function split(ratios: readonly number[], rows: number): number[] {
	const total = ratios.reduce((sum, one) => sum + one, 0);
	const starts = [0];
	let sum = 0;
	ratios.forEach((ratio, i) => {
		const left = ratios.length - i;
		const due = (total * starts.length) / rows;
		const need = rows - starts.length;
		if (i > (starts.at(-1) ?? 0) && need > 0 && (sum + ratio / 2 >= due || left <= need))
			starts.push(i);
		sum += ratio;
	});
	return starts;
}
