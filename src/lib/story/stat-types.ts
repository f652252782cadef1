/** Stats in the document: figures, what they were before, lines of points, and how their numbers are written. */
import type { EdtfText, Id, Layer, Open } from './base-types.js';

/** How exact a number is. */
export const QUALIFIERS = ['exact', 'about', 'more-than', 'at-least', 'at-most'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** What a stat can be drawn as. */
export const STAT_FORMS = [
	'number',
	'units',
	'bars',
	'figures',
	'line',
	'range',
	'share',
	'change'
] as const;
export type StatForm = (typeof STAT_FORMS)[number];

/** One value of a line. Without a value the line has a gap there. */
export interface Point extends Open {
	readonly id: Id;
	readonly when: EdtfText;
	readonly value?: number;
	/** Between these it lies: drawn as a band. */
	readonly low?: number;
	readonly high?: number;
	/** Default `exact`. */
	readonly qualifier?: Qualifier;
	/** A few words beside the point, as "the Santiago is wrecked". */
	readonly label?: string;
	readonly note?: string;
	readonly claim?: string;
}

/** What a figure said before it was revised. */
export interface Revision extends Open {
	readonly id: Id;
	/** When it was replaced. */
	readonly until: EdtfText;
	readonly value?: number;
	readonly words?: string;
	readonly qualifier?: Qualifier;
	readonly claim?: string;
}

/** What a figure is compared with: its own value at another time. */
export interface Since extends Open {
	readonly when: EdtfText;
	readonly value: number;
	readonly qualifier?: Qualifier;
	readonly claim?: string;
}

export interface Figure extends Open {
	readonly id: Id;
	/** Absent where no count is known: then `words` stands alone and nothing is drawn. */
	readonly value?: number;
	/** The figure in words, as "dozens"; default: the value, formatted. */
	readonly words?: string;
	/** `about` draws a soft edge, `more-than` and `at-least` an open one. Default `exact`. */
	readonly qualifier?: Qualifier;
	/** Between these it lies. */
	readonly low?: number;
	readonly high?: number;
	/** What is counted, as "troops crossed into Tajikistan". */
	readonly label: string;
	readonly note?: string;
	readonly claim?: string;
	/** Drawn in the accent. */
	readonly subject?: boolean;
	/** Its values over time, for a line. */
	readonly points?: readonly Point[];
	/** For a change: what it was. */
	readonly since?: Since;
	/** What it said before, as it was revised; in the order of the dates. */
	readonly was?: readonly Revision[];
}

/** How numbers are written, by `Intl` in the story's language. At most one of `percent`, `currency` and `unit`. */
export interface NumberStyle extends Open {
	/** As "2.5 million". */
	readonly compact?: boolean;
	/** A value of 81 is 81 %. */
	readonly percent?: boolean;
	/** A currency of ISO 4217, as `USD`. */
	readonly currency?: string;
	/** A unit that `Intl` knows, as `kilometer` or `kilometer-per-hour`. */
	readonly unit?: string;
	/** Most digits after the decimal sign, 0 to 6. */
	readonly digits?: number;
}

export interface StatLayer extends Layer {
	readonly kind: 'stat';
	/**
	 * `units`: a dot each, on one scale; `figures`: figures for one event side by side with who says each; `line`: values
	 * over time; `range`: from low to high; `share`: parts of a whole; `change`: since an earlier value.
	 */
	readonly as: StatForm;
	readonly title?: string;
	readonly figures: readonly Figure[];
	/** What one dot is, as "soldier": said in the note. */
	readonly unit?: string;
	readonly numbers?: NumberStyle;
	/** A name of a scale: bars, lines, ranges and changes of one name compare across steps. */
	readonly scale?: Id;
	/** For a share: what all of it is. Default: the sum of the figures, or 100 where they are per cent. */
	readonly whole?: number;
	/** For a share: what the rest is, as "all others". */
	readonly rest?: string;
	/** For a line: `steps` holds each value until the next; `straight` goes from one to the next. Default `straight`. */
	readonly between?: 'straight' | 'steps';
}
