/**
 * Parts of a day that a label names but no clock tells: "overnight", "early", "later that day". The hours are ours, not
 * the story's: they order what happened on the same days (rule D10), and place its bar in drawings.
 */

/** Hours from the midnight with which the first day begins, and to count in the last day. */
export interface DayPart {
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

/** The part of the day that a label names; `null` where it names none, or is in a language that is not known here. */
export function dayPartOf(label: string | undefined): DayPart | null {
	return (label && DAY_PARTS.find(({ words }) => words.test(label))) || null;
}
