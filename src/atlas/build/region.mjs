/** One regional pack. */
import { feature } from 'topojson-client';
import { box, middle, outward, parts, touches } from './geometry.mjs';
import { tidy } from './names.mjs';
import { outlines } from './outlines.mjs';
import { bands } from './relief.mjs';
import { lakes, rivers } from './rivers.mjs';
import { compact } from './world.mjs';

/** How far past the countries in focus a pack reaches, in parts of their own size: a wide page shows
 *  them beside a card, a phone above one, so there is land to show all round. */
const MARGIN = { across: 0.95, along: 1.1 };

/** Metres of line detail (Visvalingam, weighted). */
const DETAIL = { water: 2200, contours: 4200 };

function boxOf(records) {
	const boxes = records.map(({ geometry }) => box(geometry.coordinates));
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
	const [across, along] = [(b[2] - b[0]) * MARGIN.across, (b[3] - b[1]) * MARGIN.along];
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
	const bbox = boxAround(boxOf(home));
	const names = new Map(countryList.map(({ id, name }) => [id, name]));
	const topology = compact(
		await outlines(
		records,
		{
			focus: new Set(home.map(({ a3 }) => a3)),
			bbox,
			countryId,
			countryName: (a3) => names.get(countryId(a3)) ?? a3
		},
		{
			rivers: {
				features: rivers(water.rivers, bbox, outerBorders(home)),
				detail: DETAIL.water
			},
			lakes: { features: lakes(water.lakes, bbox), detail: DETAIL.water },
			contours: { features: bands(height, bbox, boxOf(home)), detail: DETAIL.contours }
		}
	)
	);
	const shapes = new Map(
		feature(topology, topology.objects.provinces).features.map((f) => [f.id, f.geometry])
	);
	const areas = home
		.map(({ id, a3, name, names, alternates }) => {
			const shape = shapes.get(id);
			if (!shape) throw new Error(`${id} was lost on the way`);
			return {
				id,
				country: countryId(a3),
				name,
				names,
				alternates: tidy(alternates, name),
				at: middle(shape),
				bbox: outward(box(shape.coordinates))
			};
		})
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
