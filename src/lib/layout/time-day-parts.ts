/**
 * Drawing rules for parts of a day that a text names but no clock tells: "overnight", "early", "later that day".
 *
 * The hours only choose where within the days given a bar stands, and its ends are drawn soft. They never reach the data
 * or any text. A label in another language, or one that names no part of a day, leaves the bar as long as its dates.
 */
import { dayPartOf } from '../story/dates/day-part.js';

const HOUR = 3600;
const DAY = 24 * HOUR;

/**
 * Where a bar of whole days stands if its label names a part of the day: civil seconds, always within `start` to `end`.
 * A night of one day alone lasts to its end. `null`: as long as its dates.
 */
export function dayPart(
	label: string | undefined,
	start: number,
	end: number
): readonly [start: number, end: number] | null {
	const days = Math.round((end - start) / DAY);
	const part = dayPartOf(label);
	if (!part || days < 1 || days > 2) return null;
	const { from, to } = part;
	// A night runs over midnight; any other part is one day's, and says nothing of two.
	if (from > to) return [start + from * HOUR, days === 1 ? end : end - DAY + to * HOUR];
	return days === 1 ? [start + from * HOUR, start + to * HOUR] : null;
}
