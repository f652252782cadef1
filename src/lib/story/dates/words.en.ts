import type { DateWords, Edges } from './types.js';

const ORDINAL = new Intl.PluralRules('en', { type: 'ordinal' });
const SUFFIX: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinal = (n: number): string => `${n}${SUFFIX[ORDINAL.select(n)] ?? 'th'}`;

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const QUARTERS = ['first', 'second', 'third', 'fourth'];

/** A dash between two texts: closed up between single words, open otherwise. */
export function enRange(from: string, to: string): string {
	return /[\s–]/.test(from + to) ? `${from} – ${to}` : `${from}–${to}`;
}

function drawn({ start, end, doubtful, within }: Edges, span: string | null): string {
	const sentences: string[] = [];
	if (span) sentences.push(`Drawn as the span ${span}${within ? ', in which it lies' : ''}.`);
	else if (within) sentences.push('Drawn as a span in which it lies.');
	if (start === 'soft' && end === 'soft') sentences.push('Drawn soft at both ends.');
	else if (start === 'soft') sentences.push('Drawn soft at the start.');
	else if (end === 'soft') sentences.push('Drawn soft at the end.');
	if (start === 'fading') sentences.push('The start is not known: drawn fading into the past.');
	if (start === 'open') sentences.push('Drawn open towards the past.');
	if (end === 'fading') sentences.push('The end is not known: drawn fading into the future.');
	if (end === 'open') sentences.push('Drawn running on.');
	if (doubtful) sentences.push('Marked as in doubt.');
	return sentences.length > 0 ? sentences.join(' ') : 'Drawn firm at both ends.';
}

/** English. */
export const en: DateWords = {
	about: (text, style) => (style === 'long' ? `about ${text}` : `c. ${text}`),
	perhaps: (text, style) => (style === 'long' ? `perhaps ${text}` : `${text}?`),
	partly: (text, parts, how) =>
		`${text} (${parts.join(' and ')} ${how.uncertain ? 'uncertain' : 'approximate'})`,
	range: enRange,
	by: (text) => `by ${text}`,
	orEarlier: (text) => `${text} or earlier`,
	from: (text) => `from ${text}`,
	orLater: (text) => `${text} or later`,
	before: (text, choice) => `${text} ${choice === 'one' ? 'or' : 'and'} before`,
	after: (text, choice) => `${text} ${choice === 'one' ? 'or' : 'and'} after`,
	oneOf: (list) => `one of ${list}`,
	decade: (year) => `${year}s`,
	century: (n, bc, style) =>
		`${ordinal(n)} ${style === 'long' ? 'century' : 'c.'}${bc ? ' BC' : ''}`,
	millennium: (n, bc, style) =>
		`${ordinal(n)} ${style === 'long' ? 'millennium' : 'mill.'}${bc ? ' BC' : ''}`,
	season(code, year, style) {
		if (code > 36) return null;
		if (code > 32) {
			return style === 'long'
				? `${QUARTERS[code - 33]} quarter of ${year}`
				: `Q${code - 32} ${year}`;
		}
		const season = `${SEASONS[(code - 21) % 4]} ${year}`;
		return code > 28 && style === 'long' ? `${season} in the south` : season;
	},
	yearsAgo: (amount) => `${amount} years ago`,
	farYear: (year, style) => (style === 'long' ? `the year ${year}` : year),
	inSome: (dayOrMonth, years) =>
		/\d$/.test(years) ? `${dayOrMonth}, ${years}` : `${dayOrMonth} in the ${years}`,
	noYear: (dayOrMonth) => (dayOrMonth ? `${dayOrMonth}, year unknown` : 'year unknown'),
	gregorian: (text) => text,
	inZone: (text, zone) => `${text} (${zone})`,
	drawn
};
