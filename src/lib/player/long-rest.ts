/** What of a long story comes last: read once its page is whole, in a file of its own that no other page loads. */
import { PARTS, type StageRest } from '../compile/long-page.js';
import type { AxisSpan, StageStory } from '../compile/types.js';

/** The story with what its last piece tells. Layers that it has by now stay. */
export function completeStory(story: StageStory, rest: StageRest): StageStory {
	const { ids, labels, whens, shorts, aligns, jumps, bars, forms } = rest;
	const spans = bars.map((bar): AxisSpan | null => {
		if (!bar) return null;
		const [x0, x1, form, k0, k1] = bar;
		const [start, end, standing] = forms[form ?? 0] ?? ['square', 'square'];
		const x = (units: number | null | undefined) => (units ?? 0) / PARTS;
		return {
			x0: x(x0),
			x1: x(x1),
			start,
			end,
			...(k0 === undefined || k0 === null ? {} : { k0: x(k0) }),
			...(k1 === undefined ? {} : { k1: x(k1) }),
			...(standing ? { standing } : {})
		};
	});
	const steps = story.steps.map((step, i): StageStory['steps'][number] => {
		if (step.stage) return step;
		const [text, span] = [whens[i], spans[i]];
		return {
			id: ids[i] ?? '',
			number: i + 1,
			label: labels[i] ?? '',
			when: text && span ? { text, short: shorts[i] ?? text, span } : null,
			align: aligns[i] ?? 'start',
			jump: jumps[i] ?? {}
		};
	});
	return { ...story, steps, axis: { ...story.axis, steps: spans } };
}
