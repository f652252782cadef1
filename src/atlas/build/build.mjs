/**
 * Builds all of the atlas's committed data anew: `npm ci && npm run build`.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { indexOf, nameKey, SHARDS } from '../name-key.ts';
import { divisions } from './borders.mjs';
import { encoded } from './coding.mjs';
import { heights } from './elevation/grid.mjs';
import { tiles } from './elevation/tiles.mjs';
import { areaLine, areaRecords, fineArcs, shapePack } from './packs.mjs';
import { gazetteer, known, line } from './places.mjs';
import { withMembers } from './regions.mjs';
import { lakes, rivers } from './rivers.mjs';
import * as sources from './sources.mjs';
import { net, ringOf, simplified } from './topology.mjs';
import { byCountry as filed, countries, countryIds, level, unitsOf } from './world.mjs';

const DATA = new URL('../data/', import.meta.url);

/** Kilometres of detail of rivers and shores of lakes: drawn as curves of few points. */
const WATER = 2.2;

let total = 0;

/** @param {string} file @param {unknown} value One line for each record, so that changes can be read. */
async function write(file, value) {
	const lines = Array.isArray(value)
		? `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`
		: `${JSON.stringify(value)}\n`;
	total += Buffer.byteLength(lines);
	await writeFile(new URL(file, DATA), lines);
	return Buffer.byteLength(lines);
}

/** Adds up what a folder of files weighs. */
async function folder(name, files) {
	await mkdir(new URL(`${name}/`, DATA), { recursive: true });
	let sum = 0;
	for (const [id, value] of files) sum += await write(`${name}/${id}.json`, value);
	console.log(`${name}: ${files.length} files, ${(sum / 1024).toFixed(0)} KB`);
}

const one = async (file, value) =>
	console.log(`${file}: ${((await write(file, value)) / 1024).toFixed(0)} KB`);

const overrides = await sources.overrides();
const disputed = (await sources.borders()).areas;
const features = await sources.provinces();
const countryId = countryIds(features, overrides);
const records = divisions(features, countryId, overrides);
const regions = withMembers((await sources.regions()).regions, records);
const { arcs, shapes } = await net(records);
console.log(`${records.length} divisions, ${arcs.length} lines`);

const units = unitsOf(records, shapes, arcs, disputed);
const whole = unitsOf(records, shapes, arcs, []);
const towns = gazetteer(await sources.towns(), {
	drawn: new Set(whole.keys()),
	areas: records.map(({ id, country, names }) => ({
		id,
		country,
		names,
		rings: shapes.get(id).map(([outer]) => ringOf(arcs, outer))
	})),
	overrides
});

await rm(DATA, { recursive: true, force: true });
await mkdir(DATA, { recursive: true });

const around = level('around', units, arcs);
await folder('around', filed(around.file, (id) => id.slice(0, 2)));
await one('world.json', level('world', units, arcs).file);

const capitals = [...towns].flatMap(([country, list]) =>
	list.filter(({ capital }) => capital === 'country').map(({ id }) => ({ id, country }))
);
const topology50 = await sources.world('50m');
await one('countries.json', countries(whole, { arcs, a3Of: countryId, topology50, capitals, overrides }));
await one(
	'places.json',
	[...towns]
		.sort()
		.flatMap(([country, list]) =>
			list.filter(known).map((place) => `${country}\t${line({ ...place, given: place.id }, country)}`)
		)
);
await one('labels.json', overrides.labels.map(({ set }) => set));

// Lines that are not within one unit: its coast and its borders.
const edges = new Set([...units.values()].flat(3).map((n) => (n < 0 ? ~n : n)));
const byCountry = new Map();
for (const { id, country } of records)
	byCountry.set(country, [...(byCountry.get(country) ?? []), { id, polygons: shapes.get(id) }]);
const fine = fineArcs(arcs, byCountry);
await folder(
	'shapes',
	[...byCountry].map(([id, provinces]) => [id, shapePack(provinces, fine, around.number, edges)])
);

const index = Array.from({ length: SHARDS }, () => new Map());
const named = [...byCountry.keys()].sort().map((country) => {
	const list = towns.get(country) ?? [];
	const areas = areaRecords(
		records.filter((record) => record.country === country),
		arcs,
		shapes,
		list
	);
	const wholes = areaRecords(
		regions.filter((region) => region.country === country),
		arcs,
		shapes,
		[]
	);
	for (const record of [...list, ...areas, ...wholes])
		for (const name of [record.name, ...Object.values(record.names), ...record.alternates]) {
			const key = nameKey(name);
			if (!key) continue;
			const { shard, tag } = indexOf(key);
			index[shard].set(country, (index[shard].get(country) ?? new Set()).add(tag));
		}
	return [
		country,
		{
			areas: areas.map(areaLine),
			...(wholes.length && { regions: wholes.map(areaLine) }),
			towns: list.map((place) => line(place, country))
		}
	];
});
await folder('names', named);
await folder(
	'index',
	index.map((tags, i) => [
		String(i),
		Object.fromEntries([...tags].map(([country, set]) => [country, [...set].sort().join('')]))
	])
);

const counted = new Map();
for (const polygon of [...whole.values()].flat(2))
	for (const n of polygon) counted.set(n < 0 ? ~n : n, (counted.get(n < 0 ? ~n : n) ?? 0) + 1);
const borders = [...counted].filter(([, times]) => times > 1).map(([n]) => arcs[n]);
const water = await sources.water();
const text = (points) => encoded(simplified(points, WATER));
await one('water.json', {
	rivers: rivers(water.rivers, borders).map(text),
	lakes: lakes(water.lakes).map((polygon) => polygon.map(text))
});
const squares = [...tiles(await heights())];
await folder('heights', squares);

const loader = (name, ids) => [
	`export const ${name}: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {`,
	...ids.map((id) => `\t'${id}': () => import('./${name}/${id}.json', { with: { type: 'json' } }),`),
	'};',
	''
];
await writeFile(
	new URL('packs.ts', DATA),
	[
		'// Written by build/build.mjs: how each file is loaded when it is needed.',
		...loader('around', [...byCountry.keys()].sort()),
		...loader('shapes', [...byCountry.keys()].sort()),
		...loader('names', named.map(([id]) => id)),
		...loader('index', index.map((_, i) => String(i))),
		...loader('heights', squares.map(([id]) => id)),
		"export const water = () => import('./water.json', { with: { type: 'json' } });",
		''
	].join('\n')
);
console.log(`in all ${(total / 1024 / 1024).toFixed(2)} MB`);
