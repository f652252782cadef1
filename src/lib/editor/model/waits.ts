/** How long to wait until the same is tried again. */

const FIRST = 1000;
/** Short, as who waits is looking at the editor: a server that is back is noticed within a few seconds. */
const LONGEST = 4000;

/** @returns milliseconds after so many failures in a row: each twice the one before */
export function waitAfter(failures: number): number {
	return Math.min(LONGEST, FIRST * 2 ** (failures - 1));
}
