/** Small geometry on longitude and latitude. */
import { geoArea } from 'd3-geo';
import polylabel from 'polylabel';

/** Three decimals of a degree are about 100 m, four about 10 m. */
export const round = (/** @type {number} */ value, digits = 3) => Number(value.toFixed(digits));

/** Polygons of a Polygon or MultiPolygon. */
export const parts = (geometry) =>
	geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** Square kilometres of a polygon, whichever way it is wound. */
export function areaOf(coordinates) {
	const area = geoArea({ type: 'Polygon', coordinates: [coordinates[0]] });
	return Math.min(area, 4 * Math.PI - area) * 6371 ** 2;
}

/** The part with the most ground. */
export const mainPart = (geometry) =>
	parts(geometry).reduce((best, part) => (areaOf(part) > areaOf(best) ? part : best));

/** `[west, south, east, north]` of any nested coordinates, rounded outwards. */
export function box(coordinates) {
	const b = [Infinity, Infinity, -Infinity, -Infinity];
	const visit = (c) => {
		if (typeof c[0] !== 'number') return c.forEach(visit);
		b[0] = Math.min(b[0], c[0]);
		b[1] = Math.min(b[1], c[1]);
		b[2] = Math.max(b[2], c[0]);
		b[3] = Math.max(b[3], c[1]);
	};
	visit(coordinates);
	return b;
}

export const outward = (b, step = 0.001) => [
	round(Math.floor(b[0] / step) * step),
	round(Math.floor(b[1] / step) * step),
	round(Math.ceil(b[2] / step) * step),
	round(Math.ceil(b[3] / step) * step)
];

/**
 * The point of a shape that is farthest from its edge (pole of inaccessibility), so that a name
 * centred there has most room. Longitudes are shrunk to the shape's latitude first.
 * @returns {[number, number]}
 */
export function middle(geometry) {
	const part = mainPart(geometry);
	const b = box(part);
	const squeeze = Math.cos((((b[1] + b[3]) / 2) * Math.PI) / 180) || 1;
	const [x, y] = polylabel(
		part.map((ring) => ring.map(([lon, lat]) => [lon * squeeze, lat])),
		0.01
	);
	return [round(x / squeeze), round(y)];
}
