/**
 * Islands of the world that are less than a dot to a map's cameras: a country may have no others. Each is told in the few
 * points that show where there is land.
 */
import type { Lines } from '../../layout/plane.js';
import { linesBox } from '../../layout/plane-lines.js';
import type { Stray } from './detail.js';
import { ringArea, thinned, type Thinned } from './shapes.js';

/** Of its length, a speck's outline may stray so much. */
const ROUGH = 0.3;

/** It is seen from so many times the length that lines may stray. */
const SEEN = 1.4;

function lengthOf(ring: readonly number[]): number {
	const [x0, y0, x1, y1] = linesBox([ring]);
	return Math.max(x1 - x0, y1 - y0);
}

/** Whether a ring, or a coast that closes on itself, is less than a dot. */
export function isSpeck(line: readonly number[], detail: Stray): boolean {
	const [x = 0, y = 0] = line;
	return Math.abs(ringArea(line)) < detail.dot(x, y) ** 2;
}

/** Those of some rings that are specks, as far as they show at all. */
export function specks(rings: Lines, detail: Stray): Thinned[] {
	return rings.flatMap((ring) => {
		const [x = 0, y = 0] = ring;
		const length = lengthOf(ring);
		if (!isSpeck(ring, detail) || length < SEEN * detail.at(x, y, 0)) return [];
		return thinned([ring], { closed: true, tolerance: length * ROUGH });
	});
}
