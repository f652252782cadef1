import { isLow, type StageBox } from '../../layout/stage-box.js';

/** The largest size of a quote’s words, by the stage’s. */
const MOST = { phone: 32, tablet: 48, wide: 64, figure: 32 } as const;

/** What stands below the words: speaker, standing, and the space above them; on a low stage both are one line. */
const BELOW = 96;
const BELOW_LOW = 40;

/** Width of a letter of text in em, a little more than the kit's serif takes. */
const LETTER = 0.5;

/**
 * The size in pixels at which a quote of so many letters keeps to the room: the largest that does, in
 * steps of two, and never one that is cut off. From its length, not from the page, so that it is the same on the server, before fonts come and after.
 */
export function quoteSize(
	letters: number,
	box: Pick<StageBox, 'size' | 'free' | 'height'>
): number {
	const { size, free } = box;
	const width = free[2] - free[0];
	const low = isLow(box);
	const height = free[3] - free[1] - (low ? BELOW_LOW : BELOW);
	for (let px: number = MOST[size]; px > 12; px -= 2) {
		const line = low ? width : Math.min(width, px * MEASURE);
		const inLine = Math.max(1, Math.floor(line / (px * LETTER)) - 3);
		if (Math.ceil(letters / inLine) * px * 1.2 <= height) return px;
	}
	return 12;
}

/** The longest line of a quote, in em; on a low stage it may be as long as there is room. */
export const MEASURE = 14;
