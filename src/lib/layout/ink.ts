/**
 * How much ink lies where on a stage, on a grid of cells, so that a label can ask what it would cover. Sums over boxes
 * take four look-ups (summed-area tables: F. C. Crow, "Summed-area tables for texture mapping", SIGGRAPH 1984).
 */
import type { Lines } from './plane.js';
import type { Box } from './stage-box.js';
import type { Camera } from './camera.js';

/** Cell size in pixels. */
export const CELL = 6;

export class Grid {
	readonly columns: number;
	readonly rows: number;
	/** Whole numbers: a grid of ink has tenths of it, one of areas their numbers. */
	readonly cells: Int16Array;
	#sums: Int32Array | null = null;
	#turns: Uint8Array | null = null;

	/** A grid over a stage of this many pixels. */
	constructor(width: number, height: number) {
		this.columns = Math.ceil(width / CELL);
		this.rows = Math.ceil(height / CELL);
		this.cells = new Int16Array(this.columns * this.rows);
	}

	/** Takes all ink away. */
	clear(): void {
		this.cells.fill(0);
		this.#sums = null;
	}

	/** Lays ink along lines of the plane as the camera shows them; where lines meet the strongest counts. */
	lines(lines: Lines, camera: Camera, ink: number, closed = false): void {
		const { k, tx, ty } = camera;
		const { columns, rows, cells } = this;
		const { points, starts, boxes } = coarse(lines, camera.k);
		const scale = k / CELL;
		const [dx, dy] = [tx / CELL, ty / CELL];
		const [vx0, vy0] = [-tx / k, -ty / k];
		const [vx1, vy1] = [vx0 + columns / scale, vy0 + rows / scale];
		for (let l = 0; l + 1 < starts.length; l++) {
			const b = 4 * l;
			if (
				(boxes[b] ?? 0) > vx1 ||
				(boxes[b + 1] ?? 0) > vy1 ||
				(boxes[b + 2] ?? 0) < vx0 ||
				(boxes[b + 3] ?? 0) < vy0
			)
				continue;
			const start = starts[l] ?? 0;
			const end = starts[l + 1] ?? 0;
			let i = closed ? end - 2 : start;
			let px = (points[i] ?? 0) * scale + dx;
			let py = (points[i + 1] ?? 0) * scale + dy;
			for (i = closed ? start : start + 2; i < end; i += 2) {
				const x = (points[i] ?? 0) * scale + dx;
				const y = (points[i + 1] ?? 0) * scale + dy;
				const seen =
					(x >= 0 || px >= 0) &&
					(y >= 0 || py >= 0) &&
					(x <= columns || px <= columns) &&
					(y <= rows || py <= rows);
				if (seen) {
					const n = Math.max(1, Math.ceil(Math.max(Math.abs(x - px), Math.abs(y - py)) * 1.3));
					if (n < 2000)
						for (let j = 0; j <= n; j++) {
							const column = Math.floor(px + ((x - px) * j) / n);
							const row = Math.floor(py + ((y - py) * j) / n);
							if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
							const at = row * columns + column;
							if ((cells[at] ?? 0) < ink) cells[at] = ink;
						}
				}
				px = x;
				py = y;
			}
		}
		this.#sums = null;
	}

	/**
	 * Sets every cell whose middle lies inside the rings (even-odd): each edge turns inside to outside from where it
	 * crosses a row, and one sweep over the rows adds it up.
	 */
	fill(rings: Lines, camera: Camera, value: number): void {
		const { columns, rows, cells } = this;
		const { points, starts } = coarse(rings, camera.k);
		const scale = camera.k / CELL;
		const [dx, dy] = [camera.tx / CELL, camera.ty / CELL - 0.5];
		const w = columns + 1;
		const turns = (this.#turns ??= new Uint8Array(w * rows));
		let [r0, r1, c0, c1] = [rows, 0, columns, 0];
		for (let l = 0; l + 1 < starts.length; l++) {
			const end = starts[l + 1] ?? 0;
			let px = (points[end - 2] ?? 0) * scale + dx;
			let py = (points[end - 1] ?? 0) * scale + dy;
			for (let i = starts[l] ?? 0; i < end; i += 2) {
				const qx = (points[i] ?? 0) * scale + dx;
				const qy = (points[i + 1] ?? 0) * scale + dy;
				const from = Math.max(Math.ceil(Math.min(py, qy)), 0);
				const to = Math.min(Math.ceil(Math.max(py, qy)), rows);
				if (from < to) {
					const slope = (qx - px) / (qy - py);
					for (let r = from; r < to; r++) {
						const c = Math.ceil(px + slope * (r - py) - 0.5);
						const at = c < 0 ? 0 : c > columns ? columns : c;
						turns[r * w + at] = (turns[r * w + at] ?? 0) ^ 1;
						if (at < c0) c0 = at;
						if (at > c1) c1 = at;
					}
					if (from < r0) r0 = from;
					if (to > r1) r1 = to;
				}
				px = qx;
				py = qy;
			}
		}
		for (let r = r0; r < r1; r++) {
			let inside = 0;
			for (let c = c0; c <= c1; c++) {
				const at = r * w + c;
				if (turns[at]) {
					inside ^= 1;
					turns[at] = 0;
				}
				if (inside && c < columns) cells[r * columns + c] = value;
			}
		}
		this.#sums = null;
	}

	/** The sum over all cells that a box in pixels touches; cells beyond the stage count nothing. */
	sum([x0, y0, x1, y1]: Box): number {
		const sums = (this.#sums ??= this.#integrate());
		const w = this.columns + 1;
		const c0 = clamp(Math.floor(x0 / CELL), this.columns);
		const c1 = clamp(Math.ceil(x1 / CELL), this.columns);
		const r0 = clamp(Math.floor(y0 / CELL), this.rows);
		const r1 = clamp(Math.ceil(y1 / CELL), this.rows);
		return (
			(sums[r1 * w + c1] ?? 0) -
			(sums[r0 * w + c1] ?? 0) -
			(sums[r1 * w + c0] ?? 0) +
			(sums[r0 * w + c0] ?? 0)
		);
	}

	/** How many cells a box touches, those beyond the stage included. */
	static count([x0, y0, x1, y1]: Box): number {
		return (
			(Math.ceil(x1 / CELL) - Math.floor(x0 / CELL)) *
			(Math.ceil(y1 / CELL) - Math.floor(y0 / CELL))
		);
	}

	#integrate(): Int32Array {
		const { columns, rows, cells } = this;
		const w = columns + 1;
		const sums = new Int32Array(w * (rows + 1));
		for (let r = 0; r < rows; r++) {
			let row = 0;
			for (let c = 0; c < columns; c++) {
				row += cells[r * columns + c] ?? 0;
				sums[(r + 1) * w + c + 1] = (sums[r * w + c + 1] ?? 0) + row;
			}
		}
		return sums;
	}
}

/** Lines as a grid needs them: one run of coordinates, where each line starts, and the box around each. */
interface Coarse {
	readonly points: Float64Array;
	/** One more than there are lines. */
	readonly starts: Int32Array;
	readonly boxes: Float64Array;
}

/** What was made of the same lines, by how coarse it is. */
const COARSE = new WeakMap<Lines, Map<number, Coarse>>();

/** Lines less the vertices that lie so near the one before, at `k` pixels a unit, that no cell tells them apart. */
function coarse(lines: Lines, k: number): Coarse {
	let levels = COARSE.get(lines);
	if (!levels) COARSE.set(lines, (levels = new Map<number, Coarse>()));
	const level = Math.floor(Math.log2(CELL / 4 / k));
	let made = levels.get(level);
	if (!made) levels.set(level, (made = thin(lines, 2 ** level)));
	return made;
}

function thin(lines: Lines, least: number): Coarse {
	let most = 0;
	for (const line of lines) most += line.length;
	const points = new Float64Array(most);
	const starts = new Int32Array(lines.length + 1);
	const boxes = new Float64Array(lines.length * 4);
	let end = 0;
	for (let l = 0; l < lines.length; l++) {
		const line = lines[l] ?? [];
		const n = line.length;
		let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
		let [px, py] = [Infinity, Infinity];
		for (let i = 0; i < n; i += 2) {
			const x = line[i] ?? 0;
			const y = line[i + 1] ?? 0;
			if (Math.abs(x - px) < least && Math.abs(y - py) < least && i + 2 < n) continue;
			points[end++] = px = x;
			points[end++] = py = y;
			if (x < x0) x0 = x;
			if (x > x1) x1 = x;
			if (y < y0) y0 = y;
			if (y > y1) y1 = y;
		}
		starts[l + 1] = end;
		boxes.set([x0, y0, x1, y1], 4 * l);
	}
	return { points, starts, boxes };
}

function clamp(v: number, most: number): number {
	return v < 0 ? 0 : v > most ? most : v;
}
