/** Names by language, and other spellings. */
import { nameKey } from '../name-key.ts';

/** Languages that the atlas keeps: all that Natural Earth has, and what the countries around the first story speak. */
export const LANGUAGES = [
	'ar', 'bn', 'de', 'el', 'es', 'fa', 'fr', 'he', 'hi', 'hu', 'id', 'it', 'ja', 'ko', 'nl', 'pl',
	'ps', 'pt', 'ru', 'sv', 'tg', 'tr', 'uk', 'ur', 'vi', 'zh'
];

/** "Province" as the sources prefix or append it; a map says the bare name. */
const GENERIC =
	/^(ولایت مختار|ولایت|ولاية|Provinz|Provincia de|Province de|Vilâyet-i) | (Vilayeti|İli|Province)$/gu;

/** What the source itself leaves of "Region de Antofagasta" and the like: prepositions, and articles that now begin. */
const TORN = {
	de: /^(?:del|de) /,
	es: /^(?:de las|del|de) /,
	fr: /^(?:(?:londonien )?(?:(?:de la|du|des|de) |d['’])|l['’])/,
	it: /^(?:(?:degli|della|dello|del|di) |d(?:ell)?['’])/,
	pt: /^(?:de|da|do|das|dos) /,
	sv: /^(?:(?:del|des) |[dl]['’])/
};
const ARTICLE = /^(?:la|las|los|le|les) /;
const HALF = /-$|^autonom[ea] /;

/** @param {string} language @param {string} name */
function mended(language, name) {
	if (HALF.test(name)) return '';
	const rest = TORN[language] ? name.replace(TORN[language], '') : name;
	return rest !== name || ARTICLE.test(rest) ? rest.charAt(0).toUpperCase() + rest.slice(1) : name;
}

/**
 * Natural Earth's `name_xx` properties.
 * @param {Record<string, unknown>} properties
 * @returns {Record<string, string>}
 */
export function sourceNames(properties) {
	/** @type {Record<string, string>} */
	const names = {};
	for (const language of LANGUAGES) {
		const name = properties[`name_${language}`];
		if (typeof name !== 'string') continue;
		const whole = mended(language, name.replace(GENERIC, '').trim());
		if (whole) names[language] = whole;
	}
	return names;
}

/**
 * Alternates that add something: no airport codes, no word twice (case and accents aside), none of
 * those listed in `drop`.
 * @param {string[]} list
 * @param {string} name
 * @param {string[]} [drop]
 */
export function tidy(list, name, drop = []) {
	const seen = new Set([name, ...drop].map(nameKey));
	return list.filter((alternate) => {
		const key = nameKey(alternate);
		if (!key || seen.has(key) || /^[A-Z]{3}$/.test(alternate)) return false;
		seen.add(key);
		return true;
	});
}
