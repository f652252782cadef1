/** Records as the atlas's files hold them: a line each, its fields parted by tabs. */
import type {
	AreaRecord,
	LonLat,
	LonLatBox,
	PlaceKind,
	PlaceRecord
} from '../lib/compile/atlas-types.ts';
import { slug } from './name-key.ts';

/** The order in which a line gives names in other languages. */
export const LANGUAGES = [
	...[
		'ar',
		'bn',
		'de',
		'el',
		'es',
		'fa',
		'fr',
		'he',
		'hi',
		'hu',
		'id',
		'it',
		'ja',
		'ko',
		'nl',
		'pl'
	],
	...['ps', 'pt', 'ru', 'sv', 'tg', 'tr', 'uk', 'ur', 'vi', 'zh']
] as const;

const list = (text: string | undefined): string[] => (text ? text.split('|') : []);

/** A province, or a region of several. */
export function areaOf(line: string, country: string): AreaRecord {
	const [id = '', name = '', at = '', box = '', capital, alternates, names, members] =
		line.split('\t');
	return {
		id,
		country,
		name,
		names: Object.fromEntries(
			list(names).flatMap((each, i) => (each && LANGUAGES[i] ? [[LANGUAGES[i], each]] : []))
		),
		alternates: list(alternates),
		at: at.split(',').map(Number) as LonLat,
		bbox: box.split(',').map(Number) as LonLatBox,
		...(capital && { capital: `${country.toLowerCase()}-${capital}` }),
		...(members && { members: members.split(',').map((each) => `${country}-${each}`) })
	};
}

/** 1 for a national capital or a city of 5 million … 5 for a small town. */
function rankOf(mark: string, population: number): number {
	if (mark === 'C' || population > 5e6) return 1;
	if (population > 1e6) return 2;
	if (mark === 'P' || population > 3e5) return 3;
	return population > 5e4 ? 4 : 5;
}

/** A town, or another point that stories name. */
export function placeOf(line: string, country: string): PlaceRecord {
	const [name = '', lon, lat, people, mark = '', admin1, alternates, id, names] = line.split('\t');
	const population = Number(people) || 0;
	const [kind, rank] = mark.split(' ');
	const capital = mark === 'C' ? 'country' : mark === 'P' ? 'province' : undefined;
	return {
		id: id || `${country.toLowerCase()}-${slug(name) || 'x'}`,
		kind: rank ? (kind as PlaceKind) : mark === 'C' || population > 1e5 ? 'city' : 'town',
		name,
		names: names ? (JSON.parse(names) as Record<string, string>) : {},
		alternates: list(alternates),
		at: [Number(lon), Number(lat)],
		country,
		...(admin1 && { admin1: `${country}-${admin1}` }),
		rank: rank ? Number(rank) : rankOf(mark, population),
		...(population && { population }),
		...(capital && { capital })
	};
}
