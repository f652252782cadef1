/** A story with its translation laid over it, and what of each step is missing or out of date. */
import { applyOverlay } from '../story/overlay.js';
import type { ParseOptions } from '../story/reading.js';
import type { Id, Issue, Overlay, Step, Story } from '../story/types.js';

/** A translated story. */
export interface Translated {
	readonly of: Story;
	readonly overlay: Overlay | undefined;
	readonly story: Story;
	readonly issues: readonly Issue[];
	/** Steps whose heading or text stands in the original's language. */
	readonly untranslated: ReadonlySet<Id>;
	/** Steps of which a translation is older than its original. */
	readonly stale: ReadonlySet<Id>;
}

const NONE: ReadonlySet<Id> = new Set();
const LISTS = [
	'sources',
	'places',
	'shapes',
	'sheets',
	'tones',
	'states',
	'groups',
	'eras',
	'steps',
	'updates'
] as const;

/**
 * Lays the overlay over the story. What has not changed since `before` stays the very same object, so that nothing
 * made from it has to be made again.
 */
export function translate(
	story: Story,
	overlay: Overlay | undefined,
	before?: Translated,
	options: ParseOptions = {}
): Translated {
	if (!overlay) {
		return { of: story, overlay, story, issues: [], untranslated: NONE, stale: NONE };
	}
	if (before?.of === story && before.overlay === overlay) return before;
	const applied = applyOverlay(story, overlay, options);
	const same = before?.overlay === overlay ? keepSame(applied.story, story, before) : applied.story;
	return {
		of: story,
		overlay,
		story: same,
		issues: applied.issues,
		untranslated: stepsOf(applied.missing, /^steps\/([^/]+)\/(?:heading|body)$/),
		stale: stepsOf(applied.stale, /^steps\/([^/]+)\//)
	};
}

/** Puts the earlier translation of every unchanged record in the place of the new one. */
function keepSame(fresh: Story, of: Story, before: Translated): Story {
	const kept: Record<string, readonly unknown[]> = {};
	for (const list of LISTS) {
		const [records, now, was] = [fresh[list], of[list], before.of[list]];
		const then = before.story[list] ?? [];
		if (!records || !now || !was) continue;
		if (now === was) {
			kept[list] = then;
			continue;
		}
		const earlier = new Map<unknown, unknown>(was.map((record, i) => [record, then[i]]));
		kept[list] = records.map((record, i) => earlier.get(now[i]) ?? record);
	}
	return { ...fresh, ...kept };
}

function stepsOf(paths: readonly string[], pattern: RegExp): ReadonlySet<Step['id']> {
	return new Set(paths.flatMap((path) => pattern.exec(path)?.[1] ?? []));
}
