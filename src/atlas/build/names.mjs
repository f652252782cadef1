/** Names by language, and the ids that are made of them. */

/** Languages that the atlas keeps. */
export const LANGUAGES = ['ar', 'de', 'es', 'fa', 'fr', 'ps', 'ru', 'tg', 'tr', 'uk'];

/** "Province" as the sources prefix or append it; a map says the bare name. */
const GENERIC =
	/^(ولایت مختار|ولایت|ولاية|Provinz|Provincia de|Province de|Vilâyet-i) | (Vilayeti|İli|Province)$/gu;

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
		if (typeof name === 'string' && name) names[language] = name.replace(GENERIC, '').trim();
	}
	return names;
}

/** `Mazār-e Sharīf` → `mazar-e-sharif`. */
export const slug = (/** @type {string} */ name) =>
	name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/['’‘`ʻ]/g, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');

/**
 * Alternates that add something: no airport codes, no word twice (case and accents aside), none of
 * those listed in `drop`.
 * @param {string[]} list
 * @param {string} name
 * @param {string[]} [drop]
 */
export function tidy(list, name, drop = []) {
	const seen = new Set([name, ...drop].map(slug));
	return list.filter((alternate) => {
		const key = slug(alternate);
		if (!key || seen.has(key) || /^[A-Z]{3}$/.test(alternate)) return false;
		seen.add(key);
		return true;
	});
}
