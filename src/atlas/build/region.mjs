/** One regional pack. */
import { feature } from 'topojson-client';
import { areaOf, box, middle, outward, parts, touches } from './geometry.mjs';
import { tidy } from './names.mjs';
import { outlines } from './outlines.mjs';
import { bands } from './relief.mjs';
import { lakes, rivers } from './rivers.mjs';
import { compact } from './world.mjs';

/** How far past the countries in focus a pack reaches, in parts of their own size: a wide page shows
 *  them beside a card, a phone above one, so there is land to show all round. */
const MARGIN = { across: 0.95, along: 1.1, most: 16 };

/** Parts of a country smaller than this share of its largest one do not stretch the box: far islands. */
const COUNTS = 0.02;

/** Size of the box around the countries in focus, in degrees, that the details below are meant for. */
const SIZE = 13;

/** Metres of line detail (Visvalingam, weighted). */
const DETAIL = { focus: 800, around: 3000, water: 2200, contours: 4200 };

function boxOf(records) {
	/** @type {Map<string, { box: number[], area: number }[]>} */
	const owned = new Map();
	for (const { a3, geometry } of records)
		for (const part of parts(geometry)) {
			const list = owned.get(a3) ?? [];
			owned.set(a3, [...list, { box: box(part), area: areaOf(part) }]);
		}
	const boxes = [...owned.values()].flatMap((list) => {
		const largest = Math.max(...list.map(({ area }) => area));
		return list.filter(({ area }) => area >= COUNTS * largest).map((part) => part.box);
	});
	return [0, 1, 2, 3].map((i) =>
		(i < 2 ? Math.min : Math.max)(...boxes.map((each) => each[i] ?? 0))
	);
}

/** Borders of the countries in focus, against one another and against the rest, as short lines. */
function outerBorders(records) {
	const key = (p) => p.join();
	/** @type {Map<string, Set<string>>} */
	const owners = new Map();
	const rings = records.flatMap(({ a3, id, geometry }) =>
		parts(geometry)
			.flat()
			.map((ring) => ({ ring, owner: `${a3} ${id}` }))
	);
	for (const { ring, owner } of rings)
		for (const point of ring) {
			const set = owners.get(key(point)) ?? new Set();
			owners.set(key(point), set.add(owner));
		}
	const outer = (point) => {
		const set = [...(owners.get(key(point)) ?? [])];
		return set.length === 1 || new Set(set.map((owner) => owner.slice(0, 3))).size > 1;
	};
	return rings.flatMap(({ ring }) =>
		ring.flatMap((point, i) => {
			const next = ring[i + 1];
			return next && outer(point) && outer(next) ? [[point, next]] : [];
		})
	);
}

function boxAround(b) {
	const [across, along] = [
		Math.min(MARGIN.most, (b[2] - b[0]) * MARGIN.across),
		Math.min(MARGIN.most, (b[3] - b[1]) * MARGIN.along)
	];
	return [
		Math.max(-180, Math.floor(b[0] - across)),
		Math.max(-85, Math.floor(b[1] - along)),
		Math.min(180, Math.ceil(b[2] + across)),
		Math.min(85, Math.ceil(b[3] + along))
	];
}

/**
 * @param {string[]} focus alpha-2 codes
 * @param {{ water: {rivers: object[], lakes: object[]}, height: (lon: number, lat: number) => number, records: object[], countryId: (a3: string) => string, countryList: object[], overrides: object }} sources
 */
export async function region(focus, sources) {
	const { records, countryId, countryList, overrides, water, height } = sources;
	const home = records.filter(({ a3 }) => focus.includes(countryId(a3)));
	for (const id of focus)
		if (!home.some(({ a3 }) => countryId(a3) === id)) throw new Error(`No provinces for ${id}`);
	const homeBox = boxOf(home);
	const bbox = boxAround(homeBox);
	const scale = Math.hypot(homeBox[2] - homeBox[0], homeBox[3] - homeBox[1]) / Math.SQRT2 / SIZE;
	const detail = (/** @type {number} */ metres) => Math.round(metres * Math.max(0.3, scale));
	const names = new Map(countryList.map(({ id, name }) => [id, name]));
	const topology = compact(
		await outlines(
		records,
		{
			focus: new Set(home.map(({ a3 }) => a3)),
			bbox,
			detail: { focus: detail(DETAIL.focus), around: detail(DETAIL.around) },
			countryId,
			countryName: (a3) => names.get(countryId(a3)) ?? a3
		},
		{
			rivers: {
				features: rivers(water.rivers, bbox, outerBorders(home)),
				detail: detail(DETAIL.water)
			},
			lakes: { features: lakes(water.lakes, bbox), detail: detail(DETAIL.water) },
			contours: { features: bands(height, bbox, homeBox), detail: detail(DETAIL.contours) }
		}
	)
	);
	const shapes = new Map(
		feature(topology, topology.objects.provinces).features.map((f) => [f.id, f.geometry])
	);
	const lost = home.filter(({ id }) => !shapes.has(id)).map(({ id }) => id);
	if (lost.length) console.warn(`Outside the box, so not in the pack: ${lost.join(', ')}`);
	const areas = home
		.filter(({ id }) => shapes.has(id))
		.map(({ id, a3, name, names, alternates }) => ({
			id,
			country: countryId(a3),
			name,
			names,
			alternates: tidy(alternates, name),
			at: middle(shapes.get(id)),
			bbox: outward(box(shapes.get(id).coordinates))
		}))
		.sort((a, b) => (a.id < b.id ? -1 : 1));
	const inBox = ([lon, lat]) => touches([lon, lat, lon, lat], bbox);
	return {
		id: focus.map((id) => id.toLowerCase()).join('-'),
		focus,
		bbox,
		credits: ['natural-earth', 'etopo5'],
		labels: overrides.labels.map(({ set }) => set).filter(({ at }) => inBox(at)),
		areas,
		topology
	};
}
