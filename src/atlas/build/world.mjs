/** The coarse world, and a record of every country. */
import { feature, quantize, transform } from 'topojson-client';
import { box, mainPart, middle, outward } from './geometry.mjs';
import { LANGUAGES, tidy } from './names.mjs';

const displayNames = new Map(
	[...LANGUAGES, 'en'].map((language) => [
		language,
		new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
	])
);

/** @returns {(a3: string) => string} Alpha-3 to the atlas's country id. */
export function countryIds(divisions, overrides) {
	const ids = new Map(Object.entries(overrides.countries.unnumbered.ids));
	for (const { properties: p } of divisions)
		if (/^[A-Z]{2}$/.test(p.iso_a2) && !ids.has(p.adm0_a3)) ids.set(p.adm0_a3, p.iso_a2);
	// Western Sahara, South Sudan, Palestine and Åland go by other codes in the provinces' file.
	for (const [a3, a2] of Object.entries({ ESH: 'EH', SSD: 'SS', PSE: 'PS', ALA: 'AX' }))
		ids.set(a3, a2);
	return (a3) => ids.get(a3) ?? a3;
}

/**
 * @param topology50 1:50 million, which has every country
 * @param {{ id: string, country: string }[]} capitals
 */
export function countries(topology50, countryId, capitals, overrides) {
	const { names, alternates } = overrides.countries;
	return feature(topology50, topology50.objects.countries)
		.features.map(({ properties, geometry }) => {
			const { a3 } = properties;
			const id = countryId(a3);
			const name = names.set[a3] ?? properties.name;
			const inLanguage = (language) =>
				id.length === 2 ? displayNames.get(language)?.of(id) : undefined;
			/** @type {Record<string, string>} */
			const translated = {};
			for (const language of LANGUAGES) {
				const label = inLanguage(language);
				if (label) translated[language] = label;
			}
			const others = [inLanguage('en'), properties.name, ...(alternates.add[a3] ?? [])];
			return {
				id,
				a3: a3 === 'XKX' ? 'XKX' : a3,
				name,
				names: translated,
				alternates: tidy(others.filter(Boolean), name),
				at: middle(geometry),
				bbox: outward(box(mainPart(geometry))),
				capital: capitals.find(({ country }) => country === id)?.id
			};
		})
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Steps of the world's grid from edge to edge: 4 km, a pixel where a quarter of the world fills a screen. */
const WORLD_QUANTIZATION = 10000;

/** The 1:110 million outline on a coarser grid, with the atlas's ids and names. */
export function worldOutline(topology110, countryId, overrides) {
	const { names } = overrides.countries;
	const exact = transform(topology110.transform);
	const geometries = topology110.objects.countries.geometries.map(
		({ type, arcs, properties: { a3, name } }) => ({
			type,
			id: countryId(a3),
			arcs,
			properties: { name: names.set[a3] ?? name }
		})
	);
	return compact(
		quantize(
			{
				type: 'Topology',
				objects: { countries: { type: 'GeometryCollection', geometries } },
				// Arcs are delta-coded: the transform sums them up, starting afresh at index 0.
				arcs: topology110.arcs.map((arc) => arc.map((point, i) => exact(point, i)))
			},
			WORLD_QUANTIZATION
		)
	);
}

/** What readers of the pack do not need: a second copy of the id, a box, digits below a millimetre. */
export function compact({ type, transform, objects, arcs }) {
	const short = (values) => values.map((value) => Number(value.toFixed(9)));
	for (const { geometries } of Object.values(objects))
		for (const { properties } of geometries) if (properties) delete properties.id;
	return {
		type,
		transform: { scale: short(transform.scale), translate: short(transform.translate) },
		objects,
		arcs
	};
}
