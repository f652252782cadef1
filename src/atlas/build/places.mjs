/** The gazetteer: capitals of the world, great cities, and the towns of the regions in focus. */
import { geoContains } from 'd3-geo';
import { round, wound } from './geometry.mjs';
import { slug, tidy } from './names.mjs';

/** People that a city needs to be listed. */
const LISTED = { world: 3_000_000, near: 1_000_000, focus: 40_000 };

/** Alternates kept for a place: plenty where stories are set, the commonest elsewhere. */
const KEEP = { focus: 40, elsewhere: 6 };

const FOCUS_SCRIPTS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{M}\P{L}]+$/u;
const LATIN = /^[\p{Script=Latin}\p{M}\P{L}]+$/u;

/** 1 for a national capital or a city of 5 million … 5 for a small town. */
function rank({ code, population }) {
	if (code === 'PPLC' || population > 5e6) return 1;
	if (population > 1e6) return 2;
	if (code === 'PPLA' || population > 3e5) return 3;
	return population > 5e4 ? 4 : 5;
}

/** A name without the marks of transliteration, kept where they belong to a living spelling. */
const plain = ({ name, ascii }) => (/[āēīōūŭḩşţẕḏ‘]/i.test(name) ? ascii : name);

/**
 * @param towns GeoNames rows
 * @param sources `regions` as they were built, `records` the corrected provinces at full detail (to
 *   say which one a place lies in), `countries` those that have an outline
 */
export function places(towns, { regions, records, countries, countryId, overrides }) {
	const drawn = new Set(countries.map(({ id }) => id));
	const focus = new Set(regions.flatMap((region) => region.focus));
	const near = ([lon, lat]) =>
		regions.some(({ bbox: b }) => lon > b[0] && lon < b[2] && lat > b[1] && lat < b[3]);
	const home = records
		.filter(({ a3 }) => focus.has(countryId(a3)))
		.map(({ id, a3, geometry }) => ({ id, country: countryId(a3), geometry: wound(geometry) }));
	const admin1 = (country, at) =>
		home.find((area) => area.country === country && geoContains(area.geometry, at))?.id;
	const edits = overrides.places.filter(({ source }) => source);
	const unused = new Set(edits);

	const list = towns
		.filter(({ code, country, population, at }) => {
			// Sections of towns, ruins, and dependencies that no outline shows apart.
			if (code === 'PPLX' || code === 'PPLW' || !drawn.has(country)) return false;
			if (code === 'PPLC' || population >= LISTED.world) return true;
			if (focus.has(country)) return code === 'PPLA' || population >= LISTED.focus;
			return near(at) && population >= LISTED.near;
		})
		.map((town) => {
			const edit = edits.find(
				({ id, source }) => source === town.name && id.slice(0, 2) === town.country.toLowerCase()
			);
			unused.delete(edit);
			const home = focus.has(town.country);
			const set = edit?.set ?? {};
			const name = set.name ?? plain(town);
			const fitting = town.alternates.filter((a) => (home ? FOCUS_SCRIPTS : LATIN).test(a));
			const all = [town.name, town.ascii, ...(set.alternates ?? [])];
			const alternates = tidy([...all, ...fitting], name, set.drop);
			return {
				id: set.id ?? edit?.id ?? `${town.country.toLowerCase()}-${slug(name)}`,
				kind: town.code === 'PPLC' || town.population > 1e5 ? 'city' : 'town',
				name,
				names: set.names ?? {},
				alternates: alternates.slice(0, home ? KEEP.focus : KEEP.elsewhere),
				at: town.at.map((degrees) => round(degrees, 4)),
				country: town.country,
				admin1: home ? admin1(town.country, town.at) : undefined,
				rank: rank(town),
				population: town.population || undefined,
				capital:
					town.code === 'PPLC' ? 'country' : town.code === 'PPLA' && home ? 'province' : undefined
			};
		});
	for (const { id, source } of unused)
		if (focus.has(id.slice(0, 2).toUpperCase()))
			throw new Error(`No listed town is called ${source}`);

	for (const { source, set } of overrides.places)
		if (!source) list.push({ ...set, admin1: admin1(set.country, set.at) });

	const ids = new Set();
	return list
		.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : (b.population ?? 0) - (a.population ?? 0)))
		.map((place) => {
			let id = place.id;
			for (let n = 2; ids.has(id); n++) id = `${place.id}-${n}`;
			ids.add(id);
			return { ...place, id };
		});
}
