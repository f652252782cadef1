/** A story of which a page has only told the beginning. */
import type { StageBeginning } from '../compile/long-page.js';
import type { StageStory } from '../compile/types.js';

/** A step of which nothing is known yet. */
const unknownStep = (i: number): StageStory['steps'][number] => ({
	id: '',
	number: i + 1,
	label: '',
	when: null,
	align: 'start',
	jump: {}
});

/** The story as far as its first piece tells of it. */
export function openStory({ count, first, timeOrder, ...story }: StageBeginning): StageStory {
	const steps = Array.from({ length: count }, (_, i) => first[i] ?? unknownStep(i));
	return { ...story, steps, timeOrder: timeOrder ?? steps.map((_, i) => i) };
}
