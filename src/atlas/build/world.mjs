/** Records of the countries, and the outlines that are drawn around and beyond a story's own countries. */
import { encoded } from './coding.mjs';
import { box, middle, outward, round } from './geometry.mjs';
import { LANGUAGES, tidy } from './names.mjs';
import { ringArea, ringOf, simplifiedAll, sound, union } from './topology.mjs';

const displayNames = new Map(
	[...LANGUAGES, 'en'].map((language) => [
		language,
		new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
	])
);

/** @returns {(a3: string) => string} Alpha-3 to the atlas's country id. */
export function countryIds(features, overrides) {
	const ids = new Map(Object.entries(overrides.countries.unnumbered.ids));
	for (const { properties: p } of features)
		if (/^[A-Z]{2}$/.test(p.iso_a2) && !ids.has(p.adm0_a3)) ids.set(p.adm0_a3, p.iso_a2);
	// Western Sahara, South Sudan, Palestine and Åland go by other codes in the provinces' file.
	for (const [a3, a2] of Object.entries({ ESH: 'EH', SSD: 'SS', PSE: 'PS', ALA: 'AX' }))
		ids.set(a3, a2);
	return (a3) => ids.get(a3) ?? a3;
}

/** What else a country's box holds than its largest part: so much of its size, no farther off than so many degrees. */
const NEIGHBOURS = [
	{ share: 0.02, degrees: 2.5 },
	{ share: 0.5, degrees: 12 }
];

/** The box of a country as a map would frame it: its largest part, and those of its parts that lie near or weigh much. */
function frame(polygons) {
	const list = polygons
		.map((polygon) => ({ b: box(polygon), area: ringArea(polygon[0]) }))
		.sort((a, b) => b.area - a.area);
	const frame = [...list[0].b];
	const gap = (a, b) => Math.max(a[0] - b[2], b[0] - a[2], a[1] - b[3], b[1] - a[3], 0);
	const left = new Set(list.slice(1));
	for (let grown = true; grown; ) {
		grown = false;
		for (const part of left) {
			if (
				!NEIGHBOURS.some(
					({ share, degrees }) => part.area >= share * list[0].area && gap(frame, part.b) <= degrees
				)
			)
				continue;
			left.delete(part);
			grown = true;
			for (const i of [0, 1]) frame[i] = Math.min(frame[i], part.b[i]);
			for (const i of [2, 3]) frame[i] = Math.max(frame[i], part.b[i]);
		}
	}
	return eastward(outward(frame));
}

/** A box whose west is no less than −180; its east is then beyond 180 where it crosses that meridian. */
export const eastward = ([w, s, e, n]) =>
	w < -180 ? [round(w + 360), s, round(e + 360), n] : w >= 180 ? [round(w - 360), s, round(e - 360), n] : [w, s, e, n];

export const normal = ([x, y]) => [round(x > 180 ? x - 360 : x < -180 ? x + 360 : x), y];

export const pointsOf = (arcs, polygons) =>
	polygons.map((polygon) =>
		polygon.map((ring) => {
			const points = ringOf(arcs, ring);
			return [...points, points[0]];
		})
	);

/** Every country, in the order of the codes. */
export function countries(shapes, { arcs, a3Of, topology50, capitals, overrides }) {
	const { names, alternates } = overrides.countries;
	const { ids } = overrides.countries.unnumbered;
	const own = ({ properties }) => (ids[properties.a3] && ids[properties.a3] !== 'XK' ? 0 : 1);
	// A possession without a code of its own comes before the state, so that the state's record stays.
	const source = new Map(
		[...topology50.objects.countries.geometries]
			.sort((a, b) => own(a) - own(b))
			.map(({ properties }) => [a3Of(properties.a3), properties])
	);
	return [...shapes]
		.map(([id, rings]) => {
			const polygons = pointsOf(arcs, rings);
			const inLanguage = (language) => displayNames.get(language)?.of(id);
			const given = source.get(id);
			const a3 = given?.a3 ?? overrides.countries.codes[id] ?? id;
			const name = names.set[a3] ?? given?.name ?? inLanguage('en') ?? overrides.countries.others[id] ?? id;
			const translated = {};
			for (const language of LANGUAGES) {
				const label = inLanguage(language);
				if (label && label !== name) translated[language] = label;
			}
			const added = alternates.add[a3] ?? [];
			const others = [inLanguage('en'), given?.name, ...added];
			return {
				id,
				a3,
				name,
				names: translated,
				alternates: [
					...tidy(others.filter(Boolean), name),
					// Three letters are an airport's code, but not where they are set by hand.
					...added.filter((each) => /^[A-Z]{3}$/.test(each))
				],
				at: normal(middle({ type: 'MultiPolygon', coordinates: polygons })),
				bbox: frame(polygons),
				reach: reach(arcs, rings),
				capital: capitals.find(({ country }) => country === id)?.id
			};
		})
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** How coarse the two outlines of the world are: kilometres of detail, square kilometres of the least island. */
const LEVELS = { around: { km: 2.8, least: 25 }, world: { km: 11, least: 1500 } };

/**
 * A country of less than so many square kilometres would be a corner of its largest island, or nothing: its islands are
 * those of more than a share of its land, and its lines have detail by its size.
 */
const LITTLE = { of: 13_000, share: 0.04, lines: 1 / 10 };

/** What a level shows of a country of that many square kilometres. */
function finenessOf({ km, least }, area) {
	if (area >= LITTLE.of) return { km, least };
	return {
		km: Math.min(km, LITTLE.lines * Math.sqrt(area)),
		least: Math.min(least, LITTLE.share * area)
	};
}

/** Of a country's polygons those that a level shows; the largest always. */
function shown(arcs, polygons, least) {
	const sized = polygons
		.map((polygon) => ({ polygon, area: ringArea(ringOf(arcs, polygon[0])) }))
		.sort((a, b) => b.area - a.area);
	return sized
		.filter(({ area }, i) => i === 0 || area >= least)
		.map(({ polygon }) => [
			polygon[0],
			...polygon.slice(1).filter((ring) => ringArea(ringOf(arcs, ring)) >= least)
		]);
}

/**
 * A level of the world: `arcs` as text, `units` as `[id, polygons]`; and which number a line of the net has here.
 *
 * @param {'around' | 'world'} name
 * @param {Map<string, number[][][]>} units outlines by code
 */
export function level(name, units, arcs) {
	const number = new Map();
	const list = [];
	const need = new Map();
	const kept = new Map(
		[...units].map(([id, polygons]) => {
			const area = polygons.reduce((sum, [outer]) => sum + ringArea(ringOf(arcs, outer)), 0);
			const { km, least } = finenessOf(LEVELS[name], area);
			const list = shown(arcs, polygons, least);
			for (const n of list.flat(2).map((n) => (n < 0 ? ~n : n)))
				need.set(n, Math.min(need.get(n) ?? km, km));
			return [id, list];
		})
	);
	const lines = simplifiedAll(arcs, [...kept.values()].flat(), (n) => need.get(n) ?? LEVELS[name].km);
	const renumber = (n) => {
		const i = n < 0 ? ~n : n;
		if (!number.has(i)) {
			number.set(i, list.length);
			list.push(encoded(lines[i]));
		}
		return n < 0 ? ~number.get(i) : number.get(i);
	};
	const out = [...kept].map(([id, polygons]) => [
		id,
		sound(lines, polygons).map((polygon) => polygon.map((ring) => ring.map(renumber)))
	]);
	return { file: { arcs: list, units: out }, number };
}

/** A level of the world in a file a country: its units, and their lines by number. */
export function byCountry({ arcs, units }, countryOf) {
	const files = new Map();
	for (const [id, polygons] of units) {
		const country = countryOf(id);
		const file = files.get(country) ?? { units: [], numbers: [], arcs: [] };
		files.set(country, file);
		file.units.push([id, polygons]);
		const has = new Set(file.numbers);
		for (const n of polygons.flat(2)) has.add(n < 0 ? ~n : n);
		file.numbers = [...has];
		file.arcs = file.numbers.map((n) => arcs[n]);
	}
	return [...files].sort();
}

/** Boxes that together hold all of a country: parts far from one another apart. */
export function reach(arcs, polygons) {
	const boxes = [];
	for (const polygon of polygons) {
		const b = outward(box(ringOf(arcs, polygon[0])), 0.01);
		const near = boxes.find(
			(a) => Math.max(a[0] - b[2], b[0] - a[2], a[1] - b[3], b[1] - a[3]) < REACH
		);
		if (!near) boxes.push(b);
		else {
			for (const i of [0, 1]) near[i] = Math.min(near[i], b[i]);
			for (const i of [2, 3]) near[i] = Math.max(near[i], b[i]);
		}
	}
	return boxes;
}

/** Degrees by which two parts of a country are apart that have boxes of their own. */
const REACH = 6;

/** Outlines by country, and of each disputed area by itself. */
export function unitsOf(records, shapes, arcs, disputed) {
	const own = new Set(disputed.map(({ area }) => area).filter((id) => id.includes('-')));
	const groups = new Map();
	for (const { id, country } of records) {
		const unit = own.has(id) ? id : country;
		groups.set(unit, [...(groups.get(unit) ?? []), shapes.get(id)]);
	}
	return new Map([...groups].sort().map(([id, list]) => [id, union(arcs, list)]));
}
