/** Names of divisions as a map says them: without the word for what kind of division each is. */
import { plainIn } from '../class-words.ts';
import { nameKey } from '../name-key.ts';

const CLASSES =
	'Canton|County|Departament|Department|Governorate|Krai|Oblast|Okrug|Parish|Prefecture|Province|Quarter|Region|Republic|State|Voivodeship|Zone|District';
const AFTER = new RegExp(` (?:(?:Autonomous|Economic|Regional) )?(?:Corporation|${CLASSES})$`);
const BEFORE = /^(?:(?:Autonomous )?Republic|Community|Emirate) of /;

/** "Sofia" alone could be the city as well as the land around it. */
const CITY = / City$|^City of /;

/** What is no name by itself: sides and qualities, common words, and forms that want a noun. */
const NO_NAME =
	/^(?:(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Capital|Federal|Free|Metropolitan|Delta|Plateau|Rivers|The|and) ?)+$|sky$|['’]s$/;

/** What English keeps for being no name without it, no other language says without it either. */
const KEPT = new RegExp(
	`\\b(?:${CLASSES}|Territory|City|Community|Capital|Dependencies|Municipality|Nations|Area|Pradesh)\\b|^(?:Nord|Sud|Est|Ouest|Centre|Norte|Sur|Upper|Lower|Neutral)\\b`
);

/** Languages whose word for the kind is joined to a noun. */
const JOINING = new Set(['es', 'fr', 'it', 'pt']);

const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

const bare = (name) => name.replace(AFTER, '').replace(BEFORE, '');

/**
 * Gives each division its plain name, and keeps what it was called as `long`: stories find it by either. It stays as it
 * is where the rest would be no name, or that of a country or of another division of its own. What an override calls it
 * stands; `plain` there says what it is where that is not part of the long form (`Silesian Voivodeship`: Silesia).
 *
 * @template {{ country: string, name: string, names: Record<string, string>, given?: boolean, plain?: string }} T
 * @param {T[]} records
 * @returns {(T & { long: string[] })[]}
 */
export function plainNames(records) {
	const countries = new Set(records.map(({ country }) => nameKey(countryNames.of(country) ?? '')));
	const claimed = new Map();
	const claim = ({ country }, name) => `${country} ${nameKey(name)}`;
	for (const record of records) {
		const forms = [record.name, bare(record.name).replace(CITY, '')].map((name) => claim(record, name));
		for (const key of new Set(forms)) claimed.set(key, (claimed.get(key) ?? 0) + 1);
	}
	const english = records.map((record) => {
		const name = record.plain ?? (record.given ? record.name : bare(record.name));
		const taken = claimed.get(claim(record, name)) > 1 || countries.has(nameKey(name));
		if (name === record.name || NO_NAME.test(name) || taken) return { ...record, long: [] };
		const long = [record.name];
		const names = { ...record.names };
		for (const [language, translated] of Object.entries(names)) {
			const own = within(translated, name);
			if (!own || own === translated) continue;
			names[language] = own;
			long.push(translated);
		}
		return { ...record, name, names, long };
	});
	return translated(english);
}

/**
 * Translations without the word for the kind. What they were is kept only where another country has a division of that
 * plain name, from which it tells apart: else what a story writes is looked up without that word too (`withoutClass`).
 * They stay as they are where the rest is a country's name in that language, or that of another division of its own.
 */
function translated(records) {
	const countriesIn = new Map();
	const isCountry = (language, key) => {
		if (!countriesIn.has(language)) {
			const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
			const all = new Set(records.map(({ country }) => nameKey(display.of(country) ?? '')));
			countriesIn.set(language, all);
		}
		return countriesIn.get(language).has(key);
	};
	const claimed = new Map();
	const borne = new Map();
	const claim = ({ country }, language, name) => `${country} ${language} ${nameKey(name)}`;
	const count = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);
	for (const record of records) {
		const keys = new Set([nameKey(record.name)]);
		for (const [language, name] of Object.entries(record.names)) {
			const plain = plainIn(language, name);
			const forms = [name, plain].map((form) => claim(record, language, form));
			for (const key of new Set(forms)) count(claimed, key);
			keys.add(nameKey(plain));
		}
		for (const key of keys) count(borne, key);
	}
	return records.map((record) => {
		if (KEPT.test(record.name) || NO_NAME.test(record.name)) return record;
		const long = [...record.long];
		const names = Object.entries(record.names).map(([language, name]) => {
			const own = plainIn(language, name);
			const taken = claimed.get(claim(record, language, own)) > 1 || isCountry(language, nameKey(own));
			// Where English has to make a noun of an adjective, so has what does not join the two by a preposition.
			const adjective = record.plain && !JOINING.has(language);
			if (own === name || adjective || taken || genitive(language, own, record.name)) return [language, name];
			if (borne.get(nameKey(own)) > 1) long.push(name);
			return [language, own];
		});
		return { ...record, names: Object.fromEntries(names), long };
	});
}

/** Whether a name has an ending that the English one has not, as of "the province of Brescia". */
function genitive(language, name, english) {
	if (language === 'bn') return name.endsWith('র') && !/r[aeiouy]*$/i.test(nameKey(english));
	return (language === 'ru' || language === 'uk') && /[аяиіїу]$/.test(name) && !/[aeiouy]h?$/.test(nameKey(english));
}

/** The name as a translation has it among other words: "Osaka" of "Präfektur Osaka" for "Ōsaka". */
function within(translated, name) {
	const words = translated.split(' ');
	const count = name.split(' ').length;
	for (let i = 0; i + count <= words.length; i++) {
		const part = words.slice(i, i + count).join(' ');
		if (nameKey(part) === nameKey(name)) return part;
	}
	return undefined;
}
