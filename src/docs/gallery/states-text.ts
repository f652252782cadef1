import type { Standing } from '#lib/compile/types.ts';
import { STANDINGS } from '#lib/story/types.ts';
import { RTL, type GalleryState, type Stock } from './stock.ts';
import { bare, few, full } from './text-parts.ts';

function step({ story, dari }: Stock): GalleryState[] {
	const own = bare(full(story));
	const text = { words: story.words, languages: story.languages };
	const one = own.claims[0]!;
	return [
		{
			id: 'live',
			title: 'A card',
			note: 'When, where, heading, text, claims with their standings, and the jump in time that leads here.',
			props: { step: own, story: text },
			width: 560
		},
		{
			id: 'dark',
			title: 'Dark',
			note: 'The same in the dark.',
			props: { step: own, story: text },
			width: 560,
			theme: 'dark'
		},
		{
			id: 'rtl',
			title: 'From the right',
			note: 'Text, dates and digits in Dari.',
			props: { step: bare(full(dari)), story: { words: dari.words, languages: dari.languages } },
			width: 560,
			...RTL
		},
		{
			id: 'tiny',
			title: 'Tiny',
			note: 'One line a speaker stands for the claims until it is opened.',
			props: { step: own, story: text },
			width: 260,
			height: 480
		},
		{
			id: 'huge',
			title: 'Huge',
			note: 'Forty claims.',
			props: {
				step: {
					...own,
					claims: Array.from({ length: 40 }, (_, i) => ({
						...one,
						id: `c${i}`,
						standing: STANDINGS[i % STANDINGS.length] as Standing
					}))
				},
				story: text
			},
			width: 720,
			height: 900
		},
		{
			id: 'empty',
			title: 'Empty',
			note: 'A heading alone: no date, no place, no claim.',
			props: {
				step: { ...own, when: null, where: undefined, body: [], claims: [], jump: {} },
				story: text
			},
			width: 560
		},
		{
			id: 'untranslated',
			title: 'Untranslated',
			note: 'What is not translated yet stands in the story’s language, and says so.',
			props: {
				step: { ...bare(full(dari)), ...own, language: 'en' },
				story: { words: dari.words, languages: dari.languages }
			},
			width: 560,
			...RTL
		}
	];
}

function claims({ story, dari }: Stock): GalleryState[] {
	const own = bare(full(story));
	const every = STANDINGS.map((standing, i) => ({
		id: `c${i}`,
		what: 'The crossing is closed',
		standing,
		...(standing === 'attributed' ? { by: 'A border guard' } : {}),
		sources: []
	}));
	const { words } = story;
	return [
		{
			id: 'live',
			title: 'Of a step',
			note: 'What it claims, with form and word of each standing.',
			props: { step: own, story: { words } },
			width: 560
		},
		{
			id: 'standings',
			title: 'Every standing',
			note: 'Eight forms, told apart without colour; the word stands beside each.',
			props: { step: { ...own, claims: every }, story: { words } },
			width: 560
		},
		{
			id: 'dark',
			title: 'Dark',
			note: 'The same in the dark.',
			props: { step: { ...own, claims: every }, story: { words } },
			width: 560,
			theme: 'dark'
		},
		{
			id: 'rtl',
			title: 'From the right',
			note: 'In Dari.',
			props: { step: bare(full(dari)), story: { words: dari.words } },
			width: 560,
			...RTL
		},
		{
			id: 'tiny',
			title: 'Tiny',
			note: 'At 220 pixels.',
			props: { step: own, story: { words } },
			width: 220
		},
		{
			id: 'huge',
			title: 'Huge',
			note: 'Sixty-four claims.',
			props: {
				step: {
					...own,
					claims: Array.from({ length: 64 }, (_, i) => ({ ...every[i % 8]!, id: `h${i}` }))
				},
				story: { words }
			},
			height: 900
		},
		{
			id: 'empty',
			title: 'Empty',
			note: 'A list without entries takes no room.',
			props: { step: { ...own, claims: [] }, story: { words } },
			height: 60
		}
	];
}

function opening({ story, dari }: Stock): GalleryState[] {
	const hrefs = { told: '?order=told', time: '?order=time' };
	const first = story.steps.slice(0, 1).map(bare);
	const own = { ...few(story, 1), steps: first };
	return [
		{
			id: 'live',
			title: 'The head of a story',
			note: 'Kicker, title, standfirst, who and when, the two orders, and where it begins.',
			props: { story: own, hrefs },
			height: 560
		},
		{
			id: 'dark',
			title: 'Dark',
			note: 'The same in the dark.',
			props: { story: own, hrefs },
			theme: 'dark',
			height: 560
		},
		{
			id: 'rtl',
			title: 'From the right',
			note: 'In Dari: no letter spacing, a taller line.',
			props: { story: few(dari, 1), hrefs },
			height: 560,
			...RTL
		},
		{
			id: 'tiny',
			title: 'Tiny',
			note: 'At 280 pixels.',
			props: { story: own },
			width: 280,
			height: 560
		},
		{
			id: 'huge',
			title: 'Huge',
			note: 'A title of twenty-four words.',
			props: {
				story: { ...own, title: Array.from({ length: 12 }, () => 'Into Tajikistan').join(' ') }
			},
			height: 720
		},
		{
			id: 'empty',
			title: 'Empty',
			note: 'A title and nothing else.',
			props: {
				story: { words: story.words, title: 'Untitled', standfirst: [], byline: [], steps: [] }
			}
		}
	];
}

export const textStates = { step, claims, opening };
