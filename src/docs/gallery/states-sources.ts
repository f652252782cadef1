import type { CompiledStory } from '#lib/compile/types.ts';
import { STANDINGS } from '#lib/story/types.ts';
import { RTL, type GalleryState, type Stock } from './stock.ts';
import { few, textOf } from './text-parts.ts';

function sources({ story, dari, other }: Stock): GalleryState[] {
	const many = other('the-lost-day');
	return [
		{
			id: 'live',
			title: 'With its steps',
			note: 'Each source leads back to the steps that rest on it.',
			props: { story: few(story, 2) }
		},
		{
			id: 'dark',
			title: 'Dark',
			note: 'The same in the dark.',
			props: { story: few(story, 2) },
			theme: 'dark'
		},
		{
			id: 'rtl',
			title: 'From the right',
			note: 'In Dari.',
			props: { story: few(dari, 2) },
			...RTL
		},
		{
			id: 'tiny',
			title: 'Tiny',
			note: 'At 260 pixels.',
			props: { story: few(story, 1) },
			width: 260
		},
		{
			id: 'huge',
			title: 'Huge',
			note: 'All of a story with many.',
			props: { story: textOf(many) },
			height: 900
		},
		{
			id: 'empty',
			title: 'Empty',
			note: 'A story without sources: nothing stands in their place.',
			props: { story: { ...few(story, 1), sources: [] } }
		}
	];
}

function key({ story, dari }: Stock): GalleryState[] {
	const all = { words: story.words, standings: STANDINGS };
	return [
		{ id: 'live', title: 'All eight', note: 'Form, word, meaning.', props: { story: all } },
		{
			id: 'dark',
			title: 'Dark',
			note: 'The same in the dark.',
			props: { story: all },
			theme: 'dark'
		},
		{
			id: 'rtl',
			title: 'From the right',
			note: 'In Dari.',
			props: { story: { words: dari.words, standings: STANDINGS } },
			...RTL
		},
		{
			id: 'tiny',
			title: 'Tiny',
			note: 'One column.',
			props: { story: all },
			width: 240,
			height: 480
		},
		{
			id: 'empty',
			title: 'Empty',
			note: 'No claims, no key.',
			props: { story: { ...all, standings: [] } },
			height: 40
		}
	];
}

function updates({ story, dari }: Stock): GalleryState[] {
	const of = (one: CompiledStory, n: number) => ({
		...few(one, 1),
		updates: (['correction', 'update', 'retraction'] as const).flatMap((kind, k) =>
			Array.from({ length: n }, (_, i) => ({
				id: `u${k}-${i}`,
				at: `${6 + k + i} July 2021`,
				kind,
				text: 'An earlier version gave the night as 5 July.',
				steps: [0]
			}))
		)
	});
	return [
		{
			id: 'live',
			title: 'A log',
			note: 'What was changed, of what kind, and which steps it concerns.',
			props: { story: of(story, 1) }
		},
		{
			id: 'dark',
			title: 'Dark',
			note: 'The same in the dark.',
			props: { story: of(story, 1) },
			theme: 'dark'
		},
		{
			id: 'rtl',
			title: 'From the right',
			note: 'The words of the interface in Dari; the log as it was written.',
			props: { story: of(dari, 1) },
			...RTL
		},
		{
			id: 'tiny',
			title: 'Tiny',
			note: 'At 240 pixels.',
			props: { story: of(story, 1) },
			width: 240
		},
		{
			id: 'huge',
			title: 'Huge',
			note: 'Sixty entries.',
			props: { story: of(story, 20) },
			height: 900
		},
		{
			id: 'empty',
			title: 'Empty',
			note: 'Nothing was changed: nothing is said.',
			props: { story: { ...few(story, 1), updates: [] } }
		}
	];
}

export const sourceStates = { sources, 'standings-key': key, updates };
