/** When a step happened, in words and on the axis, and how far it lies from the step read before it. */
import {
	edges,
	isoDatetime,
	precision,
	SECONDS_A_DAY,
	type Edtf,
	type EdtfDate
} from '../../story/dates/index.js';
import type { Step } from '../../story/types.js';
import type { CompileContext } from '../kind.js';
import type { AxisSpan, CompiledWhen, Jump } from '../types.js';
import { civilBounds } from './extent.js';
import { civilText, lengthText } from './labels.js';

/** Within this time a weekday tells more than a year. */
const NEAR = 10 * SECONDS_A_DAY;
/** The shortest leap that is told: from one day to the next is how time passes anyway. */
const LEAST_JUMP = 2 * SECONDS_A_DAY;

/** A step's date; `span` is its bar on the axis. `null`: not dated. */
export function compileWhen(
	step: { readonly when?: string | undefined; readonly whenLabel?: string | undefined },
	span: AxisSpan | null | undefined,
	context: CompileContext
): CompiledWhen | null {
	const value = context.date(step.when);
	if (!value || !span) return null;
	const iso = isoOf(value);
	return {
		text: step.whenLabel ?? context.when(step.when),
		short: step.whenLabel ?? context.when(step.when, 'short'),
		...(iso === null ? {} : { iso }),
		span
	};
}

/** A memo: dates never change, and each is asked of in every compile. */
const ISO = new WeakMap<Edtf, { readonly iso: string | null }>();

function isoOf(value: Edtf): string | null {
	let known = ISO.get(value);
	if (!known) ISO.set(value, (known = { iso: isoDatetime(value) }));
	return known.iso;
}

/**
 * The leap in time from the step read before to the next, told where it is worth telling: where the next begins two days
 * or more earlier or later. Its length is the time between, if one of the two is long; between days it is counted from
 * start to start: from Monday back to Friday are 3 days.
 */
export function compileJump(prev: Step, next: Step, context: CompileContext): Jump | undefined {
	const [a, b] = [prev, next].map(({ when }) => timed({ when, date: context.date(when) }));
	return a && b ? jumpBetween(a, b, context) : undefined;
}

/** A step that is dated. */
export interface Timed {
	readonly when: string | undefined;
	readonly date: Edtf;
}

/** The same step, if it is dated. */
export function timed<T extends { readonly date: Edtf | null }>(
	step: T | undefined
): (T & { readonly date: Edtf }) | null {
	return step?.date ? (step as T & { readonly date: Edtf }) : null;
}

/** The same of steps that are dated. */
export function jumpBetween(prev: Timed, next: Timed, context: CompileContext): Jump | undefined {
	const { timeZone } = context.story;
	const [a, b] = [prev.date, next.date];
	const [from, until] = civilBounds(a, timeZone);
	const [to, end] = civilBounds(b, timeZone);
	const apart = Math.abs(to - from);
	if (apart < LEAST_JUMP) return undefined;
	const between = Math.max(from - end, to - until);
	const long = Math.max(until - from, end - to) > NEAR;
	const direction = to < from ? 'back' : 'ahead';
	const seconds = long && between > 0 ? between : apart;
	const told = lengthText(seconds, context.language);
	const rough = seconds > FAR && (isAbout(a) || isAbout(b));
	const length = rough ? context.say('time.about', { length: told }) : told;
	const [date, years] = target(next, apart < NEAR, context);
	const short = context.say(`time.${direction}`, { length });
	// Two moments that are told alike, as both are so long ago: only the distance says something.
	const same = date === target(prev, apart < NEAR, context)[0];
	return {
		direction,
		text: same
			? short.charAt(0).toLocaleUpperCase(context.language) + short.slice(1)
			: context.say(`time.${direction}To${years ? 'Years' : ''}` as const, { date }),
		short
	};
}

/** From here on a length between dates that are not exact is not either. */
const FAR = 1000 * 365.2425 * SECONDS_A_DAY;

/** Is either end of it no more than "about"? */
function isAbout(value: Edtf): boolean {
	const { start, end } = edges(value);
	return start === 'soft' || end === 'soft';
}

/** Seconds from the start of one dated step to the start of the next: below 0 where it goes back. */
export function stride(prev: Timed, next: Timed, timeZone: string | undefined): number {
	return civilBounds(next.date, timeZone)[0] - civilBounds(prev.date, timeZone)[0];
}

/** Where the leap lands: where the next step begins, and whether that is a run of years ("the 1990s"). */
function target(
	next: Timed,
	near: boolean,
	context: CompileContext
): readonly [text: string, years: boolean] {
	const value = next.date;
	const date = firstDate(value);
	if (!date) return [context.when(next.when), false];
	if (date === value && YEARS.includes(precision(date))) return [context.when(date.source), true];
	if (near && precision(date) === 'day') {
		const [start] = civilBounds(date, context.story.timeZone);
		const text = civilText(start, { weekday: 'long', day: 'numeric', month: 'long' }, context);
		if (text) return [text, false];
	}
	return [context.when(date.source), false];
}

const YEARS: readonly string[] = ['decade', 'century', 'millennium'];

/** The first date that is given in it. */
function firstDate(value: Edtf): EdtfDate | null {
	if (value.kind === 'date') return value;
	if (value.kind === 'set') return null;
	const { start, end } = value;
	if (typeof start !== 'string') return start;
	return typeof end === 'string' ? null : end;
}
