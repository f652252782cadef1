import { markNow } from '#lib/components/Timeline/now.ts';
import { layer as line, story as lineStory } from '#lib/components/Timeline/fixture.ts';
import type { CompiledStory } from '#lib/compile/types.ts';
import { layersOf, RTL, type GalleryState, type Stock } from './stock.ts';

/** What a timeline needs of its story. */
const lineOf = ({ atlas: _atlas, sources: _sources, ...story }: CompiledStory) => ({
	...story,
	atlas: null,
	steps: story.steps.map((step) => ({ ...step, stage: [], claims: [], body: [] }))
});

/** A story that still goes on, as it is read at a moment. */
function watched(story: CompiledStory, at: string) {
	const [layer] = layersOf(story, 'timeline');
	const line = lineOf(story);
	const order = story.steps.map((_, i) => i);
	const axis = markNow(line.axis, Date.parse(at) / 1000);
	return { layer: layer!, story: { ...line, axis }, order, step: 4, motion: 'cut' };
}

function timeline({ story, dari, made: { watch }, other }: Stock): GalleryState[] {
	const [own] = layersOf(story, 'timeline');
	const [theirs] = layersOf(dari, 'timeline');
	const deep = other('deep-time');
	const [long] = layersOf(deep, 'timeline');
	const order = lineStory.steps.map((_, i) => i);
	const made = { layer: line, story: lineStory, order, step: 1, motion: 'cut' };
	const ours = { layer: own!, story: lineOf(story), order: story.steps.map((_, i) => i), step: 3 };
	return [
		{
			id: 'live',
			title: 'On a stage',
			note: 'Bars in lanes over the axis with its breaks; below it the line of the telling. Choose one.',
			props: ours,
			room: 660,
			height: 660
		},
		{
			id: 'made',
			title: 'Every edge and standing',
			note: 'Known, about, unknown start; each standing has a form of its own.',
			props: made,
			room: 440,
			height: 440
		},
		{
			id: 'time',
			title: 'As it happened',
			note: 'The line of the telling in the order of the dates.',
			props: { ...ours, order: story.timeOrder },
			room: 900,
			height: 900
		},
		{
			id: 'now',
			title: 'Now',
			note: 'A story that still goes on: the present is marked, between what was and what is planned.',
			props: watched(watch, '2026-03-16T08:00:00Z'),
			room: 560,
			height: 560
		},
		{
			id: 'later',
			title: 'Later',
			note: 'Read long after: the present lies behind a break.',
			props: watched(watch, '2027-01-01T12:00:00Z'),
			room: 560,
			height: 560
		},
		{
			id: 'now-phone',
			title: 'Now, on a phone',
			note: 'In the list along time, read as it happened.',
			props: {
				...watched(watch, '2026-03-16T08:00:00Z'),
				order: watch.timeOrder
			},
			room: 480,
			width: 360,
			height: 480
		},
		{ id: 'figure', title: 'In the text', note: 'A still picture.', props: ours, room: 'figure' },
		{
			id: 'dark',
			title: 'Dark',
			note: 'The same in the dark.',
			props: { ...ours, motion: 'cut' },
			room: 660,
			height: 660,
			theme: 'dark'
		},
		{
			id: 'rtl',
			title: 'From the right',
			note: 'Time runs from the right.',
			props: {
				layer: theirs!,
				story: lineOf(dari),
				order: dari.steps.map((_, i) => i),
				step: 3,
				motion: 'cut'
			},
			room: 660,
			height: 660,
			...RTL
		},
		{
			id: 'tiny',
			title: 'Tiny',
			note: 'Where it is narrow a list along time, with the telling beside it.',
			props: { ...made },
			room: 480,
			width: 300,
			height: 480
		},
		...(long
			? [
					{
						id: 'huge',
						title: 'Huge',
						note: 'From 13.8 billion years ago to a sentence of 1859.',
						props: {
							layer: long,
							story: lineOf(deep),
							order: deep.steps.map((_, i) => i),
							step: 2,
							motion: 'cut'
						},
						room: 660,
						height: 660
					}
				]
			: []),
		{
			id: 'empty',
			title: 'Empty',
			note: 'Lanes without items.',
			props: {
				...made,
				layer: { ...line, lanes: line.lanes.map((lane) => ({ ...lane, items: [] })), key: [] }
			},
			room: 260,
			height: 260
		}
	];
}

export const timelineStates = { timeline };
