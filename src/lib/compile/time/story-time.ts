/** All that a compile asks about time: the axis, the order of time, dates in words, jumps in both orders. */
import { timeOrder, type Edtf } from '../../story/dates/index.js';
import type { CompileContext } from '../kind.js';
import type { CompiledAxis, CompiledStep, CompiledWhen, Jump } from '../types.js';
import { alike } from '../reads.js';
import { compileAxis, timedSteps, type TimedStep } from './axis.js';
import { compileWhen, jumpBetween, stride, timed, type Timed } from './when.js';

export interface StoryTime {
	readonly axis: CompiledAxis;
	/** Told indices in the order in which the steps happened. */
	readonly order: readonly number[];
	/** One a step, in told order. */
	readonly whens: readonly (CompiledWhen | null)[];
	/** The jumps that lead to each step, in told order. */
	readonly jumps: readonly CompiledStep['jump'][];
	/** What it was laid out from; nothing where it could not be. */
	readonly of?: Laid;
}

/** What a layout leaves for the next one: after an edit of one date nearly all of it comes out the same. */
interface Laid {
	readonly timeZone: string | undefined;
	readonly calendar: string | undefined;
	readonly steps: readonly TimedStep[];
	readonly told: Leaps;
	readonly time: Leaps;
}

/**
 * Lays out the time of a story. Asks nothing of `context.axis`, which it is to become.
 *
 * @param before a layout in the same language: what comes out alike is given back as it is there
 */
export function layTime(context: CompileContext, before?: StoryTime): StoryTime {
	const { timeZone, calendar } = context.story;
	const known = before?.of?.timeZone === timeZone && before?.of?.calendar === calendar;
	const kept = known ? before : undefined;
	const steps = timedSteps(context, kept?.of?.steps);
	const fresh = compileAxis(context, steps);
	const axis = { ...fresh, steps: keepSpans(fresh.steps, kept?.axis.steps) };
	const order = timeOrder(
		steps.map(({ date, whenLabel }) => ({ when: date, label: whenLabel })),
		timeZone
	);
	const onward = pairsAlong([...steps.keys()], steps);
	const pace = paceOf(onward, timeZone);
	const told = leapsAlong(onward, context, pace, kept?.of?.told);
	const time = leapsAlong(pairsAlong(order, steps), context, pace, kept?.of?.time);
	return {
		axis,
		order,
		whens: steps.map((step, i) => {
			const span = axis.steps[i];
			const when = kept?.whens[i];
			const same = when && when.span === span && isAlike(kept.of?.steps[i], step);
			return same ? when : compileWhen(step, span, context);
		}),
		jumps: steps.map((_, i) => {
			const jump = kept?.jumps[i];
			const [a, b] = [told.by.get(i)?.jump, time.by.get(i)?.jump];
			if (jump && jump.told === a && jump.time === b) return jump;
			return { ...(a ? { told: a } : {}), ...(b ? { time: b } : {}) };
		}),
		of: { timeZone, calendar, steps, told, time }
	};
}

const isAlike = (a: TimedStep | undefined, b: TimedStep): boolean =>
	a?.when === b.when && a?.whenLabel === b.whenLabel;

/** The bars, each as it was if it lies where it lay. */
function keepSpans(
	spans: CompiledAxis['steps'],
	before: CompiledAxis['steps'] = []
): CompiledAxis['steps'] {
	return spans.map((span, i) => {
		const was = before[i];
		return was && alike(was, span) ? was : span;
	});
}

/** Leaps by the index of the step that each leads to. */
interface Leaps {
	readonly pace: number;
	readonly by: ReadonlyMap<number, Leap>;
}

interface Leap {
	readonly prev: Edtf;
	readonly next: Edtf;
	/** Nothing where it is none that is told. */
	readonly jump: Jump | undefined;
}

function leapsAlong(
	pairs: readonly Pair[],
	context: CompileContext,
	pace: number,
	before?: Leaps
): Leaps {
	const kept = before?.pace === pace ? before.by : undefined;
	const by = new Map<number, Leap>();
	for (const [prev, next, index] of pairs) {
		const was = kept?.get(index);
		const same = was?.prev === prev.date && was.next === next.date;
		by.set(
			index,
			same ? was : { prev: prev.date, next: next.date, jump: leap(prev, next, context, pace) }
		);
	}
	return { pace, by };
}

function leap(prev: Timed, next: Timed, context: CompileContext, pace: number): Jump | undefined {
	const jump = jumpBetween(prev, next, context);
	const usual = jump?.direction === 'ahead' && stride(prev, next, context.story.timeZone) <= pace;
	return usual ? { ...jump, usual } : jump;
}

/** Neighbours, with the index of the second. */
type Pair = readonly [prev: Timed, next: Timed, index: number];

/** Neighbours of an order. An undated step is passed over: its time is its neighbours'. */
function pairsAlong(order: readonly number[], steps: readonly TimedStep[]): Pair[] {
	const pairs: Pair[] = [];
	let prev: Timed | null = null;
	for (const index of order) {
		const next = timed(steps[index]);
		if (!next) continue;
		if (prev) pairs.push([prev, next, index]);
		prev = next;
	}
	return pairs;
}

/** Told all but straight on, a story has a pace. */
const STRAIGHT = 0.9;
/** The pace is that of all but the longest tenth of its strides, and half as much again. */
const MOST = 0.9;
const EASE = 1.5;
/** Of fewer strides none is the rule. */
const FEWEST = 12;

/** Up to how many seconds ahead a step of this story is no leap: 0 where the telling goes to and fro. */
function paceOf(pairs: readonly Pair[], timeZone: string | undefined): number {
	const strides = pairs.map(([prev, next]) => stride(prev, next, timeZone)).sort((a, b) => a - b);
	const onward = strides.filter((seconds) => seconds >= 0).length;
	if (strides.length < FEWEST || onward < STRAIGHT * strides.length) return 0;
	return EASE * strides[Math.floor(MOST * strides.length)]!;
}
