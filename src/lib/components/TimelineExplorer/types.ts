import type { ExplorerEvent, ExplorerTimeline } from '../../compile/explorer/types.js';
import type { ScaleName } from '../../layout/axis/index.js';

export interface TimelineExplorerProps {
	/** Made by `compileTimeline`. Replaced as a whole when its events change. */
	timeline: ExplorerTimeline;
	/** `across`: time runs along the line; `down`: from top to bottom; `auto`: down where it is narrower than 640 px. */
	direction?: 'across' | 'down' | 'auto';
	/** Default: the timeline's own. The reader may choose another. */
	scale?: ScaleName;
	/** Begin with the latest event. Default false. The reader may choose otherwise. */
	reverse?: boolean;
	/** Mark the present: `true`, by the clock of the reader's machine; or a moment in seconds since 1970 (UTC). Default: none. */
	now?: boolean | number;
	/** The part of time that is shown first, civil seconds. Default: all. */
	view?: { readonly from: number; readonly to: number };
	/** Tools above the picture: search, zoom, choices. Default true. */
	tools?: boolean;
	/** Heading level is the page's; this names the picture. Default: "Timeline" in its language. */
	label?: string;
	/** An event was opened. Without an `href` of the event it is the only thing that happens. */
	onopen?: (to: { readonly id: string; readonly event: ExplorerEvent }) => void;
	/** What is seen has changed, once it is at rest. Civil seconds; `shown`: events in sight. */
	onrangechange?: (range: {
		readonly from: number;
		readonly to: number;
		readonly shown: number;
	}) => void;
}
