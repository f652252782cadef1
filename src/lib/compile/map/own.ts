/**
 * Shapes of a story's own: what of their GeoJSON can be drawn, as d3-geo takes it, and where it lies. Found once for as
 * long as the data stays.
 */
import { geoArea, geoBounds, type GeoPermissibleObjects } from 'd3-geo';
import { readGeoJson, type Run } from '../../story/geojson.js';
import type { GeoJson, StoryShape } from '../../story/map-types.js';
import { extentOf, type Extent } from '../../layout/plane.js';
import { contentId } from './ground.js';

/** A shape as it can be drawn. */
export interface OwnShape {
	readonly points: readonly (readonly [number, number])[];
	readonly lines: GeoPermissibleObjects | null;
	readonly areas: GeoPermissibleObjects | null;
	/** `null` where there is nothing to draw. */
	readonly extent: Extent | null;
	/** Changes with what is drawn. */
	readonly key: string;
}

/** What the code of a shape's areas begins with: no country's does, they are in capitals. */
const PREFIX = 's-';

/** The code under which the areas of a shape stand among those of the atlas. */
export function codeOfShape(id: string): string {
	return PREFIX + id;
}

/** Whether a code is that of a story's own shape. */
export function isOwn(code: string): boolean {
	return code.startsWith(PREFIX);
}

/** Nothing of it shows in a result: it only saves time, and goes with its data. */
const KNOWN = new WeakMap<GeoJson, OwnShape>();

export function ownShape({ geojson }: Pick<StoryShape, 'geojson'>): OwnShape {
	let known = KNOWN.get(geojson);
	if (!known) KNOWN.set(geojson, (known = read(geojson)));
	return known;
}

function read(geojson: GeoJson): OwnShape {
	const { points, lines, polygons } = readGeoJson(geojson, null, () => undefined);
	const coordinates = polygons.map((rings) => rings.map((ring, i) => wound(ring, i === 0)));
	const pieces: GeoPermissibleObjects[] = [
		...points.map(([lon, lat]) => ({ type: 'Point' as const, coordinates: [lon, lat] })),
		...lines.map((line) => ({ type: 'LineString' as const, coordinates: open(line) })),
		...coordinates.map((rings) => ({ type: 'Polygon' as const, coordinates: rings }))
	];
	return {
		points,
		lines: lines.length ? { type: 'MultiLineString', coordinates: lines.map(open) } : null,
		areas: coordinates.length ? { type: 'MultiPolygon', coordinates } : null,
		extent: extentOf(pieces.map(boundsOf)),
		key: contentId([JSON.stringify([points, lines, polygons])])
	};
}

const open = (line: Run): number[][] => line.map(([lon, lat]) => [lon, lat]);

/** A ring as d3-geo wants it: closed, and around the smaller part of the earth, or as a hole around the larger. */
function wound(ring: Run, outer: boolean): number[][] {
	const closed = [...open(ring), ...open(ring.slice(0, 1))];
	const large = geoArea({ type: 'Polygon', coordinates: [closed] }) > 2 * Math.PI;
	return large === outer ? closed.reverse() : closed;
}

function boundsOf(piece: GeoPermissibleObjects): Extent {
	const [[west, south], [east, north]] = geoBounds(piece);
	return [west, south, east < west ? east + 360 : east, north];
}
