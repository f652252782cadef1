/** Which projection a plane is made with, by what it shows. Pure. */
import {
	geoAzimuthalEqualArea,
	geoConicEqualArea,
	geoEqualEarth,
	type GeoProjection
} from 'd3-geo';
import type { Cap } from './cap.js';
import type { Extent } from './extent.js';
import type { Box } from './stage-box.js';

type LonLat = readonly [number, number];

/** Wider than this, a story is of the world. */
const WORLD_DEGREES = 150;
/** Wider than that, but from this latitude of its middle on, it is of what lies around a pole. */
const POLAR = 55;
/** From this latitude of its middle on, an extent may reach too near a pole. */
const NORTHERLY = 45;
/** Wider than this, an extent goes round the world and on; as degrees are added up, once round may be a little more. */
const ONCE_ROUND = 360.0001;
/** Over so many degrees to both sides of the equator no cone fits. */
const STRADDLING = 60;
/** The cylinder is true to shape at this latitude, as in the projection of Hobo and Dyer. */
const ROUND_PARALLEL = 37.5;
/** Turned here, its copies meet in the Bering Strait, where they cut no land but Antarctica. */
export const SEAMLESS = 11;

/** The scale at which a plane is measured before it gets its own. */
export const RAW = 1000;

export type Kind = 'conic' | 'azimuthal' | 'world' | 'round';

/**
 * Which projection shows an extent without a cut through it: all keep areas in proportion. Extents that reach near a
 * pole, or far to both sides of the equator, lie in the middle of an azimuthal one (Lambert's), which has no edge within
 * reach; what spans most of the world on an oval one, and on a cylinder that is rolled on where a story goes all the way round; all else on a cone (Albers').
 */
export function kindOf([west, south, east, north]: Extent): Kind {
	const width = east - west;
	const height = north - south;
	const middle = Math.abs(south + north) / 2;
	if (width > ONCE_ROUND) return 'round';
	if (width > WORLD_DEGREES) return middle >= POLAR ? 'azimuthal' : 'world';
	if (south < 0 && north > 0 && Math.max(width, height) > STRADDLING) return 'azimuthal';
	if (middle < NORTHERLY) return 'conic';
	// What a wide stage shows around the extent must not reach over the pole, where a cone is open.
	const reach = 1.3 * Math.max(height, width * Math.cos((middle * Math.PI) / 180)) + 3;
	return 90 - Math.max(Math.abs(south), Math.abs(north)) < reach ? 'azimuthal' : 'conic';
}

/** @param middle of the extent */
export function projectionOf(
	kind: Kind,
	[west, south, east, north]: Extent,
	middle: LonLat
): GeoProjection {
	const projection: GeoProjection =
		kind === 'round'
			? geoConicEqualArea().parallels([-ROUND_PARALLEL, ROUND_PARALLEL]).rotate([-SEAMLESS, 0])
			: kind === 'world'
				? geoEqualEarth().rotate([-middle[0], 0])
				: kind === 'azimuthal'
					? // More than half way round: the pole is the middle, and what is left out at the top.
						azimuthal(east - west > 180 ? [middle[0], middle[1] > 0 ? 90 : -90] : middle)
					: geoConicEqualArea()
							.parallels([south + (north - south) / 6, north - (north - south) / 6])
							.rotate([-middle[0], 0]);
	projection.scale(RAW).translate([0, 0]);
	if (kind === 'conic') projection.center([0, middle[1]]);
	return projection;
}

/** Lambert's azimuthal one, with a place in its middle. */
export function azimuthal([lon, lat]: LonLat): GeoProjection {
	return geoAzimuthalEqualArea().rotate([-lon, -lat]).scale(RAW).translate([0, 0]);
}

/** The box around a cap in whose middle a projection lies. */
export function roundBox({ radius }: Cap): Box {
	const r = 2 * RAW * Math.sin((radius / 2) * (Math.PI / 180));
	return [-r, -r, r, r];
}

/** Whether an extent in degrees is drawn as a map of the world. */
export function isWorldWide(extent: Extent): boolean {
	const kind = kindOf(extent);
	return kind === 'world' || kind === 'round';
}
