/** Where things stand in the picture: all of it by transforms, so that moving and zooming lay nothing out anew. */
import type { Explorer } from './explorer.svelte.js';

type Where = Pick<Explorer, 'flipped' | 'down' | 'stretch' | 'timeline'>;

/** A function from a place of the level to a transform, at the stretch that is now. */
export function mover({ flipped, down, stretch, timeline }: Where) {
	const sign = flipped ? -1 : 1;
	const side = timeline.direction === 'rtl' ? -1 : 1;
	/** `more`: pixels along the axis that are not stretched. */
	return (along: number, across: number, more = 0): string => {
		const a = (sign * (along * stretch + more)).toFixed(1);
		return down
			? `translate(${(side * across).toFixed(1)}px,${a}px)`
			: `translate(${a}px,${across.toFixed(1)}px)`;
	};
}

/** Moves what is drawn to where it is seen. */
export function shifted({ flipped, down, shift }: Pick<Explorer, 'flipped' | 'down' | 'shift'>) {
	const px = (flipped ? shift : -shift).toFixed(2);
	return down ? `translateY(${px}px)` : `translateX(${px}px)`;
}

/** Stretches bars and columns, which have no words that it would pull. */
export function stretched({ down, stretch }: Pick<Explorer, 'down' | 'stretch'>): string {
	return down ? `scaleY(${stretch.toFixed(4)})` : `scaleX(${stretch.toFixed(4)})`;
}
