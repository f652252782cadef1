/** Countries and provinces of a region, from Natural Earth's first-level divisions. */
import mapshaper from 'mapshaper';
import { box, touches, withoutIslands } from './geometry.mjs';
import { sourceNames } from './names.mjs';

/** Islands smaller than this are dropped, in square kilometres. */
const ISLANDS = { focus: 4, around: 60 };

/** One step of the topology's grid, in parts of the box: about 130 m for a box of 4,000 km. */
const QUANTIZATION = 30000;

/**
 * Applies `overrides.provinces` to the source's features.
 * @returns {{ id: string, a3: string, name: string, names: Record<string, string>, alternates: string[], geometry: object }[]}
 */
export function correct(features, overrides) {
	const unused = new Set(overrides);
	const corrected = features.map(({ properties: p, geometry }) => {
		const record = {
			id: p.iso_3166_2,
			a3: p.adm0_a3,
			name: p.name_en || p.name,
			names: sourceNames(p),
			alternates: [p.name, ...(p.name_alt ?? '').split('|')],
			geometry
		};
		for (const override of overrides) {
			const hit = override.source
				? p.adm1_code === override.source
				: Object.entries(override.where).every(([key, value]) => p[key] === value);
			if (!hit) continue;
			unused.delete(override);
			const { country, names, ...set } = override.set;
			Object.assign(record, set, country && { a3: country });
			if (names) record.names = names;
		}
		return record;
	});
	for (const override of unused)
		throw new Error(`No province fits the override ${JSON.stringify(override)}`);
	return corrected;
}

const collection = (features) => ({ type: 'FeatureCollection', features });

/**
 * Simplifies, clips and dissolves. Countries are the union of their provinces, so that borders match
 * exactly.
 *
 * @param records from {@link correct}
 * @param {{ focus: Set<string>, bbox: number[], detail: { focus: number, around: number }, countryId: (a3: string) => string, countryName: (a3: string) => string }} region
 *   `focus` holds alpha-3 codes, `detail` the metres of line detail (Visvalingam, weighted)
 * @param {Record<string, { features: object[], detail: number }>} extra other layers by name, as
 *   GeoJSON features with their line detail in metres
 * @returns {Promise<object>} TopoJSON
 */
export async function outlines(records, { focus, bbox, detail, countryId, countryName }, extra) {
	const divisions = records
		.filter(({ geometry }) => touches(box(geometry.coordinates), bbox))
		.map(({ id, a3, geometry }) => ({
			type: 'Feature',
			geometry: withoutIslands(geometry, focus.has(a3) ? ISLANDS.focus : ISLANDS.around),
			properties: {
				id,
				country: countryId(a3),
				name: countryName(a3),
				focus: focus.has(a3) ? 1 : 0
			}
		}));
	const layers = Object.entries(extra);
	const interval = `focus ? ${detail.focus} : ${detail.around}`;
	const command = [
		'-i provinces.json name=provinces',
		'-clean',
		`-simplify variable visvalingam weighted interval='${interval}' keep-shapes`,
		`-clip bbox=${bbox.join(',')}`,
		"-dissolve country copy-fields=name + name=countries target=provinces",
		"-filter 'focus == 1' target=provinces",
		'-filter-fields id,country target=provinces',
		'-each "id = country" target=countries',
		'-filter-fields id,name target=countries',
		...layers.map(
			([name, { detail }]) =>
				`-i ${name}.json name=${name} -simplify visvalingam weighted interval=${detail} keep-shapes -clip bbox=${bbox.join(',')}`
		),
		`-o region.json format=topojson id-field=id quantization=${QUANTIZATION} target=countries,provinces${layers.map(([n]) => `,${n}`).join('')}`
	].join(' ');
	const output = await mapshaper.applyCommands(command, {
		'provinces.json': collection(divisions),
		...Object.fromEntries(
			layers.map(([name, { features }]) => [`${name}.json`, collection(features)])
		)
	});
	return JSON.parse(output['region.json'].toString());
}
