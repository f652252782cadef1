/** A translation is begun, and goes on: what there is to translate, beside what has been. */
import { textHash } from './hash.js';
import { translatableTexts } from './overlay.js';
import type { ParseOptions } from './reading.js';
import { OVERLAY_FORMAT } from './records/overlay.js';
import type { Overlay, OverlayField, Story } from './types.js';

/**
 * An overlay with every text of a story. What is not translated stands there as in the original, with an empty `of`; once it
 * reads otherwise, the next call sets `of`. What was translated stays, stale or not.
 *
 * @param begun the translation so far, or the language of a new one
 */
export function beginOverlay(
	story: Story,
	begun: Overlay | string,
	options: ParseOptions = {}
): Overlay {
	const overlay: Overlay =
		typeof begun === 'string'
			? { format: OVERLAY_FORMAT, story: story.id, language: begun, fields: {} }
			: begun;
	const fields: Record<string, OverlayField> = {};
	for (const [path, original] of translatableTexts(story, options)) {
		const field = Object.hasOwn(overlay.fields, path) ? overlay.fields[path] : undefined;
		if (!field && original.trim() === '') continue;
		const { text, of } = field ?? { text: original, of: '' };
		fields[path] = { ...field, text, of: of === '' && text !== original ? textHash(original) : of };
	}
	// Texts that the story has no more are told of when the overlay is read against it, not thrown away.
	return { ...overlay, fields: { ...fields, ...withoutThose(overlay.fields, fields) } };
}

function withoutThose<T>(all: Readonly<Record<string, T>>, those: object): Record<string, T> {
	return Object.fromEntries(Object.entries(all).filter(([key]) => !Object.hasOwn(those, key)));
}
