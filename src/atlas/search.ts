import type { FindPlaceOptions, PlaceMatch, PlaceRecord } from '../lib/compile/atlas-types.ts';

/** Anything that can be looked up by name. */
interface Named {
	name: string;
	names: Readonly<Record<string, string>>;
	alternates: readonly string[];
}

/**
 * A name as it is compared: without case, accents, spaces and punctuation, with the Arabic letters
 * that keyboards mix up made one. `Fayḏẕ Ābāḏ`, `faydz-abad` and `FaydzAbad` are the same.
 */
export function nameKey(name: string): string {
	return name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[يى]/g, 'ی')
		.replace(/ك/g, 'ک')
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** How well a record bears a name: its own name, a translation, an alternate. Less is better. */
const FIT = { own: 0, translated: 1, alternate: 2 } as const;
type Fit = (typeof FIT)[keyof typeof FIT];

interface Hit<T> {
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
	index: NameIndex<PlaceRecord>,
	name: string,
	options: FindPlaceOptions = {}
): PlaceMatch {
	const countries = upper(options.countries);
	const hits = index
		.find(name)
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
	index: NameIndex<T>,
	name: string,
	options: FindPlaceOptions = {}
): T | undefined {
	const countries = upper(options.countries);
	return index
		.find(name)
		.map((hit) => ({ ...hit, at: standing(hit.record.country, countries) }))
		.filter(({ at }) => !options.only || at < countries.length)
		.sort((a, b) => a.at - b.at || a.fit - b.fit)[0]?.record;
}
