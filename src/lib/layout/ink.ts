/**
 * How much ink lies where on a stage, on a grid of cells, so that a label can ask what it would cover. Sums over boxes
 * take two look-ups a row, of sums made when a row is first asked for.
 */
import type { Lines } from './plane.js';
import type { Box } from './stage-box.js';
import type { Camera } from './camera.js';

/** Cell size in pixels. */
export const CELL = 6;

/** An edge of more points than this runs far beyond any stage. */
const LONGEST = 2000;

export class Grid {
	readonly columns: number;
	readonly rows: number;
	/** Whole numbers: a grid of ink has tenths of it, one of areas their numbers. */
	readonly cells: Int16Array;
	#sums: Int32Array | null = null;
	/** Rows whose sums are made. */
	readonly #summed: Uint8Array;
	/** The columns where edges cross rows, in a list for each row; room for more is made as it is needed. */
	#turns = new Int32Array(1024);
	/** The next in the list of its row, 0 at its end. */
	#next = new Int32Array(1024);
	/** The number of the next turn. From 1 on: 0 ends a list. */
	#count = 1;
	/** Where the list of each row begins, 0 for an empty one. */
	readonly #heads: Int32Array;

	/** A grid over a stage of this many pixels. */
	constructor(width: number, height: number) {
		this.columns = Math.ceil(width / CELL);
		this.rows = Math.ceil(height / CELL);
		this.cells = new Int16Array(this.columns * this.rows);
		this.#summed = new Uint8Array(this.rows);
		this.#heads = new Int32Array(this.rows);
	}

	/** Takes all ink away. */
	clear(): void {
		this.cells.fill(0);
		this.#summed.fill(0);
	}

	/** Lays ink along lines of the plane as the camera shows them; where lines meet the strongest counts. */
	lines(lines: Lines, camera: Camera, ink: number, closed = false): void {
		const { k, tx, ty } = camera;
		const { columns, rows, cells } = this;
		const { points, starts, pieces, boxes } = coarse(lines, camera.k);
		const scale = k / CELL;
		const [dx, dy] = [tx / CELL, ty / CELL];
		const [vx0, vy0] = [-tx / k, -ty / k];
		const [vx1, vy1] = [vx0 + columns / scale, vy0 + rows / scale];
		for (let l = 0; l + 1 < starts.length; l++) {
			const first = pieces[starts[l] ?? 0] ?? 0;
			const last = (pieces[starts[l + 1] ?? 0] ?? 0) - 2;
			for (let p = starts[l] ?? 0; p < (starts[l + 1] ?? 0); p++) {
				const b = 4 * p;
				const beside =
					(boxes[b] ?? 0) > vx1 ||
					(boxes[b + 1] ?? 0) > vy1 ||
					(boxes[b + 2] ?? 0) < vx0 ||
					(boxes[b + 3] ?? 0) < vy0;
				if (beside) continue;
				const start = pieces[p] ?? 0;
				const end = pieces[p + 1] ?? 0;
				const before = start > first ? start - 2 : closed ? last : start;
				let px = (points[before] ?? 0) * scale + dx;
				let py = (points[before + 1] ?? 0) * scale + dy;
				for (let i = start; i < end; i += 2) {
					const x = (points[i] ?? 0) * scale + dx;
					const y = (points[i + 1] ?? 0) * scale + dy;
					// Vertices themselves, and between those that lie apart as many points as leave no cell out.
					if (x >= 0 && y >= 0 && x < columns && y < rows) {
						const at = Math.floor(y) * columns + Math.floor(x);
						if ((cells[at] ?? 0) < ink) cells[at] = ink;
					}
					const apart = Math.max(Math.abs(x - px), Math.abs(y - py)) * 1.3;
					if (
						apart > 1 &&
						apart < LONGEST &&
						(x >= 0 || px >= 0) &&
						(y >= 0 || py >= 0) &&
						(x <= columns || px <= columns) &&
						(y <= rows || py <= rows)
					) {
						const n = Math.ceil(apart);
						for (let j = 1; j < n; j++) {
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
		}
		this.#summed.fill(0);
	}

	/**
	 * Sets every cell whose middle lies inside the rings (even-odd): each edge turns inside to outside from where it
	 * crosses a row, and the cells between two turns lie inside.
	 */
	fill(rings: Lines, camera: Camera, value: number): void {
		const { columns, rows, cells } = this;
		const { points, starts, pieces, boxes } = coarse(rings, camera.k);
		const scale = camera.k / CELL;
		const [dx, dy] = [camera.tx / CELL, camera.ty / CELL - 0.5];
		const [vx0, vx1] = [-dx / scale, (columns + 0.5 - dx) / scale];
		const [vy0, vy1] = [-(dy + 1) / scale, (rows - dy) / scale];
		const heads = this.#heads.fill(0);
		this.#count = 1;
		for (let l = 0; l + 1 < starts.length; l++) {
			const first = pieces[starts[l] ?? 0] ?? 0;
			const last = (pieces[starts[l + 1] ?? 0] ?? 0) - 2;
			for (let p = starts[l] ?? 0; p < (starts[l + 1] ?? 0); p++) {
				const b = 4 * p;
				// What lies above, below or to the right of the stage turns nothing on it.
				if ((boxes[b] ?? 0) > vx1 || (boxes[b + 1] ?? 0) > vy1 || (boxes[b + 3] ?? 0) < vy0)
					continue;
				const start = pieces[p] ?? 0;
				const end = pieces[p + 1] ?? 0;
				const before = start > first ? start - 2 : last;
				let px = (points[before] ?? 0) * scale + dx;
				let py = (points[before + 1] ?? 0) * scale + dy;
				let pr = Math.ceil(py);
				// Of what lies to the left only where it begins and ends counts.
				const left = (boxes[b + 2] ?? 0) < vx0;
				for (let i = left ? end - 2 : start; i < end; i += 2) {
					const qx = (points[i] ?? 0) * scale + dx;
					const qy = (points[i + 1] ?? 0) * scale + dy;
					const qr = Math.ceil(qy);
					if (pr !== qr) {
						const from = Math.max(Math.min(pr, qr), 0);
						const to = Math.min(Math.max(pr, qr), rows);
						const slope = (qx - px) / (qy - py);
						for (let r = from; r < to; r++) {
							const c = Math.ceil(px + slope * (r - py) - 0.5);
							this.#turn(r, c < 0 ? 0 : c > columns ? columns : c);
						}
					}
					px = qx;
					py = qy;
					pr = qr;
				}
			}
		}
		// In each row, from left to right, every other turn leads in; where none leads out, that one lies to the right.
		const [turns, next] = [this.#turns, this.#next];
		for (let r = 0; r < rows; r++) {
			const row = r * columns;
			for (let at = heads[r] ?? 0; at !== 0;) {
				const out = next[at] ?? 0;
				const end = row + (out === 0 ? columns : (turns[out] ?? 0));
				for (let cell = row + (turns[at] ?? 0); cell < end; cell++) cells[cell] = value;
				at = next[out] ?? 0;
			}
		}
		this.#summed.fill(0);
	}

	/** Puts a turn into the list of its row, from left to right: a row has few, and they come nearly in order. */
	#turn(row: number, column: number): void {
		const count = this.#count++;
		if (count === this.#turns.length) {
			this.#turns = longer(this.#turns);
			this.#next = longer(this.#next);
		}
		const [turns, next, heads] = [this.#turns, this.#next, this.#heads];
		turns[count] = column;
		let at = heads[row] ?? 0;
		let before = 0;
		while (at !== 0 && (turns[at] ?? 0) < column) {
			before = at;
			at = next[at] ?? 0;
		}
		next[count] = at;
		if (before === 0) heads[row] = count;
		else next[before] = count;
	}

	/** The sum over all cells that a box in pixels touches; cells beyond the stage count nothing. */
	sum([x0, y0, x1, y1]: Box): number {
		const { columns, rows } = this;
		const sums = (this.#sums ??= new Int32Array((columns + 1) * rows));
		const c0 = clamp(Math.floor(x0 / CELL), columns);
		const c1 = clamp(Math.ceil(x1 / CELL), columns);
		const r0 = clamp(Math.floor(y0 / CELL), rows);
		const r1 = clamp(Math.ceil(y1 / CELL), rows);
		let total = 0;
		for (let r = r0; r < r1; r++) {
			if (!this.#summed[r]) this.#sumRow(r, sums);
			const at = r * (columns + 1);
			total += (sums[at + c1] ?? 0) - (sums[at + c0] ?? 0);
		}
		return total;
	}

	/** How many cells a box touches, those beyond the stage included. */
	static count([x0, y0, x1, y1]: Box): number {
		return (
			(Math.ceil(x1 / CELL) - Math.floor(x0 / CELL)) *
			(Math.ceil(y1 / CELL) - Math.floor(y0 / CELL))
		);
	}

	/** Sums from the left of a row: labels are few rows high, and most rows of a stage bear none. */
	#sumRow(r: number, sums: Int32Array): void {
		const { columns, cells } = this;
		const from = r * (columns + 1) + 1;
		let row = 0;
		for (let c = 0; c < columns; c++) {
			row += cells[r * columns + c] ?? 0;
			sums[from + c] = row;
		}
		this.#summed[r] = 1;
	}
}

/** Lines as a grid needs them: one run of coordinates, in pieces that are left out where they lie beside a stage. */
interface Coarse {
	readonly points: Float64Array;
	/** The first piece of each line; one more than there are lines. */
	readonly starts: Int32Array;
	/** Where each piece starts among the coordinates; one more than there are pieces. */
	readonly pieces: readonly number[];
	/** The box around each piece and the edge that leads to it. */
	readonly boxes: readonly number[];
}

/** Numbers of a piece at most. */
const PIECE = 48;

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
	const pieces: number[] = [];
	const boxes: number[] = [];
	let end = 0;
	for (let l = 0; l < lines.length; l++) {
		const line = lines[l] ?? [];
		const n = line.length;
		const first = end;
		let [px, py] = [Infinity, Infinity];
		for (let i = 0; i < n; i += 2) {
			const x = line[i] ?? 0;
			const y = line[i + 1] ?? 0;
			if (Math.abs(x - px) < least && Math.abs(y - py) < least && i + 2 < n) continue;
			points[end++] = px = x;
			points[end++] = py = y;
		}
		starts[l] = pieces.length;
		for (let start = first; start < end; start += PIECE) {
			pieces.push(start);
			const before = start > first ? start - 2 : end - 2;
			boxes.push(...boxAround(points, before, start, Math.min(start + PIECE, end)));
		}
	}
	starts[lines.length] = pieces.length;
	pieces.push(end);
	return { points, starts, pieces, boxes };
}

/** The box around one point and those of a stretch. */
function boxAround(points: Float64Array, one: number, start: number, end: number): Box {
	let [x0, y0] = [points[one] ?? 0, points[one + 1] ?? 0];
	let [x1, y1] = [x0, y0];
	for (let i = start; i < end; i += 2) {
		const x = points[i] ?? 0;
		const y = points[i + 1] ?? 0;
		if (x < x0) x0 = x;
		if (x > x1) x1 = x;
		if (y < y0) y0 = y;
		if (y > y1) y1 = y;
	}
	return [x0, y0, x1, y1];
}

/** Twice as long, with the same beginning. */
function longer(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
	const longer = new Int32Array(2 * list.length);
	longer.set(list);
	return longer;
}

function clamp(v: number, most: number): number {
	return v < 0 ? 0 : v > most ? most : v;
}
