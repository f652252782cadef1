/** When steps happened: their order, their dates in words, the axis they stand on and the jumps between them. */
import { timeOrder } from '../story/dates/index.js';
import type { CompileContext } from './kind.js';
import { compileAxis, compileJump, compileWhen } from './time/index.js';
import type { CompiledAxis, CompiledStep, CompiledWhen, Jump } from './types.js';

export interface StoryTime {
	readonly axis: CompiledAxis;
	/** Told indices in the order in which the steps happened. */
	readonly order: readonly number[];
	/** One a step, in told order. */
	readonly whens: readonly (CompiledWhen | null)[];
	/** The jumps that lead to each step, in told order. */
	readonly jumps: readonly CompiledStep['jump'][];
}

/** Lays out the time of a story. */
export function layTime(context: CompileContext): StoryTime {
	const { steps, timeZone } = context.story;
	const axis = compileAxis(context);
	const order = timeOrder(
		steps.map((step) => ({ when: context.date(step.when), label: step.whenLabel })),
		timeZone
	);
	const jumps: { told?: Jump; time?: Jump }[] = steps.map(() => ({}));
	leads('told', [...steps.keys()], jumps, context);
	leads('time', order, jumps, context);
	return {
		axis,
		order,
		whens: steps.map((step, i) => compileWhen(step, axis.steps[i], context)),
		jumps
	};
}

/** Fills in the jumps of one order. An undated step is passed over: its time is its neighbours'. */
function leads(
	kind: 'told' | 'time',
	indices: readonly number[],
	jumps: readonly { told?: Jump; time?: Jump }[],
	context: CompileContext
): void {
	const { steps } = context.story;
	const dated = indices.filter((index) => context.date(steps[index]?.when));
	dated.forEach((index, i) => {
		const before = steps[dated[i - 1] ?? -1];
		const step = steps[index];
		const jump = before && step && compileJump(before, step, context);
		const led = jumps[index];
		if (jump && led) led[kind] = jump;
	});
}
