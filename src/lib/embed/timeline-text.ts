/** Makes a timeline of events in the browser. Loaded only where nobody has made it, as `throughline-timeline-text.js`. */
import { compileTimeline } from '../compile/explorer/compile-timeline.js';
import type { ExplorerTimeline } from '../compile/explorer/types.js';
import { timelineData } from './timeline-data.js';

/**
 * @param value events as a page writes them down: `timelineData`
 * @param language BCP 47, unless they say one
 * @throws {Error} what is wrong with them, with its path
 */
export function makeTimeline(value: unknown, language: string): ExplorerTimeline {
	const { events, options } = timelineData(value);
	const timeline = compileTimeline(events, { language, ...options });
	const [odd] = timeline.undated;
	if (!odd) return timeline;
	const at = events.findIndex(({ id }) => id === odd.id);
	throw new Error(
		`events[${at}].when: "${events[at]?.when ?? ''}" is no date. Dates are written as EDTF: 1999, 2021-07-05, 199X, 1914/1918, 1850~.`
	);
}
