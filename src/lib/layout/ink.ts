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
	readonly cells: Float32Array;
	#sums: Float32Array | null = null;

	/** A grid over a stage of this many pixels. */
	constructor(width: number, height: number) {
		this.columns = Math.ceil(width / CELL);
		this.rows = Math.ceil(height / CELL);
		this.cells = new Float32Array(this.columns * this.rows);
	}

	/** Lays ink along lines of the plane as the camera shows them; where lines meet the strongest counts. */
	lines(lines: Lines, { k, tx, ty }: Camera, ink: number, closed = false): void {
		const [vx0, vy0] = [-tx / k, -ty / k];
		const [vx1, vy1] = [vx0 + (this.columns * CELL) / k, vy0 + (this.rows * CELL) / k];
		const boxes = boxesOf(lines);
		for (let l = 0; l < lines.length; l++) {
			const line = lines[l];
			const b = boxes[l];
			if (!line || !b || b[0] > vx1 || b[1] > vy1 || b[2] < vx0 || b[3] < vy0) continue;
			const n = line.length;
			const first = closed ? n - 2 : 0;
			let px = (line[first] ?? 0) * k + tx;
			let py = (line[first + 1] ?? 0) * k + ty;
			for (let i = closed ? 0 : 2; i < n; i += 2) {
				const x = (line[i] ?? 0) * k + tx;
				const y = (line[i + 1] ?? 0) * k + ty;
				this.stroke(px, py, x, y, ink);
				px = x;
				py = y;
			}
		}
		this.#sums = null;
	}

	/** Lays ink along one stretch, in pixels. */
	stroke(x0: number, y0: number, x1: number, y1: number, ink: number): void {
		const w = this.columns * CELL;
		const h = this.rows * CELL;
		if (
			Math.max(x0, x1) < 0 ||
			Math.max(y0, y1) < 0 ||
			Math.min(x0, x1) > w ||
			Math.min(y0, y1) > h
		)
			return;
		const n = Math.max(1, Math.ceil((Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)) / CELL) * 1.3));
		if (n > 2000) return;
		for (let i = 0; i <= n; i++) {
			const column = Math.floor((x0 + ((x1 - x0) * i) / n) / CELL);
			const row = Math.floor((y0 + ((y1 - y0) * i) / n) / CELL);
			if (column < 0 || row < 0 || column >= this.columns || row >= this.rows) continue;
			const at = row * this.columns + column;
			if ((this.cells[at] ?? 0) < ink) this.cells[at] = ink;
		}
	}

	/** Lays ink all over a box. */
	box([x0, y0, x1, y1]: Box, ink: number): void {
		const c1 = Math.min(Math.ceil(x1 / CELL), this.columns);
		const r1 = Math.min(Math.ceil(y1 / CELL), this.rows);
		for (let r = Math.max(Math.floor(y0 / CELL), 0); r < r1; r++)
			for (let c = Math.max(Math.floor(x0 / CELL), 0); c < c1; c++) {
				const at = r * this.columns + c;
				if ((this.cells[at] ?? 0) < ink) this.cells[at] = ink;
			}
		this.#sums = null;
	}

	/** Sets every cell whose middle lies inside the rings (even-odd). */
	fill(rings: Lines, { k, tx, ty }: Camera, value: number): void {
		const { columns, rows } = this;
		const crossings: number[][] = [];
		for (const ring of rings) {
			const n = ring.length;
			let px = ((ring[n - 2] ?? 0) * k + tx) / CELL;
			let py = ((ring[n - 1] ?? 0) * k + ty) / CELL - 0.5;
			for (let i = 0; i < n; i += 2) {
				const qx = ((ring[i] ?? 0) * k + tx) / CELL;
				const qy = ((ring[i + 1] ?? 0) * k + ty) / CELL - 0.5;
				if (py !== qy) {
					const from = Math.max(Math.ceil(Math.min(py, qy)), 0);
					const to = Math.min(Math.ceil(Math.max(py, qy)), rows);
					for (let r = from; r < to; r++)
						(crossings[r] ??= []).push(px + ((qx - px) * (r - py)) / (qy - py));
				}
				px = qx;
				py = qy;
			}
		}
		crossings.forEach((xs, r) => {
			xs.sort((a, b) => a - b);
			for (let i = 0; i + 1 < xs.length; i += 2) {
				const from = Math.max(Math.ceil((xs[i] ?? 0) - 0.5), 0);
				const to = Math.min(Math.ceil((xs[i + 1] ?? 0) - 0.5), columns);
				if (to > from) this.cells.fill(value, r * columns + from, r * columns + to);
			}
		});
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

	#integrate(): Float32Array {
		const { columns, rows, cells } = this;
		const w = columns + 1;
		const sums = new Float32Array(w * (rows + 1));
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

const BOXES = new WeakMap<Lines, readonly Box[]>();

/** The box around each line; reckoned once for the same lines. */
function boxesOf(lines: Lines): readonly Box[] {
	let boxes = BOXES.get(lines);
	if (!boxes) {
		boxes = lines.map((line): Box => {
			let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
			for (let i = 0; i < line.length; i += 2) {
				x0 = Math.min(x0, line[i] ?? 0);
				x1 = Math.max(x1, line[i] ?? 0);
				y0 = Math.min(y0, line[i + 1] ?? 0);
				y1 = Math.max(y1, line[i + 1] ?? 0);
			}
			return [x0, y0, x1, y1];
		});
		BOXES.set(lines, boxes);
	}
	return boxes;
}

function clamp(v: number, most: number): number {
	return v < 0 ? 0 : v > most ? most : v;
}
