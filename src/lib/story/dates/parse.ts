import { bounds } from './bounds.js';
import { suggest } from './hints.js';
import { EXAMPLES, fail, quote, readDate, type Read } from './parse-date.js';
import type { Edtf, EdtfDate, EdtfRange, EdtfSet, ParseResult } from './types.js';

/** Longest text that is read, in UTF-16 units. */
export const MAX_LENGTH = 1000;

const ONE_END =
	'Give at least one end: 2021-07-03/.. or ../2021-09-11; leave the date out if nothing is known.';

function readEnd(text: string, at: number): Read<EdtfDate | 'open' | 'unknown'> {
	if (text === '') return { ok: true, value: 'unknown' };
	if (text === '..') return { ok: true, value: 'open' };
	return readDate(text, at);
}

/** Does the second lie wholly before the first? Local times are compared as if in UTC. */
const reversed = (from: EdtfDate, to: EdtfDate): boolean => bounds(to).max <= bounds(from).min;

function readInterval(text: string): Read<Edtf> {
	const slash = text.indexOf('/');
	const again = text.indexOf('/', slash + 1);
	if (again >= 0) {
		return fail(
			'A date has at most one slash, between its two ends.',
			'Write a day as 2021-07-05, and from one to another as 2021-07-03/2021-07-05.',
			again
		);
	}
	const start = readEnd(text.slice(0, slash), 0);
	if (!start.ok) return start;
	const end = readEnd(text.slice(slash + 1), slash + 1);
	if (!end.ok) return end;
	if (typeof start.value === 'string' && typeof end.value === 'string') {
		return fail('Neither end is a date.', ONE_END, 0);
	}
	if (
		typeof start.value !== 'string' &&
		typeof end.value !== 'string' &&
		reversed(start.value, end.value)
	) {
		return fail('The end lies before the start.', 'Write the earlier date first.', slash + 1);
	}
	return {
		ok: true,
		value: { kind: 'interval', source: text, start: start.value, end: end.value }
	};
}

function readMember(text: string, at: number): Read<EdtfDate | EdtfRange> {
	const dots = text.indexOf('..');
	if (dots < 0) return readDate(text, at);
	const before = text.slice(0, dots);
	const after = text.slice(dots + 2);
	if (!before && !after) return fail('Neither end is a date.', ONE_END, at);
	const from = before ? readDate(before, at) : null;
	if (from && !from.ok) return from;
	const to = after ? readDate(after, at + dots + 2) : null;
	if (to && !to.ok) return to;
	const range: EdtfRange = {
		kind: 'range',
		source: text,
		from: from?.value ?? null,
		to: to?.value ?? null
	};
	if (range.from && range.to && reversed(range.from, range.to)) {
		return fail('The end lies before the start.', 'Write the earlier date first.', at + dots + 2);
	}
	return { ok: true, value: range };
}

function readSet(text: string): Read<EdtfSet> {
	const one = text.startsWith('[');
	const close = one ? ']' : '}';
	if (!text.endsWith(close)) {
		return fail(
			`A set that begins with ${text[0]} ends with ${close}.`,
			'Write [2021-07-03,2021-07-05] for one of them, {2021-07-03,2021-07-05} for all.',
			text.length - 1
		);
	}
	const members: (EdtfDate | EdtfRange)[] = [];
	const texts = text.slice(1, -1).split(',');
	let at = 1;
	for (const [index, member] of texts.entries()) {
		if (member === '') {
			return fail('A date is missing in the set.', 'Put one date between two commas.', at);
		}
		const read = readMember(member, at);
		if (!read.ok) return read;
		const range = read.value.kind === 'range' ? read.value : null;
		if ((range && !range.from && index > 0) || (range && !range.to && index < texts.length - 1)) {
			return fail(
				'A set is open before its first date or after its last, not between.',
				'Write [..1760,1762] or [1760,1762..].',
				at
			);
		}
		members.push(read.value);
		at += member.length + 1;
	}
	return { ok: true, value: { kind: 'set', source: text, choice: one ? 'one' : 'all', members } };
}

/** The grammar alone, for any text that is not too long. */
function read(text: string): Read<Edtf> {
	if (/^[[{]/.test(text)) return readSet(text);
	return text.includes('/') ? readInterval(text) : readDate(text, 0);
}

/**
 * Reads a date in EDTF (ISO 8601-2:2019): levels 0 and 1 and, of level 2, sets, unknown digits
 * anywhere, marks on parts, seasons 25 to 41, exponents and significant digits. Rules D1 to D4.
 *
 * Never throws, whatever it is given. An error says what would be right, and suggests a text where
 * it is plain what is meant ("Write 2021-07-05, not 5/7/2021.").
 */
export function parseEdtf(text: string): ParseResult {
	const error = (message: string, remedy: string, at: number, suggestion: string | null = null) =>
		({ ok: false, error: { message, remedy, at, suggestion } }) as const;
	// Stories come from anywhere: what the types promise is not yet known to be so.
	if (typeof text !== 'string') return error('A date is text.', EXAMPLES, 0);
	if (text.trim() === '') {
		return error('The date is empty.', `${EXAMPLES} Leave it out if it is not known.`, 0);
	}
	if (text.length > MAX_LENGTH) {
		return error(
			`The date is longer than ${MAX_LENGTH} characters.`,
			'Write only the date here, and words about it in the label.',
			MAX_LENGTH
		);
	}
	const result = read(text);
	if (result.ok) return result;
	const suggestion = suggest(text, (candidate) => read(candidate).ok);
	const { message, remedy, at } = result.fault;
	return error(
		message,
		suggestion === null ? remedy : `Write ${suggestion}, not ${quote(text).slice(1, -1)}.`,
		at,
		suggestion
	);
}
