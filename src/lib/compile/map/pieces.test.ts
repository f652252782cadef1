import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../types.js';
import { within, type Stray } from './detail.js';
import { piecesBy } from './pieces.js';
import { ringArea, thinned } from './shapes.js';

const BOX: Box = [0, 0, 100, 60];

describe('a line in the pieces into which a box divides it', () => {
	it('is cut where it enters and where it leaves', () => {
		expect(piecesBy([-50, 30, 150, 30], BOX)).toEqual([
			[-50, 30, 0, 30],
			[0, 30, 100, 30],
			[100, 30, 150, 30]
		]);
		expect(piecesBy([50, 30, 50, 90, 80, 90, 80, 10], BOX)).toEqual([
			[50, 30, 50, 60],
			[50, 60, 50, 90, 80, 90, 80, 60],
			[80, 60, 80, 10]
		]);
	});

	it('is one piece where it only comes near', () => {
		for (const line of [
			[10, 10, 90, 50],
			[-10, -10, 110, -10],
			[0, 10, 50, 0, 100, 60],
			[0, 0, 100, 0, 100, 60],
			[-30, 50, 20, 100]
		])
			expect(piecesBy(line, BOX)).toEqual([line]);
	});

	it('is whole again end to end, each piece on one side', () => {
		const at = fc.integer({ min: -200, max: 300 });
		fc.assert(
			fc.property(fc.array(fc.tuple(at, at), { minLength: 2, maxLength: 12 }), (points) => {
				const line = points.flat();
				const pieces = piecesBy(line, BOX);
				pieces.slice(1).forEach((piece, i) => {
					expect(piece.slice(0, 2)).toEqual(pieces[i]!.slice(-2));
				});
				const joined = pieces.flatMap((piece, i) => piece.slice(i && 2));
				for (const [x, y] of points) expect(joined.join()).toContain(`${x},${y}`);
				for (const piece of pieces) {
					const middles = piece
						.map((v, i) => (v + (piece[i + 2] ?? NaN)) / 2)
						.filter((v) => !Number.isNaN(v));
					const sides = new Set<boolean>();
					for (let i = 0; i + 1 < middles.length; i += 2) {
						const [x, y] = [middles[i]!, middles[i + 1]!];
						const edge = [x - BOX[0], BOX[2] - x, y - BOX[1], BOX[3] - y];
						if (Math.min(...edge.map(Math.abs)) > 1e-6) sides.add(Math.min(...edge) > 0);
					}
					expect(sides.size).toBeLessThan(2);
				}
			})
		);
	});
});

describe('an outline that runs on beyond what is seen closely', () => {
	const detail: Stray = { soft: 1, at: (_x, _y, least) => Math.max(1, least), dot: () => 5 };
	const far = within(BOX, detail, { ...detail, at: (_x, _y, least) => Math.max(20, least) });
	/** A shore with an inlet of 8 units every 10, from well within to far beyond. */
	const shore = Array.from({ length: 41 }, (_, i) => [i * 10, 30 + (i % 2) * 8]).flat();

	it('is as fine as ever where it is, and coarse beyond', () => {
		const tolerance = (x: number, y: number) => far.at(x, y, 0.5);
		const lines = thinned([shore], { tolerance, frame: far.frame, apart: true });
		const xs = lines.map(({ points }) => points.filter((_, i) => i % 2 === 0));
		// What is coarse is a line of its own, in units of its own. They meet, off the edge by less than shows.
		const fine = Array.from({ length: 10 }, (_, i) => i * 10);
		expect(xs).toEqual([
			[...fine, 104],
			[104, 400]
		]);
		expect(lines.map(({ grid }) => grid)).toEqual([1, 8]);
		expect(lines[0]?.points.slice(-2)).toEqual(lines[1]?.points.slice(0, 2));
	});

	it('leaves no gap at the edge, and closes', () => {
		const ring = [20, 20, 60, 22, 140, 18, 260, 24, 258, 40, 180, 44, 90, 42, 40, 41];
		const tolerance = (x: number, y: number) => far.at(x, y, 0.5) / 5;
		const [one] = thinned([ring], { closed: true, tolerance, frame: far.frame });
		const { points } = one!;
		expect(points.slice(0, 2)).toEqual(points.slice(-2));
		const onEdge = points.filter((v, i) => i % 2 === 0 && v === 100);
		expect(onEdge).toHaveLength(2);
		expect(Math.abs(ringArea(points.slice(0, -2)))).toBeGreaterThan(0.9 * Math.abs(ringArea(ring)));
	});
});
