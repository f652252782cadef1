/**
 * The atlas that ships: outlines, names and places, and look-ups over them. Data only, no
 * projection, no network. See README.md for where it comes from and how to add a country.
 */
import type {
	AreaRecord,
	AtlasCredit,
	AtlasData,
	AtlasNames,
	AtlasRegion,
	CountryRecord,
	FindPlaceOptions,
	PlaceMatch,
	PlaceRecord,
	WorldTopology
} from '../lib/compile/atlas-types.ts';
import credits from './credits.json' with { type: 'json' };
import countries from './data/countries.json' with { type: 'json' };
import places from './data/places.json' with { type: 'json' };
import packs from './data/regions.ts';
import world from './data/world.json' with { type: 'json' };
import { matchInCountry, matchPlaces, NameIndex } from './search.ts';

export type * from '../lib/compile/atlas-types.ts';
export { nameKey } from './search.ts';

/** A pack as it lies on disk: with the records of its own areas. */
interface RegionFile extends AtlasRegion {
	areas: AreaRecord[];
}

/** An {@link AtlasData} over plain records. Records are shared, not copied: treat them as frozen. */
class Atlas implements AtlasData {
	readonly world: WorldTopology;
	readonly regions: readonly AtlasRegion[];
	readonly countries: readonly CountryRecord[];
	readonly areas: readonly AreaRecord[];
	readonly places: readonly PlaceRecord[];
	readonly credits: readonly AtlasCredit[];
	readonly #countries = new Map<string, CountryRecord>();
	readonly #areas: Map<string, AreaRecord>;
	readonly #places: Map<string, PlaceRecord>;
	readonly #countryNames: NameIndex<CountryRecord>;
	readonly #areaNames: NameIndex<AreaRecord>;
	readonly #placeNames: NameIndex<PlaceRecord>;

	constructor(data: {
		world: WorldTopology;
		regions: readonly RegionFile[];
		countries: readonly CountryRecord[];
		places: readonly PlaceRecord[];
		credits: readonly AtlasCredit[];
	}) {
		this.world = data.world;
		this.regions = data.regions;
		this.countries = data.countries;
		this.places = data.places;
		this.credits = data.credits;
		this.#areas = new Map(data.regions.flatMap(({ areas }) => areas).map((a) => [a.id, a]));
		this.areas = [...this.#areas.values()];
		for (const country of data.countries) {
			this.#countries.set(country.id, country);
			this.#countries.set(country.a3, country);
		}
		this.#places = new Map(data.places.map((place) => [place.id, place]));
		this.#countryNames = new NameIndex(data.countries);
		this.#areaNames = new NameIndex(this.areas);
		this.#placeNames = new NameIndex(data.places);
	}

	countryById(id: string): CountryRecord | undefined {
		return this.#countries.get(id.toUpperCase());
	}

	areaById(id: string): AreaRecord | undefined {
		return this.#areas.get(id.toUpperCase());
	}

	placeById(id: string): PlaceRecord | undefined {
		return this.#places.get(id.toLowerCase());
	}

	findPlace(name: string, options?: FindPlaceOptions): PlaceMatch {
		return matchPlaces(this.#placeNames, name, options);
	}

	findArea(name: string, options?: FindPlaceOptions): AreaRecord | undefined {
		return matchInCountry(this.#areaNames, name, options);
	}

	findCountry(name: string): CountryRecord | undefined {
		const hits = [...this.#countryNames.find(name)].sort((a, b) => a.fit - b.fit);
		return hits[0]?.record;
	}

	regionFor(ids: readonly string[]): AtlasRegion | undefined {
		const countries = ids.map((id) => id.slice(0, 2).toUpperCase());
		let best: { region: AtlasRegion; count: number } | undefined;
		for (const region of this.regions) {
			const count = countries.filter((id) => region.focus.includes(id)).length;
			if (count > (best?.count ?? 0)) best = { region, count };
		}
		return best?.region;
	}

	nameIn(record: { name: string; names: AtlasNames }, language: string): string {
		const [base = language] = language.split('-');
		return record.names[language] ?? record.names[base] ?? record.name;
	}
}

let loaded: AtlasData | undefined;

/** The atlas that ships. Built on first use, the same object every time, never changed. */
export function loadAtlas(): AtlasData {
	// JSON imports have their literals for types; the tests hold the files to these shapes.
	loaded ??= new Atlas({
		world: world as unknown as WorldTopology,
		regions: packs as unknown as readonly RegionFile[],
		countries: countries as unknown as readonly CountryRecord[],
		places: places as unknown as readonly PlaceRecord[],
		credits
	});
	return loaded;
}
