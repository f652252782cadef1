/** Height bands of a region, smoothed: quiet ground under a story, not a terrain model. */
import { contours } from 'd3-contour';
import type { LonLat, LonLatBox } from '../lib/compile/atlas-types.ts';

/** Degrees of a square of heights, and its cells a degree. */
const SIDE = 30;
const PER_DEGREE = 12;
const CELLS = SIDE * PER_DEGREE;
const METRES = 50;

/** Heights by square, in steps of 50 m; what has none is sea. */
export type Squares = ReadonlyMap<string, Uint8Array>;

/** The squares that a box touches: `column_row`, counted from 180° west and 90° south. */
export function squaresOf([w, s, e, n]: LonLatBox): string[] {
	const out = new Set<string>();
	for (let row = Math.floor((s + 90) / SIDE); row <= Math.floor((n + 90) / SIDE); row++)
		for (let c = Math.floor((w + 180) / SIDE); c <= Math.floor((e + 180) / SIDE); c++)
			out.add(`${((c % 12) + 12) % 12}_${row}`);
	return [...out];
}

/** A square out of its text: compressed differences from what each cell's neighbours foretell. */
export async function squareOf(base64: string): Promise<Uint8Array> {
	const packed = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
	const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
	const grid = new Uint8Array(await new Response(stream).arrayBuffer());
	for (let y = 0, i = 0; y < CELLS; y++)
		for (let x = 0; x < CELLS; x++, i++) {
			const left = x ? (grid[i - 1] ?? 0) : 0;
			const below = y ? (grid[i - CELLS] ?? 0) : 0;
			const slope = left + below - (x && y ? (grid[i - CELLS - 1] ?? 0) : 0);
			const foretold = Math.max(Math.min(left, below), Math.min(Math.max(left, below), slope));
			grid[i] = (grid[i] ?? 0) + foretold;
		}
	return grid;
}

/** Kilometres over which heights are smoothed, where the story is and far from it, for a story of 13°. */
const BLUR = { focus: 7, around: 32 } as const;
const SIZE = 13;
/** Degrees over which the one passes into the other. */
const FADE = 6;
/** Bands smaller than this are left out, in cells. */
const SMALLEST = 8;
/** Metres between bands, and how many of them read well. */
const STEPS = [50, 100, 200, 250, 500, 1000] as const;
const MOST = 4;
/** Cells of the grid, about. */
const BUDGET = 160_000;
const KM_PER_DEGREE = 111.2;

export interface Band {
	readonly metres: number;
	/** Rings in degrees, outer ones first. */
	readonly polygons: readonly LonLat[][][];
}

/** Cells to both sides over which a box blur takes the mean, for a spread of so many after three passes. */
const reachOf = (sigma: number): number =>
	Math.max(0, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2));

/** Three passes of a box blur are near enough a Gaussian one; each row of a pass has a spread of its own. */
function blur(
	from: Float64Array,
	columns: number,
	rows: number,
	sigmaX: (y: number) => number,
	sigmaY: number
): Float64Array {
	const grid = Float64Array.from(from);
	const other = new Float64Array(grid.length);
	const reaches = Array.from({ length: rows }, (_, y) => reachOf(sigmaX(y)));
	const down = reachOf(sigmaY);
	for (let time = 0; time < 3; time++) {
		for (let y = 0; y < rows; y++) blurRow(grid, other, y * columns, columns, reaches[y] ?? 0);
		blurColumns(other, grid, columns, rows, down);
	}
	return grid;
}

/** The mean of a row's cells and so many on both sides of each; at an end the last one counts again. */
function blurRow(
	from: Float64Array,
	to: Float64Array,
	start: number,
	length: number,
	reach: number
): void {
	const end = start + length - 1;
	if (reach === 0) return to.set(from.subarray(start, end + 1), start);
	const width = 2 * reach + 1;
	let sum = 0;
	for (let k = start - reach; k <= start + reach; k++)
		sum += from[k < start ? start : k > end ? end : k] ?? 0;
	for (let i = start; i <= end; i++) {
		to[i] = sum / width;
		const [enters, leaves] = [i + reach + 1, i - reach];
		sum += (from[enters > end ? end : enters] ?? 0) - (from[leaves < start ? start : leaves] ?? 0);
	}
}

/** The same down the columns, all of them at once. */
function blurColumns(
	from: Float64Array,
	to: Float64Array,
	columns: number,
	rows: number,
	reach: number
): void {
	if (reach === 0) return to.set(from);
	const width = 2 * reach + 1;
	const row = (y: number) => (y < 0 ? 0 : y >= rows ? rows - 1 : y) * columns;
	const sums = new Float64Array(columns);
	for (let k = -reach; k <= reach; k++)
		for (let x = 0, at = row(k); x < columns; x++) sums[x] = (sums[x] ?? 0) + (from[at + x] ?? 0);
	for (let y = 0; y < rows; y++) {
		const [at, enters, leaves] = [y * columns, row(y + reach + 1), row(y - reach)];
		for (let x = 0; x < columns; x++) {
			const sum = sums[x] ?? 0;
			to[at + x] = sum / width;
			sums[x] = sum + (from[enters + x] ?? 0) - (from[leaves + x] ?? 0);
		}
	}
}

/** The levels that divide the heights where the story is best: three or four round numbers. */
function levels(heights: readonly number[]): number[] {
	const sorted = Float64Array.from(heights).sort();
	const [low = 0, high = 0] = [0.05, 0.95].map((q) => sorted[Math.floor(q * sorted.length)] ?? 0);
	const between = (step: number) =>
		Array.from({ length: 200 }, (_, k) => (k + 1) * step).filter((m) => m > low && m <= high);
	return STEPS.map(between).find((list) => list.length <= MOST) ?? between(1000).slice(0, MOST);
}

/**
 * Height bands of a box, lowest first.
 *
 * @param home where the story is: its heights decide the levels
 */
export function bands(squares: Squares, box: LonLatBox, home: LonLatBox): Band[] {
	const span = [box[2] - box[0], box[3] - box[1]] as const;
	const per = Math.min(PER_DEGREE, Math.sqrt(BUDGET / Math.max(span[0] * span[1], 1)));
	const columns = Math.floor(span[0] * per) + 1;
	const rows = Math.floor(span[1] * per) + 1;
	if (columns < 4 || rows < 4) return [];
	const size = Math.max(0.6, Math.hypot(home[2] - home[0], home[3] - home[1]) / Math.SQRT2 / SIZE);
	const lon = (x: number) => box[0] + x / per;
	const lat = (y: number) => box[3] - y / per;
	const raw = heightsAt(
		squares,
		Array.from({ length: columns }, (_, x) => lon(x)),
		Array.from({ length: rows }, (_, y) => lat(y))
	);
	const spread = (km: number) =>
		blur(
			raw,
			columns,
			rows,
			(y) => (km * per) / (KM_PER_DEGREE * Math.max(0.2, Math.cos((lat(y) * Math.PI) / 180))),
			(km * per) / KM_PER_DEGREE
		);
	const [fine, coarse] = [spread(BLUR.focus * size), spread(BLUR.around * Math.max(1, size))];
	const inHome: number[] = [];
	const grid: number[] = [];
	const beside = Array.from({ length: columns }, (_, x) =>
		Math.max(home[0] - lon(x), 0, lon(x) - home[2])
	);
	for (let row = 0, i = 0; row < rows; row++) {
		const y = lat(row);
		const above = Math.max(home[1] - y, 0, y - home[3]);
		for (let column = 0; column < columns; column++, i++) {
			const x = beside[column] ?? 0;
			const value = fine[i] ?? 0;
			const away = Math.sqrt(x * x + above * above);
			if (away === 0 && (raw[i] ?? 0) > 0) inHome.push(value);
			const t = Math.min(1, away / (FADE * size));
			const far = t * t * (3 - 2 * t);
			grid.push(value * (1 - far) + (coarse[i] ?? 0) * far);
		}
	}
	const place = ([x = 0, y = 0]: number[]): LonLat => [lon(x - 0.5), lat(y - 0.5)];
	return contours()
		.size([columns, rows])
		.thresholds(levels(inHome))(grid)
		.map(({ value, coordinates }) => ({
			metres: value,
			polygons: coordinates
				.map((polygon) => polygon.filter(large).map((ring) => ring.map(place).reverse()))
				.filter((polygon) => polygon.length > 0)
		}))
		.filter(({ polygons }) => polygons.length > 0);
}

/** Heights at the points of a grid, row by row. Bilinear: the steps of the source would show as stairs. */
function heightsAt(
	squares: Squares,
	lons: readonly number[],
	lats: readonly number[]
): Float64Array {
	const around = 12 * CELLS;
	const columns = lons.map((lon) => {
		const x = (lon + 180) * PER_DEGREE;
		const i = Math.floor(x);
		const wrapped = (column: number) => ((column % around) + around) % around;
		return { u: x - i, west: wrapped(i), east: wrapped(i + 1) };
	});
	/** All squares of one row of them, from 180° west on. */
	const strips = new Map<number, readonly (Uint8Array | undefined)[]>();
	const stripOf = (row: number) => {
		const number = Math.floor(row / CELLS);
		let strip = strips.get(number);
		if (!strip) {
			strip = Array.from({ length: 12 }, (_, column) => squares.get(`${column}_${number}`));
			strips.set(number, strip);
		}
		return strip;
	};
	const cell = (strip: readonly (Uint8Array | undefined)[], row: number, column: number) =>
		strip[Math.floor(column / CELLS)]?.[(row % CELLS) * CELLS + (column % CELLS)] ?? 0;
	const heights = new Float64Array(lons.length * lats.length);
	lats.forEach((lat, line) => {
		const y = (lat + 90) * PER_DEGREE;
		const j = Math.floor(y);
		const v = y - j;
		const [south, north] = [stripOf(j), stripOf(j + 1)];
		columns.forEach(({ u, west, east }, column) => {
			const below = cell(south, j, west) * (1 - u) + cell(south, j, east) * u;
			const above = cell(north, j + 1, west) * (1 - u) + cell(north, j + 1, east) * u;
			heights[line * lons.length + column] = (below * (1 - v) + above * v) * METRES;
		});
	});
	return heights;
}

/** Whether a ring encloses enough to be drawn. */
function large(ring: number[][]): boolean {
	let sum = 0;
	for (let i = 1; i < ring.length; i++) {
		const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [ring[i - 1] ?? [], ring[i] ?? []];
		sum += (x1 - x0) * (y1 + y0);
	}
	return Math.abs(sum / 2) >= SMALLEST;
}
