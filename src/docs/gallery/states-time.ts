import { deepEvents, deepOptions, manyEvents } from '#lib/components/TimelineExplorer/fixture.ts';
import { compileTimeline, storyEvents } from '#lib/compile/index.ts';
import { stageStory } from '#lib/compile/index.ts';
import type { CompiledStory } from '#lib/compile/types.ts';
import { RTL, type GalleryState, type Stock } from './stock.ts';

function railOf(story: CompiledStory, index: number) {
	const { axis, steps, words, title, direction } = stageStory(story);
	const told = steps.map((_, i) => i);
	return {
		story: {
			axis,
			steps: steps.map((step) => ({ ...step, stage: undefined })),
			words,
			title,
			direction
		},
		index,
		order: told,
		mode: 'told',
		orders: { told, time: story.timeOrder }
	};
}

function rail({ story, dari, other }: Stock): GalleryState[] {
	const long = other('eclipses');
	const own = railOf(story, 4);
	return [
		{
			id: 'live',
			title: 'Below a stage',
			note: 'Above the telling, a dot a step; below the time, with its breaks. A point, an arrow key or a button goes to a step.',
			props: { ...own, size: 'wide' },
			wide: true,
			height: 100
		},
		{
			id: 'time',
			title: 'As it happened',
			note: 'The same in the order of the dates.',
			props: { ...own, order: story.timeOrder, mode: 'time', size: 'wide' },
			wide: true,
			height: 100
		},
		{
			id: 'dark',
			title: 'Dark',
			note: 'The same in the dark.',
			props: { ...own, size: 'wide' },
			wide: true,
			height: 100,
			theme: 'dark'
		},
		{
			id: 'rtl',
			title: 'From the right',
			note: 'Time and telling run from the right, and so do the keys.',
			props: { ...railOf(dari, 4), size: 'wide' },
			wide: true,
			height: 100,
			...RTL
		},
		{
			id: 'tiny',
			title: 'Tiny',
			note: 'On a phone of 320 pixels.',
			props: { ...own, size: 'phone' },
			wide: true,
			width: 320,
			height: 100
		},
		{
			id: 'huge',
			title: 'Huge',
			note: `${long.steps.length} steps: dots become a bar, bars a density.`,
			props: { ...railOf(long, 200), size: 'wide' },
			wide: true,
			height: 100
		},
		{
			id: 'empty',
			title: 'Before the first step',
			note: 'Nothing is current yet.',
			props: { ...own, index: -1, size: 'wide' },
			wide: true,
			height: 100
		}
	];
}

function explorer({ library }: Stock): GalleryState[] {
	const ours = library.published('into-tajikistan')!.story;
	const own = compileTimeline(...storyEvents(ours, '/stories/into-tajikistan'));
	const deep = compileTimeline(deepEvents, deepOptions);
	const lane = deepOptions.lanes;
	return [
		{
			id: 'live',
			title: 'Any age',
			note: 'From the beginning of time to a second. Search, zoom by wheel, pinch and keys, choose lanes and scale.',
			props: { timeline: deep },
			height: 640
		},
		{
			id: 'story',
			title: 'Of a story',
			note: 'A story’s own events, each with a link to its step.',
			props: { timeline: own },
			height: 640
		},
		{
			id: 'down',
			title: 'Downwards',
			note: 'Time from top to bottom.',
			props: { timeline: deep, direction: 'down', tools: false },
			height: 720,
			width: 420
		},
		{
			id: 'dark',
			title: 'Dark',
			note: 'The same in the dark.',
			props: { timeline: deep },
			height: 640,
			theme: 'dark'
		},
		{
			id: 'rtl',
			title: 'From the right',
			note: 'In the words and digits of Dari; the labels as they were written.',
			props: { timeline: compileTimeline(deepEvents, { ...deepOptions, language: 'fa-AF' }) },
			height: 640,
			...RTL
		},
		{
			id: 'tiny',
			title: 'Tiny',
			note: 'At 300 pixels.',
			props: { timeline: deep },
			width: 300,
			height: 720
		},
		{
			id: 'huge',
			title: 'Huge',
			note: 'Two thousand events: what would overlap is one mark with its count.',
			props: { timeline: compileTimeline(manyEvents(2000)) },
			height: 640
		},
		{
			id: 'empty',
			title: 'Empty',
			note: 'Lanes, and no event.',
			props: { timeline: compileTimeline([], { lanes: lane ?? [] }) },
			height: 320
		}
	];
}

function story({ story: own, dari }: Stock): GalleryState[] {
	const steps = own.steps.map((step) => ({ ...step, stage: [] }));
	return [
		{
			id: 'live',
			title: 'A whole story',
			note: 'Scroll in it: it lays itself out by the width of its container.',
			props: { story: own },
			height: 640,
			scrolls: true
		},
		{
			id: 'phone',
			title: 'On a phone',
			note: 'The same at 360 pixels: the card lies across the foot.',
			props: { story: own },
			width: 360,
			height: 640,
			scrolls: true
		},
		{
			id: 'time',
			title: 'As it happened',
			note: 'The steps in the order of their dates.',
			props: { story: own, order: 'time' },
			height: 640,
			scrolls: true
		},
		{
			id: 'dark',
			title: 'Dark',
			note: 'The same in the dark.',
			props: { story: own },
			height: 640,
			scrolls: true,
			theme: 'dark'
		},
		{
			id: 'rtl',
			title: 'From the right',
			note: 'Rail and card mirror, geography does not.',
			props: { story: dari },
			height: 640,
			scrolls: true,
			...RTL
		},
		{
			id: 'loading',
			title: 'Loading',
			note: 'The stages are not there yet: cards pass over paper.',
			props: { story: { ...own, steps, opening: null, atlas: null } },
			height: 640,
			scrolls: true
		},
		{
			id: 'empty',
			title: 'Empty',
			note: 'A story without steps.',
			props: {
				story: {
					...own,
					steps: [],
					timeOrder: [],
					sources: [],
					standings: [],
					axis: { ...own.axis, steps: [] }
				}
			},
			height: 480,
			scrolls: true
		}
	];
}

export const timeStates = { rail, 'timeline-explorer': explorer, story };
