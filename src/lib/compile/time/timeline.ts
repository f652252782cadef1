/** The timeline as a stage: every dated step as a bar in the lane of its group, told in words as well. */
import { textWidth } from '../../layout/text-width.js';
import type { Step, TimelineLayer } from '../../story/types.js';
import type { CompileContext, LayerCompiler } from '../kind.js';
import { compileLine, plainText } from '../text.js';
import type { AxisSpan, CompiledTimeline, TimelineItem } from '../types.js';
import { stretchOf } from './axis.js';
import { tag } from './labels.js';
import { compileJump } from './when.js';

/** Jumps that a description names before it stops. */
const MOST_JUMPS = 6;

export const timelineCompiler: LayerCompiler<TimelineLayer, CompiledTimeline> = {
	kind: 'timeline',
	fills: true,
	compile(layer, _step, context) {
		const [from, to] = stretchOf(context.date(layer.span), context) ?? [0, 1];
		const shown = context.story.steps.flatMap((step, index) => {
			const span = context.axis.steps[index];
			return span && span.x1 > from && span.x0 < to ? [{ step, index, span }] : [];
		});
		const lanes = lanesOf(shown, context);
		return {
			id: layer.id,
			kind: 'timeline',
			description: layer.alt ?? describe(shown, [from, to], context),
			...(layer.caption === undefined ? {} : { caption: layer.caption }),
			...(layer.title === undefined ? {} : { title: layer.title }),
			lanes,
			from,
			to,
			key: keyOf(shown, [from, to], context)
		};
	}
};

interface Shown {
	readonly step: Step;
	readonly index: number;
	readonly span: AxisSpan;
}

const labelOf = (step: Step): string => step.label ?? plainText(compileLine(step.heading).tree);

/** Lanes in the order of the story's groups; what has no group comes last. */
function lanesOf(shown: readonly Shown[], context: CompileContext): CompiledTimeline['lanes'] {
	const { groups } = context.story;
	const known = new Set(groups.map(({ id }) => id));
	const rest = { id: '', label: groups.length > 0 ? context.say('time.others') : '' };
	return [...groups, rest].flatMap(({ id, label }) => {
		const items = shown
			.filter(({ step }) => (known.has(step.group ?? '') ? step.group : '') === id)
			.map((item) => itemOf(item, context));
		return items.length > 0 ? [{ id, label, items }] : [];
	});
}

function itemOf({ step, index, span }: Shown, context: CompileContext): TimelineItem {
	const label = labelOf(step);
	const values = { n: index + 1, label, when: step.whenLabel ?? context.when(step.when) };
	const { standing } = span;
	return {
		step: index,
		label,
		span,
		...(standing ? { standing } : {}),
		w: Math.ceil(textWidth(label, { font: 'sans', weight: 600, size: 14 })),
		name: standing
			? context.say('time.item', { ...values, standing: context.say(`standing.${standing}`) })
			: context.say('time.item.plain', values)
	};
}

/** Forms that occur and have to be explained; `known` only beside others, and what is merely reported never. */
function keyOf(
	shown: readonly Shown[],
	[from, to]: readonly [number, number],
	context: CompileContext
): CompiledTimeline['key'] {
	// What lies across the ends of a part of the axis is drawn open there.
	const edges = new Set(
		shown.flatMap(({ span }) => [
			span.x0 < from ? 'open' : span.start,
			span.x1 > to ? 'open' : span.end
		])
	);
	const standings = new Set(shown.map(({ span }) => span.standing));
	const uncertain = (['soft', 'fade', 'open'] as const).filter((edge) => edges.has(edge));
	const marked = context.story.steps
		.flatMap(({ claims }) => claims[0]?.standing ?? [])
		.filter((standing, i, all) => all.indexOf(standing) === i && standing !== 'reported')
		.filter((standing) => standings.has(standing));
	if (uncertain.length + marked.length === 0) return [];
	return [
		...(edges.has('square') ? [{ kind: 'known', text: context.say('time.known') }] : []),
		...uncertain.map((kind) => ({ kind, text: context.say(`time.${kind}`) })),
		...marked.map((kind) => ({ kind, text: context.say(`standing.${kind}`) }))
	];
}

const list = (items: readonly string[], context: CompileContext): string =>
	new Intl.ListFormat(tag(context.language), { type: 'conjunction' }).format(items);

/** The picture in words: how much, from when to when, what is left out, where the telling leaps. */
function describe(
	shown: readonly Shown[],
	[from, to]: readonly [number, number],
	context: CompileContext
): string {
	const inside = ({ x0, x1 }: { readonly x0: number; readonly x1: number }): boolean =>
		x1 > from && x0 < to;
	const segments = context.axis.segments.filter(inside);
	const breaks = context.axis.breaks.filter(inside);
	const first = segments[0]?.label;
	const last = segments.at(-1)?.label;
	if (shown.length === 0 || first === undefined || last === undefined) {
		return context.say('time.describe.none');
	}
	const sentences = [
		first === last
			? context.say('time.describe.at', { from: first })
			: context.say('time.describe', { n: shown.length, from: first, to: last })
	];
	const lengths = breaks.flatMap(({ text }) => text || []);
	if (lengths.length > 0) {
		sentences.push(context.say('time.describe.leaps', { lengths: list(lengths, context) }));
	}
	const { steps } = context.story;
	const jumps = steps.flatMap((step, i) => {
		const prev = steps[i - 1];
		const jump = prev && compileJump(prev, step, context);
		return jump ? [context.say('time.describe.jump', { n: i + 1, jump: jump.short })] : [];
	});
	sentences.push(
		jumps.length > 0
			? context.say('time.describe.told', { jumps: list(jumps.slice(0, MOST_JUMPS), context) })
			: context.say('time.describe.straight')
	);
	return sentences.join(' ');
}
