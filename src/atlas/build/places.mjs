/** The gazetteer: towns of every country, with their spellings. */
import { contains } from './topology.mjs';
import { nameKey, slug } from '../name-key.ts';
import { box, round } from './geometry.mjs';

/** People that a town needs to be listed; and of every country so many of the largest, whatever their size. */
const LISTED = { people: 15_000, atLeast: 30 };

/** People of the cities that are known wherever a story is set. */
const KNOWN = 1_500_000;

/** Spellings kept, by the people of a town. */
const KEEP = [
	[1e6, 30],
	[2e5, 12],
	[40_000, 6],
	[0, 2]
];

/** Spellings kept of the capital of a province, however small. */
const KEEP_CAPITAL = 7;

/** Codes of GeoNames for ground that the outlines hold as part of another country. */
const WITHIN = { GF: 'FR', GP: 'FR', MQ: 'FR', RE: 'FR', YT: 'FR', BQ: 'NL', SJ: 'NO', TK: 'NZ', UM: 'US' };

/** Latin first. */
const SCRIPTS = [
	/\p{Script=Latin}/u,
	/\p{Script=Arabic}/u,
	/\p{Script=Cyrillic}/u,
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
	/\p{Script=Hangul}/u,
	/\p{Script=Greek}/u,
	/\p{Script=Hebrew}/u
];

/** What each country writes, where that is not in Latin letters: a town's own spelling is never left out. */
const OWN = [
	[/\p{Script=Arabic}/u, 'AE AF BH DZ EG EH IQ IR JO KW LB LY MA MR OM PK PS QA SA SD SY TN YE'],
	[/\p{Script=Cyrillic}/u, 'BA BG BY KG KZ ME MK MN RS RU TJ UA'],
	[/\p{Script=Greek}/u, 'CY GR'],
	[/\p{Script=Hebrew}/u, 'IL'],
	[/\p{Script=Georgian}/u, 'GE'],
	[/\p{Script=Armenian}/u, 'AM'],
	[/\p{Script=Thai}/u, 'TH'],
	[/\p{Script=Khmer}/u, 'KH'],
	[/\p{Script=Lao}/u, 'LA'],
	[/\p{Script=Myanmar}/u, 'MM'],
	[/\p{Script=Sinhala}/u, 'LK'],
	[/\p{Script=Ethiopic}/u, 'ER ET'],
	[/\p{Script=Bengali}/u, 'BD'],
	[/\p{Script=Devanagari}/u, 'IN NP'],
	[/\p{Script=Hangul}/u, 'KP KR'],
	[/\p{Script=Han}/u, 'CN HK JP MO TW']
];
const OWN_SCRIPT = new Map(OWN.flatMap(([script, ids]) => ids.split(' ').map((id) => [id, script])));

/** Languages in which the capital of a province is found by the province's name, where it bears it. */
const OF_PROVINCE = ['ar', 'de', 'es', 'fa', 'fr', 'pt', 'ru'];

/** Letters of the most spoken languages of a script: what they write comes before what others do. */
const COMMON = /^[\u0621-\u064Aپچژگکی\u200c ]+$|^[а-яё -]+$/iu;
const LETTERS = /\p{Script=Latin}/u;
const OTHER_LETTERS = /[\p{L}--\p{Script=Latin}]/v;

/** Sections of towns, and ruins. */
const NO_TOWN = new Set(['PPLX', 'PPLW', 'PPLQ', 'PPLH', 'PPLCH']);

/** A name without the marks of transliteration, kept where they belong to a living spelling. */
const plain = ({ name, ascii }) => (/[āēīōūŭḩşţẕḏ‘]/i.test(name) ? ascii : name);

/**
 * Spellings that add something, plain ones first: no codes of airports, none that only differs in marks, none in two
 * scripts. Beyond `most` there are those that its province bears, and one in the script of its country.
 */
function spellings(list, name, { most, drop = [], country, province = [] }) {
	const seen = new Set([name, ...drop].map(nameKey));
	const out = [];
	for (const each of list) {
		const key = nameKey(each);
		if (!key || seen.has(key) || /^[A-Z]{2,4}$/.test(each) || /[\t|]/.test(each)) continue;
		if (/ - /.test(each) || (LETTERS.test(each) && OTHER_LETTERS.test(each))) continue;
		seen.add(key);
		out.push(each);
	}
	const script = OWN_SCRIPT.get(country);
	const ordered = mixed(out, script);
	const kept = ordered.slice(0, most);
	const borne = new Set(province.map(nameKey));
	kept.push(...ordered.slice(most).filter((each) => borne.has(nameKey(each))));
	if (script && ![name, ...kept].some((each) => script.test(each)))
		kept.push(...ordered.filter((each) => script.test(each)).slice(0, 1));
	return kept;
}

/** Every script in turn, Latin and the country's own twice as often, so that none is left out where there are many. */
function mixed(list, own) {
	const scripts = new Map();
	for (const each of list) {
		const script = SCRIPTS.findIndex((pattern) => pattern.test(each));
		scripts.set(script, [...(scripts.get(script) ?? []), each]);
	}
	for (const names of scripts.values()) names.sort((a, b) => Number(COMMON.test(b)) - Number(COMMON.test(a)));
	const out = [];
	while (out.length < list.length)
		for (const [script, names] of scripts)
			out.push(...names.splice(0, script === 0 || own?.test(names[0]) ? 2 : 1));
	return out;
}

/** @param {{ id: string, country: string, rings: number[][][] }[]} areas outer rings of the provinces in degrees */
function finder(areas) {
	const byCountry = new Map();
	for (const area of areas) {
		const boxed = { ...area, boxes: area.rings.map((ring) => box(ring)) };
		byCountry.set(area.country, [...(byCountry.get(area.country) ?? []), boxed]);
	}
	return (country, [lon, lat]) => {
		for (const x of [lon, lon + 360, lon - 360])
			for (const { id, rings, boxes } of byCountry.get(country) ?? [])
				for (const [i, b] of boxes.entries())
					if (x >= b[0] && x <= b[2] && lat >= b[1] && lat <= b[3] && contains(rings[i], [x, lat]))
						return id;
		return undefined;
	};
}

/**
 * @param towns GeoNames rows
 * @returns {Map<string, object[]>} records by country, in the order in which their ids are numbered
 */
export function gazetteer(towns, { drawn, areas, overrides }) {
	const admin1 = finder(areas);
	const provinceNames = new Map(
		areas.map(({ id, names }) => [id, OF_PROVINCE.flatMap((language) => names[language] ?? [])])
	);
	const edits = overrides.places.filter(({ source }) => source);
	const unused = new Set(edits);
	const byCountry = new Map();
	for (const town of towns) {
		const country = WITHIN[town.country] ?? town.country;
		if (!drawn.has(country) || NO_TOWN.has(town.code)) continue;
		byCountry.set(country, [...(byCountry.get(country) ?? []), { ...town, country }]);
	}
	const out = new Map();
	for (const [country, rows] of byCountry) {
		rows.sort((a, b) => b.population - a.population);
		const first = country.toLowerCase();
		const list = rows
			.filter(
				({ code, population, name }, i) =>
					i < LISTED.atLeast ||
					population >= LISTED.people ||
					code === 'PPLC' ||
					code === 'PPLA' ||
					edits.some((edit) => edit.source === name && edit.id.slice(0, 2) === first)
			)
			.map((town) => {
				const edit = edits.find(
					({ id, source }) => source === town.name && id.slice(0, 2) === first
				);
				unused.delete(edit);
				const set = edit?.set ?? {};
				const name = set.name ?? plain(town);
				const province = admin1(country, town.at);
				const capital = /^PPL[AC]$/.test(town.code);
				const most = Math.max(
					KEEP.find(([people]) => town.population >= people)[1],
					capital ? KEEP_CAPITAL : 0
				);
				return {
					id: set.id ?? edit?.id,
					name,
					names: set.names ?? {},
					alternates: spellings(
						[...(set.alternates ?? []), town.name, town.ascii, ...town.alternates],
						name,
						{
							most: most + (set.alternates?.length ?? 0),
							drop: set.drop,
							country,
							province: town.code === 'PPLA' ? (provinceNames.get(province) ?? []) : []
						}
					),
					at: town.at.map((degrees) => round(degrees, 3)),
					admin1: province,
					population: town.population,
					capital: town.code === 'PPLC' ? 'country' : town.code === 'PPLA' ? 'province' : undefined
				};
			});
		for (const { source, set } of overrides.places)
			if (!source && set.country === country)
				list.push({ ...set, population: 0, admin1: admin1(country, set.at) });
		out.set(country, numbered(country, list));
	}
	for (const { source } of unused) throw new Error(`No listed town is called ${source}`);
	return out;
}

/** With ids: those of the same name are numbered, the largest first. */
function numbered(country, list) {
	const ids = new Set(list.flatMap(({ id }) => id ?? []));
	return list
		.map((place) => ({ ...place, key: `${country.toLowerCase()}-${slug(place.name) || 'x'}` }))
		.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : b.population - a.population))
		.map(({ key, ...place }) => {
			if (place.id) return { ...place, given: place.id };
			let id = key;
			for (let n = 2; ids.has(id); n++) id = `${key}-${n}`;
			ids.add(id);
			return { ...place, id, ...(id === key ? {} : { given: id }) };
		});
}

/** A record as a line of its country's file; `../records.ts` reads it. */
export function line(place, country) {
	const { name, at, population, capital, admin1, alternates, given, kind, rank, names } = place;
	const mark = kind ? `${kind} ${rank}` : capital === 'country' ? 'C' : capital === 'province' ? 'P' : '';
	const rest = Object.keys(names).length ? JSON.stringify(names) : '';
	return [
		name,
		at[0],
		at[1],
		population || '',
		mark,
		admin1?.slice(country.length + 1) ?? '',
		alternates.join('|'),
		given ?? '',
		rest
	]
		.join('\t')
		.replace(/\t+$/, '');
}

/** Whether a place is known wherever a story is set. */
export const known = ({ capital, population }) => capital === 'country' || population >= KNOWN;
