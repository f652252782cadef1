import { daysFromCivil, SECONDS_A_DAY, type Civil } from './civil.js';
import { extremeDay } from './digits.js';
import type { Bounds, Edtf, EdtfDate, EdtfRange, EdtfTime } from './types.js';
import { instantOf } from './zone.js';

/** Clock time as seconds after midnight. */
export function secondsOfDay(time: EdtfTime): number {
	return time.hour * 3600 + time.minute * 60 + (time.second ?? 0) + (time.millisecond ?? 0) / 1000;
}

/** The shortest time a clock time can mean, in seconds. */
function unitOf(time: EdtfTime): number {
	if (time.millisecond !== null) return 0.001;
	return time.second === null ? 60 : 1;
}

/** A date made by hand may name no real day; then it is as its year's start. */
function dayOr(date: EdtfDate, end: 'first' | 'last'): Civil {
	return extremeDay(date, end) ?? { year: 0, month: 1, day: 1 };
}

function dateBounds(date: EdtfDate, timeZone: string | null | undefined): [number, number] {
	const first = daysFromCivil(dayOr(date, 'first')) * SECONDS_A_DAY;
	if (date.time) {
		const from = first + secondsOfDay(date.time);
		const to = from + unitOf(date.time);
		const { offset } = date.time;
		if (offset !== null) return [from - offset * 60, to - offset * 60];
		return [instantOf(from, timeZone), instantOf(to, timeZone)];
	}
	const last = (daysFromCivil(dayOr(date, 'last')) + 1) * SECONDS_A_DAY;
	return [instantOf(first, timeZone), instantOf(last, timeZone)];
}

/** Of the dates given (at least one), whatever their order. */
function hull(
	dates: readonly (EdtfDate | null | 'open' | 'unknown')[],
	timeZone: string | null | undefined
): [number, number] {
	let min = Infinity;
	let max = -Infinity;
	for (const date of dates) {
		if (date === null || typeof date === 'string') continue;
		const [from, to] = dateBounds(date, timeZone);
		min = Math.min(min, from);
		max = Math.max(max, to);
	}
	return min <= max ? [min, max] : [0, 0];
}

const sides = (member: EdtfDate | EdtfRange): readonly (EdtfDate | null)[] =>
	member.kind === 'range' ? [member.from, member.to] : [member];

/**
 * The extent of a date in seconds since 1970 (see `Bounds`, and rules D5 to D8 for what each form
 * covers).
 *
 * @param timeZone IANA name of the story's zone, in which days and local times are read. Without it,
 * for a name that is none, and beyond the reach of `Intl` (some 270,000 years): UTC.
 */
export function bounds(value: Edtf, timeZone?: string | null): Bounds {
	const zone = timeZone ?? null;
	const known = KNOWN.get(value);
	if (known?.zone === zone) return known.bounds;
	const made = boundsOf(value, zone);
	KNOWN.set(value, { zone, bounds: made });
	return made;
}

/** A memo: dates never change, and a story measures each of its own many times in one zone. */
const KNOWN = new WeakMap<Edtf, { readonly zone: string | null; readonly bounds: Bounds }>();

function boundsOf(value: Edtf, timeZone: string | null): Bounds {
	if (value.kind === 'interval') {
		const { start, end } = value;
		const [min, max] = hull([start, end], timeZone);
		return {
			min,
			max,
			start: typeof start === 'string' ? start : 'given',
			end: typeof end === 'string' ? end : 'given'
		};
	}
	if (value.kind === 'set') {
		const [min, max] = hull(value.members.flatMap(sides), timeZone);
		const open = (side: 'from' | 'to') =>
			value.members.some((member) => member.kind === 'range' && member[side] === null);
		return {
			min,
			max,
			start: open('from') ? 'open' : 'given',
			end: open('to') ? 'open' : 'given'
		};
	}
	const [min, max] = dateBounds(value, timeZone);
	return { min, max, start: 'given', end: 'given' };
}
