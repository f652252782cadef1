/**
 * The compiled story: what a page, the element and the editor's preview draw from. Plain JSON; every text resolved and
 * formatted in the story's language, every place projected, every label laid out. Nothing here needs a parser.
 */
import type { CompiledChart } from './chart-types.js';
import type { CompiledMedia } from './media-types.js';
import type { PlacedLabel } from '../layout/label-type.js';
import type { Box, Size } from '../layout/stage-box.js';
import type { Align, GroundPart, LineKind, Look, Standing, Theme } from '../story/types.js';

export type { Box, Size, Align, GroundPart, Look, Standing };
export type * from './chart-types.js';
export type * from './media-types.js';

/** A run of text in a line. Strings are plain text. */
export type Inline =
	| string
	| { readonly t: 'em' | 'strong' | 'q'; readonly c: readonly Inline[] }
	| { readonly t: 'a'; readonly href: string; readonly c: readonly Inline[] };

/** A block of text. */
export type Block =
	| { readonly t: 'p'; readonly c: readonly Inline[] }
	| { readonly t: 'quote'; readonly c: readonly Block[] }
	| { readonly t: 'ul' | 'ol'; readonly c: readonly (readonly Block[])[] };

/** A date, formatted and ready to draw. */
export interface CompiledWhen {
	/** As "Night of 4–5 July 2021". */
	readonly text: string;
	/** As short as it can be told beside its neighbours: "4–5 July". */
	readonly short: string;
	/** For `<time datetime>`; absent where HTML cannot express it. */
	readonly iso?: string;
	readonly span: AxisSpan;
}

/** How the end of a bar is drawn. */
export type Edge = 'square' | 'soft' | 'fade' | 'open';

/** A stretch of the axis: positions run from 0 (the axis' start) to 1. */
export interface AxisSpan {
	readonly x0: number;
	readonly x1: number;
	/** `square`: known; `soft`: about; `fade`: unknown start or end; `open`: goes on. */
	readonly start: Edge;
	readonly end: Edge;
	/** Where what is known begins and ends, if that is not `x0` and `x1`: an end not known or open reaches beyond it. */
	readonly k0?: number;
	readonly k1?: number;
	/** Day-precision positions where the span is cut by a break, are inside `[x0, x1]` and left to the axis. */
	readonly standing?: Standing;
}

export interface AxisTick {
	readonly x: number;
	readonly label?: string;
	readonly major?: boolean;
}

/** A run of continuous time on the axis. */
export interface AxisSegment {
	readonly x0: number;
	readonly x1: number;
	/** As "1990s", "May 2021", "Friday 2 July". */
	readonly label: string;
	/** For narrow rails: "1990s", "May", "Fri 2". */
	readonly short: string;
	readonly ticks: readonly AxisTick[];
}

/** A leap of the axis, between two segments, with its length in words ("21 years"). */
export interface AxisBreak {
	readonly x0: number;
	readonly x1: number;
	readonly text: string;
}

export interface CompiledAxis {
	readonly segments: readonly AxisSegment[];
	readonly breaks: readonly AxisBreak[];
	/** A moment to mark, as the report's last update. */
	readonly marks: readonly { readonly x: number; readonly text: string }[];
	/** One bar a step, in told order; `null`: undated. */
	readonly steps: readonly (AxisSpan | null)[];
	readonly eras: readonly { readonly span: AxisSpan; readonly label: string }[];
	/** Of a story that still goes on: what it takes to find the present on it (`markNow`). */
	readonly now?: AxisNow;
}

export interface AxisNow {
	/** What the present is called. */
	readonly text: string;
	/** Moments, in seconds of Unix time, and where they lie; between them places grow evenly with time. Ascending. */
	readonly knots: readonly (readonly [t: number, x: number])[];
}

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

/* ---------- stage layers ---------- */

export interface LayerBase {
	readonly id: string;
	readonly kind: string;
	/** The picture in words: a sentence or more. Never empty. */
	readonly description: string;
	readonly caption?: string;
	/**
	 * What it is a picture of, where that can last: layers that say the same in two steps running are one, and
	 * change into one another.
	 */
	readonly same?: string;
}

export type { PlacedLabel };

export interface MapLayout {
	/** The part of the plane that must lie in the free part of the stage. */
	readonly view: Box;
	/** Most important first: where a stage is smaller than its reference, the last go first. */
	readonly labels: readonly PlacedLabel[];
}

/** 0 to 1 for each part of the ground that is not drawn in full. */
export type GroundStrengths = Readonly<Partial<Record<GroundPart, number>>>;

export interface CompiledMap extends LayerBase {
	readonly kind: 'map';
	readonly layouts: Readonly<Record<Size, MapLayout>>;
	readonly areas: readonly {
		/** Key of `CompiledAtlas.areas`. */
		readonly area: string;
		/** Its outline on a sheet, where no atlas has it. */
		readonly d?: string;
		readonly look: Look;
		readonly standing?: Standing;
		/** How its outline is drawn; absent: solid. */
		readonly line?: LineKind;
		/** 0 to 1; absent: in full. */
		readonly strength?: number;
	}[];
	readonly marks: readonly {
		readonly id: string;
		readonly at: readonly [number, number];
		readonly symbol: 'town' | 'capital' | 'held' | 'base' | 'mission' | 'dot';
		readonly standing?: Standing;
	}[];
	readonly flows: readonly {
		readonly id: string;
		readonly from: readonly [number, number];
		readonly to: readonly [number, number];
		/** 0 to 1 of the widest drawn. */
		readonly weight: number;
		/** Sideways swing as a share of the length; the sign says to which side. */
		readonly bow: number;
		readonly standing?: Standing;
		/** The starting point is not known: fade in over the first third. */
		readonly fadeIn: boolean;
	}[];
	/** Routes, rings, lines and points of the story's own, in plane units. */
	readonly lines?: readonly {
		/** Of the story's own: with its look, whether it is points, and how it is drawn. */
		readonly as: 'route' | 'ahead' | 'ring' | `own ${string}`;
		readonly d: string;
		readonly standing?: Standing;
		/** 0 to 1; absent: in full. */
		readonly strength?: number;
	}[];
	/** Parts of the ground that are not drawn in full. */
	readonly ground?: GroundStrengths;
	/** The image that it is drawn on. Absent: the ground of the story's atlas. */
	readonly sheet?: CompiledSheet;
	/** A second, small map in a corner. */
	readonly inset?: Pick<CompiledMap, 'layouts' | 'areas' | 'marks' | 'flows' | 'lines'>;
	readonly key: readonly {
		/** A line's kind is its `symbol`. */
		readonly kind: 'area' | 'mark' | 'flow' | 'line';
		readonly look?: Look;
		readonly symbol?: string;
		readonly standing?: Standing;
		/** 0 to 1, as all that it stands for is drawn; absent: in full. */
		readonly strength?: number;
		readonly text: string;
	}[];
	/** What the drawing leaves open: "Crossing point not reported; drawn from province to country." */
	readonly notes: readonly string[];
	/** The frame in the locator globe's coordinates, or absent where the view is the world. */
	readonly locator?: Box;
}

export interface CompiledFigure {
	readonly id: string;
	readonly value?: number;
	/** As "1,037", "about 2,500", "dozens". */
	readonly text: string;
	readonly label: string;
	readonly note?: string;
	/** Who says it, with the standing's word. */
	readonly by?: string;
	readonly standing?: Standing;
	readonly subject: boolean;
	readonly qualifier: 'exact' | 'about' | 'more-than' | 'at-least' | 'at-most';
}

export interface CompiledStat extends LayerBase {
	readonly kind: 'stat';
	readonly as: 'number' | 'units' | 'bars' | 'figures';
	readonly title?: string;
	readonly figures: readonly CompiledFigure[];
	/** The largest value: one scale for all. */
	readonly max: number;
	/** "One dot, one soldier. A tile is 1,000." */
	readonly note?: string;
	/** The note for where the room does not allow a dot for each: `{n}` is what a dot stands for, `{tile}` a tile. */
	readonly scaledNote?: string;
}

export interface TimelineItem {
	/** Index into the story's told order. */
	readonly step: number;
	readonly label: string;
	readonly span: AxisSpan;
	readonly standing?: Standing;
	/** Label widths in pixels at 14 px, so that rows can be packed at any width. */
	readonly w: number;
	/** In lists and for screen readers: "Step 8, Bagram handed over, by 2 July 2021, attributed". */
	readonly name: string;
}

export interface CompiledTimeline extends LayerBase {
	readonly kind: 'timeline';
	readonly title?: string;
	readonly lanes: readonly {
		readonly id: string;
		readonly label: string;
		readonly items: readonly TimelineItem[];
	}[];
	/** Part of the axis shown. */
	readonly from: number;
	readonly to: number;
	/** Uses each edge and standing that occurs: what the key has to explain. */
	readonly key: readonly { readonly kind: string; readonly text: string }[];
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

/* ---------- the atlas ---------- */

/** What of the ground is drawn, back to front. */
export type GroundRole =
	'land' | 'focus' | 'height' | 'lake' | 'river' | 'province' | 'border' | 'coast';

/** Everything of the earth that a story draws, projected once into one plane. One SVG path each. */
export interface CompiledAtlas {
	/** Short and unique to the content: prefixes DOM ids. */
	readonly id: string;
	readonly width: number;
	readonly height: number;
	/** Kilometres a plane unit, at the middle of the story's extent. */
	readonly kmPerUnit: number;
	/** What a scale can be long, in the story's language: "50 km" by 50. */
	readonly lengths: Readonly<Record<number, string>>;
	/** What is said where a map is explored, in the story's language. Absent: its maps are not explored. */
	readonly words?: Words;
	readonly ground: readonly {
		readonly role: GroundRole;
		readonly level?: number;
		/** Whether the outline of land is its coast, and drawn as one. */
		readonly shore?: boolean;
		/** Plane units that a unit of the path is long; absent: 1. */
		readonly scale?: number;
		readonly d: string;
	}[];
	readonly areas: Readonly<Record<string, { readonly d: string; readonly box: Box }>>;
	/**
	 * The same as far as the opening shows it, where that is much less: a page begins with it. Areas are paths.
	 */
	readonly sketch?: {
		readonly ground: CompiledAtlas['ground'];
		readonly areas: Readonly<Record<string, string>>;
	};
	/** The locator: land of a globe turned to the story, radius 50 about 0,0. */
	readonly globe?: { readonly d: string };
	/** "Natural Earth; GeoNames CC BY 4.0. Boundaries imply no endorsement." */
	readonly credit: string;
}

/**
 * An image that a map is drawn on instead of the ground: a plane of its own. Each map brings it along, so that a layer is
 * whole in itself and stories without one know nothing of it.
 */
export interface CompiledSheet extends Pick<
	CompiledAtlas,
	'id' | 'width' | 'height' | 'lengths' | 'words' | 'globe' | 'credit'
> {
	/** Absent: it may not be loaded, and the map is drawn on nothing. */
	readonly src?: string;
	/** 0: it has no scale. */
	readonly kmPerUnit: number;
}

/* ---------- the whole ---------- */

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

/** Words of the interface in the story's language: `messages/`. `{n}`-style places are filled by `say()`. */
export type Words = Readonly<Record<string, string>>;

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
