/**
 * Where things stand in the picture. Moving along changes one transform, zooming one size: all else stands at its share of
 * that, and nothing in the picture has a transform or a clip of its own. A browser would hold each of those apart, in a layer
 * that it puts together with a hundred others in every frame.
 */
import type { Explorer } from './explorer.svelte.js';

type Where = Pick<Explorer, 'flipped' | 'down' | 'stretch' | 'length'>;

/** The side that time runs from. */
export const sideOf = ({ flipped, down }: Pick<Explorer, 'flipped' | 'down'>) =>
	down ? (flipped ? 'bottom' : 'top') : flipped ? 'right' : 'left';

/** Moves what is drawn to where it is seen: by whole pixels of the screen, as those between would be blurred. */
export function shifted({ flipped, down, shift }: Pick<Explorer, 'flipped' | 'down' | 'shift'>) {
	const fine = typeof devicePixelRatio === 'number' ? devicePixelRatio : 1;
	const px = +(Math.round((flipped ? shift : -shift) * fine) / fine).toFixed(3);
	return down ? `translateY(${px}px)` : `translateX(${px}px)`;
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
