/** What a language tag says of how text is set: direction, name, and the tag to ask `Intl` with. */

/** Scripts that run from right to left (Unicode 16: those in living or scholarly use). */
const RTL_SCRIPTS = new Set(
	'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Sogd Syrc Thaa Yezi'.split(' ')
);

/**
 * The direction of a BCP 47 tag, by its script, given or likely. Left to right where it is not a tag. The platform is
 * not asked for it: engines differ in what they know.
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
	try {
		return RTL_SCRIPTS.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
	} catch {
		return 'ltr';
	}
}

/** A memo of what is dear to ask for; it changes no result, and stays small. */
const names = new Map<string, string>();
const MEMO = 256;

/** The name of a language, by default in that language itself, as readers look for it: "English", "دری". */
export function nameOfLanguage(language: string, inLanguage = language): string {
	const key = `${language} ${inLanguage}`;
	let name = names.get(key);
	if (name === undefined) {
		name = askName(language, inLanguage);
		if (names.size >= MEMO) names.clear();
		names.set(key, name);
	}
	return name;
}

function askName(language: string, inLanguage: string): string {
	try {
		return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ?? language;
	} catch {
		return language;
	}
}

/**
 * The tag to format with: plain `en` is read as `en-GB`, as for dates, so that numbers, lists and days agree; one that
 * `Intl` does not know likewise.
 */
export function intlTag(language: string): string {
	if (language.toLowerCase() === 'en') return 'en-GB';
	try {
		return Intl.NumberFormat.supportedLocalesOf(language)[0] ?? 'en-GB';
	} catch {
		return 'en-GB';
	}
}
