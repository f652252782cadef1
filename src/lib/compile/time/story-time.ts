/** All that a compile asks about time: the axis, the order of time, dates in words, jumps in both orders. */
import { timeOrder } from '../../story/dates/index.js';
import type { CompileContext } from '../kind.js';
import type { CompiledAxis, CompiledStep, CompiledWhen, Jump } from '../types.js';
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
}

/** Lays out the time of a story. Asks nothing of `context.axis`, which it is to become. */
export function layTime(context: CompileContext): StoryTime {
	const { timeZone } = context.story;
	const steps = timedSteps(context);
	const axis = compileAxis(context, steps);
	const order = timeOrder(
		steps.map(({ date, whenLabel }) => ({ when: date, label: whenLabel })),
		timeZone
	);
	const told = [...steps.keys()];
	const onward = pairsAlong(told, steps);
	const pace = paceOf(onward, timeZone);
	const inTime = jumpsAlong(pairsAlong(order, steps), context, pace);
	const inTelling = jumpsAlong(onward, context, pace);
	return {
		axis,
		order,
		whens: steps.map((step, i) => compileWhen(step, axis.steps[i], context)),
		jumps: steps.map((_, i) => {
			const told = inTelling.get(i);
			const time = inTime.get(i);
			return { ...(told ? { told } : {}), ...(time ? { time } : {}) };
		})
	};
}

/** By the index of the step that a jump leads to. */
function jumpsAlong(
	pairs: readonly Pair[],
	context: CompileContext,
	pace: number
): Map<number, Jump> {
	const jumps = new Map<number, Jump>();
	for (const [prev, next, index] of pairs) {
		const jump = jumpBetween(prev, next, context);
		if (!jump) continue;
		const { timeZone } = context.story;
		const usual = jump.direction === 'ahead' && stride(prev, next, timeZone) <= pace;
		jumps.set(index, usual ? { ...jump, usual } : jump);
	}
	return jumps;
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
