/**
 * Drawing rules for parts of a day that a text names but no clock tells: "overnight", "early", "later that day".
 *
 * These hours are the drawing's own, not the story's: they only choose where within the days given a bar stands, and its
 * ends are drawn soft. They never reach the data, the order of steps or any text. A label in another language, or one
 * that names no part of a day, leaves the bar as long as its dates.
 */

/** Hours from the midnight with which the first day begins, and to count in the last day. */
interface DayPart {
	readonly words: RegExp;
	readonly from: number;
	readonly to: number;
}

/** First match counts. English and Persian. */
const DAY_PARTS: readonly DayPart[] = [
	{ words: /\bearly\b|صبح زود|سحرگاه/iu, from: 0, to: 10 },
	{ words: /\b(?:over)?night\b|شب(?!ه)/iu, from: 19, to: 6 },
	{ words: /\bmorning\b|\bdawn\b|بامداد|صبح/iu, from: 6, to: 12 },
	{ words: /\bevening\b|شامگاه|عصر/iu, from: 17, to: 24 },
	{ words: /\bafternoon\b|\blater\b|بعد از ظهر|بعدتر|دیرتر/iu, from: 12, to: 24 }
];

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
	const part = label && DAY_PARTS.find(({ words }) => words.test(label));
	if (!part || days < 1 || days > 2) return null;
	const { from, to } = part;
	// A night runs over midnight; any other part is one day's, and says nothing of two.
	if (from > to) return [start + from * HOUR, days === 1 ? end : end - DAY + to * HOUR];
	return days === 1 ? [start + from * HOUR, start + to * HOUR] : null;
}
