import { isMasked, yearUnit } from './digits.js';
import type {
	Certainty,
	Edge,
	Edges,
	Edtf,
	EdtfDate,
	EdtfRange,
	Precision,
	Qualified
} from './types.js';

const COARSE: readonly Precision[] = ['year', 'decade', 'century', 'millennium'];

function yearPrecision({ year }: EdtfDate): Precision {
	const zeros = isMasked(year)
		? year.digits.length - year.digits.indexOf('X')
		: Math.round(Math.log10(yearUnit(year)));
	return year.digits.startsWith('X') ? 'age' : (COARSE[zeros] ?? 'age');
}

/** The finest unit that is known; unknown digits, and all that follows them, do not count. */
export function precision(value: Edtf): Precision {
	if (value.kind !== 'date') return value.kind;
	if (value.time) {
		if (value.time.millisecond !== null) return 'millisecond';
		return value.time.second === null ? 'minute' : 'second';
	}
	const year = yearPrecision(value);
	if (year !== 'year') return year;
	if (value.season) return 'season';
	if (!value.month || isMasked(value.month)) return 'year';
	return !value.day || isMasked(value.day) ? 'month' : 'day';
}

/** Every part of a date that carries marks of its own. */
export function partsOf(date: EdtfDate): readonly Qualified[] {
	return [date.year, date.season ?? date.month, date.day].filter((part) => part !== null);
}

function joined(parts: readonly Qualified[]): Qualified {
	return {
		uncertain: parts.some((part) => part.uncertain),
		approximate: parts.some((part) => part.approximate)
	};
}

const ofDate = (date: EdtfDate | 'open' | 'unknown' | null): Qualified =>
	joined(date && typeof date !== 'string' ? partsOf(date) : []);

const ofMember = (member: EdtfDate | EdtfRange): Qualified =>
	member.kind === 'date' ? ofDate(member) : joined([ofDate(member.from), ofDate(member.to)]);

/** How sure a date is. The ends of one date, or of a set, are as sure as the whole of it. */
export function certainty(value: Edtf): Certainty {
	if (value.kind === 'interval') {
		const start = ofDate(value.start);
		const end = ofDate(value.end);
		return { ...joined([start, end]), start, end };
	}
	const whole = value.kind === 'date' ? ofDate(value) : joined(value.members.map(ofMember));
	return { ...whole, start: whole, end: whole };
}

/** Not all of its digits are known. */
function isVague(date: EdtfDate): boolean {
	return (
		isMasked(date.year) ||
		isMasked(date.month) ||
		isMasked(date.day) ||
		date.year.significant !== null
	);
}

/** How a date is drawn (rule D9). */
export function edges(value: Edtf): Edges {
	const sure = certainty(value);
	const soft = (how: Qualified): Edge => (how.uncertain || how.approximate ? 'soft' : 'firm');
	if (value.kind === 'interval') {
		const edge = (date: EdtfDate | 'open' | 'unknown', how: Qualified): Edge => {
			if (date === 'open') return 'open';
			if (date === 'unknown') return 'fading';
			return isVague(date) ? 'soft' : soft(how);
		};
		return {
			start: edge(value.start, sure.start),
			end: edge(value.end, sure.end),
			doubtful: sure.uncertain,
			within: false
		};
	}
	if (value.kind === 'set') {
		const open = (side: 'from' | 'to') =>
			value.members.some((member) => member.kind === 'range' && member[side] === null);
		return {
			start: open('from') ? 'open' : soft(sure),
			end: open('to') ? 'open' : soft(sure),
			doubtful: sure.uncertain,
			within: value.choice === 'one'
		};
	}
	return {
		start: soft(sure),
		end: soft(sure),
		doubtful: sure.uncertain,
		within: isVague(value)
	};
}
