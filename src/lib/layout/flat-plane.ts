/** The plane of an image that maps are drawn on instead of the earth. Pure. */
import { geoIdentity } from 'd3-geo';
import { collect, type Plane } from './plane.js';

/** Units of its longer side: fine enough for whole numbers to be exact wherever a camera goes. */
const UNITS = 4000;
/** A map is framed by kilometres: the longer side counts as so many, whatever it shows. */
const FRAME_KM = 600;

/**
 * @param size of the image in its own pixels, in which positions are given
 * @param scale pixels a kilometre, if it has one
 */
export function flatPlane(
	size: { readonly width: number; readonly height: number },
	scale = 0
): Plane {
	const factor = UNITS / Math.max(size.width, size.height);
	const whole = geoIdentity().scale(factor);
	const [width, height] = [size.width, size.height].map((side) =>
		Math.max(Math.round(side * factor), 1)
	) as [number, number];
	return {
		flat: scale,
		kmPerUnit: FRAME_KM / UNITS,
		width,
		height,
		drawn: [0, 0, width, height],
		world: true,
		period: null,
		project: ([x, y]) => [x * factor, y * factor],
		unproject: ([x, y]) => [x / factor, y / factor],
		projectBox: ([x0, y0, x1, y1]) => [x0 * factor, y0 * factor, x1 * factor, y1 * factor],
		lines: (object) => collect(whole, object),
		straight: (line) => line.flatMap(([x = 0, y = 0]) => [x * factor, y * factor]),
		cut: (lines) => lines,
		outlines: null
	};
}
