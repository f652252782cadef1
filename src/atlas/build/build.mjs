/**
 * Builds the atlas's committed data.
 *
 *   npm ci && npm run build -- AF TJ      a region of these countries, the world and the gazetteer
 *   npm run build                         the same for every region that is already in ../data
 */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { heights } from './elevation/grid.mjs';
import { correct } from './outlines.mjs';
import { places } from './places.mjs';
import { region } from './region.mjs';
import * as sources from './sources.mjs';
import { countries, countryIds, worldOutline } from './world.mjs';

const DATA = new URL('../data/', import.meta.url);
const REGIONS = new URL('regions/', DATA);

/** @param {URL} url @param {unknown} value One line for each record, so that changes can be read. */
async function write(url, value) {
	const lines = Array.isArray(value)
		? `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`
		: `${JSON.stringify(value)}\n`;
	await writeFile(url, lines);
	console.log(`${url.pathname.split('/data/')[1]}: ${(Buffer.byteLength(lines) / 1024).toFixed(1)} KB`);
}

const known = async () => (await readdir(REGIONS)).filter((name) => name.endsWith('.json'));

await mkdir(REGIONS, { recursive: true });
const asked = process.argv.slice(2).map((id) => id.toUpperCase());
const wrong = asked.find((id) => !/^[A-Z]{2}$/.test(id));
if (wrong) {
	console.error(`${wrong} is not an ISO 3166-1 alpha-2 code. Usage: npm run build -- AF TJ`);
	process.exit(2);
}
const wanted = new Map((await known()).map((file) => [file, file.slice(0, -5).toUpperCase().split('-')]));
if (asked.length) wanted.set(`${asked.join('-').toLowerCase()}.json`, asked);

const overrides = await sources.overrides();
const divisions = await sources.provinces();
const records = correct(divisions, overrides.provinces);
const countryId = countryIds(divisions, overrides);
const towns = await sources.towns();
const [topology50, topology110] = await Promise.all([sources.world('50m'), sources.world('110m')]);
const named = countries(topology50, countryId, [], overrides);

const regions = [];
const given = { records, countryId, countryList: named, overrides, water: await sources.water(), height: await heights() };
for (const focus of wanted.values()) regions.push(await region(focus, given));

const gazetteer = places(towns, { regions, records, countries: named, countryId, overrides });
const capitals = gazetteer.filter(({ capital }) => capital === 'country');
for (const { areas } of regions)
	for (const area of areas)
		area.capital = gazetteer.find((p) => p.admin1 === area.id && p.capital)?.id;

for (const pack of regions) await write(new URL(`${pack.id}.json`, REGIONS), pack);
await write(new URL('places.json', DATA), gazetteer);
await write(new URL('countries.json', DATA), countries(topology50, countryId, capitals, overrides));
await write(new URL('world.json', DATA), worldOutline(topology110, countryId, overrides));

const files = (await known()).sort();
const variable = (/** @type {string} */ file) => file.slice(0, -5).replaceAll('-', '_');
await writeFile(
	new URL('regions.ts', DATA),
	[
		'// Written by build/build.mjs: the packs that are here.',
		...files.map((file) => `import ${variable(file)} from './regions/${file}' with { type: 'json' };`),
		'',
		`export default [${files.map(variable).join(', ')}] as readonly unknown[];`,
		''
	].join('\n')
);
