/** Outlines on a plane, cut to boxes of it and around them. */
import type { Lines } from '../../layout/plane.js';
import { cutter, linesBox } from '../../layout/plane-lines.js';
import type { Box } from '../../layout/stage-box.js';
import { piecesBy } from './pieces.js';
import { grow, intersection } from './shapes.js';

/** How far what lies around a box reaches under what lies in it, in units, so that no seam shows. */
const UNDER = 4;
/** How far the pieces around a box reach over one another: more than any line may stray. */
const OVERLAP = 160;
/** Farther than any plane. */
const FAR = 1e6;

/** The rings of areas in a box. */
export function areasIn(areas: readonly Lines[], box: Box): Lines {
	const cut = cutter(box);
	return areas.flatMap((rings) => cut(rings, true));
}

/** The rings of areas around some boxes. */
export function areasAround(areas: readonly Lines[], boxes: readonly Box[]): Lines {
	let rest = areas;
	for (const box of boxes) {
		const around = cellsAround(grow(box, -UNDER)).map((cell) => cutter(cell));
		rest = rest.flatMap((rings) =>
			intersection(linesBox(rings), box)
				? around.map((cut) => cut(rings, true)).filter((part) => part.length > 0)
				: [rings]
		);
	}
	return rest.flat();
}

/**
 * All around a box: beside each of its sides and at each corner. What is cut to the side of one has its corners there, where they
 * are told finely; far off they are not, so that there one reaches over the next.
 */
function cellsAround([x0, y0, x1, y1]: Box): Box[] {
	return [
		[x0 - OVERLAP, -FAR, x1 + OVERLAP, y0],
		[x0 - OVERLAP, y1, x1 + OVERLAP, FAR],
		[-FAR, y0 - OVERLAP, x0, y1 + OVERLAP],
		[x1, y0 - OVERLAP, FAR, y1 + OVERLAP],
		[-FAR, -FAR, x0, y0],
		[x1, -FAR, FAR, y0],
		[-FAR, y1, x0, FAR],
		[x1, y1, FAR, FAR]
	];
}

/** What of lines lies in a box. */
export function linesIn(lines: Lines, box: Box): Lines {
	return lines.flatMap((line) => piecesBy(line, box).filter((piece) => isIn(piece, box)));
}

/** What of lines lies in none of some boxes. */
export function linesAround(lines: Lines, boxes: readonly Box[]): Lines {
	return boxes.reduce<Lines>(
		(rest, box) =>
			rest.flatMap((line) =>
				intersection(linesBox([line]), box)
					? piecesBy(line, box).filter((piece) => !isIn(piece, box))
					: [line]
			),
		lines
	);
}

/** Whether a piece of a line lies in the box that it was cut by: its first stretch tells. */
function isIn(
	[px = 0, py = 0, qx = px, qy = py]: readonly number[],
	[x0, y0, x1, y1]: Box
): boolean {
	const [x, y] = [(px + qx) / 2, (py + qy) / 2];
	return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}
