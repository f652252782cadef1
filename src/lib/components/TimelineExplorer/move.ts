/**
 * Where things stand in the picture. Moving along changes one transform. Zooming changes one of each item, so that words keep
 * their form and nothing is laid out or written anew, and one size of what it stretches, which stands at its share of that.
 * A browser holds none of it in a layer of its own, as all of it lies on one paper (see `Plot.svelte`).
 */
import type { Explorer } from './explorer.svelte.js';

type Where = Pick<Explorer, 'flipped' | 'down' | 'stretch' | 'length'>;

/** The side that time runs from. */
export const sideOf = ({ flipped, down }: Pick<Explorer, 'flipped' | 'down'>) =>
	down ? (flipped ? 'bottom' : 'top') : flipped ? 'right' : 'left';

/** What moves along time, by whole pixels of the screen, as what lies between them would be blurred. */
export function mover({
	flipped,
	down
}: Pick<Explorer, 'flipped' | 'down'>): (px: number) => string {
	const fine = typeof devicePixelRatio === 'number' ? devicePixelRatio : 1;
	const name = down ? 'translateY(' : 'translateX(';
	const sign = flipped ? -fine : fine;
	return (px) => `${name}${Math.round(px * sign) / fine}px)`;
}

type Written = 'transform' | 'marginLeft' | 'marginRight' | 'maxWidth' | 'maxHeight' | 'overflow';

/**
 * Writes styles in every frame, always the same in the same order: only what has changed, and nothing is read.
 *
 * @returns what begins a frame; for other things than those of the frame before all is written
 */
export function writer() {
	let was: string[] = [];
	let last: unknown;
	return (things: unknown) => {
		if (things !== last) was = [];
		last = things;
		let n = 0;
		return ({ style }: HTMLElement, property: Written | 'visibility', to: string): void => {
			if (was[n] !== to) style[property] = was[n] = to;
			n++;
		};
	};
}

/** Pixels along time, from the start of the window that is `node`, of a pointer. */
export function alongOf(
	{ clientX, clientY }: { readonly clientX: number; readonly clientY: number },
	node: Element,
	{ flipped, down, length }: Pick<Explorer, 'flipped' | 'down' | 'length'>
): number {
	const box = node.getBoundingClientRect();
	const px = down ? clientY - box.top : clientX - box.left;
	return flipped ? length - px : px;
}

/** The box that holds what zooming stretches. */
export function stretched({ flipped, down, stretch, length }: Where): string {
	const size = `${(stretch * length).toFixed(1)}px`;
	if (down) return `inset:${flipped ? 'auto 0 0' : '0 0 auto'};block-size:${size}`;
	return `inset:${flipped ? '0 0 0 auto' : '0 auto 0 0'};inline-size:${size}`;
}

/** A length or a place of the level, in that box. */
export const shareOf = (px: number, { length }: Pick<Explorer, 'length'>): string =>
	`${((px / length) * 100).toFixed(3)}%`;
