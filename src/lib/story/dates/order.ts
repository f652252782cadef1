import { bounds } from './bounds.js';
import { dayPartOf } from './day-part.js';
import type { Dated, Edtf } from './types.js';

interface Key {
	readonly start: number;
	readonly end: number;
	/** Hours of the part of the day that the label names; all of it where it names none. */
	readonly from: number;
	readonly to: number;
}

const DAY = { from: 0, to: 24 };

function keyOf(value: Edtf, timeZone: string | null | undefined, label?: string): Key {
	const extent = bounds(value, timeZone);
	const { from, to } = dayPartOf(label) ?? DAY;
	return { start: extent.min, end: extent.end === 'given' ? extent.max : Infinity, from, to };
}

/** Subtraction would give NaN for two that never end. */
const sign = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

const compareKeys = (a: Key, b: Key): number =>
	sign(a.start, b.start) || sign(a.end, b.end) || sign(a.from, b.from) || sign(a.to, b.to);

/**
 * Which happened first (rule D10): negative if `a`, positive if `b`, 0 if time does not tell.
 *
 * By start, then by end, so that of two with one start the shorter, more exact one is first. A start
 * that is open or not known counts as the start of the end that is given; an end that is open or not
 * known comes after every end that is given.
 */
export function compareEdtf(a: Edtf, b: Edtf, timeZone?: string | null): number {
	return compareKeys(keyOf(a, timeZone), keyOf(b, timeZone));
}

/**
 * The order of time: indices into `items`, each once. Of items with the same dates, one whose label
 * says "early" goes before one that says "later". Items that time cannot tell apart stay in told
 * order. An undated item stays behind the dated one that it follows in told order; those before the
 * first dated one stay first.
 */
export function timeOrder(items: readonly Dated[], timeZone?: string | null): number[] {
	const leading: number[] = [];
	const groups: { readonly key: Key; readonly indices: number[] }[] = [];
	items.forEach(({ when, label }, index) => {
		const current = groups.at(-1);
		if (when) groups.push({ key: keyOf(when, timeZone, label), indices: [index] });
		else if (current) current.indices.push(index);
		else leading.push(index);
	});
	// Sorting is stable, as the language demands: equal keys stay in told order.
	groups.sort((a, b) => compareKeys(a.key, b.key));
	return [...leading, ...groups.flatMap((group) => group.indices)];
}
