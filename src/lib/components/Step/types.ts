import type { Snippet } from 'svelte';
import type { CompiledStep, CompiledStory } from '../../compile/types.js';

/** What parts of the text share of their story. */
export type TextStory = Pick<CompiledStory, 'words'> &
	Partial<Pick<CompiledStory, 'sources' | 'languages' | 'updates' | 'base' | 'language'>>;

export interface StepProps {
	step: CompiledStep;
	/** Words of the interface; sources that its claims link to; names of languages, and its own; changes that it is named in. */
	story: TextStory;
	/** Position in the order in which the steps stand. Default: the told one. */
	index?: number;
	/** Level of the heading. Default 2. */
	level?: 2 | 3 | 4;
	/** The picture of this step as it stands in the text: on paper and where no scripts run. */
	figure?: Snippet;
}

export interface ClaimsProps {
	step: CompiledStep;
	story: TextStory;
}

/** What stands at a story's head. */
export interface OpeningProps {
	story: Pick<
		CompiledStory,
		'words' | 'title' | 'kicker' | 'standfirst' | 'byline' | 'asOf' | 'steps'
	> &
		Partial<Pick<CompiledStory, 'updates'>>;
	/** The order in which the steps stand now. Default `told`. */
	order?: 'told' | 'time';
	/** Addresses of the two orders; without them no switch is shown. */
	hrefs?: Readonly<Record<'told' | 'time', string>> | undefined;
}
