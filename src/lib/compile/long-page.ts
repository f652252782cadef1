/**
 * What the page of a long story holds for its live stage, in two pieces: with the first steps what it takes to begin, so
 * that readers need not wait for the last; and behind the last what of all the others the rail and the stage must know.
 */
import { pageStory } from './stage-parts.js';
import type { AxisSpan, CompiledStory, Jump, StageStory } from './types.js';

/** Stories of more steps come in pieces. */
export const LONG = 60;

type Steps = StageStory['steps'];

/** The first piece. Steps that it does not tell of are missing. */
export type StageBeginning = Omit<StageStory, 'steps' | 'timeOrder'> & {
	/** How many steps there are. */
	readonly count: number;
	/** Steps by their told index. */
	readonly first: Readonly<Record<number, Steps[number]>>;
	/** Absent where it is the order of the telling. */
	readonly timeOrder?: readonly number[];
};

/** How the bars of some steps are drawn: [start, end, standing], and whether their known parts are given. */
type Form = readonly [AxisSpan['start'], AxisSpan['end'], AxisSpan['standing']?];

/** The last piece: fields of all steps, in columns, without what can be told from others. */
export interface StageRest {
	readonly ids: readonly string[];
	readonly labels: readonly string[];
	/** 0: not dated. */
	readonly whens: readonly (string | 0)[];
	/** Where it is another text, by index. */
	readonly shorts: Readonly<Record<number, string>>;
	readonly aligns: Readonly<Record<number, Steps[number]['align']>>;
	readonly jumps: Readonly<Record<number, { readonly told?: Jump; readonly time?: Jump }>>;
	/** Ends of bars in hundred-thousandths of the axis: x0, x1, form and, where they differ, k0, k1. 0: no bar. */
	readonly bars: readonly (readonly (number | null)[] | 0)[];
	readonly forms: readonly Form[];
}

/** Parts of the axis, as the compiler rounds them. */
export const PARTS = 1e5;

/** The first piece, for a page that is read in this order. */
export function pageBeginning(compiled: CompiledStory, order: 'told' | 'time'): StageBeginning {
	const { steps, timeOrder, axis, ...story } = pageStory(compiled, order);
	return {
		...story,
		axis: { ...axis, steps: [] },
		count: steps.length,
		first: Object.fromEntries(steps.flatMap((step, i) => (step.stage ? [[i, step]] : []))),
		...(timeOrder.every((told, i) => told === i) ? {} : { timeOrder })
	};
}

/** The last piece. */
export function pageRest({ steps, axis }: CompiledStory): StageRest {
	const forms = new Map<string, number>();
	const formOf = ({ start, end, standing }: AxisSpan): number => {
		const key = JSON.stringify([start, end, ...(standing ? [standing] : [])]);
		const known = forms.get(key) ?? forms.size;
		forms.set(key, known);
		return known;
	};
	const units = (x: number | undefined) => (x === undefined ? null : Math.round(x * PARTS));
	const bars = axis.steps.map((span) => {
		if (!span) return 0;
		const bar = [units(span.x0), units(span.x1), formOf(span), units(span.k0), units(span.k1)];
		while (bar.at(-1) === null) bar.pop();
		return bar;
	});
	const some = <T>(valueOf: (step: CompiledStory['steps'][number]) => T | undefined) =>
		Object.fromEntries(
			steps.flatMap((step, i) => {
				const value = valueOf(step);
				return value === undefined ? [] : [[i, value]];
			})
		);
	return {
		ids: steps.map(({ id }) => id),
		labels: steps.map(({ label }) => label),
		whens: steps.map(({ when }) => when?.text ?? 0),
		shorts: some(({ when }) => (when && when.short !== when.text ? when.short : undefined)),
		aligns: some(({ align }) => (align === 'start' ? undefined : align)),
		jumps: some(({ jump }) => (jump.told || jump.time ? jump : undefined)),
		bars,
		forms: [...forms.keys()].map((key) => JSON.parse(key) as Form)
	};
}
