import type { DateWords, Edges } from '../dates/types.js';
import { dashed } from './en.js';

const EDGE: Readonly<Record<Edges['start'], string>> = {
	firm: '|',
	soft: '~',
	fading: '?',
	open: '…'
};

/**
 * Signs in place of words, for languages that have none here: a sign is understood where a word of
 * English among, say, German dates would be wrong.
 */
export const signs: DateWords = {
	about: (text) => `≈ ${text}`,
	perhaps: (text) => `${text} (?)`,
	partly: (text, _parts, how) => `${text} (${how.uncertain ? '?' : '≈'})`,
	range: dashed,
	by: (text) => `≤ ${text}`,
	orEarlier: (text) => `? – ${text}`,
	from: (text) => `≥ ${text}`,
	orLater: (text) => `${text} – ?`,
	before: (text) => `… ${text}`,
	after: (text) => `${text} …`,
	oneOf: (list) => list,
	decade: () => null,
	century: () => null,
	millennium: () => null,
	season: () => null,
	yearsAgo: (amount) => `−${amount}`,
	farYear: (year) => year,
	inSome: (dayOrMonth, years) => `${dayOrMonth} (${years})`,
	noYear: (dayOrMonth) => dayOrMonth ?? '?',
	gregorian: (text) => text,
	inZone: (text, zone) => `${text} (${zone})`,
	drawn: ({ start, end, doubtful }, span) =>
		`${EDGE[start]}${span ?? '—'}${EDGE[end]}${doubtful ? ' (?)' : ''}`
};
