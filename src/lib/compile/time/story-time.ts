/** All that a compile asks about time: the axis, the order of time, dates in words, jumps in both orders. */
import { timeOrder } from '../../story/dates/index.js';
import type { Step } from '../../story/types.js';
import type { CompileContext } from '../kind.js';
import type { CompiledAxis, CompiledStep, CompiledWhen, Jump } from '../types.js';
import { compileAxis } from './axis.js';
import { compileJump, compileWhen, stride } from './when.js';

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
	const { steps, timeZone } = context.story;
	const axis = compileAxis(context);
	const order = timeOrder(
		steps.map((step) => ({ when: context.date(step.when), label: step.whenLabel })),
		timeZone
	);
	const told = [...steps.keys()];
	const pace = paceOf(told, context);
	const inTime = jumpsAlong(order, context, pace);
	const inTelling = jumpsAlong(told, context, pace);
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

/** By the index of the step that a jump leads to. An undated step is passed over: its time is its neighbours'. */
function jumpsAlong(
	order: readonly number[],
	context: CompileContext,
	pace: number
): Map<number, Jump> {
	const jumps = new Map<number, Jump>();
	for (const [prev, next, index] of pairsAlong(order, context)) {
		const jump = compileJump(prev, next, context);
		if (!jump) continue;
		const usual = jump.direction === 'ahead' && stride(prev, next, context) <= pace;
		jumps.set(index, usual ? { ...jump, usual } : jump);
	}
	return jumps;
}

/** Neighbours of an order, undated steps passed over, with the index of the second. */
function pairsAlong(order: readonly number[], context: CompileContext): [Step, Step, number][] {
	const { steps } = context.story;
	const dated = order.filter((index) => steps[index] && context.date(steps[index].when));
	return dated.slice(1).map((index, i) => [steps[dated[i]!]!, steps[index]!, index]);
}

/** Told all but straight on, a story has a pace. */
const STRAIGHT = 0.9;
/** The pace is that of all but the longest tenth of its strides, and half as much again. */
const MOST = 0.9;
const EASE = 1.5;
/** Of fewer strides none is the rule. */
const FEWEST = 12;

/** Up to how many seconds ahead a step of this story is no leap: 0 where the telling goes to and fro. */
function paceOf(order: readonly number[], context: CompileContext): number {
	const strides = pairsAlong(order, context)
		.map(([prev, next]) => stride(prev, next, context))
		.sort((a, b) => a - b);
	const onward = strides.filter((seconds) => seconds >= 0).length;
	if (strides.length < FEWEST || onward < STRAIGHT * strides.length) return 0;
	return EASE * strides[Math.floor(MOST * strides.length)]!;
}
