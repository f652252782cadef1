import type { Transport } from '@sveltejs/kit';
import { Unsent } from './unsent.ts';

/**
 * How data gets from server to browser. Pages without the router's script send none, but it is written down all the same
 * and thrown away: for a story of 10,000 steps that took longer than to draw its page.
 */
export const transport: Transport = {
	unsent: {
		encode: (value) => value instanceof Unsent && 1,
		decode: () => undefined
	}
};
