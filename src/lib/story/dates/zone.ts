/** Civil time in a zone and the instant it stands for, by the zone data of `Intl`. */

/** As far from 1970 as a JavaScript `Date` reaches, less a margin, in seconds; beyond it all is UTC. */
const REACH = 8.6e12;

/** A memo of formatters, which are dear to make; it changes no result, and stays small. */
const formatters = new Map<string, Intl.DateTimeFormat | null>();
const MEMO = 64;

function formatter(timeZone: string): Intl.DateTimeFormat | null {
	const known = formatters.get(timeZone);
	if (known !== undefined) return known;
	let made: Intl.DateTimeFormat | null = null;
	try {
		made = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
	} catch {
		// Not a zone: the caller is told by isTimeZone; here it is read as UTC.
	}
	if (formatters.size >= MEMO) formatters.clear();
	formatters.set(timeZone, made);
	return made;
}

/** Is this an IANA zone that dates can be read in: `Asia/Kabul`, `UTC`? */
export function isTimeZone(name: string): boolean {
	return name.length > 0 && name.length <= 64 && formatter(name) !== null;
}

/** Seconds that the zone is ahead of UTC at an instant; 0 for no zone, a wrong one, or out of reach. */
export function offsetAt(timeZone: string | null | undefined, instant: number): number {
	if (!timeZone || timeZone === 'UTC' || !(Math.abs(instant) < REACH)) return 0;
	const format = timeZone.length <= 64 ? formatter(timeZone) : null;
	if (!format) return 0;
	const key = `${timeZone} ${Math.floor(instant)}`;
	let offset = offsets.get(key);
	if (offset === undefined) {
		offset = readOffset(format, instant);
		if (offsets.size >= OFFSETS) offsets.clear();
		offsets.set(key, offset);
	}
	return offset;
}

/** A memo of what formatters were asked: a story asks for the same moments again and again. */
const offsets = new Map<string, number>();
const OFFSETS = 16_384;

function readOffset(format: Intl.DateTimeFormat, instant: number): number {
	const name = format
		.formatToParts(Math.floor(instant) * 1000)
		.find((part) => part.type === 'timeZoneName');
	const match = /([+\-−])(\d{1,2}):?(\d{2})?:?(\d{2})?$/.exec(name?.value ?? '');
	if (!match) return 0;
	const seconds = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
	return match[1] === '+' ? seconds : -seconds;
}

/**
 * The first instant at which clocks of the zone show `local` or later; `local` is in seconds as if
 * it were UTC. So a time that the clocks leap over is the instant of the leap, and of a time that
 * comes twice it is the first; a later `local` never gives an earlier instant.
 */
export function instantOf(local: number, timeZone: string | null | undefined): number {
	const before = offsetAt(timeZone, local - 86_400);
	const after = offsetAt(timeZone, local + 86_400);
	const early = local - before;
	if (before === after || offsetAt(timeZone, early) === before) return early;
	const late = local - after;
	if (offsetAt(timeZone, late) === after) return late;
	let low = Math.floor(Math.min(early, late));
	let high = Math.ceil(Math.max(early, late));
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (offsetAt(timeZone, middle) === after) high = middle;
		else low = middle;
	}
	return high;
}
