import { layer as quote, story as quoted } from '#lib/components/Quote/quote.fixture.ts';
import { bars, counts, figure, pair, single, words } from '#lib/components/Stat/stat.fixture.ts';
import { layersOf, RTL, type GalleryState, type Stock } from './stock.ts';

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

export const stageStates = { stat, quote: quoteStates };
