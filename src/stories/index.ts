/** The stories that ship: gallery, documentation and fixtures at once. Plain data, unparsed, as a file would hold it. */
import deepTime from './deep-time/story.json' with { type: 'json' };
import eclipses from './eclipses/story.json' with { type: 'json' };
import intoTajikistanDari from './into-tajikistan/fa-AF.json' with { type: 'json' };
import intoTajikistan from './into-tajikistan/story.json' with { type: 'json' };
import theLostDay from './the-lost-day/story.json' with { type: 'json' };

/** A story as it ships. Read it with `parseStory`, its translations with `parseOverlay`. */
export interface ShippedStory {
	/** The story's id and its place in addresses: `/stories/SLUG`. */
	readonly slug: string;
	/** The document, as JSON data. */
	readonly story: unknown;
	/** Translations, as JSON data. */
	readonly overlays: readonly unknown[];
}

/** In the order of the gallery. */
export const stories: readonly ShippedStory[] = [
	{ slug: 'into-tajikistan', story: intoTajikistan, overlays: [intoTajikistanDari] },
	{ slug: 'the-lost-day', story: theLostDay, overlays: [] },
	{ slug: 'deep-time', story: deepTime, overlays: [] },
	{ slug: 'eclipses', story: eclipses, overlays: [] }
];
