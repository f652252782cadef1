import { bounds, civilFromDays, parseEdtf, SECONDS_A_DAY } from '#lib/story/dates/index.ts';

interface Day {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

/** A date as TimelineJS wants it: a first and a last day. What is not dated stands at the story's end. */
export function boundsOf(when: string | undefined): {
	readonly start_date: Day;
	readonly end_date?: Day;
} {
	const read = when ? parseEdtf(when) : null;
	if (!read?.ok) return { start_date: { year: 2021, month: 7, day: 5 } };
	const { min, max } = bounds(read.value);
	const day = (seconds: number): Day => {
		const { year, month, day } = civilFromDays(Math.floor(seconds / SECONDS_A_DAY));
		return { year, month, day };
	};
	return { start_date: day(min), end_date: day(Math.max(min, max - 1)) };
}
