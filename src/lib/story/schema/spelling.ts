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
	href: 'url'
};

/** The known word that is probably meant, or `null`. */
export function nearest(word: string, known: Iterable<string>): string | null {
	const words = [...known];
	const lower = word.toLowerCase();
	const other = Object.hasOwn(OTHER_WORDS, lower) ? OTHER_WORDS[lower] : undefined;
	if (word.length > 40) return null;
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

/** Levenshtein's distance, row by row; at least `enough` once it cannot be less. */
function edits(a: string, b: string, enough: number): number {
	if (Math.abs(a.length - b.length) >= enough) return enough;
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
		if (Math.min(...row) >= enough) return enough;
	}
	return row[b.length] ?? enough;
}
