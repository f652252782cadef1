import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELL, Grid } from './ink.js';

const [WIDTH, HEIGHT] = [120, 90];
/** Far apart enough for no vertex to be left out as too near the last one. */
const SPACING = 9;

const coordinate = fc.integer({ min: -30, max: 45 }).map((n) => n * SPACING + 0.37);
const line = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 70 });
const lines = fc
	.array(line, { minLength: 1, maxLength: 3 })
	.map((all) => all.map((points) => points.flat()));
const camera = fc.record({
	k: fc.constantFrom(1, 0.9, 1.4),
	tx: fc.integer({ min: -200, max: 200 }),
	ty: fc.integer({ min: -200, max: 200 })
});

/** Edges of lines in cells, each from the point before. */
function edgesOf(all: readonly number[][], { k, tx, ty }: { k: number; tx: number; ty: number }) {
	return all.flatMap((points) =>
		Array.from({ length: points.length / 2 }, (_, i) => {
			const at = (j: number) => {
				const n = points.length / 2;
				const [x = 0, y = 0] = [points[2 * ((j + n) % n)], points[2 * ((j + n) % n) + 1]];
				return [(x * k + tx) / CELL, (y * k + ty) / CELL] as const;
			};
			return [at(i - 1), at(i)] as const;
		})
	);
}

describe('a grid over a stage', () => {
	it('fills the cells whose middle lies inside the rings, wherever the camera stands', () => {
		fc.assert(
			fc.property(lines, camera, (rings, view) => {
				const grid = new Grid(WIDTH, HEIGHT);
				grid.fill(rings, view, 7);
				const edges = edgesOf(rings, view);
				for (let r = 0; r < grid.rows; r++)
					for (let c = 0; c < grid.columns; c++) {
						const [x, y] = [c + 0.5, r + 0.5];
						const turns = edges
							.filter(([p, q]) => q[1] > y !== p[1] > y)
							.map(([p, q]) => ((p[0] - q[0]) * (y - q[1])) / (p[1] - q[1]) + q[0]);
						if (turns.some((turn) => Math.abs(turn - x) < 1e-6)) continue;
						const inside = turns.filter((turn) => x < turn).length % 2 === 1;
						expect(grid.cells[r * grid.columns + c], `row ${r}, column ${c}`).toBe(inside ? 7 : 0);
					}
			})
		);
	});

	it('has ink wherever a line passes, and nowhere else', () => {
		fc.assert(
			fc.property(lines, camera, fc.boolean(), (all, view, closed) => {
				const grid = new Grid(WIDTH, HEIGHT);
				grid.lines(all, view, 5, closed);
				const edges = edgesOf(all, view);
				const firsts = new Set(all.map((_, l) => all.slice(0, l).flat().length / 2));
				const drawn = edges.filter((_, i) => closed || !firsts.has(i));
				const points = drawn.flatMap(([p, q]) =>
					[0, 0.25, 0.5, 0.75, 1].map((t) => [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t])
				);
				const inked = (c: number, r: number) => (grid.cells[r * grid.columns + c] ?? 0) > 0;
				for (const [x = 0, y = 0] of points) {
					const [c, r] = [Math.floor(x), Math.floor(y)];
					if (c < 1 || r < 1 || c >= grid.columns - 1 || r >= grid.rows - 1) continue;
					const near = [-1, 0, 1].some((dx) => [-1, 0, 1].some((dy) => inked(c + dx, r + dy)));
					expect(near, `row ${r}, column ${c}`).toBe(true);
				}
				for (let r = 0; r < grid.rows; r++)
					for (let c = 0; c < grid.columns; c++)
						if (inked(c, r))
							expect(
								drawn.some((edge) => apart(edge, [c + 0.5, r + 0.5]) < 1),
								`row ${r}, column ${c}`
							).toBe(true);
			})
		);
	});
});

type Point = readonly [number, number];

function apart([p, q]: readonly [Point, Point], [x, y]: Point): number {
	const [dx, dy] = [q[0] - p[0], q[1] - p[1]];
	const t = Math.max(
		0,
		Math.min(1, ((x - p[0]) * dx + (y - p[1]) * dy) / (dx * dx + dy * dy || 1))
	);
	return Math.hypot(p[0] + t * dx - x, p[1] + t * dy - y);
}
