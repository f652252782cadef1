/**
 * What the compiler asks of an atlas: outlines, names and places, all plain data plus a few pure
 * look-ups. Types only, so that the kit never imports an atlas: whoever calls the compiler hands
 * one in (`src/atlas/index.ts` makes the one that ships; a newsroom may bring its own).
 *
 * Units throughout: positions are `[longitude, latitude]` in degrees (WGS 84), boxes are
 * `[west, south, east, north]`, heights are metres. Rings are wound the way d3-geo wants them
 * (clockwise outside as seen on a map with north up), so features can go straight into `geoPath`.
 */
import type { GeometryCollection, Topology } from 'topojson-specification';

/** `[longitude, latitude]` in degrees. */
export type LonLat = [number, number];

/**
 * `[west, south, east, north]` in degrees. West lies from −180 to 180; east lies beyond 180 where the box crosses that
 * meridian.
 */
export type LonLatBox = [number, number, number, number];

/**
 * Names by language, keyed by BCP 47 language (`fa`, `ar`, `ru`, …). The atlas holds no regional
 * variants: look up `fa-AF` under `fa`.
 */
export type AtlasNames = Readonly<Record<string, string>>;

/** Who made a piece of the atlas, and on what terms. */
export interface AtlasCredit {
	/** Stable id: `natural-earth`, `geonames`, `etopo5`. */
	id: string;
	/** Short form for the corner of a map: "GeoNames CC BY 4.0". */
	short: string;
	/** Whole sentence for a page of sources. */
	text: string;
	/** Licence by name: "Public domain", "CC BY 4.0". */
	licence: string;
	url?: string;
}

/** Geometry properties of a country; `id` of the geometry is its {@link CountryRecord.id}. */
export interface CountryProperties {
	/** English short name, for convenience. */
	name: string;
}

/** Geometry properties of a province; `id` of the geometry is its {@link AreaRecord.id}. */
export interface ProvinceProperties {
	/** Id of the country it belongs to. */
	country: string;
}

/** Geometry properties of a river course. */
export interface RiverProperties {
	/** 1 for the great rivers, larger for lesser ones. */
	rank: number;
	/** Name in English where it is known. */
	name?: string;
}

/** Geometry properties of a height band: all land at or above `metres`. Bands nest. */
export interface ContourProperties {
	metres: number;
}

/** The whole world, coarse (1:110 million): for locators and for what lies outside every region. */
export type WorldTopology = Topology<{ countries: GeometryCollection<CountryProperties> }>;

/**
 * One region, fine where it is in focus. All objects share one set of arcs, so a border between
 * two countries or provinces is the very same line in both, and `topojson.mesh` finds each once.
 */
export type RegionTopology = Topology<{
	/** Every country that reaches into the box, clipped to it. Those in focus are the union of their provinces. */
	countries: GeometryCollection<CountryProperties>;
	/** First-level divisions of the countries in focus. */
	provinces: GeometryCollection<ProvinceProperties>;
	/**
	 * Courses, except where a river is a border of a country in focus: there the border is the line.
	 * Their points, like those of `contours`, are few: draw them as control points of a quadratic
	 * B-spline (through the middles of the segments) and they bend as rivers do.
	 */
	rivers: GeometryCollection<RiverProperties>;
	lakes: GeometryCollection<Record<string, never>>;
	/**
	 * Nested height bands, lowest first, smoothed. Lay them over one another with a faint tint each,
	 * every ring drawn as a closed quadratic B-spline of its points.
	 */
	contours: GeometryCollection<ContourProperties>;
}>;

/** A country. */
export interface CountryRecord {
	/** ISO 3166-1 alpha-2 (`TJ`); where ISO has none, the code in common use (`XK`) or Natural Earth's alpha-3. */
	id: string;
	/** ISO 3166-1 alpha-3 (`TJK`), or Natural Earth's own code where there is none. */
	a3: string;
	/** English short name. */
	name: string;
	names: AtlasNames;
	/** Other spellings and former names, any language. */
	alternates: readonly string[];
	/** A point well inside, for a label or as the end of a flow. */
	at: LonLat;
	/** Box as a map would frame it: the largest part and those near it or as weighty (far islands and exclaves may lie outside). */
	bbox: LonLatBox;
	/** Boxes that together hold all of it, `west` and `east` as the outlines have them. */
	reach?: readonly LonLatBox[];
	/** Place id of the capital, where the gazetteer has it. */
	capital?: string;
}

/** A first-level division: province, region, autonomous region. */
export interface AreaRecord {
	/** ISO 3166-2: `AF-BDS`. */
	id: string;
	/** Id of its country. */
	country: string;
	/** English name. */
	name: string;
	names: AtlasNames;
	/** Other spellings, any language. */
	alternates: readonly string[];
	/** A point well inside (pole of inaccessibility), for a label. */
	at: LonLat;
	bbox: LonLatBox;
	/** Place id of its capital, where the gazetteer has it. */
	capital?: string;
	/** Ids of the divisions that it is made of, where outlines are finer than it: it has none of its own. */
	members?: readonly string[];
}

/** What a place in the gazetteer is. */
export type PlaceKind = 'city' | 'town' | 'village' | 'district' | 'base';

/** A town, or another point that stories name. */
export interface PlaceRecord {
	/** Stable id: country, then the plain name: `af-faizabad`, `qa-doha`. */
	id: string;
	kind: PlaceKind;
	/** English name. */
	name: string;
	names: AtlasNames;
	/** Other spellings, any language and script. */
	alternates: readonly string[];
	at: LonLat;
	/** Id of its country. */
	country: string;
	/** Id of its {@link AreaRecord}, where a regional pack has it. */
	admin1?: string;
	/** Weight on a map: 1 great city or national capital … 6 village. */
	rank: number;
	/** People, as GeoNames has it; left out where unknown. */
	population?: number;
	/** What it is the capital of. */
	capital?: 'country' | 'province';
}

/** A name written on the land or the water rather than at a point. */
export interface PhysicalLabel {
	id: string;
	kind: 'range' | 'plateau' | 'desert' | 'river' | 'lake' | 'sea';
	name: string;
	names: AtlasNames;
	/** Middle of the name. */
	at: LonLat;
	/** The line the name may follow, west to east; its middle is near `at`. */
	along?: readonly LonLat[];
	/** 1 shows first. */
	rank: number;
}

/** One regional pack. */
export interface AtlasRegion {
	/** `af-tj` */
	id: string;
	/** The countries whose provinces it holds. */
	focus: readonly string[];
	bbox: LonLatBox;
	topology: RegionTopology;
	labels: readonly PhysicalLabel[];
	/** Ids of the {@link AtlasCredit}s this pack needs. */
	credits: readonly string[];
}

/** What {@link AtlasData.findPlace} may be told. */
export interface FindPlaceOptions {
	/** Ids of the story's countries, the likeliest first: places there rank before any other. */
	countries?: readonly string[];
	/** Only places in these countries. Default false. */
	only?: boolean;
}

/** What {@link AtlasData.locate} may be told. */
export interface LocateOptions {
	/** Ids of the story's countries: what lies there weighs more. */
	countries?: readonly string[];
	/** Where the story's other places are: what lies near one weighs more. */
	near?: readonly LonLat[];
}

/** Something that bears a name. */
export type Located = { readonly weight: number } & (
	| { readonly kind: 'country'; readonly record: CountryRecord }
	| { readonly kind: 'area'; readonly record: AreaRecord }
	| { readonly kind: 'place'; readonly record: PlaceRecord }
);

/** The outcome of looking a name up. */
export interface PlaceMatch {
	/** The best fit; `undefined` if nothing bears that name. */
	place: PlaceRecord | undefined;
	/** All that bear the name, best first (`candidates[0]` is `place`). */
	candidates: readonly PlaceRecord[];
	/**
	 * True if the choice is a guess: another candidate fits the name as well and lies in a country
	 * that ranks equally.
	 */
	ambiguous: boolean;
}

/** An atlas, as the compiler and the editor use it. Look-ups are pure and never throw. */
export interface AtlasData {
	/** Tells atlases of one build apart that hold different things. Without it no ground of its maps is kept. */
	id?: string;
	world: WorldTopology;
	regions: readonly AtlasRegion[];
	countries: readonly CountryRecord[];
	areas: readonly AreaRecord[];
	places: readonly PlaceRecord[];
	credits: readonly AtlasCredit[];

	/** By alpha-2 or alpha-3, any case. */
	countryById(id: string): CountryRecord | undefined;
	/** By ISO 3166-2, any case. */
	areaById(id: string): AreaRecord | undefined;
	placeById(id: string): PlaceRecord | undefined;
	/** By name or any alternate spelling, ignoring case, accents and punctuation. */
	findPlace(name: string, options?: FindPlaceOptions): PlaceMatch;
	/** By name or any alternate spelling, ignoring case, accents and punctuation. */
	findArea(name: string, options?: FindPlaceOptions): AreaRecord | undefined;
	/** By name or any alternate spelling, ignoring case, accents and punctuation. */
	findCountry(name: string): CountryRecord | undefined;
	/**
	 * Outlines for a story that is about these countries (`TJ`) or areas (`AF-BDS`), if any of them is known.
	 *
	 * @param box what has to be drawn; default: as much as the countries themselves, and around them
	 * @param reach how far outlines go on; default: no farther than that
	 */
	regionFor(ids: readonly string[], box?: LonLatBox, reach?: LonLatBox): AtlasRegion | undefined;
	/** The country in which a position lies. */
	countryAt(at: LonLat): CountryRecord | undefined;
	/**
	 * Countries, areas and places that bear a name, best first. The weight is the power of ten of the people, more for
	 * what lies in the story's countries or near its places, less for a name that is only an alternate: whatever is
	 * within 1 of another may as well be meant.
	 */
	locate(name: string, options?: LocateOptions): readonly Located[];
	/** Names that are spelt nearly so, nearest first. */
	similar(name: string): readonly string[];
	/** The name of a country, area, place or label in a language: exact, then without region, then English. */
	nameIn(record: { name: string; names: AtlasNames }, language: string): string;
}
