import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lines } from '../../layout/plane.js';
import { areasAround, areasIn, linesAround, linesIn } from './plane-cut.js';
import type { Box } from '../types.js';

const [LEFT, RIGHT]: readonly Box[] = [
	[100, 80, 300, 220],
	[300, 60, 520, 240]
];

/** What of them nothing around them reaches into. */
const LESS: readonly Box[] = [
	[110, 90, 290, 210],
	[310, 70, 510, 230]
];

/** A star about a point: land of any shape. */
const star = fc
	.record({
		x: fc.integer({ min: 0, max: 600 }),
		y: fc.integer({ min: 0, max: 300 }),
		reach: fc.array(fc.integer({ min: 8, max: 260 }), { minLength: 5, maxLength: 24 })
	})
	.map(({ x, y, reach }) =>
		reach.flatMap((r, i) => {
			const turn = (2 * Math.PI * i) / reach.length;
			return [x + r * Math.cos(turn) + 0.137, y + r * Math.sin(turn) + 0.219];
		})
	);

describe('land cut to boxes of a plane and around them', () => {
	it('is where it was, and nowhere else', () => {
		fc.assert(
			fc.property(star, (ring) => {
				const areas: Lines[] = [[ring]];
				const [left, right] = [areasIn(areas, LEFT!), areasIn(areas, RIGHT!)];
				const around = areasAround(areas, [LEFT!, RIGHT!]);
				for (const v of [...left, ...right, ...around].flat())
					expect(Number.isFinite(v)).toBe(true);
				const wrong: string[] = [];
				for (let x = -250.5; x < 860; x += 31)
					for (let y = -250.5; y < 560; y += 31) {
						const land = isWithin([ring], x, y);
						const inLeft = isIn(x, y, LEFT!);
						const inRight = isIn(x, y, RIGHT!);
						const held =
							isWithin(left, x, y) === (land && inLeft) &&
							isWithin(right, x, y) === (land && inRight);
						// A little of it goes on under a box.
						const under = (inLeft && !isIn(x, y, LESS[0]!)) || (inRight && !isIn(x, y, LESS[1]!));
						const drawn = isWithin(around, x, y);
						if (!held || (!under && drawn !== (land && !inLeft && !inRight)))
							wrong.push(`${x} ${y}`);
					}
				expect(wrong).toEqual([]);
			}),
			{ numRuns: 60 }
		);
	});

	it('has each line once, in a box or around it', () => {
		fc.assert(
			fc.property(star, (line) => {
				const boxes = [LEFT!, RIGHT!];
				const length = lengthOf([line]);
				const inside = boxes.map((box) => lengthOf(linesIn([line], box)));
				const around = lengthOf(linesAround([line], boxes));
				expect(around + inside.reduce((sum, each) => sum + each, 0)).toBeCloseTo(length, 6);
			})
		);
	});
});

function isIn(x: number, y: number, [x0, y0, x1, y1]: Box): boolean {
	return x > x0 && y > y0 && x < x1 && y < y1;
}

/** Whether rings, drawn as one path, fill a point: by how often they go round it. */
function isWithin(rings: Lines, x: number, y: number): boolean {
	let turns = 0;
	for (const ring of rings)
		for (let i = 0; i < ring.length; i += 2) {
			const [px = 0, py = 0] = [ring[i], ring[i + 1]];
			const [qx = 0, qy = 0] = [ring[(i + 2) % ring.length], ring[(i + 3) % ring.length]];
			if (py <= y === qy <= y) continue;
			if (px + ((qx - px) * (y - py)) / (qy - py) > x) turns += qy > py ? 1 : -1;
		}
	return turns !== 0;
}

function lengthOf(lines: Lines): number {
	let sum = 0;
	for (const line of lines)
		for (let i = 2; i < line.length; i += 2)
			sum += Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!);
	return sum;
}
