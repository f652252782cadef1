/** What a text that is not EDTF probably means: the ways in which people write dates by habit. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const SEASONS: Readonly<Record<string, string>> = {
	spring: '21',
	summer: '22',
	autumn: '23',
	fall: '23',
	winter: '24'
};
const two = (digits: string): string => digits.padStart(2, '0');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';

function month(name: string): string {
	return two(String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1));
}

/** Signs that look right but are others: dashes, spaces, commas followed by spaces. */
function plain(text: string): string {
	return text
		.trim()
		.replace(/[\u2010-\u2015\u2212]/g, '-')
		.replace(/\u2026/g, '..')
		.replace(/\s*([,/]|\.\.)\s*/g, '$1')
		.replace(/^([[{])\s+/, '$1')
		.replace(/\s+([\]}])$/, '$1');
}

type Rewrite = readonly [pattern: RegExp, write: (match: RegExpExecArray) => string];

/** `5/7/2021`: the day first, as in most of the world, unless it can only be the month. */
function dayFirst(first: string, second: string, year: string): string {
	const swapped = Number(second) > 12;
	return `${year}-${two(swapped ? first : second)}-${two(swapped ? second : first)}`;
}

const REWRITES: readonly Rewrite[] = [
	[/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, (m) => dayFirst(m[1]!, m[2]!, m[3]!)],
	[/^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/, (m) => `${m[1]}-${two(m[2]!)}-${two(m[3]!)}`],
	[/^(\d{4})-(\d{2})-(\d{2})$/, (m) => `${m[1]}-${m[3]}-${m[2]}`],
	[/^(\d{4})(\d{2})(\d{2})$/, (m) => `${m[1]}-${m[2]}-${m[3]}`],
	[/^(\d{4})[-./](\d{1,2})$/, (m) => `${m[1]}-${two(m[2]!)}`],
	[/^(\d{1,2})[-./](\d{4})$/, (m) => `${m[2]}-${two(m[1]!)}`],
	[/^(\d{3})0'?s$/i, (m) => `${m[1]}X`],
	[/^(\d{1,2})(?:st|nd|rd|th) century$/i, (m) => `${two(String(Number(m[1]) - 1))}XX`],
	[/^(-?)(\d{1,3})$/, (m) => `${m[1]}${m[2]!.padStart(4, '0')}`],
	[/^(-?)(\d{5,13})$/, (m) => `Y${m[1]}${m[2]}`],
	[/^Y(-?)0*(\d{1,4})$/i, (m) => `${m[1]}${m[2]!.padStart(4, '0')}`],
	[
		/^(\d{1,4}) ?(?:bce?|b\.c\.(?:e\.)?)$/i,
		(m) => `${m[1] === '1' ? '' : '-'}${String(Number(m[1]) - 1).padStart(4, '0')}`
	],
	[/^(?:ad|ce) ?(\d{1,4})$|^(\d{1,4}) ?(?:ad|ce)$/i, (m) => (m[1] ?? m[2])!.padStart(4, '0')],
	[
		new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4})$`, 'i'),
		(m) => `${m[3]}-${month(m[2]!)}-${two(m[1]!)}`
	],
	[
		new RegExp(`^${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ?(\\d{4})$`, 'i'),
		(m) => `${m[3]}-${month(m[1]!)}-${two(m[2]!)}`
	],
	[new RegExp(`^${MONTH},? (\\d{4})$`, 'i'), (m) => `${m[2]}-${month(m[1]!)}`],
	[
		/^(spring|summer|autumn|fall|winter),? (?:of )?(\d{4})$/i,
		(m) => `${m[2]}-${SEASONS[m[1]!.toLowerCase()]}`
	],
	[/^(.{4,40}?)(?:\?~|~\?)$/, (m) => `${m[1]}%`],
	[/^([\d-]{10}) (\d{2}:\d{2}.{0,15})$/, (m) => `${m[1]}T${m[2]!.replace(' ', '')}`],
	[/^([\d-]{10}T.{5,12}[+-]\d{2})(\d{2})$/, (m) => `${m[1]}:${m[2]}`]
];

/** Wrappings: what stands inside is rewritten in turn. */
const WRAPPED: readonly (readonly [RegExp, (inner: string) => string])[] = [
	[/^(?:c\.?|ca\.?|circa|about|around|approx\.?|~) ?(.+)$/i, (inner) => `${inner}~`],
	[/^(?:perhaps|maybe|probably) (.+)$/i, (inner) => `${inner}?`],
	[/^(?:by|until) (.+)$/i, (inner) => `../${inner}`],
	[/^(?:before) (.+)$|^(.+) or earlier$/i, (inner) => `/${inner}`],
	[/^(?:from|since) (.+)$/i, (inner) => `${inner}/..`],
	[/^(?:after) (.+)$|^(.+) or later$/i, (inner) => `${inner}/`]
];

function end(text: string, accepts: (candidate: string) => boolean): string | null {
	if (/^(|\.\.)$/.test(text)) return text;
	if (/^open$/i.test(text)) return '..';
	if (/^unknown$/i.test(text)) return '';
	return accepts(text) ? text : guess(text, accepts, 0);
}

function guess(
	text: string,
	accepts: (candidate: string) => boolean,
	depth: number
): string | null {
	if (accepts(text)) return text;
	for (const [pattern, write] of REWRITES) {
		const match = pattern.exec(text);
		const candidate = match && write(match);
		if (candidate && accepts(candidate)) return candidate;
	}
	const upper = text.toUpperCase().replace(/(?<=\d)U+$/, (us) => 'X'.repeat(us.length));
	if (accepts(upper)) return upper;
	if (depth > 0) return null;
	for (const [pattern, wrap] of WRAPPED) {
		const match = pattern.exec(text);
		const inner = match && guess((match[1] ?? match[2])!, accepts, 1);
		if (inner && accepts(wrap(inner))) return wrap(inner);
	}
	const ends = text.split(/\/| to | until | - /);
	if (ends.length !== 2) return null;
	const [from, to] = ends.map((part) => end(part.trim(), accepts));
	const interval = `${from}/${to}`;
	return from != null && to != null && accepts(interval) ? interval : null;
}

/**
 * A text that is accepted and is probably meant, or null.
 *
 * @param accepts Whether a candidate is EDTF; a suggestion is never wrong in itself.
 */
export function suggest(text: string, accepts: (candidate: string) => boolean): string | null {
	// Longer texts are no slips of a habit; and patterns need not be tried on them.
	if (text.length > 80) return null;
	return guess(plain(text), accepts, 0);
}
