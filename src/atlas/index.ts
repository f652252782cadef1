/**
 * The atlas that ships: outlines, names and places of every country, and look-ups over them. Data only, no projection.
 * A story gets what it needs and no more. See README.md for where it comes from and how it is built.
 */
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import { isNamedOnly, locatePlaces, mapNeeds } from '../lib/compile/index.ts';
import type {
	AreaRecord,
	AtlasCredit,
	AtlasData,
	AtlasNames,
	AtlasRegion,
	CountryRecord,
	FindPlaceOptions,
	Located,
	LocateOptions,
	LonLat,
	LonLatBox,
	PlaceMatch,
	PlaceRecord,
	WorldTopology
} from '../lib/compile/atlas-types.ts';
import type { Story } from '../lib/story/types.ts';
import borders from './borders.json' with { type: 'json' };
import credits from './credits.json' with { type: 'json' };
import { withoutClass } from './class-words.ts';
import * as files from './files.ts';
import { indexOf, nameKey } from './name-key.ts';
import { meet, outlinesOf, worldOf } from './outlines.ts';
import { boxAround, regionOf, squaresFor, type Loaded } from './region.ts';
import {
	distance,
	FIT,
	matchInCountry,
	matchPlaces,
	NameIndex,
	support,
	type Hit
} from './search.ts';

export type * from '../lib/compile/atlas-types.ts';
export { nameKey } from './name-key.ts';

const { countries, places: known } = files.here;
const byId = new Map(countries.flatMap((c) => [[c.id, c] as const, [c.a3, c] as const]));
const countryNames = new NameIndex(countries);
const knownNames = new NameIndex(known);
const drawnIn = new Map(borders.areas.map(({ area, drawnIn }) => [area, drawnIn]));
const stateOf = (unit: string): string => drawnIn.get(unit) ?? unit;
const countryName = (id: string): string => byId.get(id)?.name ?? id;
let world: WorldTopology | undefined;

/** Names and outlines that a story has loaded. */
interface Given extends Loaded {
	readonly names: readonly string[];
}

/** People that a country and a province count as where names are weighed, as powers of ten. */
const WEIGHT = { country: 8, area: 5.5, unpeopled: 2.7 } as const;

/** Regions kept by one atlas. */
const KEPT = 4;

/** An {@link AtlasData} over what one story has loaded. Records are shared, not copied: treat them as frozen. */
class Atlas implements AtlasData {
	readonly id: string;
	readonly regions: readonly AtlasRegion[] = [];
	readonly countries = countries;
	readonly areas: readonly AreaRecord[];
	readonly places: readonly PlaceRecord[];
	readonly credits: readonly AtlasCredit[] = credits;
	readonly #given: Given;
	readonly #packs: readonly files.Names[];
	readonly #areas: Map<string, AreaRecord>;
	readonly #places: Map<string, PlaceRecord>;
	readonly #regions = new Map<string, AtlasRegion>();
	readonly #countryAt = new Map<string, CountryRecord | undefined>();

	/** @param id tells what has been loaded */
	constructor(given: Given, id: string) {
		this.id = id;
		this.#given = given;
		this.#packs = given.names.flatMap((id) => files.names.get(id) ?? []);
		this.areas = this.#packs.flatMap(({ areas }) => areas);
		this.#areas = new Map(this.areas.map((area) => [area.id, area]));
		this.#places = new Map(
			[...known, ...this.#packs.flatMap(({ places }) => places)].map((place) => [place.id, place])
		);
		this.places = [...this.#places.values()];
	}

	get world(): WorldTopology {
		return (world ??= worldOf(files.here.world, stateOf, countryName));
	}

	countryById(id: string): CountryRecord | undefined {
		return byId.get(id.toUpperCase());
	}

	areaById(id: string): AreaRecord | undefined {
		return this.#areas.get(id.toUpperCase());
	}

	placeById(id: string): PlaceRecord | undefined {
		return this.#places.get(id.toLowerCase());
	}

	findPlace(name: string, options?: FindPlaceOptions): PlaceMatch {
		return matchPlaces(this.#placesOf(name), options);
	}

	findArea(name: string, options?: FindPlaceOptions): AreaRecord | undefined {
		return matchInCountry(this.#areasOf(name), options);
	}

	findCountry(name: string): CountryRecord | undefined {
		const hits = [...countryNames.find(name)].sort((a, b) => a.fit - b.fit);
		return hits[0]?.record;
	}

	locate(name: string, options: LocateOptions = {}): readonly Located[] {
		const list: Located[] = [
			...countryNames.find(name).map(({ record, fit }) => ({
				kind: 'country' as const,
				record,
				weight: WEIGHT.country + support(fit, record.id, undefined, options)
			})),
			...this.#areasOf(name).map(({ record, fit }) => ({
				kind: 'area' as const,
				record,
				weight: WEIGHT.area + support(fit, record.country, record.at, options)
			})),
			...this.#placesOf(name).map(({ record, fit }) => ({
				kind: 'place' as const,
				record,
				weight: weightOf(record) + support(fit, record.country, record.at, options)
			}))
		];
		return list.sort((a, b) => b.weight - a.weight || (a.record.id < b.record.id ? -1 : 1));
	}

	similar(name: string): readonly string[] {
		const key = nameKey(name);
		const most = key.length > 7 ? 2 : 1;
		const near = new Map<string, number>();
		const look = (
			index:
				NameIndex<{ name: string } & CountryRecord> | NameIndex<AreaRecord> | NameIndex<PlaceRecord>
		) => {
			for (const other of index.keys) {
				const apart = distance(key, other, most);
				if (apart > most) continue;
				for (const { record } of index.find(other))
					near.set(record.name, Math.min(apart, near.get(record.name) ?? most));
			}
		};
		if (key.length > 2) {
			look(countryNames);
			look(knownNames);
			for (const pack of this.#packs) {
				look(pack.areaIndex);
				look(pack.placeIndex);
			}
		}
		return [...near].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([each]) => each);
	}

	countryAt([lon, lat]: LonLat): CountryRecord | undefined {
		const key = `${lon} ${lat}`;
		if (!this.#countryAt.has(key)) this.#countryAt.set(key, this.#find(lon, lat));
		return this.#countryAt.get(key);
	}

	#find(lon: number, lat: number): CountryRecord | undefined {
		const here: LonLatBox = [lon, lat, lon, lat];
		const candidates = countries.filter((c) =>
			(c.reach ?? [c.bbox]).some((box) => meet(box, here))
		);
		return candidates.length < 2
			? candidates[0]
			: (candidates.find(({ id }) => holds(id, [lon, lat])) ?? candidates[0]);
	}

	regionFor(ids: readonly string[], box?: LonLatBox): AtlasRegion | undefined {
		const focus = [...new Set(ids.map((id) => id.slice(0, 2).toUpperCase()))]
			.filter((id) => this.#given.shapes.includes(id))
			.sort();
		const home = boxOf(focus);
		const drawn = box ?? (home && boxAround(home));
		if (!drawn) return undefined;
		const key = `${focus.join()} ${drawn.join()}`;
		let region = this.#regions.get(key);
		if (!region) {
			region = regionOf(focus, home ?? drawn, drawn, this.#given, stateOf, countryName);
			this.#regions.set(key, region);
			if (this.#regions.size > KEPT) this.#regions.delete([...this.#regions.keys()][0] ?? '');
		}
		return region;
	}

	nameIn(record: { name: string; names: AtlasNames }, language: string): string {
		const [base = language] = language.split('-');
		return record.names[language] ?? record.names[base] ?? record.name;
	}

	#placesOf(name: string): Hit<PlaceRecord>[] {
		const hits = new Map<string, Hit<PlaceRecord>>();
		for (const index of [...this.#packs.map((p) => p.placeIndex), knownNames])
			for (const hit of index.find(name))
				if (!hits.has(hit.record.id))
					hits.set(hit.record.id, {
						...hit,
						record: this.#places.get(hit.record.id) ?? hit.record
					});
		return [...hits.values()];
	}

	#areasOf(name: string): Hit<AreaRecord>[] {
		const hits = this.#packs.flatMap((pack) => [...pack.areaIndex.find(name)]);
		if (hits.length) return hits;
		return withoutClass(name).flatMap((plain) =>
			this.#packs.flatMap((pack) =>
				pack.areaIndex.find(plain).map(({ record }) => ({ record, fit: FIT.alternate }))
			)
		);
	}
}

/** The power of ten of a place's people; a capital weighs more. */
function weightOf({ population, capital }: PlaceRecord): number {
	const people = population ? Math.log10(population) : WEIGHT.unpeopled;
	return people + (capital === 'country' ? 0.5 : capital === 'province' ? 0.2 : 0);
}

/** The box of several countries as maps frame them. */
function boxOf(ids: readonly string[]): LonLatBox | undefined {
	const boxes = ids.flatMap((id) => {
		const country = byId.get(id);
		return country ? [country.bbox] : [];
	});
	const [first, ...rest] = boxes;
	if (!first) return undefined;
	const box: LonLatBox = [...first];
	for (const [w, s, e, n] of rest) {
		// The way round on which it lies nearer to the others.
		const middle = (box[0] + box[2]) / 2;
		const turn = Math.round((middle - (w + e) / 2) / 360) * 360;
		box[0] = Math.min(box[0], w + turn);
		box[1] = Math.min(box[1], s);
		box[2] = Math.max(box[2], e + turn);
		box[3] = Math.max(box[3], n);
	}
	return box;
}

const outlines = new Map<string, ReturnType<typeof feature> | null>();

/** Whether a position lies in a country whose coarse outline has been loaded. */
function holds(id: string, at: LonLat): boolean {
	let outline = outlines.get(id);
	if (outline === undefined) {
		const file = files.around.get(id);
		if (!file) return false;
		const all = outlinesOf(
			[file],
			new Map(),
			[-180, -90, 180, 90],
			(unit) => unit.slice(0, 2),
			countryName
		);
		const [shape] = all.countries;
		outline = shape ? feature({ type: 'Topology', objects: {}, arcs: all.arcs }, shape) : null;
		outlines.set(id, outline);
	}
	return !!outline && geoContains(outline, at);
}

const atlases = new Map<string, Atlas>();
/** Atlases kept: one a set of files. */
const ATLASES = 24;

function atlasOver(given: Given): Atlas {
	const key = JSON.stringify(given);
	let atlas = atlases.get(key);
	if (!atlas) {
		atlas = new Atlas(given, key);
		atlases.set(key, atlas);
		if (atlases.size > ATLASES) atlases.delete([...atlases.keys()][0] ?? '');
	}
	return atlas;
}

const NOTHING: Given = { names: [], shapes: [], around: [], heights: [], water: false };

/** Countries looked through for one name. */
const LOOKED = 12;

/**
 * The atlas with what a story needs: names of its countries, outlines of those that its maps are about and of all
 * around them, heights of that ground. What is here already is not loaded again; the same needs give the same object.
 *
 * @param story a story, or ids of countries (`TJ`) and areas (`AF-BDS`)
 */
export async function loadAtlas(story: Story | readonly string[] = []): Promise<AtlasData> {
	return 'steps' in story ? forStory(story) : forCountries(story);
}

async function forCountries(ids: readonly string[]): Promise<AtlasData> {
	const focus = sorted(ids.map((id) => id.slice(0, 2).toUpperCase()).filter((id) => byId.has(id)));
	const home = boxOf(focus);
	return load({ ...NOTHING, names: focus }, focus, home && boxAround(home));
}

async function forStory(story: Story): Promise<AtlasData> {
	const { places } = story;
	const codes = places.flatMap(({ area }) => area?.slice(0, 2).toUpperCase() ?? []);
	const points = places.flatMap(({ at }): LonLat[] => (at ? [[...at]] : []));
	// Whose outlines have to be looked at to tell in which country a position lies.
	const beside = points.flatMap(([x, y]) => {
		const around = countries.filter((c) =>
			(c.reach ?? [c.bbox]).some((b) => meet(b, [x, y, x, y]))
		);
		return around.length > 1 ? around.map(({ id }) => id) : [];
	});
	await files.around.load(new Set(beside));
	const bare = atlasOver(NOTHING);
	const held = points.flatMap((at) => bare.countryAt(at)?.id ?? []);
	const named = places.filter(isNamedOnly).flatMap((p) => [p.name, ...(p.alternates ?? [])]);
	const bearers = await Promise.all(named.map(countriesOf));
	const names = sorted([...codes, ...held, ...bearers.flat()].filter((id) => byId.has(id)));
	await files.names.load(names);
	const atlas = atlasOver({ ...NOTHING, names });
	const located = locatePlaces(story, atlas);
	const needs = mapNeeds(located.story, atlas);
	if (!needs) return atlas;
	return load({ ...NOTHING, names }, needs.focus, needs.box, needs.closeUp);
}

async function load(
	given: Given,
	focus: readonly string[],
	box: LonLatBox | undefined,
	closeUp?: LonLatBox
): Promise<AtlasData> {
	const outlined = box ?? closeUp;
	const all: Given = {
		names: sorted([...given.names, ...focus]),
		shapes: sorted(focus),
		around: outlined
			? sorted(
					countries
						.filter(({ reach = [] }) => reach.some((b) => meet(b, outlined)))
						.map(({ id }) => id)
				)
			: [],
		heights: box ? squaresFor(box) : [],
		water: !!box
	};
	await Promise.all([
		files.names.load(all.names),
		files.shapes.load(all.shapes),
		files.around.load(all.around),
		files.heights.load(all.heights),
		files.water.load(all.water ? ['water'] : [])
	]);
	return atlasOver(all);
}

/** The countries in which something bears a name, if need be without its word for a kind of division. */
async function countriesOf(name: string): Promise<string[]> {
	const own = countryNames.find(name).map(({ record }) => record.id);
	let bearers = await bearersOf(name);
	if (!bearers.length) bearers = (await Promise.all(withoutClass(name).map(bearersOf))).flat();
	return [...own, ...bearers].slice(0, LOOKED + own.length);
}

async function bearersOf(name: string): Promise<string[]> {
	const key = nameKey(name);
	if (!key) return [];
	const { shard, tag } = indexOf(key);
	await files.shards.load([String(shard)]);
	const bearers = Object.entries(files.shards.get(String(shard)) ?? {}).filter(([, tags]) => {
		for (let i = tags.indexOf(tag); i >= 0; i = tags.indexOf(tag, i + 1))
			if (i % 3 === 0) return true;
		return false;
	});
	return bearers.map(([country]) => country);
}

function sorted(ids: readonly string[]): string[] {
	return [...new Set(ids)].sort();
}
