/** The atlas's files: each loaded when it is first asked for, and kept. */
import type { CountryRecord, PhysicalLabel } from '../lib/compile/atlas-types.ts';
import countries from './data/countries.json' with { type: 'json' };
import labels from './data/labels.json' with { type: 'json' };
import * as packs from './data/packs.ts';
import places from './data/places.json' with { type: 'json' };
import world from './data/world.json' with { type: 'json' };
import type { AroundFile, ShapeFile, WorldFile } from './outlines.ts';
import { areaOf, placeOf } from './records.ts';
import { squareOf } from './relief.ts';
import { NameIndex } from './search.ts';

/** Names of a country's provinces and towns. */
export class Names {
	readonly areas;
	/** Those that hold several of the areas. */
	readonly regions;
	readonly places;
	#areaIndex: NameIndex<ReturnType<typeof areaOf>> | undefined;
	#placeIndex: NameIndex<ReturnType<typeof placeOf>> | undefined;

	constructor(
		country: string,
		file: {
			areas: readonly string[];
			regions?: readonly string[];
			towns: readonly string[];
		}
	) {
		this.areas = file.areas.map((line) => areaOf(line, country));
		this.regions = (file.regions ?? []).map((line) => areaOf(line, country));
		this.places = file.towns.map((line) => placeOf(line, country));
	}

	get areaIndex() {
		return (this.#areaIndex ??= new NameIndex([...this.areas, ...this.regions]));
	}

	get placeIndex() {
		return (this.#placeIndex ??= new NameIndex(this.places));
	}
}

/** Rivers as lines, lakes as polygons. */
export interface WaterFile {
	readonly rivers: readonly string[];
	readonly lakes: readonly (readonly string[])[];
}

/** Files of one kind. */
export class Shelf<T> {
	readonly #loaders: Readonly<Record<string, () => Promise<{ default: unknown }>>>;
	readonly #read: (id: string, file: unknown) => T | Promise<T>;
	readonly #asked = new Map<string, Promise<T | undefined>>();
	readonly #here = new Map<string, T>();

	constructor(
		loaders: Readonly<Record<string, () => Promise<{ default: unknown }>>>,
		read: (id: string, file: unknown) => T | Promise<T>
	) {
		this.#loaders = loaders;
		this.#read = read;
	}

	/** Loads those that there are; one that fails is asked for again the next time. */
	async load(ids: Iterable<string>): Promise<void> {
		await Promise.all([...ids].map((id) => this.#one(id)));
	}

	/** What has been loaded. */
	get(id: string): T | undefined {
		return this.#here.get(id);
	}

	#one(id: string): Promise<T | undefined> {
		let asked = this.#asked.get(id);
		if (!asked) {
			asked = this.#open(id).catch((error: unknown) => {
				this.#asked.delete(id);
				throw error;
			});
			this.#asked.set(id, asked);
		}
		return asked;
	}

	async #open(id: string): Promise<T | undefined> {
		const loader = this.#loaders[id];
		if (!loader) return undefined;
		const made = await this.#read(id, (await loader()).default);
		this.#here.set(id, made);
		return made;
	}
}

// JSON imports have their literals for types; the tests hold the files to these shapes.
const as = <T>(_: string, file: unknown) => file as T;

export const names = new Shelf(
	packs.names,
	(id, file) => new Names(id, file as ConstructorParameters<typeof Names>[1])
);
export const shapes = new Shelf(packs.shapes, as<ShapeFile>);
export const around = new Shelf(packs.around, as<AroundFile>);
export const shards = new Shelf(packs.index, as<Readonly<Record<string, string>>>);
export const heights = new Shelf(packs.heights, (_, file) => squareOf(file as string));
export const water = new Shelf({ water: packs.water }, as<WaterFile>);

/** What is there from the start. */
export const here = {
	countries: countries as unknown as readonly CountryRecord[],
	labels: labels as unknown as readonly PhysicalLabel[],
	world: world as unknown as WorldFile,
	places: places.map((line) => placeOf(line.slice(3), line.slice(0, 2)))
};
