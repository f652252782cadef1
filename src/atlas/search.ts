import type {
	FindPlaceOptions,
	LocateOptions,
	LonLat,
	PlaceMatch,
	PlaceRecord
} from '../lib/compile/atlas-types.ts';
import { nameKey } from './name-key.ts';

/** Anything that can be looked up by name. */
interface Named {
	name: string;
	names: Readonly<Record<string, string>>;
	alternates: readonly string[];
}

/** How well a record bears a name: its own name, a translation, an alternate. Less is better. */
export const FIT = { own: 0, translated: 1, alternate: 2 } as const;
export type Fit = (typeof FIT)[keyof typeof FIT];

export interface Hit<T> {
	record: T;
	fit: Fit;
}

/** An index from every spelling to the records that bear it, each once, by its best fit. */
export class NameIndex<T extends Named> {
	#hits = new Map<string, Hit<T>[]>();

	constructor(records: readonly T[]) {
		for (const record of records) {
			this.#add(record.name, record, FIT.own);
			for (const name of Object.values(record.names)) this.#add(name, record, FIT.translated);
			for (const name of record.alternates) this.#add(name, record, FIT.alternate);
		}
	}

	#add(name: string, record: T, fit: Fit): void {
		const key = nameKey(name);
		if (!key) return;
		const hits = this.#hits.get(key);
		if (!hits) this.#hits.set(key, [{ record, fit }]);
		else if (!hits.some((hit) => hit.record === record)) hits.push({ record, fit });
	}

	/** Every spelling, as it is compared. */
	get keys(): Iterable<string> {
		return this.#hits.keys();
	}

	/** All that bear the name, in no particular order. */
	find(name: string): readonly Hit<T>[] {
		return this.#hits.get(nameKey(name)) ?? [];
	}
}

/** Where a country stands in the story's list; those not in it come after all that are. */
function standing(country: string, countries: readonly string[]): number {
	const index = countries.indexOf(country);
	return index === -1 ? countries.length : index;
}

const upper = (ids: readonly string[] = []): readonly string[] => ids.map((id) => id.toUpperCase());

/**
 * The places of a name, best first: by the story's countries, then by how well the name fits, then
 * by rank and population.
 */
export function matchPlaces(
	found: readonly Hit<PlaceRecord>[],
	options: FindPlaceOptions = {}
): PlaceMatch {
	const countries = upper(options.countries);
	const hits = found
		.map((hit) => ({ ...hit, at: standing(hit.record.country, countries) }))
		.filter(({ at }) => !options.only || at < countries.length)
		.sort(
			(a, b) =>
				a.at - b.at ||
				a.fit - b.fit ||
				a.record.rank - b.record.rank ||
				(b.record.population ?? 0) - (a.record.population ?? 0) ||
				(a.record.id < b.record.id ? -1 : 1)
		);
	const [first, second] = hits;
	return {
		place: first?.record,
		candidates: hits.map(({ record }) => record),
		ambiguous: !!first && !!second && first.at === second.at && first.fit === second.fit
	};
}

/** The best record of a name among those that belong to a country. */
export function matchInCountry<T extends Named & { country: string }>(
	found: readonly Hit<T>[],
	options: FindPlaceOptions = {}
): T | undefined {
	const countries = upper(options.countries);
	return found
		.map((hit) => ({ ...hit, at: standing(hit.record.country, countries) }))
		.filter(({ at }) => !options.only || at < countries.length)
		.sort((a, b) => a.at - b.at || a.fit - b.fit)[0]?.record;
}

/** How much more something weighs for lying in one of the story's countries. */
const HOME = 1.5;
/** How much less for each step by which its name fits worse. */
const MISFIT = 0.6;
/** Kilometres from the story's places that begin to count, and how much they count at most. */
const FAR = { km: 300, most: 2.5 } as const;

/** What speaks for a record, beside its own weight: its name, its country, what lies near. */
export function support(
	fit: Fit,
	country: string,
	at: LonLat | undefined,
	{ countries = [], near = [] }: LocateOptions
): number {
	const home = upper(countries).includes(country) ? HOME : 0;
	const away = at && near.length ? Math.min(...near.map((other) => kilometres(at, other))) : 0;
	return home - fit * MISFIT - Math.min(FAR.most, Math.log2(1 + away / FAR.km) / 2);
}

function kilometres(a: LonLat, b: LonLat): number {
	const rad = Math.PI / 180;
	const sin = (degrees: number) => Math.sin((degrees * rad) / 2) ** 2;
	const h = sin(b[1] - a[1]) + Math.cos(a[1] * rad) * Math.cos(b[1] * rad) * sin(b[0] - a[0]);
	return 2 * 6371 * Math.asin(Math.sqrt(Math.min(1, h)));
}

/** Letters to change, put in or leave out to make one of the other, or `most` + 1 where that is more. */
export function distance(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++)
			next[j] = Math.min(
				(row[j] ?? 0) + 1,
				(next[j - 1] ?? 0) + 1,
				(row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
			);
		if (Math.min(...next) > most) return most + 1;
		row = next;
	}
	return Math.min(row[b.length] ?? 0, most + 1);
}
