/** What readers find on a story's maps when they explore them: more names than a step shows, and what is told of where. */
import type { Standing } from '../story/types.js';
import type { LabelRole } from './label-type.js';

/** A name of the atlas, on the plane of a story. */
export interface GazetteerName {
	/** As the labels of compiled maps have it, so that none is set twice. */
	readonly id: string;
	readonly text: string;
	readonly role: Exclude<LabelRole, 'figure' | 'area'>;
	readonly at: readonly [x: number, y: number];
	/** Its size in pixels, as it is set where maps are explored. */
	readonly w: number;
	readonly h: number;
	/** Font size in pixels. */
	readonly size: number;
	/** From so many pixels a unit on it has room. */
	readonly from: number;
}

/** What a step tells of a place. */
export interface Telling {
	/** Told index of the step. */
	readonly step: number;
	/** What is claimed of it there, each with how sure that is. */
	readonly claims: readonly string[];
}

/** A place of the story itself. */
export interface GazetteerPlace extends Omit<GazetteerName, 'from' | 'role'> {
	/** Its outline, where it is an area. */
	readonly area?: string;
	/** Absent where its position is not known exactly: it is then only named. */
	readonly exact?: true;
	/** How sure the last claim about it is. */
	readonly standing?: Standing;
	readonly told: readonly Telling[];
}

export interface Gazetteer {
	readonly format: 'throughline-gazetteer/1';
	/** Id of the plane that its positions are on: on another they mean nothing. */
	readonly atlas: string;
	/** Most important first. */
	readonly names: readonly GazetteerName[];
	readonly places: readonly GazetteerPlace[];
	/** What lies on each image that maps are drawn on: all names there are the story's. */
	readonly sheets?: readonly Pick<Gazetteer, 'atlas' | 'places'>[];
}

/** What there is to find on a plane; `null` where nothing is known of that plane. */
export function onPlane(gazetteer: Gazetteer | null, plane: string): Gazetteer | null {
	if (!gazetteer || gazetteer.atlas === plane) return gazetteer;
	const sheet = gazetteer.sheets?.find(({ atlas }) => atlas === plane);
	return sheet ? { format: gazetteer.format, names: [], ...sheet } : null;
}
