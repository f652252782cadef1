/** What fields of layers are called, and their words, where the document's own do not say it well. */

const LABELS: Readonly<Record<string, string>> = {
	ahead: 'What lies ahead',
	along: 'By way of',
	alt: 'Description',
	anchor: 'Where its name stands',
	anchors: 'Where names stand',
	as: 'Drawn as',
	at: 'At',
	between: 'Between points',
	by: 'By',
	code: 'Code',
	compact: 'In short',
	frame: 'Must be in sight',
	from: 'From',
	ground: 'The ground',
	high: 'At most',
	km: 'Kilometres',
	low: 'At least',
	names: 'Only named',
	numbers: 'How numbers are written',
	percent: 'Per cent',
	points: 'Points over time',
	reached: 'Travelled up to',
	shapes: 'Shapes of the story',
	show: 'Passage to look at',
	since: 'Compared with',
	src: 'File',
	srcset: 'Other sizes',
	states: 'States of the story',
	subject: 'Stressed',
	was: 'Before it was revised',
	when: 'When'
};

/** Of fields that are called otherwise in one record than in others. */
const OF_RECORDS: Readonly<Record<string, string>> = {
	'an anchor by': 'Farther off by',
	'a column as': 'Its cells are'
};

/** What a field of a record is called. */
export function labelOf(key: string, noun: string): string {
	const own = OF_RECORDS[`${noun} ${key}`];
	if (own !== undefined) return own;
	if (Object.hasOwn(LABELS, key)) return LABELS[key] ?? key;
	const words = key
		.replace(/^x-/, '')
		.replace(/[-_]+/g, ' ')
		.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`)
		.trim();
	return words === '' ? key : words.charAt(0).toUpperCase() + words.slice(1);
}

/** A word of the document, to be chosen. */
export const wordOf = (word: string): string => word.replaceAll('-', ' ');

/** A noun without its article: "mark" of "a mark". */
export const bare = (noun: string): string => noun.replace(/^an? /, '');

/** As the first word of a name. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a reference names, as one is told of. */
export const NOUNS = {
	place: 'place',
	'marked-place': 'place',
	'place-or-shape': 'place',
	shape: 'shape',
	sheet: 'sheet',
	tone: 'tone',
	group: 'group',
	source: 'source',
	step: 'step',
	claim: 'claim',
	'claim-here': 'claim',
	'claim-anywhere': 'claim',
	'quoted-claim': 'claim with a quote'
} as const;
