/** What the story's places were like as of a step. */
import { bounds } from '../../story/dates/index.js';
import type { Id, PlaceState, Step } from '../../story/types.js';
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
	return Math.min(neighbours(story.steps, end).get(step.id) ?? last, last);
}

/** Moments of the nearest dated steps, by the lists of steps that they were found in. */
const NEIGHBOURS = new WeakMap<readonly Step[], ReadonlyMap<Id, number>>();

/** By the id of a step: the moment of the nearest dated step before it, else after it. */
function neighbours(
	steps: readonly Step[],
	end: (text: string | undefined) => number | null
): ReadonlyMap<Id, number> {
	// Looked at even where the answer is known: whoever asks depends on all dates.
	const first = steps[0]?.when;
	const known = NEIGHBOURS.get(steps);
	if (known) return known;
	const made = new Map<Id, number>();
	let near = end(first) ?? steps.map(({ when }) => end(when)).find((one) => one !== null) ?? null;
	for (const { id, when } of steps) {
		if (near !== null && !made.has(id)) made.set(id, near);
		near = end(when) ?? near;
	}
	NEIGHBOURS.set(steps, made);
	return made;
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
