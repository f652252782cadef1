/** What maps are drawn on: the earth, or an image of a story's own. */
import type { Box } from '../layout/stage-box.js';
import type { Words } from './text-types.js';

/** What of the ground is drawn, back to front. */
export type GroundRole =
	'land' | 'focus' | 'height' | 'lake' | 'river' | 'province' | 'border' | 'coast';

/** Everything of the earth that a story draws, projected once into one plane. One SVG path each. */
export interface CompiledAtlas {
	/** Short and unique to the content: prefixes DOM ids. */
	readonly id: string;
	/** The part of the plane that is looked at, from 0, 0 on: outlines may go on around it, coarsely, for wide low windows. */
	readonly width: number;
	readonly height: number;
	/** Kilometres a plane unit, at the middle of the story's extent. */
	readonly kmPerUnit: number;
	/** What a scale can be long, in the story's language: "50 km" by 50. */
	readonly lengths: Readonly<Record<number, string>>;
	/** What is said where a map is explored, in the story's language. Absent: its maps are not explored. */
	readonly words?: Words;
	readonly ground: readonly {
		readonly role: GroundRole;
		readonly level?: number;
		/** Whether the outline of land is its coast, and drawn as one. */
		readonly shore?: boolean;
		/** Plane units that a unit of the path is long; absent: 1. */
		readonly scale?: number;
		readonly d: string;
	}[];
	readonly areas: Readonly<Record<string, { readonly d: string; readonly box: Box }>>;
	/**
	 * The same as far as the opening shows it, where that is much less: a page begins with it. Areas are paths.
	 */
	readonly sketch?: {
		readonly ground: CompiledAtlas['ground'];
		readonly areas: Readonly<Record<string, string>>;
	};
	/** The locator: land of a globe turned to the story, radius 50 about 0,0. */
	readonly globe?: { readonly d: string };
	/** "Natural Earth; GeoNames CC BY 4.0. Boundaries imply no endorsement." */
	readonly credit: string;
}

/**
 * An image that a map is drawn on instead of the ground: a plane of its own. Each map brings it along, so that a layer is
 * whole in itself and stories without one know nothing of it.
 */
export interface CompiledSheet extends Pick<
	CompiledAtlas,
	'id' | 'width' | 'height' | 'lengths' | 'words' | 'globe' | 'credit'
> {
	/** Absent: it may not be loaded, and the map is drawn on nothing. */
	readonly src?: string;
	/** 0: it has no scale. */
	readonly kmPerUnit: number;
}
