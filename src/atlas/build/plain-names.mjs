/** Names of divisions as a map says them: without the word for what kind of division each is. */
import { nameKey } from '../name-key.ts';

const CLASSES =
	'Canton|County|Department|Governorate|Krai|Oblast|Okrug|Parish|Prefecture|Province|Quarter|Region|Republic|State|Voivodeship|Zone|District';
const AFTER = new RegExp(` (?:(?:Autonomous|Economic|Regional) )?(?:Corporation|${CLASSES})$`);
const BEFORE = /^(?:(?:Autonomous )?Republic|Community|Emirate) of /;

/** "Sofia" alone could be the city as well as the land around it. */
const CITY = / City$|^City of /;

/** What is no name by itself: sides and qualities, common words, and forms that want a noun. */
const NO_NAME =
	/^(?:(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Capital|Federal|Free|Metropolitan|Delta|Plateau|Rivers|The|and) ?)+$|sky$|['’]s$/;

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
	return records.map((record) => {
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
