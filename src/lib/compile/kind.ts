/** How a layer kind is compiled: the part of `defineStage` that runs where documents are. */
import type { Edtf } from '../story/dates/index.js';
import type { Claim, Issue, Layer, Place, Step, Story } from '../story/types.js';
import type { Say } from '../story/words/index.js';
import type { AtlasData } from './atlas-types.js';
import type { MapRoom } from './map/room.js';
import type { SheetRooms } from './map/sheet-room.js';
import type { CompiledAxis, LayerBase, Words } from './types.js';

/** What a layer compiler may ask. One a compile; every lookup is total and never throws. */
export interface CompileContext {
	readonly story: Story;
	readonly language: string;
	readonly direction: 'ltr' | 'rtl';
	readonly words: Words;
	readonly atlas: AtlasData;
	/** The axis, once laid out. */
	readonly axis: CompiledAxis;
	/** The plane and the ground of the story's maps; `null` or absent where it has none. */
	readonly map?: MapRoom | null;
	/** The planes of the images that maps are drawn on. */
	readonly sheets?: SheetRooms;
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

export interface LayerCompiler<L extends Layer = Layer, C extends LayerBase = LayerBase> {
	readonly kind: string;
	/** Fills the stage, or stands on what fills it. */
	readonly fills: boolean;
	/** Pure: the same layer in the same context gives the same result. */
	readonly compile: (layer: L, step: Step, context: CompileContext) => C;
}
