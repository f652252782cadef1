/** Ticks for the part of an axis that is seen, at any zoom. Pure. */
import { civilFromDays } from '../../story/dates/civil.js';
import { DAY } from '../time-units.js';
import type { AxisScale } from './scale.js';
import { moments, STEPS, type TimeStep } from './steps.js';
import { levelOf, scaleOfLevel, type AxisView } from './view.js';
import type { TimeWords } from './words.js';

export interface AxisTick {
	readonly t: number;
	/** Pixels from the start of the window. */
	readonly px: number;
	readonly label: string;
}

/** What a row of ticks lies in: "July 2021" over its days. */
export interface AxisStretch {
	readonly from: number;
	readonly px0: number;
	readonly px1: number;
	readonly label: string;
	/** Every other one of its kind, wherever the window is. */
	readonly odd: boolean;
}

export interface AxisTicks {
	readonly ticks: readonly AxisTick[];
	readonly around: readonly AxisStretch[];
}

export interface TickOptions {
	/** Pixels of the window. */
	readonly length: number;
	/** Pixels that a label needs along the axis, with the room around it. */
	readonly room: (label: string) => number;
	/** Pixels outside the window for which ticks are made too. Default 0. */
	readonly outside?: number;
	/** Whether labels stand one below the other: the whole name of a piece then takes no more room than a tick's. */
	readonly below?: boolean;
}

/** Stretches of a logarithmic axis of which each gets one tick, in pixels of the level. */
const LOG_CELL = 48;
/** Months and years are not all of one length. */
const ROUNDING = 1.1;
/** The least length of ticks' surroundings that is named. */
const LEAST_AROUND = 60;

export function axisTicks(
	scale: AxisScale,
	view: AxisView,
	words: TimeWords,
	options: TickOptions
): AxisTicks {
	return scale.name === 'log'
		? { ticks: roundTicks(scale, view, words, options), around: [] }
		: evenTicks(scale, view, words, options);
}

const LARGER = { second: 'day', minute: 'day', hour: 'day', day: 'month', month: 'year' } as const;

function evenTicks(
	{ pieces, at, invert }: AxisScale,
	view: AxisView,
	words: TimeWords,
	{ length, room, outside = 0, below = false }: TickOptions
): AxisTicks {
	const ticks: AxisTick[] = [];
	const around: AxisStretch[] = [];
	const pxOf = (t: number): number => (at(t) - view.x) * view.k;
	for (const piece of pieces) {
		const px0 = (piece.x0 - view.x) * view.k;
		const px1 = (piece.x1 - view.x) * view.k;
		if (px1 < -outside || px0 > length + outside) continue;
		const a = Math.max(piece.x0, view.x - outside / view.k);
		const b = Math.min(piece.x1, view.x + (length + outside) / view.k);
		// From places, not from the piece's start: that may be too far away for a double to count seconds from.
		const from = Math.max(piece.from, invert(a));
		const to = Math.min(piece.to, invert(b));
		if (!(to > from)) continue;
		const perPixel = (to - from) / ((b - a) * view.k);
		const step = stepFor(from, to, perPixel, words, room);
		// Ticks that would touch a neighbouring piece's are left to it.
		const found = step
			? moments(from, to, step)
					.map((t) => ({ t, px: pxOf(t), label: words.tick(t, step) }))
					.filter((tick) => pieces.length === 1 || tick.px + room(tick.label) / 2 < px1 + 8)
			: [];
		// A short piece is told as a whole, where that has room, rather than by a tick or none: unless the tick says it all.
		const told = found.length === 1 && step!.seconds >= piece.to - piece.from && !below;
		const whole =
			pieces.length > 1 && found.length < 3 && !told ? words.range(piece.from, piece.to) : '';
		if (whole && room(whole) <= px1 - px0) {
			around.push({
				from: piece.from,
				px0,
				px1,
				label: whole,
				odd: pieces.indexOf(piece) % 2 !== 0
			});
			continue;
		}
		const before = ticks.length;
		for (const tick of found) if (clear(ticks, tick, room)) ticks.push(tick);
		const named =
			step && step.unit !== 'year'
				? surroundings(Math.max(from, piece.from), to, step, words, pxOf, room)
				: [];
		around.push(...named);
		if (pieces.length === 1 || ticks.length > before || named.length > 0) continue;
		// Of what is told by nothing else its start is, in short.
		const label = words.tick(piece.from, unitOf(piece));
		if (room(label) <= px1 - px0)
			around.push({ from: piece.from, px0, px1, label, odd: pieces.indexOf(piece) % 2 !== 0 });
	}
	return { ticks, around };
}

/** The longest of day, month and year that a piece holds. */
function unitOf({ from, to }: { readonly from: number; readonly to: number }): TimeStep {
	const units = STEPS.filter(({ unit, n }) => n === 1 && /day|month|year/.test(unit));
	return units.findLast(({ seconds }) => seconds <= (to - from) * ROUNDING) ?? units[0]!;
}

function clear(
	ticks: readonly AxisTick[],
	{ px, label }: AxisTick,
	room: TickOptions['room']
): boolean {
	const last = ticks.at(-1);
	return !last || px - last.px >= (room(label) + room(last.label)) / 2;
}

/** The finest step whose labels have room: tried on the moments themselves, as "1500" is shorter than "10,000 BC". */
function stepFor(
	from: number,
	to: number,
	perPixel: number,
	words: TimeWords,
	room: TickOptions['room']
): TimeStep | null {
	for (const step of STEPS) {
		const px = step.seconds / perPixel;
		if (px < 32) continue;
		const sample = [from, (from + to) / 2, to].map((t) => room(words.tick(t, step)));
		if (px >= Math.max(...sample)) return step;
	}
	return null;
}

/** The days, months or years in which ticks of a finer unit lie, each clipped to what is seen. */
function surroundings(
	from: number,
	to: number,
	{ unit }: TimeStep,
	words: TimeWords,
	pxOf: (t: number) => number,
	room: TickOptions['room']
): AxisStretch[] {
	if (unit === 'year') return [];
	const larger = LARGER[unit];
	const step = STEPS.find((one) => one.unit === larger && one.n === 1);
	if (!step) return [];
	const cuts = [from, ...moments(from, to, step).filter((t) => t > from), to];
	return cuts.slice(1).flatMap((end, i) => {
		const start = cuts[i] ?? from;
		const [px0, px1] = [pxOf(start), pxOf(end)];
		const full = words.around(start, unit);
		const label = room(full) <= px1 - px0 ? full : words.around(start, unit, 'short');
		const fits = label && px1 - px0 >= Math.min(LEAST_AROUND, room(label));
		return fits ? [{ from: start, px0, px1, label, odd: isOdd(start, larger) }] : [];
	});
}

function isOdd(t: number, unit: 'day' | 'month' | 'year'): boolean {
	const days = Math.floor(t / DAY.seconds);
	const { year, month } = civilFromDays(days);
	return (unit === 'day' ? days : unit === 'month' ? year * 12 + month : year) % 2 !== 0;
}

/**
 * Ticks where equal lengths are unequal times: in each stretch of the line the roundest moment, that of the coarsest step
 * that falls into it, and of those too close to each other the roundest for its age. Stretches are fixed to the axis, so
 * that ticks stay while a reader moves along.
 */
function roundTicks(
	{ invert, at, from, to, x0, x1 }: AxisScale,
	view: AxisView,
	words: TimeWords,
	{ length, room, outside = 0 }: TickOptions
): AxisTick[] {
	const size = LOG_CELL / scaleOfLevel(levelOf(view.k));
	const first = Math.floor(Math.max(x0, view.x - outside / view.k) / size);
	const last = Math.ceil(Math.min(x1, view.x + (length + outside) / view.k) / size);
	const found: (AxisTick & { readonly round: number })[] = [];
	for (let cell = first; cell < last; cell++) {
		const a = Math.max(from, invert(cell * size));
		const b = Math.min(to, invert((cell + 1) * size));
		const step = STEPS.findLast((one) => moments(a, b, one, 4).length > 0);
		const t = step && moments(a, b, step, 4)[0];
		if (step === undefined || t === undefined) continue;
		const round = step.seconds / Math.max(step.seconds, to - t);
		found.push({ t, px: (at(t) - view.x) * view.k, label: words.whole(t, step), round });
	}
	const ticks: AxisTick[] = [];
	for (const { t, px, label } of found.sort((a, b) => b.round - a.round || a.t - b.t)) {
		const width = room(label);
		const free = ticks.every((other) => Math.abs(other.px - px) >= (width + room(other.label)) / 2);
		if (free) ticks.push({ t, px, label });
	}
	return ticks.sort((a, b) => a.t - b.t);
}
