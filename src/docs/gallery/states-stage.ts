import { layer as quote, story as quoted } from '#lib/components/Quote/quote.fixture.ts';
import { bars, counts, figure, pair, single, words } from '#lib/components/Stat/stat.fixture.ts';
import { markNow } from '#lib/components/Timeline/now.ts';
import { layer as line, story as lineStory } from '#lib/components/Timeline/fixture.ts';
import type { CompiledStory } from '#lib/compile/types.ts';
import { layersOf, RTL, type GalleryState, type Stock } from './states.ts';

/** What a timeline needs of its story. */
const lineOf = ({ atlas: _atlas, sources: _sources, ...story }: CompiledStory) => ({
	...story,
	atlas: null,
	steps: story.steps.map((step) => ({ ...step, stage: [], claims: [], body: [] }))
});

function stat({ dari }: Stock): GalleryState[] {
	const [theirs] = layersOf(dari, 'stat');
	const en = { language: 'en', direction: 'ltr' };
	return [
		{
			id: 'live',
			title: 'On a stage',
			note: 'Units, bars, figures, words, one number. The numbers run up once.',
			props: [counts, bars, pair, words, single].map((layer) => ({ layer, story: en })),
			room: 440,
			height: 500
		},
		{
			id: 'figure',
			title: 'In the text',
			note: 'The same numbers, as wide as their surroundings.',
			props: { layer: counts, story: en },
			room: 'figure',
			width: 560
		},
		{
			id: 'dark',
			title: 'Dark',
			note: 'The subject keeps the accent.',
			props: { layer: counts, story: en, motion: 'cut' },
			room: 400,
			height: 400,
			theme: 'dark'
		},
		{
			id: 'rtl',
			title: 'From the right',
			note: 'Digits and words of the story’s language; dots begin at the right.',
			props: {
				layer: theirs!,
				story: { language: dari.language, direction: dari.direction },
				motion: 'cut'
			},
			room: 400,
			height: 400,
			...RTL
		},
		{
			id: 'still',
			title: 'Reduced motion',
			note: 'Final numbers at once.',
			props: [single, pair].map((layer) => ({ layer, story: en, motion: 'cut' })),
			room: 260,
			height: 320
		},
		{
			id: 'tiny',
			title: 'Tiny',
			note: 'Notes go first; a number is never cut.',
			props: { layer: counts, story: en },
			room: 'figure',
			width: 220,
			height: 420
		},
		{
			id: 'huge',
			title: 'Huge',
			note: 'Twelve figures up to 300,000: where a dot for each does not fit, a dot stands for more, and the note says so.',
			props: {
				layer: {
					...counts,
					title: 'Twelve counts on one scale',
					max: 300_000,
					figures: Array.from({ length: 12 }, (_, i) => {
						const value = Math.round(300_000 / 2 ** i);
						return figure(`f${i}`, {
							value,
							text: value.toLocaleString('en'),
							label: `counted in place ${i + 1}`,
							subject: i === 0
						});
					})
				},
				story: en
			},
			room: 'figure',
			height: 800
		},
		{
			id: 'empty',
			title: 'Empty',
			note: 'No count is known: words stand where a number would, and nothing is drawn that nobody counted.',
			props: { layer: words, story: en },
			room: 'figure',
			width: 560
		}
	];
}

function quoteStates({ dari }: Stock): GalleryState[] {
	const [theirs] = layersOf(dari, 'quote');
	const long = Array.from({ length: 9 }, () => quote.quote).join(', and ');
	return [
		{
			id: 'live',
			title: 'On a stage',
			note: 'Large, in the quotation marks of the language.',
			props: { layer: quote, story: quoted },
			room: 360,
			height: 360
		},
		{
			id: 'figure',
			title: 'In the text',
			note: 'As wide as its surroundings.',
			props: { layer: quote, story: quoted },
			room: 'figure',
			width: 560
		},
		{
			id: 'dark',
			title: 'Dark',
			note: 'The same in the dark.',
			props: { layer: quote, story: quoted },
			room: 360,
			height: 360,
			theme: 'dark'
		},
		...(theirs
			? [
					{
						id: 'rtl',
						title: 'From the right',
						note: 'The marks of the language, on its side.',
						props: {
							layer: theirs,
							story: { language: dari.language, direction: dari.direction, words: dari.words }
						},
						room: 360,
						height: 360,
						...RTL
					}
				]
			: []),
		{
			id: 'tiny',
			title: 'Tiny',
			note: 'The type becomes smaller, not the words fewer.',
			props: { layer: quote, story: quoted },
			room: 'figure',
			width: 200,
			height: 360
		},
		{
			id: 'huge',
			title: 'Huge',
			note: 'Nine sentences keep to their room.',
			props: { layer: { ...quote, quote: long }, story: quoted },
			room: 420,
			height: 420
		},
		{
			id: 'empty',
			title: 'Empty',
			note: 'Nobody is named: the standing stands alone.',
			props: {
				layer: { ...quote, by: '', translated: false, standing: 'unverified' },
				story: quoted
			},
			room: 'figure',
			width: 560
		}
	];
}

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

export const stageStates = { stat, quote: quoteStates, timeline };
