/** What became of a figure since an earlier value, in words. */
import type { Figure, Qualifier } from '../../story/types.js';
import type { CompileContext } from '../kind.js';
import { usable, type Numbers } from './numbers.js';

export interface Change {
	readonly way: 'up' | 'down' | 'same';
	/** As "up 250 (25 %) since 1 May". */
	readonly text: string;
	readonly was: number;
}

/** Below this share of what was, two values are the same number written twice. */
const SAME = 1e-9;

/** The change since the earlier value; nothing where one of the two is not known. */
export function changeOf(
	figure: Figure,
	numbers: Numbers,
	context: CompileContext
): Change | undefined {
	const [is, was] = [usable(figure.value), usable(figure.since?.value)];
	if (is === undefined || was === undefined || !figure.since) return undefined;
	const date = context.when(figure.since.when, 'long', context.story.asOf);
	const difference = is - was;
	if (Math.abs(difference) <= was * SAME) {
		return { way: 'same', text: context.say('stat.same', { date }), was };
	}
	const way = difference > 0 ? 'up' : 'down';
	const by = numbers.text(
		Math.abs(difference),
		sureness(figure.qualifier, figure.since.qualifier, way)
	);
	const text =
		was === 0
			? context.say('stat.up.plain', { by, date })
			: context.say(`stat.${way}`, { by, date, share: numbers.share(Math.abs(difference) / was) });
	return { way, text, was };
}

/** How sure a difference is: an open value leaves it open in its own direction, all else that is not exact makes it rough. */
function sureness(
	is: Qualifier = 'exact',
	was: Qualifier = 'exact',
	way: 'up' | 'down'
): Qualifier {
	if (was !== 'exact') return 'about';
	if (is === 'exact' || is === 'about' || way === 'up') return is;
	return is === 'at-most' ? 'at-least' : 'about';
}
