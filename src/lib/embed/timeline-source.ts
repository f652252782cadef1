/** Gets the timeline that an element shows: from a server of the kit, or made from events. */
import type { ExplorerTimeline } from '../compile/explorer/types.js';
import { addressOf, fetchText } from './ask.js';
import { beside } from './home.js';
import { checkedTimeline } from './guard.js';
import type { makeTimeline } from './timeline-text.js';

interface TimelineModule {
	readonly makeTimeline: typeof makeTimeline;
}

/**
 * The timeline at an address: of a story's page, beside which it stands as `timeline.json`; of such a file; or of events.
 *
 * @param address relative to the page
 * @param language BCP 47; empty: the story's own
 * @throws {Error} why there is none, in words; an `AbortError` where `signal` was used
 */
export async function loadTimeline(
	address: string,
	language: string,
	signal: AbortSignal
): Promise<ExplorerTimeline> {
	const url = addressOf(address, language);
	url.hash = '';
	if (!url.pathname.endsWith('.json'))
		url.pathname = `${url.pathname.replace(/(\/timeline)?\/?$/, '')}/timeline.json`;
	const { text } = await fetchText(url, signal);
	return timelineOf(parsed(text, url.href), language || 'en');
}

/**
 * The timeline of events that stand in a page.
 *
 * @param language BCP 47, unless the events say one
 * @throws {Error} what is wrong with them, with its path
 */
export const timelineOfText = async (json: string, language: string): Promise<ExplorerTimeline> =>
	timelineOf(parsed(json, 'The timeline'), language);

async function timelineOf(value: unknown, language: string): Promise<ExplorerTimeline> {
	const format = (value as { readonly format?: unknown } | null)?.format;
	if (format !== undefined) return checkedTimeline(value);
	const { makeTimeline } = await beside<TimelineModule>('throughline-timeline-text.js');
	return makeTimeline(value, language);
}

function parsed(text: string, name: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new Error(`${name} is no JSON: ${error instanceof Error ? error.message : ''}`, {
			cause: error
		});
	}
}
