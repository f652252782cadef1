/** Height bands of a region, smoothed: quiet ground under a story, not a terrain model. */
import { contours } from 'd3-contour';
import { PER_DEGREE } from './elevation/grid.mjs';
import { box } from './geometry.mjs';

/** Gaussian blur in kilometres: in focus, and far from it, where only the great forms should show. */
const BLUR = { focus: 7, around: 32 };

/** Degrees over which the one passes into the other. */
const FADE = 6;

/** Contours are traced on a grid this much finer than the source, so that they bend smoothly. */
const FINER = 2;

/** Bands smaller than this are dropped, in square kilometres. */
const SMALLEST = 500;

/** Metres between bands, and how many of them read well. */
const STEPS = [50, 100, 200, 250, 500, 1000];
const MOST = 4;

const KM_PER_DEGREE = 111.2;

/** Blurs rows, then columns; `sigma` gives the spread in cells for a row. */
function blur(grid, columns, rows, sigmaX, sigmaY) {
	const pass = (from, step, length, start, sigma, to) => {
		const reach = Math.ceil(3 * sigma);
		const weights = Array.from({ length: 2 * reach + 1 }, (_, k) =>
			Math.exp(-((k - reach) ** 2) / (2 * sigma ** 2))
		);
		for (let i = 0; i < length; i++) {
			let sum = 0;
			let total = 0;
			for (let k = -reach; k <= reach; k++) {
				const j = Math.min(length - 1, Math.max(0, i + k));
				sum += from[start + j * step] * weights[k + reach];
				total += weights[k + reach];
			}
			to[start + i * step] = sum / total;
		}
	};
	const across = new Float64Array(grid.length);
	const out = new Float64Array(grid.length);
	for (let y = 0; y < rows; y++) pass(grid, 1, columns, y * columns, sigmaX(y), across);
	for (let x = 0; x < columns; x++) pass(across, columns, rows, x, sigmaY, out);
	return out;
}

/** The levels that divide the heights in focus best: 3 or 4 round numbers. */
export function levels(heights) {
	const sorted = Float64Array.from(heights).sort();
	const [low = 0, high = 0] = [0.05, 0.95].map((q) => sorted[Math.floor(q * sorted.length)]);
	const between = (step) =>
		Array.from({ length: 200 }, (_, k) => (k + 1) * step).filter((m) => m > low && m <= high);
	return STEPS.map(between).find((list) => list.length <= MOST) ?? between(1000).slice(0, MOST);
}

const smoothstep = (t) => t * t * (3 - 2 * t);

/**
 * @param {(lon: number, lat: number) => number} height metres
 * @param {number[]} bbox
 * @param {number[]} focusBox
 * @returns GeoJSON MultiPolygon features, lowest first, each with `metres`
 */
export function bands(height, bbox, focusBox) {
	const per = PER_DEGREE * FINER;
	const columns = Math.round((bbox[2] - bbox[0]) * per) + 1;
	const rows = Math.round((bbox[3] - bbox[1]) * per) + 1;
	const lon = (x) => bbox[0] + x / per;
	const lat = (y) => bbox[3] - y / per;
	const at = (x, y) => y * columns + x;

	const raw = new Float64Array(columns * rows);
	for (let y = 0; y < rows; y++)
		for (let x = 0; x < columns; x++) raw[at(x, y)] = between(height, lon(x), lat(y));

	const spread = (km) =>
		blur(
			raw,
			columns,
			rows,
			(y) => (km * per) / (KM_PER_DEGREE * Math.cos((lat(y) * Math.PI) / 180)),
			(km * per) / KM_PER_DEGREE
		);
	const [fine, coarse] = [spread(BLUR.focus), spread(BLUR.around)];
	const inFocus = [];
	const grid = fine.map((value, i) => {
		const [x, y] = [lon(i % columns), lat(Math.floor(i / columns))];
		const away = Math.hypot(
			Math.max(focusBox[0] - x, 0, x - focusBox[2]),
			Math.max(focusBox[1] - y, 0, y - focusBox[3])
		);
		if (away === 0) inFocus.push(value);
		const t = smoothstep(Math.min(1, away / FADE));
		return value * (1 - t) + coarse[i] * t;
	});

	const place = ([x, y]) => [lon(x - 0.5), lat(y - 0.5)];
	return contours()
		.size([columns, rows])
		.thresholds(levels(inFocus))([...grid])
		.map(({ value, coordinates }) => ({
			type: 'Feature',
			properties: { metres: value },
			geometry: {
				type: 'MultiPolygon',
				coordinates: coordinates
					.map((polygon) => polygon.map((ring) => ring.map(place)).filter(large))
					.filter((polygon) => polygon.length > 0)
			}
		}));
}

/** Bilinear: the source's own steps would show as stairs. */
function between(height, lon, lat) {
	const [x, y] = [Math.floor(lon * PER_DEGREE), Math.floor(lat * PER_DEGREE)];
	const [u, v] = [lon * PER_DEGREE - x, lat * PER_DEGREE - y];
	const h = (i, j) => height((x + i) / PER_DEGREE, (y + j) / PER_DEGREE);
	return (
		(h(0, 0) * (1 - u) + h(1, 0) * u) * (1 - v) + (h(0, 1) * (1 - u) + h(1, 1) * u) * v
	);
}

/** Whether a ring encloses enough to be drawn. */
function large(ring) {
	let sum = 0;
	for (let i = 1; i < ring.length; i++)
		sum += (ring[i][0] - ring[i - 1][0]) * (ring[i][1] + ring[i - 1][1]);
	const b = box(ring);
	const km2 = KM_PER_DEGREE ** 2 * Math.cos((((b[1] + b[3]) / 2) * Math.PI) / 180);
	return Math.abs(sum / 2) * km2 > SMALLEST;
}
