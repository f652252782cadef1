/**
 * What names a record of a story: found by the shapes that read the story, so that layers of a site's own kinds count as
 * those of the kit do.
 */
import { IssueList, inside, pathKeys } from './issues.js';
import { newReading, type ParseOptions } from './reading.js';
import { stepShape } from './records/step.js';
import { storyShape } from './records/story.js';
import { LISTS } from './references.js';
import type { PendingRef } from './schema/shape.js';
import type { Id, Step, Story } from './types.js';

/** Lists whose records are named from elsewhere in the story. */
export type NamedList = (typeof LISTS)[keyof typeof LISTS];

/** Who names a record. */
export interface Mentions {
	/** Steps, in told order, each once. */
	readonly steps: readonly Id[];
	/** How many times it is named by records of other lists, as `states` or `places`. */
	readonly others: ReadonlyMap<string, number>;
}

/** Finds mentions. Steps never change in place: what one names is read once. */
export class MentionFinder {
	readonly #options: ParseOptions;
	readonly #read = new WeakMap<Step, readonly PendingRef[]>();

	constructor(options: ParseOptions = {}) {
		this.#options = options;
	}

	/** Who names the record `id` of a list. */
	find(story: Story, list: NamedList, id: Id): Mentions {
		const names = (ref: PendingRef) =>
			ref.id === id &&
			((ref.to in LISTS && LISTS[ref.to as keyof typeof LISTS] === list) ||
				(ref.to === 'place-or-shape' && list === 'shapes'));
		const others = new Map<string, number>();
		for (const ref of this.#refsOf({ ...story, steps: [] })) {
			const [of] = pathKeys(ref.at);
			if (names(ref)) others.set(String(of), (others.get(String(of)) ?? 0) + 1);
		}
		const steps = story.steps.filter((step) => this.#refsIn(step).some(names));
		return { steps: steps.map((step) => step.id), others };
	}

	#refsIn(step: Step): readonly PendingRef[] {
		let refs = this.#read.get(step);
		if (!refs) {
			const reading = newReading(new IssueList(), this.#options);
			stepShape.read(step, inside(null, 'steps'), reading);
			refs = reading.refs;
			this.#read.set(step, refs);
		}
		return refs;
	}

	#refsOf(story: Story): readonly PendingRef[] {
		const reading = newReading(new IssueList(), this.#options);
		storyShape.read(story, null, reading);
		return reading.refs;
	}
}
