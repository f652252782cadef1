/**
 * The story document, version 1: what an editor writes and a file holds.
 *
 * Everything that stands in an array and is not a bare reference carries a stable `id`, so that an edit, a link and a
 * translation can name it whatever its position. Unknown keys are kept: every record may hold more than is named here.
 * The numbered rules are in `SPEC.md`; `parse.ts` turns text or unknown data into these types.
 */
import type { EdtfText, Id, Layer, Open } from './base-types.js';
import type {
	Anchor,
	MapArea,
	MapGround,
	MapInset,
	MapMark,
	MapShape,
	Pixel,
	StoryShape,
	StorySheet,
	Strength
} from './map-types.js';
import type { MediaLayer } from './media-types.js';
import type { StatLayer } from './stat-types.js';

export type * from './base-types.js';
export type * from './map-types.js';
export type * from './media-types.js';
export type * from './stat-types.js';

/** `[longitude, latitude]` in degrees, WGS 84. */
export type LonLat = readonly [lon: number, lat: number];

/** Text in the Markdown subset: emphasis, strong, links, quotes, lists, paragraphs. */
export type Markdown = string;

/** How sure a claim is and what it rests on. Form and word carry it, colour only repeats it. */
export const STANDINGS = [
	'confirmed',
	'reported',
	'attributed',
	'unverified',
	'disputed',
	'planned',
	'corrected',
	'retracted'
] as const;
export type Standing = (typeof STANDINGS)[number];

/** How exactly a place is known. Only `point` and `town` may be drawn as a mark. */
export const PRECISIONS = ['point', 'town', 'district', 'area', 'line', 'vague'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** How an area is drawn; a story names its own tones and picks a look for each. */
export const LOOKS = ['lost', 'pressed', 'subject', 'held', 'quiet'] as const;
export type Look = (typeof LOOKS)[number];

/** The looks that ship, one CSS file of tokens each; without one a story is drawn in the kit's own. */
export const THEMES = ['chart', 'deep', 'night'] as const;
export type Theme = (typeof THEMES)[number];

/** Where a card stands beside its stage, in reading direction. */
export const ALIGNS = ['start', 'centre', 'end', 'full'] as const;
export type Align = (typeof ALIGNS)[number];

export interface Source extends Open {
	readonly id: Id;
	readonly title: string;
	readonly publisher?: string;
	/** When it was published or last updated. */
	readonly updated?: EdtfText;
	readonly url?: string;
	readonly note?: string;
}

/**
 * A place. At most one of `at` (a position), `area` (an ISO 3166 code: country `AF` or province `AF-BDS`) or `within`
 * (the id of a place that a vague or unmapped one lies in) says where; without one it is looked up by its name.
 */
export interface Place extends Open {
	readonly id: Id;
	readonly name: string;
	readonly alternates?: readonly string[];
	readonly at?: LonLat;
	readonly area?: string;
	readonly within?: Id;
	readonly precision: Precision;
	/** Capital of a country or of a province. */
	readonly capital?: 'country' | 'province';
	/** Where its name stands on maps. Default: where there is most room. */
	readonly anchor?: Anchor;
	readonly note?: string;
}

/** The meaning of a colour on the map, in words, and the look that carries it. */
export interface Tone extends Open {
	readonly id: Id;
	readonly label: string;
	readonly look: Look;
}

/** What a place was like from a date on: colours every map as of its step's date. */
export interface PlaceState extends Open {
	readonly id: Id;
	readonly place: Id;
	/** The time for which it holds; an open end (`2021-07-03~/..`) holds until told otherwise. */
	readonly when: EdtfText;
	readonly tone: Id;
	/** The claim this rests on, as `stepId/claimId`. */
	readonly claim?: string;
}

export interface Group extends Open {
	readonly id: Id;
	readonly label: string;
}

export interface Era extends Open {
	readonly id: Id;
	readonly when: EdtfText;
	readonly label: string;
}

/** One statement of fact with who makes it, when, about where, and how sure it is. */
export interface Claim extends Open {
	readonly id: Id;
	/** The claim in a few words of plain text. */
	readonly what: string;
	/** When it happened, where that is known. */
	readonly when?: EdtfText;
	/** Replaces the generated date text, as "overnight into Monday". */
	readonly whenLabel?: string;
	/** When it was said, where that differs or is all that is known. */
	readonly said?: EdtfText;
	/** Where it was said. */
	readonly saidIn?: Id;
	/** Where it happened: one place or several. */
	readonly where?: Id | readonly Id[];
	/** Where a movement led to. */
	readonly to?: Id;
	readonly standing: Standing;
	/** Who says so, as "Zamir Kabulov, Moscow's envoy". */
	readonly by?: string;
	/** To whom it was said, as "Tass". */
	readonly told?: string;
	/** The source only passes on what others reported. */
	readonly secondHand?: boolean;
	/** The speaker's own words, short, without quotation marks. */
	readonly quote?: string;
	/** The quote may have been translated on its way here. */
	readonly translated?: boolean;
	readonly sources: readonly Id[];
	readonly note?: string;
}

export interface MapFlow extends Open {
	readonly id: Id;
	readonly from: Id;
	readonly to: Id;
	/** Sets the width where `scaleTo` flows compare; shown as the label's figure. */
	readonly value?: number;
	readonly label?: string;
	readonly note?: string;
	readonly claim?: Id;
}

/** A way by several places. What has been travelled is drawn in full, what lies ahead lightly. */
export interface MapRoute extends Open {
	readonly id: Id;
	/** Places and positions in order; from each to the next along a great circle, on a sheet straight on. */
	readonly along: readonly (Id | LonLat | Pixel)[];
	/**
	 * The place up to which it has been travelled, or its number in `along` from 1. Default: where the step led to, or
	 * happened, if that is on the way; else all of it.
	 */
	readonly reached?: Id | number;
	/** `false`: what lies ahead is not drawn. Default `true`. */
	readonly ahead?: boolean;
	readonly label?: string;
	readonly note?: string;
	readonly claim?: Id;
}

/** Circles about a place. */
export interface MapRing extends Open {
	readonly id: Id;
	readonly place: Id;
	/** Radius of each, in kilometres. */
	readonly km: readonly number[];
	/** Stands after each distance, as "within range". */
	readonly label?: string;
}

export interface MapLayer extends Layer {
	readonly kind: 'map';
	/** The image that it is drawn on. Absent: the earth. */
	readonly sheet?: Id;
	/** Places and shapes the camera must show; empty or absent: all that the layer draws. */
	readonly frame?: readonly Id[];
	/** Place ids (drawn with defaults) or full marks. */
	readonly marks?: readonly (Id | MapMark)[];
	/** Areas toned here and now, over what `states` say. */
	readonly areas?: readonly MapArea[];
	readonly flows?: readonly MapFlow[];
	readonly routes?: readonly MapRoute[];
	readonly rings?: readonly MapRing[];
	/** Shapes of the story's own, by id (drawn with defaults) or with how they are drawn. */
	readonly shapes?: readonly (Id | MapShape)[];
	/** Places that are only named, without a mark. */
	readonly names?: readonly Id[];
	/** Where names stand on this map, by place: over what the places say. */
	readonly anchors?: Readonly<Record<Id, Anchor>>;
	/** How strongly it is coloured by the story's states; `false`: not at all. Default `true`. */
	readonly states?: Strength;
	/** How strongly parts of the ground are drawn. */
	readonly ground?: MapGround;
	/** A second, small map in a corner. */
	readonly inset?: MapInset;
}

export interface TimelineLayer extends Layer {
	readonly kind: 'timeline';
	readonly title?: string;
	/** Only this stretch of time. Default: all. */
	readonly span?: EdtfText;
}

/** A speaker's words, large. */
export interface QuoteLayer extends Layer {
	readonly kind: 'quote';
	/** The claim of this step whose `quote` is shown. */
	readonly claim: Id;
}

export type KnownLayer = MapLayer | StatLayer | TimelineLayer | QuoteLayer | MediaLayer;

export interface Step extends Open {
	readonly id: Id;
	readonly when?: EdtfText;
	readonly whenLabel?: string;
	readonly where?: Id | readonly Id[];
	readonly to?: Id;
	readonly heading: string;
	/** A few words for axis and lists. Default: the heading. */
	readonly label?: string;
	readonly body: Markdown;
	readonly group?: Id;
	readonly align?: Align;
	readonly claims: readonly Claim[];
	/** Back to front. */
	readonly stage: readonly Layer[];
}

export interface Update extends Open {
	readonly id: Id;
	readonly at: EdtfText;
	readonly kind: 'update' | 'correction' | 'retraction';
	readonly steps: readonly Id[];
	readonly text: string;
	/** The wording that was changed, and what it says now. */
	readonly was?: string;
	readonly now?: string;
}

export interface Story extends Open {
	readonly $schema?: string;
	readonly format: 'throughline/1';
	readonly id: Id;
	/** BCP 47. */
	readonly language: string;
	readonly title: string;
	/** A few words over the title, as "Afghanistan, July 2021". */
	readonly kicker?: string;
	readonly standfirst?: Markdown;
	readonly byline?: readonly string[];
	/** The day up to which the story tells what was known. */
	readonly asOf?: EdtfText;
	/** What it tells of still goes on: its timeline marks the present. */
	readonly live?: boolean;
	/** IANA zone in which dates without one are meant. Default `UTC`. */
	readonly timeZone?: string;
	/** BCP 47 calendar, as `persian`. Default: the language's. */
	readonly calendar?: string;
	/** The look it is made for. A site's own tokens win over it. */
	readonly theme?: Theme;
	readonly sources: readonly Source[];
	readonly places: readonly Place[];
	/** What its maps may draw besides what the atlas has. */
	readonly shapes?: readonly StoryShape[];
	/** Images that its maps may be drawn on instead of the earth. */
	readonly sheets?: readonly StorySheet[];
	readonly tones: readonly Tone[];
	readonly states: readonly PlaceState[];
	readonly groups: readonly Group[];
	readonly eras: readonly Era[];
	readonly steps: readonly Step[];
	readonly updates: readonly Update[];
}

/**
 * A translation laid over a story: fields by path of ids (`title`, `steps/crossing/heading`,
 * `steps/crossing/claims/c1/what`, `places/kabul/name`), each with the hash of the text it translates, so that what is
 * out of date shows.
 */
export interface Overlay extends Open {
	readonly format: 'throughline-overlay/1';
	readonly story: Id;
	readonly language: string;
	readonly calendar?: string;
	readonly fields: Readonly<Record<string, OverlayField>>;
}

export interface OverlayField extends Open {
	readonly text: string;
	/** `textHash()` of the original that was translated. */
	readonly of: string;
}

/** One thing found wrong, where, and the way out. */
export interface Issue {
	/** A stable code, as `claim.source.unknown`. */
	readonly code: string;
	/** `error`: the value could not be used; `warning`: used, but look; `notice`: kept and passed on. */
	readonly severity: 'error' | 'warning' | 'notice';
	/** As `steps[3].claims[0].when`; empty for the whole document. */
	readonly path: string;
	readonly message: string;
	/** What would be right. */
	readonly remedy: string;
	/** From 1, in UTF-16 units; only where the document is text. */
	readonly line?: number;
	readonly column?: number;
}
