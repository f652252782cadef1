/** What a plane shows, in degrees. */
import type { Plane } from '../../layout/plane.js';
import type { LonLatBox } from '../atlas-types.js';
import type { Box } from '../types.js';

/** Points looked at along a side. */
const STEPS = 12;

/** How far a part of a plane reaches. */
export interface Span {
	/** Longitude of its middle, from which west and east are counted. */
	readonly middle: number;
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
	/** Whether all of it is earth: the edge of the world does not run through it. */
	readonly earth: boolean;
}

/** How far a part of a plane reaches, by points all over it. */
export function spanOf(plane: Plane, [x0, y0, x1, y1]: Box): Span {
	let middle = plane.unproject([(x0 + x1) / 2, (y0 + y1) / 2]);
	let [west, south, east, north] = [0, 90, 0, -90];
	let earth = true;
	for (let i = 0; i <= STEPS; i++)
		for (let j = 0; j <= STEPS; j++) {
			const at = plane.unproject([x0 + ((x1 - x0) * i) / STEPS, y0 + ((y1 - y0) * j) / STEPS]);
			if (!at) {
				earth = false;
				continue;
			}
			// The middle may lie beyond the edge of the earth.
			middle ??= at;
			const lon = ((((at[0] - middle[0]) % 360) + 540) % 360) - 180;
			[west, east] = [Math.min(west, lon), Math.max(east, lon)];
			[south, north] = [Math.min(south, at[1]), Math.max(north, at[1])];
		}
	return { middle: middle?.[0] ?? 0, west, south, east, north, earth };
}

/** Whole degrees that hold all of a plane that is drawn. */
export function degreesOf(plane: Plane): LonLatBox {
	const span = spanOf(plane, plane.drawn);
	const south = span.earth ? span.south : Math.min(span.south, -85);
	const north = span.earth ? span.north : Math.max(span.north, 85);
	const [low, high] = [Math.max(-90, Math.floor(south) - 1), Math.min(90, Math.ceil(north) + 1)];
	if (!span.earth || span.east - span.west > 340) return [-180, low, 180, high];
	const west = Math.floor(span.middle + span.west) - 1;
	const east = Math.ceil(span.middle + span.east) + 1;
	return west < -180 ? [west + 360, low, east + 360, high] : [west, low, east, high];
}
