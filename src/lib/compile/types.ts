/**
 * The compiled story: what a page, the element and the editor's preview draw from. Plain JSON; every text resolved and
 * formatted in the story's language, every place projected, every label laid out. Nothing here needs a parser.
 */
import type { CompiledChart } from './chart-types.js';
import type { CompiledAtlas } from './ground-types.js';
import type { LayerBase } from './layer-base.js';
import type { CompiledMap } from './map-types.js';
import type { CompiledMedia } from './media-types.js';
import type { CompiledStat } from './stat-types.js';
import type { Block, Inline, Words } from './text-types.js';
import type { CompiledAxis, CompiledTimeline, CompiledWhen } from './time-types.js';
import type { PlacedLabel } from '../layout/label-type.js';
import type { Box, Size } from '../layout/stage-box.js';
import type { Align, GroundPart, Look, Standing, Theme } from '../story/types.js';

export type { Box, Size, Align, GroundPart, Look, PlacedLabel, Standing };
export type * from './chart-types.js';
export type * from './ground-types.js';
export type * from './layer-base.js';
export type * from './map-types.js';
export type * from './media-types.js';
export type * from './stat-types.js';
export type * from './text-types.js';
export type * from './time-types.js';

export interface CompiledClaim {
	readonly id: string;
	readonly what: string;
	readonly standing: Standing;
	/** Who says so, as one phrase in the story's language: "Zamir Kabulov, Moscow's envoy, to Tass". */
	readonly by?: string;
	/** When it happened, when that differs from the step's date. */
	readonly when?: string;
	/** When and where it was said: "said on 5 July 2021 in Kabul". */
	readonly said?: string;
	readonly where?: string;
	readonly quote?: string;
	readonly translated?: boolean;
	readonly secondHand?: boolean;
	readonly note?: string;
	/** Indices into `CompiledStory.sources`. */
	readonly sources: readonly number[];
}

/** From one step to the next of an order: how far time leaps. */
export interface Jump {
	readonly direction: 'back' | 'ahead';
	/** As "Back to Friday 2 July". */
	readonly text: string;
	/** As "back 3 days". */
	readonly short: string;
	/** Ahead by no more than steps of this story lie apart as a rule: nothing that a reader has to be told. */
	readonly usual?: true;
}

export interface CompiledStep {
	readonly id: string;
	/** Told number, from 1. */
	readonly number: number;
	readonly heading: readonly Inline[];
	/** The heading or its label as plain text, for axis, lists and announcements. */
	readonly label: string;
	readonly body: readonly Block[];
	readonly when: CompiledWhen | null;
	/** As "Badakhshan → Tajikistan". */
	readonly where?: string;
	readonly group?: string;
	readonly align: Align;
	readonly claims: readonly CompiledClaim[];
	readonly stage: readonly CompiledLayer[];
	/** The jump that leads to it, where there is one worth telling. */
	readonly jump: { readonly told?: Jump; readonly time?: Jump };
	/** Language of the text where a translation is missing. */
	readonly language?: string;
	/** What is out of date in the translation. */
	readonly stale?: boolean;
}

export interface CompiledQuote extends LayerBase {
	readonly kind: 'quote';
	readonly quote: string;
	readonly by: string;
	readonly standing: Standing;
	readonly translated: boolean;
}

/** A kind that no compiler is registered for: kept, and shown as its caption or not at all. */
export interface CompiledUnknown extends LayerBase {
	readonly kind: 'unknown';
	readonly original: string;
}

export type CompiledLayer =
	| CompiledMap
	| CompiledStat
	| CompiledChart
	| CompiledTimeline
	| CompiledQuote
	| CompiledMedia
	| CompiledUnknown;

export interface CompiledSource {
	readonly id: string;
	readonly title: string;
	readonly publisher?: string;
	readonly updated?: string;
	readonly url?: string;
	readonly note?: string;
	/** Claims that rest on it: step index and claim index, in told order. */
	readonly claims: readonly (readonly [step: number, claim: number])[];
}

export interface CompiledStory {
	readonly format: 'throughline-compiled/1';
	readonly id: string;
	readonly revision: number;
	readonly language: string;
	readonly direction: 'ltr' | 'rtl';
	/** Languages it can be read in, this one first. */
	readonly languages: readonly { readonly tag: string; readonly name: string }[];
	readonly title: string;
	readonly kicker?: string;
	readonly standfirst: readonly Block[];
	readonly byline: readonly string[];
	/** "As of 5 July 2021". */
	readonly asOf?: { readonly text: string; readonly iso?: string };
	/** Names the theme's file: `styles/themes/NAME.css`. */
	readonly theme?: Theme;
	readonly steps: readonly CompiledStep[];
	/** Indices into `steps` in the order in which they happened. */
	readonly timeOrder: readonly number[];
	readonly groups: readonly { readonly id: string; readonly label: string }[];
	readonly sources: readonly CompiledSource[];
	readonly updates: readonly {
		readonly id: string;
		readonly at: string;
		/** For `<time datetime>`; absent where HTML cannot express it. */
		readonly iso?: string;
		readonly kind: 'update' | 'correction' | 'retraction';
		readonly text: string;
		/** The wording that was changed, and what it says now. */
		readonly was?: string;
		readonly now?: string;
		readonly steps: readonly number[];
	}[];
	/** Standings that occur, in the order of `STANDINGS`, for the key. */
	readonly standings: readonly Standing[];
	readonly axis: CompiledAxis;
	readonly atlas: CompiledAtlas | null;
	/** The stage before the first step. */
	readonly opening: CompiledMap | null;
	readonly words: Words;
	/** Where relative addresses of files begin, where that is not the page's own site: set by whoever fetches it. */
	readonly base?: string;
}

/** The part of a compiled story that a served page needs for its live stage: its text and ground stand in the HTML. */
export type StageStory = Pick<
	CompiledStory,
	| 'id'
	| 'revision'
	| 'language'
	| 'direction'
	| 'timeOrder'
	| 'axis'
	| 'opening'
	| 'words'
	| 'title'
	| 'base'
> & {
	readonly atlas:
		| (Pick<
				CompiledAtlas,
				'id' | 'width' | 'height' | 'kmPerUnit' | 'lengths' | 'words' | 'credit'
				// Drawn in the page already, so that it says whether there is one. A `CompiledStory` is one of these too.
		  > & { readonly globe?: true | CompiledAtlas['globe'] })
		| null;
	readonly steps: readonly (Pick<
		CompiledStep,
		'id' | 'number' | 'label' | 'when' | 'align' | 'jump'
	> & {
		/** Absent: not fetched yet. */
		readonly stage?: readonly CompiledLayer[];
	})[];
};
