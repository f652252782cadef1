/** The present on the timelines of a story that still goes on; fetched only where one does. */
import { markNow } from '../components/Timeline/now.js';
import type { Controller } from './controller.js';

/** How often the mark is looked at, in milliseconds. */
const EVERY_MS = 60_000;

/**
 * Marks the present on a story's axis, now and for as long as it is read. To be begun anew with another story.
 *
 * @param clock the present, in seconds of Unix time
 * @returns what ends that; the mark stays where it is
 */
export function keepNow(controller: Controller, clock = () => Date.now() / 1000): () => void {
	const { marks, breaks } = controller.story.axis;
	const mark = () => {
		const { story } = controller;
		controller.complete({ ...story, axis: markNow({ ...story.axis, marks, breaks }, clock()) });
	};
	mark();
	const timer = setInterval(mark, EVERY_MS);
	return () => clearInterval(timer);
}
