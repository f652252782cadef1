/**
 * What a date is, once read. Every value is plain immutable data that survives JSON.
 *
 * The syntax is EDTF, ISO 8601-2:2019, levels 0 and 1 and the parts of level 2 that rules D1 to D4
 * name. Nothing here holds a JavaScript `Date`: that reaches only 271,821 years back.
 */

/** `?` and `%` make a part uncertain (the source is in doubt), `~` and `%` approximate (an estimate). */
export interface Qualified {
	readonly uncertain: boolean;
	readonly approximate: boolean;
}

/** The year of a date. */
export interface EdtfYear extends Qualified {
	/** Digits as written, without sign, `Y`, exponent: four with `X` for each unknown one, or more after `Y`. */
	readonly digits: string;
	/** Astronomical numbering: year 0 is 1 BC, so −43 is 44 BC. */
	readonly negative: boolean;
	/** Written with a leading `Y`. */
	readonly long: boolean;
	/** Power of ten after `E`; null if none is written. */
	readonly exponent: number | null;
	/** Significant digits after `S`; null if all count. */
	readonly significant: number | null;
}

/** A month, a day or a season: two characters, `X` for each unknown digit of a month or day. */
export interface EdtfPart extends Qualified {
	readonly digits: string;
}

/** A clock time. */
export interface EdtfTime {
	readonly hour: number;
	readonly minute: number;
	/** Null if not written. */
	readonly second: number | null;
	/** 0 to 999; null if not written. */
	readonly millisecond: number | null;
	/** Minutes east of UTC; 0 for `Z`; null for local time in the story's own zone. */
	readonly offset: number | null;
}

/** One date: a day, month, season or year, known in full or in part, perhaps with a clock time. */
export interface EdtfDate {
	readonly kind: 'date';
	/** The text as written. */
	readonly source: string;
	readonly year: EdtfYear;
	readonly month: EdtfPart | null;
	readonly day: EdtfPart | null;
	/** 21 to 41; stands instead of the month. */
	readonly season: EdtfPart | null;
	readonly time: EdtfTime | null;
}

/**
 * `start/end`. An open end (`..`) means there is none, or none yet; an unknown end (nothing before or
 * after the slash) exists but is not known. At least one end is a date.
 */
export interface EdtfInterval {
	readonly kind: 'interval';
	readonly source: string;
	readonly start: EdtfDate | 'open' | 'unknown';
	readonly end: EdtfDate | 'open' | 'unknown';
}

/** `a..b` within a set; null at the side that is left open. At least one side is a date. */
export interface EdtfRange {
	readonly kind: 'range';
	readonly source: string;
	readonly from: EdtfDate | null;
	readonly to: EdtfDate | null;
}

/** `[a,b..c]`: one of them, not known which; or `{a,b..c}`: all of them. */
export interface EdtfSet {
	readonly kind: 'set';
	readonly source: string;
	readonly choice: 'one' | 'all';
	/** At least one. */
	readonly members: readonly (EdtfDate | EdtfRange)[];
}

/** Anything that can stand in a `when`. */
export type Edtf = EdtfDate | EdtfInterval | EdtfSet;

/** Why a text is not a date, for the person who wrote it. */
export interface DateError {
	/** What is wrong: "There is no 30 February in 2021." */
	readonly message: string;
	/** What would be right: "Write a day from 01 to 28." */
	readonly remedy: string;
	/** Where in the text, counted in UTF-16 units from 0. */
	readonly at: number;
	/** A text that would be accepted and is probably meant; null if none is plain. */
	readonly suggestion: string | null;
}

/** The outcome of `parseEdtf`. */
export type ParseResult =
	{ readonly ok: true; readonly value: Edtf } | { readonly ok: false; readonly error: DateError };

/** What is known of one end of a date: it is given; there is none (`..`); it is not known. */
export type EndKind = 'given' | 'open' | 'unknown';

/**
 * The extent of what is given, in seconds since 1970-01-01T00:00:00Z, proleptic Gregorian, without
 * leap seconds. Half open: `max` is the first instant after it, so 2021-07-05 in UTC is
 * 1625443200 to 1625529600. Both are finite and `min <= max`, for any date of up to 10^12 years.
 *
 * An end that is open or unknown adds nothing to the extent: `../2021-09-11` covers 11 September,
 * and `start` is `'open'`; draw on from there.
 */
export interface Bounds {
	readonly min: number;
	readonly max: number;
	readonly start: EndKind;
	readonly end: EndKind;
}

/** The finest unit that is known; `age` is coarser than a thousand years. */
export type Precision =
	| 'millisecond'
	| 'second'
	| 'minute'
	| 'day'
	| 'month'
	| 'season'
	| 'year'
	| 'decade'
	| 'century'
	| 'millennium'
	| 'age'
	| 'interval'
	| 'set';

/** How sure a date is, in whole (any part of it) and at each end; the ends of one date are the same. */
export interface Certainty extends Qualified {
	readonly start: Qualified;
	readonly end: Qualified;
}

/**
 * How one end is drawn. `firm`: as given. `soft`: it is about there. `fading`: not known, fades out.
 * `open`: none, runs on.
 */
export type Edge = 'firm' | 'soft' | 'fading' | 'open';

/** How a date is drawn. */
export interface Edges {
	readonly start: Edge;
	readonly end: Edge;
	/** In doubt (`?`, `%`): say so by more than softness. */
	readonly doubtful: boolean;
	/** A point or a shorter time somewhere within the extent: unknown digits, or one of a set. */
	readonly within: boolean;
}

/** `long` in running text, `short` where room is scarce, `axis` for a tick or a label on an axis. */
export type WhenStyle = 'long' | 'short' | 'axis';

/** The parts of a date that can be in doubt on their own. */
export type PartName = 'year' | 'month' | 'day';

/**
 * The words between the dates, in one language. Each takes text that is formatted already and gives
 * the whole phrase, since languages differ in where a word stands.
 */
export interface DateWords {
	/** `~`: "about 1850". */
	about(text: string, style: WhenStyle): string;
	/** `?`: "perhaps 1850". */
	perhaps(text: string, style: WhenStyle): string;
	/** Parts in doubt or estimated while finer ones are not: "11 June 2004 (year uncertain)". */
	partly(text: string, parts: readonly PartName[], how: Qualified, style: WhenStyle): string;
	/** Two dates that `Intl` cannot join: "April 2020 – 5 July 2021". */
	range(from: string, to: string): string;
	/** `../x`: "by 11 September 2021". */
	by(text: string, style: WhenStyle): string;
	/** `/x`: "5 July 2021 or earlier". */
	orEarlier(text: string, style: WhenStyle): string;
	/** `x/..`: "from 3 July 2021". */
	from(text: string, style: WhenStyle): string;
	/** `x/`: "3 July 2021 or later". */
	orLater(text: string, style: WhenStyle): string;
	/** `[..x]` "1984 or before", `{..x}` "1984 and before". */
	before(text: string, choice: 'one' | 'all', style: WhenStyle): string;
	/** `[x..]` "1984 or after", `{x..}` "1984 and after". */
	after(text: string, choice: 'one' | 'all', style: WhenStyle): string;
	/** `[a,b]`, the list being joined already: "one of 3, 4 or 5 July 2021". */
	oneOf(list: string, style: WhenStyle): string;
	/** "1990s"; `year` is 1990 in the language's digits. Null: write the years as a range. */
	decade(year: string, style: WhenStyle): string | null;
	/** "20th century", "1st century BC"; n counts from 1. Null: write the years as a range. */
	century(n: number, bc: boolean, style: WhenStyle): string | null;
	/** "2nd millennium"; n counts from 1. Null: write the years as a range. */
	millennium(n: number, bc: boolean, style: WhenStyle): string | null;
	/** Seasons 21 to 41, `year` formatted: "spring 2021". Null: write the months as a range. */
	season(code: number, year: string, style: WhenStyle): string | null;
	/** "13.8 billion years ago"; `amount` is "13.8 billion". */
	yearsAgo(amount: string, style: WhenStyle): string;
	/** A year beyond 9999: "the year 170,000,002". */
	farYear(year: string, style: WhenStyle): string;
	/** A day or month of which only a span of years is known: "25 December in the 1560s". */
	inSome(dayOrMonth: string, years: string): string;
	/** A day or month of no known year: "25 December, year unknown". Without it, only that: "year unknown". */
	noYear(dayOrMonth: string | null): string;
	/** Marks a year, month or span as Gregorian in a text whose days are not: "۲۰۲۱ میلادی". */
	gregorian(text: string): string;
	/** A clock time in a zone other than the story's: "5 July 2021, 22:57 (UTC+4:30)". */
	inZone(text: string, zone: string): string;
	/** Months in full where others are cut short: the language has no good abbreviations. */
	readonly longMonths?: boolean;
	/** Puts right what the language data of `Intl` has wrong. */
	tidy?(text: string): string;
	/** How it is drawn, as sentences: "Drawn soft at both ends."; `span` is the extent in words, if it is one. */
	drawn(edges: Edges, span: string | null): string;
}

/** How to say a date. */
export interface FormatOptions {
	/** BCP 47. Plain `en` is read as `en-GB`, so that days come first. An unknown tag is read as `en-GB`. */
	readonly language: string;
	/** IANA name of the story's zone; without it, clock times stand as written, with their offset. */
	readonly timeZone?: string | null | undefined;
	/** A calendar of `Intl` (`gregory`, `persian`); default is the language's own. Days alone are converted. */
	readonly calendar?: string | null | undefined;
	/** Default `long`. */
	readonly style?: WhenStyle | undefined;
	/** Leaves the year out where it is this date's year: "by 11 September". */
	readonly relativeTo?: Edtf | null | undefined;
	/** Default `dateWords(language)`. */
	readonly words?: DateWords | undefined;
}

/** What `timeOrder` needs of an item. */
export interface Dated {
	/** Null or absent if undated. */
	readonly when?: Edtf | null | undefined;
	/** The date in the story's own words: where they name a part of the day, that decides between equal dates. */
	readonly label?: string | undefined;
}

/*
 * The functions, each in its own file:
 *
 *   parseEdtf(text: string): ParseResult                                             parse.ts
 *   printEdtf(value: Edtf): string                                                   print.ts
 *   sameEdtf(a: Edtf, b: Edtf): boolean                                              print.ts
 *   bounds(value: Edtf, timeZone?: string | null): Bounds                            bounds.ts
 *   precision(value: Edtf): Precision                                                certainty.ts
 *   certainty(value: Edtf): Certainty                                                certainty.ts
 *   edges(value: Edtf): Edges                                                        certainty.ts
 *   compareEdtf(a: Edtf, b: Edtf, timeZone?: string | null): number                  order.ts
 *   timeOrder(items: readonly Dated[], timeZone?: string | null): number[]           order.ts
 *   formatWhen(value: Edtf, options: FormatOptions): string                          format.ts
 *   describeReading(value: Edtf, options: FormatOptions): string                     describe.ts
 *   isoDatetime(value: Edtf): string | null                                          iso.ts
 *   dateWords(language: string): DateWords                                           ../words/index.ts
 *   isTimeZone(name: string): boolean                                                zone.ts
 */
