/** What an explorable timeline is made from, and what it is made of. Plain JSON both. */
import type { ScaleName } from '../../layout/axis/index.js';
import type { Standing } from '../../story/types.js';
import type { Edge, Words } from '../types.js';
import type { Catalogue } from '../messages/index.js';

/** An event as a page hands it in. */
export interface TimelineEvent {
	/** Unique among the events. */
	readonly id: string;
	readonly label: string;
	/** EDTF: "1999", "2021-07-05T14:05", "Y-13800000000", "199X", "1914-07-28/1918-11-11", "1850~", "2021-07/..". */
	readonly when: string;
	/** How the date is said, where it is said otherwise than by its `when`. */
	readonly whenLabel?: string;
	/** Id of its lane; without it, the event stands in a last one of its own. */
	readonly lane?: string;
	/** A line more about it, shown when it is picked. Searched too. */
	readonly text?: string;
	/** Where picking it leads. */
	readonly href?: string;
	readonly thumb?: { readonly src: string; readonly alt: string };
	/** When it was reported, EDTF. */
	readonly said?: string;
	/** IANA zone of its clock time, where that is not the timeline's. */
	readonly timeZone?: string;
	readonly standing?: Standing;
}

export interface TimelineOptions {
	/** BCP 47, default `en`: words, digits, calendar and direction follow it. */
	readonly language?: string;
	/** IANA zone in which days and clock times are read and shown. Default UTC. */
	readonly timeZone?: string;
	/** A calendar of `Intl` for days; default: the language's own. */
	readonly calendar?: string;
	/** In the order in which they are drawn. Default: those that the events name, by their ids. */
	readonly lanes?: readonly { readonly id: string; readonly label: string }[];
	readonly eras?: readonly { readonly label: string; readonly when: string }[];
	/** Does the order of the events tell something? Then the jumps of the telling can be drawn. Default false. */
	readonly told?: boolean;
	/** Default: what suits the events (`suitingScale`). */
	readonly scale?: ScaleName;
	/** Words of the interface in more languages, or other words. */
	readonly messages?: Catalogue;
}

/** An event, ready to draw. Times are civil seconds: what clocks show in the timeline's zone (`layout/time-units.ts`). */
export interface ExplorerEvent {
	readonly id: string;
	readonly label: string;
	/** Index into `lanes`. */
	readonly lane: number;
	/** From, and up to; for what is open or unknown the part that is known. */
	readonly from: number;
	readonly to: number;
	readonly start: Edge;
	readonly end: Edge;
	/** Part of it over which an axis may leap. */
	readonly slack?: readonly [number, number];
	/** In words. */
	readonly when: string;
	readonly short: string;
	/** Its own clock, where that shows another time: "5 July 2021, 18:27 (UTC)". */
	readonly there?: string;
	readonly said?: { readonly at: number; readonly text: string };
	/** Place in the telling, from 1; 0 where there is none. */
	readonly told: number;
	/** Width of its label in pixels, at 14 px and 600. */
	readonly w: number;
	readonly text?: string;
	readonly href?: string;
	readonly thumb?: { readonly src: string; readonly alt: string };
	readonly standing?: Standing;
}

/** A timeline to explore. Made by `compileTimeline`. */
export interface ExplorerTimeline {
	readonly format: 'throughline-explorer/1';
	readonly language: string;
	readonly direction: 'ltr' | 'rtl';
	readonly timeZone?: string;
	readonly calendar?: string;
	/** By their time. */
	readonly events: readonly ExplorerEvent[];
	/** At least one, where there are events. */
	readonly lanes: readonly { readonly id: string; readonly label: string }[];
	readonly eras: readonly { readonly label: string; readonly from: number; readonly to: number }[];
	readonly scale: ScaleName;
	/** Lengths that the scale by events leaves out, in words, in the order of its breaks. */
	readonly breaks: readonly string[];
	/** Events that could not be placed: their date is none. */
	readonly undated: readonly { readonly id: string; readonly label: string }[];
	readonly words: Words;
}
