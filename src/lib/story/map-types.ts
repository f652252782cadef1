/** What map layers are made of: marks and areas, where names stand, shapes, sheets. */
import type { Id, Open } from './base-types.js';

export interface MapMark extends Open {
	readonly id: Id;
	readonly place: Id;
	/** Default: the place's name. */
	readonly label?: string;
	/** A second, smaller line under the label. */
	readonly note?: string;
	/** Default: `capital` for a country's capital, else `town`. */
	readonly symbol?: 'town' | 'capital' | 'held' | 'base' | 'mission' | 'dot';
	/** The claim of this step that it shows: its standing is drawn. */
	readonly claim?: Id;
}

export interface MapArea extends Open {
	readonly id: Id;
	readonly place: Id;
	readonly tone: Id;
	readonly claim?: Id;
}

/** Where a name may stand, as the map is looked at: maps are never mirrored. `on`: over the place itself. */
export const NAME_SIDES = [
	'above',
	'above-right',
	'right',
	'below-right',
	'below',
	'below-left',
	'left',
	'above-left',
	'on'
] as const;
export type NameSide = (typeof NAME_SIDES)[number];

/** A name's side, and how much farther off than usual. */
export interface NameAnchor extends Open {
	readonly side: NameSide;
	/** Pixels, at most 80. */
	readonly by?: number;
}

/** Where a name stands by hand; `none`: it is not written. */
export type Anchor = NameSide | 'none' | NameAnchor;

/** GeoJSON as it was given: a geometry, a feature or a collection. `readGeoJson` reads it. */
export interface GeoJson {
	readonly type: string;
	readonly [key: string]: unknown;
}

/** Something of a story's own that its maps may draw: what belongs together under one name. */
export interface StoryShape extends Open {
	readonly id: Id;
	readonly name: string;
	readonly geojson: GeoJson;
	/** Where its name stands on maps. */
	readonly anchor?: Anchor;
	/** Whose data it is: stands below every map that shows it. */
	readonly credit?: string;
	readonly note?: string;
}

/** A point of an image in its own pixels, from its top left corner: x runs to the right, y down. */
export type Pixel = readonly [x: number, y: number];

/** Where a place lies on a sheet: a position, or an outline of three or more. */
export type SheetPlace = Pixel | readonly Pixel[];

/** An image to draw maps on instead of the earth: a floor plan, an old chart. */
export interface StorySheet extends Open {
	readonly id: Id;
	/** Where the file lies. */
	readonly src: string;
	/** What is to be seen, in words. */
	readonly alt: string;
	/** Its own size: positions are pixels of it. */
	readonly width: number;
	readonly height: number;
	/** Pixels a kilometre. Absent: it has no scale. */
	readonly scale?: number;
	/** Stands below every map that is drawn on it. */
	readonly credit?: string;
	/** Where the story's places lie on it. */
	readonly places: Readonly<Record<Id, SheetPlace>>;
}

/** Parts of the ground that a map may show more or less of. */
export const GROUND_PARTS = ['relief', 'rivers', 'provinces', 'borders'] as const;
export type GroundPart = (typeof GROUND_PARTS)[number];

/** How strongly something is drawn: 0 to 1, or whether at all. */
export type Strength = number | boolean;

/** How strongly parts of the ground are drawn; what is not named stands as usual. */
export interface MapGround extends Open {
	/** Heights, with the names of mountains. */
	readonly relief?: Strength;
	/** Rivers and lakes, with their names. */
	readonly rivers?: Strength;
	/** Borders of provinces, with the names of those around. */
	readonly provinces?: Strength;
	/** Borders of countries. */
	readonly borders?: Strength;
}

/** How the lines and outlines of a shape are drawn; `none`: areas have no outline. */
export const LINE_KINDS = ['solid', 'dashed', 'dotted', 'none'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** A shape of the story on a map. */
export interface MapShape extends Open {
	readonly id: Id;
	readonly shape: Id;
	/** What it means. Default: it is drawn quietly. */
	readonly tone?: Id;
	/** Default `solid`. */
	readonly line?: LineKind;
	/** Default: the shape's name. */
	readonly label?: string;
	readonly note?: string;
	/** Over what the shape says. */
	readonly anchor?: Anchor;
	/** How strongly it is drawn, 0 to 1. Default 1. */
	readonly strength?: Strength;
	readonly claim?: Id;
}

/** A second, small map in a corner: a part of the first one nearer, or where it lies. */
export interface MapInset extends Open {
	/** A word or two in it. */
	readonly title?: string;
	/** Places and shapes it must show. Default: all that it draws. */
	readonly frame?: readonly Id[];
	readonly marks?: readonly (Id | MapMark)[];
	readonly areas?: readonly MapArea[];
	readonly shapes?: readonly (Id | MapShape)[];
	readonly names?: readonly Id[];
	/** Where names stand in it, by place. */
	readonly anchors?: Readonly<Record<Id, Anchor>>;
	/** How strongly it is coloured by the story's states. */
	readonly states?: Strength;
}
