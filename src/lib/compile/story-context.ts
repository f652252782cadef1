/** What may be asked of a story while it is compiled, whatever there is of maps. */
import type { Edtf } from '../story/dates/index.js';
import type { Claim, Issue, Place, Step, Story } from '../story/types.js';
import type { Say } from '../story/words/index.js';
import type { AtlasData } from './atlas-types.js';
import type { CompiledAxis, Words } from './types.js';

/** One a compile; every lookup is total and never throws. */
export interface StoryContext {
	readonly story: Story;
	readonly language: string;
	readonly direction: 'ltr' | 'rtl';
	readonly words: Words;
	readonly atlas: AtlasData;
	/** The axis, once laid out. */
	readonly axis: CompiledAxis;
	readonly place: (id: string) => Place | undefined;
	/** The place's name in the story's language. */
	readonly nameOf: (id: string) => string;
	/** A field of all steps, in order: quicker than to look at each of `story.steps`. */
	readonly column: <K extends keyof Step & string>(field: K) => readonly Step[K][];
	/** The parsed date, cached; `null` where absent or broken. */
	readonly date: (text: string | undefined) => Edtf | null;
	/** A claim of this step by id, or of another as `stepId/claimId`. */
	readonly claim: (step: Step, ref: string | undefined) => Claim | undefined;
	/** As "attributed to the Tajik presidency". */
	readonly standingText: (claim: Claim) => string;
	readonly number: (value: number) => string;
	/** Text of a date in the story's language, calendar and zone, without the year where `relativeTo` has the same. */
	readonly when: (
		text: string | undefined,
		style?: 'long' | 'short' | 'axis',
		relativeTo?: string
	) => string;
	/** Messages of the catalogue with their places filled; keys of one's own begin with `x-`. */
	readonly say: Say;
	/** Whether a file is the site's own, so that readers' browsers may load it. */
	readonly own: (address: string) => boolean;
	readonly report: (issue: Issue) => void;
}
