import type { Edtf, EdtfDate, EdtfRange, EdtfTime, Qualified } from './types.js';

const two = (n: number): string => String(n).padStart(2, '0');

function mark(part: Qualified): string {
	if (part.uncertain) return part.approximate ? '%' : '?';
	return part.approximate ? '~' : '';
}

/** `Z`, `+04:30`; empty for local time. */
export function printOffset(offset: number | null): string {
	if (offset === null) return '';
	if (offset === 0) return 'Z';
	const size = Math.abs(offset);
	return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** `22:57`, `22:57:00.250+04:30`. */
export function printTime(time: EdtfTime): string {
	const seconds = time.second === null ? '' : `:${two(time.second)}`;
	const fraction = time.millisecond === null ? '' : `.${String(time.millisecond).padStart(3, '0')}`;
	return `${two(time.hour)}:${two(time.minute)}${seconds}${fraction}${printOffset(time.offset)}`;
}

function printDate(date: EdtfDate): string {
	const { year } = date;
	const yearText =
		(year.long ? 'Y' : '') +
		(year.negative ? '-' : '') +
		year.digits +
		(year.exponent === null ? '' : `E${year.exponent}`) +
		(year.significant === null ? '' : `S${year.significant}`);
	const parts = [{ text: yearText, mark: mark(year) }];
	for (const part of [date.season ?? date.month, date.day]) {
		if (part) parts.push({ text: part.digits, mark: mark(part) });
	}
	const whole = parts[0]?.mark ?? '';
	const same = parts.every((part) => part.mark === whole);
	const text = parts.map((part) => (same ? part.text : part.mark + part.text)).join('-');
	return text + (same ? whole : '') + (date.time ? `T${printTime(date.time)}` : '');
}

function printMember(member: EdtfDate | EdtfRange): string {
	if (member.kind === 'date') return printDate(member);
	return `${member.from ? printDate(member.from) : ''}..${member.to ? printDate(member.to) : ''}`;
}

function printEnd(end: EdtfDate | 'open' | 'unknown'): string {
	if (end === 'unknown') return '';
	return end === 'open' ? '..' : printDate(end);
}

/**
 * The canonical text of a date: `~ ? %` once at the end if they hold for every part, else before
 * each part; `Z` for a zero offset; milliseconds with three digits. Reading it gives the same date.
 */
export function printEdtf(value: Edtf): string {
	if (value.kind === 'date') return printDate(value);
	if (value.kind === 'interval') return `${printEnd(value.start)}/${printEnd(value.end)}`;
	const list = value.members.map(printMember).join(',');
	return value.choice === 'one' ? `[${list}]` : `{${list}}`;
}

/** Do two mean the same, however they are written? */
export function sameEdtf(a: Edtf, b: Edtf): boolean {
	return printEdtf(a) === printEdtf(b);
}
