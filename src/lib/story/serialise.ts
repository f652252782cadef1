import { writeJson } from './json/write.js';
import { overlayShape } from './records/overlay.js';
import { storyShape } from './records/story.js';
import type { Overlay, Story } from './types.js';

/**
 * A story as canonical JSON text: keys in the order of the types, unknown ones after them in theirs, lists that may be
 * absent left out where they are empty. Reading it gives an equal story; writing that gives the same text.
 */
export function serialiseStory(story: Story): string {
	return writeJson(orderStory(story));
}

/** The same as data, for `JSON.stringify` and stores. */
export function orderStory(story: Story): unknown {
	return storyShape.order?.(story) ?? story;
}

/** An overlay as canonical JSON text. */
export function serialiseOverlay(overlay: Overlay): string {
	return writeJson(overlayShape.order?.(overlay) ?? overlay);
}
