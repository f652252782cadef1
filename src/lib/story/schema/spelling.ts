/** Common words for what the document calls otherwise. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
	date: 'when',
	time: 'when',
	start: 'when',
	place: 'where',
	location: 'where',
	title: 'heading',
	headline: 'heading',
	heading: 'title',
	text: 'body',
	content: 'body',
	description: 'note',
	claim: 'what',
	status: 'standing',
	speaker: 'by',
	who: 'by',
	source: 'sources',
	layers: 'stage',
	coordinates: 'at',
	lonlat: 'at',
	position: 'at',
	lang: 'language',
	locale: 'language',
	author: 'byline',
	subtitle: 'standfirst',
	name: 'label',
	label: 'name',
	link: 'url',
	href: 'url',
	url: 'src',
	file: 'src',
	poster: 'still',
	still: 'poster',
	city: 'town',
	village: 'town',
	country: 'area',
	province: 'area',
	region: 'area'
};

/** Words that are compared at most, so that a long list of names costs no more than a short one. */
const MOST = 5_000;

/** The known word that is probably meant, or `null`. */
export function nearest(word: string, known: Iterable<string>): string | null {
	if (word.length > 40) return null;
	const words = [...known].slice(0, MOST);
	const lower = word.toLowerCase();
	const other = Object.hasOwn(OTHER_WORDS, lower) ? OTHER_WORDS[lower] : undefined;
	let best: string | null = null;
	let least = Math.min(3, Math.floor(word.length / 3) + 1);
	for (const candidate of words) {
		const distance = edits(lower.replace(/[_\s]/g, '-'), candidate.toLowerCase(), least);
		if (distance < least) {
			least = distance;
			best = candidate;
		}
	}
	if (best !== null && least <= 1) return best;
	return other !== undefined && words.includes(other) ? other : best;
}

/**
 * The fewest letters to change, add, drop or swap with the next (optimal string alignment), row by row; at least
 * `enough` once it cannot be less.
 */
function edits(a: string, b: string, enough: number): number {
	if (Math.abs(a.length - b.length) >= enough) return enough;
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			let least = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				least = Math.min(least, (before[j - 2] ?? 0) + 1);
			}
			next.push(least);
		}
		before = row;
		row = next;
		if (Math.min(...row) >= enough) return enough;
	}
	return row[b.length] ?? enough;
}

/** {@link nearest} for the first few words only: where thousands are wrong, a guess for each would take for ever. */
export class Guesses {
	#left = 50;

	for(word: string, known: Iterable<string>): string | null {
		if (this.#left === 0) return null;
		this.#left -= 1;
		return nearest(word, known);
	}
}
