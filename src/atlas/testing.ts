/** Stories of a few named places, for tests. */
import { parseStory } from '../lib/story/index.ts';
import type { Precision, Story } from '../lib/story/types.ts';

/** What a place is called alone, or with how exactly it is known and what else it is called. */
export type Called =
	string | readonly [name: string, precision: Precision, ...alternates: string[]];

/** A story of two steps, each with a map of the places in it. */
export function storyOf(names: readonly Called[]): Story {
	const places = names.map((name, i) => {
		const [text, precision, ...alternates] =
			typeof name === 'string' ? ([name, 'town'] as const) : name;
		return { id: `p${i}`, name: text, precision, alternates };
	});
	const ids = places.map(({ id }) => id);
	const step = (id: string, when: string, frame: readonly string[]) => ({
		id,
		when,
		heading: `What happened on ${when}`,
		body: 'A step.',
		claims: [
			{ id: 'c', what: 'It did', when, said: when, standing: 'reported', sources: ['paper'] }
		],
		stage: [{ id: 'm', kind: 'map', frame, marks: frame, names: ids }]
	});
	const { story, issues } = parseStory({
		format: 'throughline/1',
		id: 'places',
		language: 'en',
		title: 'Places',
		asOf: '2024-01-03',
		sources: [{ id: 'paper', title: 'A paper', updated: '2024-01-03' }],
		places,
		steps: [step('one', '2024-01-01', ids), step('two', '2024-01-02', ids.slice(0, 1))]
	});
	if (!story) throw new Error(issues.map(({ message }) => message).join(' '));
	return story;
}
