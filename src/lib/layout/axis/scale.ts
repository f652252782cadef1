/**
 * Measures along an axis of time that can be zoomed by any factor: linear, by the events, logarithmic.
 *
 * A scale turns a moment `t` (civil seconds, see `../time-units.ts`) into a place `x` on a line without a unit. Places of
 * the linear and the logarithmic scale are counted back from the latest moment, so that a double tells seconds apart
 * there even where the line begins with the Big Bang.
 */
import { timeScale, type TimeBreak, type TimeExtent, type TimePiece } from '../time-scale.js';
import { DAY, ONE_YEAR, SECOND } from '../time-units.js';

/** `linear`: equal times, equal lengths. `events`: length where the events are, with breaks. `log`: by age. */
export type ScaleName = 'linear' | 'events' | 'log';

export interface AxisScale {
	readonly name: ScaleName;
	/** First and last moment of all events. */
	readonly first: number;
	readonly last: number;
	/** First and last moment of the axis, whole units of the calendar or a little after the last event. */
	readonly from: number;
	readonly to: number;
	/** Places of `from` and `to`. */
	readonly x0: number;
	readonly x1: number;
	/** Grows with time, strictly between `from` and `to` as far as a double can tell. */
	readonly at: (t: number) => number;
	/** The moment at a place; the inverse of `at`. Places outside give moments outside, but for `events`. */
	readonly invert: (x: number) => number;
	/** Stretches with one measure; one alone unless the scale goes by the events. */
	readonly pieces: readonly Pick<TimePiece, 'from' | 'to' | 'x0' | 'x1'>[];
	/** What is left out. */
	readonly breaks: readonly TimeBreak[];
}

function spanOf(extents: readonly TimeExtent[]): readonly [number, number] {
	let from = Infinity;
	let to = -Infinity;
	for (const { start, end } of extents) {
		if (!Number.isFinite(start) || !Number.isFinite(end)) continue;
		from = Math.min(from, start);
		to = Math.max(to, end);
	}
	if (!(from <= to)) return [0, DAY.seconds];
	return to - from >= leastLength(from) ? [from, to] : [from, from + leastLength(from)];
}

/** Beyond it no date has a day. */
const FAR = 8000 * ONE_YEAR.seconds;
const FAR_PAST = 11_900 * ONE_YEAR.seconds;

/** The shortest time that can be drawn at a moment: a second; a year where years have more than four digits. */
export function leastLength(t: number): number {
	return t > FAR || t < -FAR_PAST ? ONE_YEAR.seconds : SECOND.seconds;
}

export function linearScale(extents: readonly TimeExtent[]): AxisScale {
	const [first, last] = spanOf(extents);
	const [from, to] = [first, last];
	const at = (t: number): number => t - to;
	const piece = { from, to, x0: at(from), x1: 0 };
	return {
		name: 'linear',
		first,
		last,
		from,
		to,
		x0: piece.x0,
		x1: 0,
		at,
		invert: (x) => x + to,
		pieces: [piece],
		breaks: []
	};
}

/** Spends its length where the events are; see `timeScale`. */
export function eventScale(extents: readonly TimeExtent[]): AxisScale {
	const { pieces, breaks, at, invert } = timeScale(extents);
	const first = pieces[0];
	const last = pieces.at(-1);
	if (!first || !last) return { ...linearScale(extents), name: 'events' };
	return {
		name: 'events',
		first: first.from,
		last: last.to,
		from: first.from,
		to: last.to,
		x0: 0,
		x1: 1,
		at,
		invert,
		pieces,
		breaks
	};
}

/** Share of the events that may lie in the linear part at the end of a logarithmic axis. */
const RECENT = 0.1;

/**
 * Equal lengths for equal ratios of age: from one to ten years ago as much as from one to ten billion.
 *
 * Ages count from a little after the end of the last event. That little is the distance at which the scale turns from
 * logarithmic to linear: the age of the event that a tenth of them come after, a second at least and a year at most, so
 * that no length is spent on ages in which next to nothing lies.
 */
export function logScale(extents: readonly TimeExtent[]): AxisScale {
	const [first, last] = spanOf(extents);
	const ages = extents
		.map(({ start }) => last - start)
		.filter((age) => age > 0)
		.sort((a, b) => a - b);
	const little = ages[Math.floor(ages.length * RECENT)] ?? 0;
	const unit = Math.min(Math.max(little, leastLength(last)), ONE_YEAR.seconds, last - first);
	const to = last + unit / 4;
	const at = (t: number): number =>
		t <= to ? -Math.log1p((to - t) / unit) : Math.log1p((t - to) / unit);
	const invert = (x: number): number =>
		x <= 0 ? to - unit * Math.expm1(-x) : to + unit * Math.expm1(x);
	return {
		name: 'log',
		first,
		last,
		from: first,
		to,
		x0: at(first),
		x1: 0,
		at,
		invert,
		pieces: [{ from: first, to, x0: at(first), x1: 0 }],
		breaks: []
	};
}

const SCALES = { linear: linearScale, events: eventScale, log: logScale } as const;

export function axisScale(name: ScaleName, extents: readonly TimeExtent[]): AxisScale {
	return SCALES[name](extents);
}

/** From this ratio of the longest age to the median one a linear axis shows half of the events as one. */
const UNEVEN = 50;
/** From this ratio of the whole time to a year on, unevenly filled time is told by its logarithm. */
const DEEP = 20_000;

/** The scale that suits events: linear if they fill their time, by the logarithm if they go deep, else by themselves. */
export function suitingScale(extents: readonly TimeExtent[]): ScaleName {
	if (extents.length === 0) return 'linear';
	const [first, last] = spanOf(extents);
	const ages = extents.map(({ start }) => last - start).sort((a, b) => a - b);
	const middle = ages[Math.floor(ages.length / 2)] ?? 0;
	const longest = last - first;
	const pressed = longest > UNEVEN * Math.max(middle, leastLength(last));
	if (pressed || sparse(ages, longest)) {
		return longest > DEEP * ONE_YEAR.seconds ? 'log' : 'events';
	}
	return 'linear';
}

/** Half of the length or more is one gap. */
function sparse(ages: readonly number[], longest: number): boolean {
	return ages.some((age, i) => i > 0 && age - (ages[i - 1] ?? 0) > longest / 2);
}
