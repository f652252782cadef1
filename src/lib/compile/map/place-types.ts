/** What a place is on the plane. */
import type { Place } from '../../story/types.js';
import type { Box } from '../types.js';
import type { Point, Shape } from './shapes.js';

export interface MapPlace {
	readonly id: string;
	/** `point`: may be drawn as a mark. `soft`: is only named, as its position is not known exactly. */
	readonly kind: 'point' | 'area' | 'soft';
	readonly at: Point;
	/** What of the plane it takes up in a frame. */
	readonly box: Box;
	readonly code?: string;
	readonly country: boolean;
	readonly shape?: Shape;
}

/** A place as one plane has it, with all that was looked at. */
export interface FoundPlace {
	/** The record that says where it lies. */
	readonly by: Place;
	readonly around: number | undefined;
	readonly place: MapPlace | null;
}
