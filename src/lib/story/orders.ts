import { parseEdtf } from './dates/parse.js';
import { timeOrder } from './dates/order.js';
import type { Story } from './types.js';

/**
 * The steps in the order in which they happened, as indices into `story.steps`. Stable: what happened at one time stays
 * in told order, and an undated step (or one whose date cannot be read) stays beside its neighbour.
 */
export function timeOrderOf(story: Story): number[] {
	const dated = story.steps.map(({ when, whenLabel }) => {
		const parsed = when === undefined ? null : parseEdtf(when);
		return { when: parsed?.ok ? parsed.value : null, label: whenLabel };
	});
	return timeOrder(dated, story.timeZone);
}
