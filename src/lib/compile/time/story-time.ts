/** All that a compile asks about time: the axis, the order of time, dates in words, jumps in both orders. */
import { timeOrder } from '../../story/dates/index.js';
import type { CompileContext } from '../kind.js';
import type { CompiledAxis, CompiledStep, CompiledWhen, Jump } from '../types.js';
import { compileAxis } from './axis.js';
import { compileJump, compileWhen } from './when.js';

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
	const inTime = jumpsAlong(order, context);
	const inTelling = jumpsAlong([...steps.keys()], context);
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
function jumpsAlong(order: readonly number[], context: CompileContext): Map<number, Jump> {
	const { steps } = context.story;
	const jumps = new Map<number, Jump>();
	let before: number | undefined;
	for (const index of order) {
		const step = steps[index];
		if (!step || !context.date(step.when)) continue;
		const prev = before === undefined ? undefined : steps[before];
		const jump = prev && compileJump(prev, step, context);
		if (jump) jumps.set(index, jump);
		before = index;
	}
	return jumps;
}
