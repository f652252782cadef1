/** A story of six steps on an axis with a break, for tests. */
import type { AxisSpan, CompiledTimeline, StageStory } from '../../compile/types.js';

const span = (x0: number, x1: number, more: Partial<AxisSpan> = {}): AxisSpan => ({
	x0,
	x1,
	start: 'square',
	end: 'square',
	...more
});

const spans: readonly (AxisSpan | null)[] = [
	span(0.4, 0.6, { standing: 'attributed' }),
	span(0.6, 1, { standing: 'unverified' }),
	span(0.4, 0.5, { start: 'soft', end: 'soft', standing: 'reported' }),
	span(0, 0.3, { standing: 'confirmed' }),
	null,
	span(0.5, 1, { start: 'fade', k0: 0.75, standing: 'disputed' })
];
const labels = ['Crossing', 'Closed too?', 'A weekend', 'Never routed', 'Undated', 'Districts'];

export const story: StageStory = {
	id: 'sample',
	revision: 0,
	language: 'en',
	direction: 'ltr',
	title: 'Sample',
	timeOrder: [3, 2, 0, 1, 4, 5],
	opening: null,
	atlas: null,
	words: {
		lang: 'en',
		'order.told': 'As told',
		'order.time': 'As it happened',
		'order.chosen': 'Order of the steps: {order}',
		'step.of': '{n} of {m}',
		'step.here': 'Step {n} of {m}: {label}, {when}',
		'step.next': 'Next step',
		'step.previous': 'Previous step',
		'step.undated': 'Date not known'
	},
	axis: {
		segments: [
			{ x0: 0, x1: 0.3, label: '1990s', short: '1990s', ticks: [] },
			{ x0: 0.4, x1: 0.6, label: 'Sunday 4 July', short: 'Sun 4', ticks: [{ x: 0.5 }] },
			{ x0: 0.6, x1: 1, label: 'Monday 5 July', short: 'Mon 5', ticks: [] }
		],
		breaks: [{ x0: 0.3, x1: 0.4, text: '21 years' }],
		marks: [{ x: 0.98, text: 'Report updated 22:57' }],
		steps: spans,
		eras: [{ span: span(0.4, 1), label: 'The crossing' }]
	},
	steps: labels.map((label, i) => ({
		id: `s${i}`,
		number: i + 1,
		label,
		when: spans[i] ? { text: `date of ${i + 1}`, short: `d${i + 1}`, span: spans[i] } : null,
		align: 'start',
		stage: [],
		jump:
			i === 3
				? { told: { direction: 'back', text: 'Back to the 1990s', short: 'back 21 years' } }
				: {}
	}))
};

export const layer: CompiledTimeline = {
	id: 't',
	kind: 'timeline',
	title: 'Thirty years and a night',
	description: 'A timeline of 5 events, 1990s to Monday 5 July.',
	from: 0,
	to: 1,
	lanes: [
		{ id: 'a', label: 'The border', items: [0, 1, 2].map(item) },
		{ id: 'b', label: 'The north', items: [3, 5].map(item) }
	],
	key: [
		{ kind: 'known', text: 'known' },
		{ kind: 'fade', text: 'start not known' },
		{ kind: 'unverified', text: 'unverified' }
	]
};

function item(step: number) {
	const own = spans[step] as AxisSpan;
	const label = labels[step] ?? '';
	const standing = own.standing ?? 'reported';
	return {
		step,
		label,
		span: own,
		standing,
		w: 80,
		name: `Step ${step + 1}, ${label}, ${standing}`
	};
}
