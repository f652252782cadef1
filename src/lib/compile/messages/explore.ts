/** The words of the timeline that can be explored. Apart from the rest, which travels with every story. */
import type { Words } from '../types.js';
import { exploreAr } from './explore.ar.js';
import { exploreDe } from './explore.de.js';
import { exploreEn } from './explore.en.js';
import { exploreEs } from './explore.es.js';
import { exploreFa } from './explore.fa.js';
import { exploreFr } from './explore.fr.js';
import { explorePt } from './explore.pt.js';
import { exploreRu } from './explore.ru.js';
import { wordsFor, type Catalogue } from './index.js';

const SHIPPED: Catalogue = {
	en: exploreEn,
	ar: exploreAr,
	de: exploreDe,
	es: exploreEs,
	fa: exploreFa,
	fr: exploreFr,
	prs: exploreFa,
	pt: explorePt,
	ru: exploreRu
};

/** As `wordsFor`: the tag's own, else those of its first part, else English; `more` goes over what ships. */
export function exploreWords(language: string, more: Catalogue = {}): Words {
	const first = language.toLowerCase().split(/[-_]/, 1)[0] ?? '';
	const found = [SHIPPED, more].flatMap((from) =>
		[first, language].map((tag) => (Object.hasOwn(from, tag) ? from[tag] : undefined))
	);
	const known = found.some((words) => words !== undefined);
	const all: Words = Object.assign({}, exploreEn, ...found);
	return {
		...Object.fromEntries(Object.entries(all).filter(([key]) => key in exploreEn)),
		lang: wordsFor(known ? language : 'en', more)['lang'] ?? 'en-GB'
	};
}
