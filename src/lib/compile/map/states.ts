/** What the story's places were like as of a step. */
import { bounds } from '../../story/dates/index.js';
import type { PlaceState, Step } from '../../story/types.js';
import type { CompileContext } from '../kind.js';

type DateContext = Pick<CompileContext, 'story' | 'date'>;

/**
 * The moment that a step's map shows: the end of its date, but not past the day up to which the story tells. A step
 * without a date shows that of the nearest before it, else after it. `Infinity` where nothing in the story is dated.
 */
export function momentOf(step: Step, { story, date }: DateContext): number {
	const zone = story.timeZone ?? null;
	const end = (text: string | undefined) => {
		const parsed = date(text);
		return parsed ? bounds(parsed, zone).max : null;
	};
	const last = end(story.asOf) ?? Infinity;
	const own = end(step.when);
	if (own !== null) return Math.min(own, last);
	const i = story.steps.findIndex((s) => s.id === step.id);
	const others = [...story.steps.slice(0, Math.max(i, 0)).reverse(), ...story.steps.slice(i + 1)];
	for (const other of others) {
		const moment = end(other.when);
		if (moment !== null) return Math.min(moment, last);
	}
	return last;
}

/** The state of each place at a moment: of several that hold, the one that began last; of those, the last written. */
export function statesAt(moment: number, { story, date }: DateContext): Map<string, PlaceState> {
	const zone = story.timeZone ?? null;
	const found = new Map<string, { state: PlaceState; since: number }>();
	for (const state of story.states) {
		const parsed = date(state.when);
		if (!parsed) continue;
		const { min, max, start, end } = bounds(parsed, zone);
		const since = start === 'given' ? min : -Infinity;
		if (since >= moment || (end === 'given' && max < moment)) continue;
		if ((found.get(state.place)?.since ?? -Infinity) <= since)
			found.set(state.place, { state, since });
	}
	return new Map([...found].map(([place, { state }]) => [place, state]));
}
