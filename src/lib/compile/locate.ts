/** Places that a story only names: found in the atlas, by the company they keep. */
import { geoDistance } from 'd3-geo';
import type { Issue, Place, Story } from '../story/types.js';
import type { AtlasData, Located, LonLat } from './atlas-types.js';

/** A story with all its places located, and what could not be told for sure. */
export interface LocatedStory {
	readonly story: Story;
	readonly issues: readonly Issue[];
	/** What it was made from. */
	readonly of: {
		readonly places: readonly Place[];
		readonly sheets: Story['sheets'];
		readonly atlas: AtlasData;
	};
	readonly places: readonly Place[];
}

/** Weights nearer than this to one another leave a doubt; more of one that goes by a name which the first does not bear. */
const DOUBT = 1;
const STRANGE = 2.5;
const EARTH_RADIUS_KM = 6371;
/** What another bearer of a name weighs that the atlas may not know of. */
const UNHEARD = 4;
/** How much less a bearer weighs that goes by an alternate of its place alone, and how much more by each further name. */
const OTHERWISE = 0.6;
const ALSO = 1.5;
/** Candidates that an issue names. */
const NAMED = 4;

/** Whether nothing but its name says where a place is. */
export function isNamedOnly({ at, area, within }: Place): boolean {
	return at === undefined && area === undefined && within === undefined;
}

/**
 * Gives every place that has only a name the position or the area that the atlas has under it, or under one of its
 * alternates. Of several that bear it the likeliest is taken: the best known, in the story's countries and near its
 * other places before any other. What is not found, or may be another, is reported.
 *
 * @param before the last result: kept as long as places and atlas are the same
 */
export function locatePlaces(
	story: Story,
	atlas: AtlasData,
	before?: LocatedStory | null
): LocatedStory {
	const of = { places: story.places, sheets: story.sheets, atlas };
	const kept =
		before?.of.places === of.places && before.of.sheets === of.sheets && before.of.atlas === atlas;
	if (before && kept)
		return {
			...before,
			story: before.places === story.places ? story : { ...story, places: before.places }
		};
	// What lies on an image needs no place on the earth, where another may have its name.
	const laid = new Set((story.sheets ?? []).flatMap((sheet) => Object.keys(sheet.places)));
	const sought = (place: Place) => isNamedOnly(place) && !laid.has(place.id);
	if (!story.places.some(sought)) return { story, issues: [], of, places: story.places };
	const company = companyOf(
		story.places.filter((place) => sought(place) || !isNamedOnly(place)),
		atlas
	);
	const issues: Issue[] = [];
	const places = story.places.map((place, i) => {
		if (!sought(place)) return place;
		const others = company(place);
		const found = candidates(place, atlas, others);
		const path = `places[${i}].name`;
		const [best, ...rest] = found;
		if (!best) {
			issues.push(unknown(place, path, atlas));
			return place;
		}
		if (rest.some((other) => best.weight - other.weight < doubtOf(best, other)))
			issues.push(ambiguous(place, path, found, atlas));
		else if (isApart(best, others)) issues.push(apart(place, path, best, atlas));
		return placed(place, best);
	});
	return { story: { ...story, places }, issues, of, places };
}

interface Company {
	readonly countries: readonly string[];
	readonly near: readonly LonLat[];
}

/**
 * Where the places lie of which it is known, or beyond doubt by their names: for each place, where all others lie. Names
 * with the least doubt come first, so that they speak for the others; none speaks for itself.
 */
function companyOf(places: readonly Place[], atlas: AtlasData): (except?: Place) => Company {
	const known: { place: Place; country: string | undefined; at: LonLat | undefined }[] = [];
	for (const place of places) {
		const { at, area } = place;
		if (at) known.push({ place, country: atlas.countryAt([...at])?.id, at: [...at] });
		if (area) {
			const code = area.toUpperCase();
			const province = code.includes('-') ? atlas.areaById(code) : undefined;
			known.push({ place, country: code.slice(0, 2), at: province?.at });
		}
	}
	const company = (except?: Place): Company => {
		const others = except ? known.filter(({ place }) => place !== except) : known;
		const countries = new Map<string, number>();
		for (const { country } of others)
			if (country) countries.set(country, (countries.get(country) ?? 0) + 1);
		return {
			countries: [...countries].sort((a, b) => b[1] - a[1]).map(([id]) => id),
			near: others.flatMap(({ at }) => (at ? [at] : []))
		};
	};
	const marginOf = ([best, second]: readonly Located[]) =>
		!best ? 0 : second ? best.weight - second.weight : Infinity;
	const doubtless = (found: readonly Located[]) =>
		found.length > 1 ? marginOf(found) : (found[0]?.weight ?? 0) - UNHEARD;
	const given = company();
	const named = places
		.filter(isNamedOnly)
		.map((place) => ({ place, margin: doubtless(candidates(place, atlas, given)) }))
		.sort((a, b) => b.margin - a.margin);
	for (const { place } of named) {
		const found = candidates(place, atlas, company());
		const [best] = found;
		if (!best || marginOf(found) < DOUBT) continue;
		if (best.kind === 'country') known.push({ place, country: best.record.id, at: undefined });
		else known.push({ place, country: best.record.country, at: best.record.at });
	}
	return company;
}

/** Something that may be meant, and by which of a place's names. */
type Candidate = Located & { readonly by: ReadonlySet<string> };

function doubtOf(best: Candidate, other: Candidate): number {
	return [...other.by].every((name) => best.by.has(name)) ? DOUBT : STRANGE;
}

/** All that may be meant, likeliest first. */
function candidates(place: Place, atlas: AtlasData, company: Company): Candidate[] {
	const exact = place.precision === 'point' || place.precision === 'town';
	const fits = ({ kind }: Located) =>
		place.precision === 'area' ? kind !== 'place' : exact ? kind === 'place' : true;
	const names = [...new Set([place.name, ...(place.alternates ?? [])])];
	const found = new Map<string, Candidate>();
	names.forEach((name, i) => {
		for (const each of atlas.locate(name, company)) {
			if (!fits(each)) continue;
			const key = `${each.kind} ${each.record.id}`;
			const weight = each.weight - (i ? OTHERWISE : 0);
			const known = found.get(key);
			found.set(key, {
				...each,
				weight: known ? Math.max(known.weight, weight) + ALSO : weight,
				by: new Set([...(known?.by ?? []), name])
			});
		}
	});
	return [...found.values()].sort((a, b) => b.weight - a.weight);
}

/** Kilometres from all of its story's other places at which a town is hardly one of them. */
const APART = 2000;
/** Places in countries of a story's own that make a town elsewhere a stranger. */
const MANY = 3;
/** Towns of this rank and lesser ones are seldom meant by their name alone from another side of the earth. */
const LITTLE = 3;

/** Whether the only town of a name lies far from all others of a story, which have one country in common. */
function isApart(best: Located, { countries, near }: Company): boolean {
	if (best.kind !== 'place' || best.record.rank < LITTLE || best.record.capital) return false;
	const { at, country } = best.record;
	return (
		near.length >= MANY &&
		countries.length === 1 &&
		countries[0] !== country &&
		near.every((other) => geoDistance([...at], [...other]) * EARTH_RADIUS_KM > APART)
	);
}

function placed(place: Place, found: Located): Place {
	if (found.kind !== 'place') return { ...place, area: found.record.id };
	const { at, capital } = found.record;
	return { ...place, at, ...(capital && place.capital === undefined ? { capital } : {}) };
}

function unknown(place: Place, path: string, atlas: AtlasData): Issue {
	const written = place.name.toLowerCase();
	const similar = atlas.similar(place.name).filter((name) => name.toLowerCase() !== written);
	const names = similar.slice(0, NAMED).map((name) => `"${name}"`);
	const [other] = atlas.locate(place.name);
	const kind = other?.kind === 'place' ? 'town' : 'area';
	const guess =
		(other ? ` If ${inWords(other, atlas).name} is meant, write "precision": "${kind}".` : '') +
		(names.length ? ` Perhaps ${names.join(', ')}.` : '');
	return {
		code: 'place.unknown',
		severity: 'warning',
		path,
		message: `The atlas has no ${place.precision === 'area' ? 'country or area' : 'place'} called "${place.name}": it is left off the maps.`,
		remedy: `Give its position, as "at": [longitude, latitude], an "area" code, or what it lies "within".${guess}`
	};
}

function ambiguous(place: Place, path: string, found: readonly Located[], atlas: AtlasData): Issue {
	const [best, ...others] = found.slice(0, NAMED).map((each) => inWords(each, atlas));
	return {
		code: 'place.ambiguous',
		severity: 'warning',
		path,
		message: `"${place.name}" may be ${[best, ...others].map((each) => each?.name).join('; or ')}. The first was taken.`,
		remedy: `Write which one is meant: ${[best, ...others].map((each) => `${each?.write} (${each?.name})`).join('; or ')}.`
	};
}

function apart(place: Place, path: string, found: Located, atlas: AtlasData): Issue {
	const { name, write } = inWords(found, atlas);
	return {
		code: 'place.ambiguous',
		severity: 'warning',
		path,
		message: `The only "${place.name}" of the atlas is ${name}, far from all other places of the story. It was taken.`,
		remedy: `If it is meant, write ${write}; else give the position of the one that is, as "at": [longitude, latitude].`
	};
}

function inWords(found: Located, atlas: AtlasData): { name: string; write: string } {
	const { record } = found;
	if (found.kind === 'country') return { name: record.name, write: `"area": "${record.id}"` };
	const { country } = found.record;
	const state = atlas.countryById(country)?.name ?? country;
	if (found.kind === 'area')
		return { name: `${record.name}, ${state}`, write: `"area": "${record.id}"` };
	const { admin1, at } = found.record;
	const province = admin1 && atlas.areaById(admin1)?.name;
	const inside = province && province !== record.name ? `${province}, ${state}` : state;
	return { name: `${record.name} in ${inside}`, write: `"at": [${at.join(', ')}]` };
}
