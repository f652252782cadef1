/** Look-ups over what has been loaded of the atlas. */
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
import { withoutClass } from './class-words.ts';
import {
	boxOf,
	byId,
	countries,
	countryHolding,
	countryName,
	countryNames,
	stateOf
} from './countries.ts';
import credits from './credits.json' with { type: 'json' };
import * as files from './files.ts';
import { nameKey } from './name-key.ts';
import { worldOf } from './outlines.ts';
import { boxAround, regionOf, type Loaded } from './region.ts';
import {
	distance,
	FIT,
	matchInCountry,
	matchPlaces,
	NameIndex,
	support,
	type Hit
} from './search.ts';

const known = files.here.places;
const knownNames = new NameIndex(known);
let world: WorldTopology | undefined;

/** Names and outlines that a story has loaded. */
export interface Given extends Loaded {
	readonly names: readonly string[];
}

/** What an atlas has that nothing was loaded for. */
export const NOTHING: Given = { names: [], shapes: [], around: [], heights: [], water: false };

/** People that a country, a region of several provinces and one of those count as where names are weighed, as powers of ten. */
const WEIGHT = { country: 8, region: 6.5, area: 5.5, unpeopled: 2.7 } as const;

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
		const regions = this.#packs.flatMap((pack) => pack.regions);
		this.#areas = new Map([...this.areas, ...regions].map((area) => [area.id, area]));
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
				weight:
					WEIGHT[record.members ? 'region' : 'area'] +
					support(fit, record.country, record.at, options)
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
		if (!this.#countryAt.has(key)) this.#countryAt.set(key, countryHolding([lon, lat]));
		return this.#countryAt.get(key);
	}

	regionFor(ids: readonly string[], box?: LonLatBox, reach?: LonLatBox): AtlasRegion | undefined {
		const focus = [...new Set(ids.map((id) => id.slice(0, 2).toUpperCase()))]
			.filter((id) => this.#given.shapes.includes(id))
			.sort();
		const home = boxOf(focus);
		const drawn = box ?? (home && boxAround(home));
		if (!drawn) return undefined;
		const outlined = reach ?? drawn;
		const key = `${focus.join()} ${drawn.join()} ${outlined.join()}`;
		let region = this.#regions.get(key);
		if (!region) {
			const boxes = { home: home ?? drawn, drawn, outlined };
			region = regionOf(focus, boxes, this.#given, stateOf, countryName);
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

const atlases = new Map<string, Atlas>();
/** Atlases kept: one a set of files. */
const ATLASES = 24;

/** The atlas over what has been loaded: the same again for the same. */
export function atlasOver(given: Given): Atlas {
	const key = JSON.stringify(given);
	let atlas = atlases.get(key);
	if (!atlas) {
		atlas = new Atlas(given, key);
		atlases.set(key, atlas);
		if (atlases.size > ATLASES) atlases.delete([...atlases.keys()][0] ?? '');
	}
	return atlas;
}
