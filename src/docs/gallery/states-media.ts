import { code, embed, table } from '#lib/story/testing/media.ts';
import type { Layer } from '#lib/story/types.ts';
import { at, bridge, call, film, lake, made, none, order, part, views } from './media-samples.ts';
import { RTL, type GalleryState } from './stock.ts';

interface Room {
	readonly room: number;
	readonly height: number;
}
const stage: Room = { room: 420, height: 420 };

/** States that every medium has, of one layer. */
function common(layer: Layer, room: Partial<Room> = {}): GalleryState[] {
	const box = { ...stage, ...room };
	return [
		{
			id: 'figure',
			title: 'In the text',
			note: 'As wide as its surroundings; scripts may be off.',
			props: made(layer),
			room: 'figure',
			width: 560
		},
		{
			id: 'dark',
			title: 'Dark',
			note: 'The same in the dark.',
			props: made(layer),
			...box,
			theme: 'dark'
		},
		{
			id: 'rtl',
			title: 'From the right',
			note: 'The words of the interface in Dari; the layer as it was written.',
			props: made(layer, 'fa-AF'),
			...box,
			...RTL
		},
		{
			id: 'still',
			title: 'Reduced motion',
			note: 'There at once.',
			props: { ...made(layer), motion: 'cut' },
			...box
		},
		{
			id: 'tiny',
			title: 'Tiny',
			note: 'At 220 pixels.',
			props: made(layer),
			room: 'figure',
			width: 220,
			height: 260
		}
	];
}

const far = 'https://elsewhere.example/bridge.jpg';

export const mediaStates = {
	image: (): GalleryState[] => [
		{
			id: 'live',
			title: 'On a stage',
			note: 'From step to step the camera moves to the part that each names.',
			props: [made(bridge), made(part)],
			...stage,
			height: 480
		},
		{
			id: 'compare',
			title: 'Before and after',
			note: 'Two pictures of one place; the slider takes arrow keys.',
			props: made(lake),
			...stage
		},
		...common(bridge),
		{
			id: 'huge',
			title: 'Huge',
			note: 'Filling all of the stage.',
			props: made({ ...part, fit: 'fill' } as Layer),
			room: 560,
			height: 560
		},
		{
			id: 'error',
			title: 'Not there',
			note: 'A file that cannot be had: its room stays, its words say what was to be seen.',
			props: made({ ...part, src: none } as Layer),
			...stage
		},
		{
			id: 'elsewhere',
			title: 'Elsewhere',
			note: 'A file of another site is not loaded: it is linked to.',
			props: made({ ...part, src: far } as Layer),
			...stage
		}
	],
	gallery: (): GalleryState[] => [
		{
			id: 'live',
			title: 'On a stage',
			note: 'Rows of equal height that fill the room.',
			props: made(views),
			...stage
		},
		...common(views),
		{
			id: 'huge',
			title: 'Huge',
			note: 'Twenty-four pictures.',
			props: made({
				...views,
				images: Array.from({ length: 24 }, (_, i) => ({ ...views.images[i % 3]!, id: `p${i}` }))
			} as Layer),
			room: 560,
			height: 560
		},
		{
			id: 'error',
			title: 'Not there',
			note: 'One of them cannot be had.',
			props: made({
				...views,
				images: views.images.map((one, i) => (i === 1 ? { ...one, src: none } : one))
			} as Layer),
			...stage
		}
	],
	film: (): GalleryState[] => [
		{
			id: 'live',
			title: 'A film',
			note: 'It waits for the reader; captions are its own.',
			props: made(film),
			...stage
		},
		{
			id: 'sound',
			title: 'A recording',
			note: 'With its transcript below it.',
			props: made(call),
			...stage
		},
		...common(film),
		{
			id: 'error',
			title: 'Not there',
			note: 'A file that cannot be had: the poster stays.',
			props: made({ ...film, src: at('not-there.webm') } as Layer),
			...stage
		},
		{
			id: 'elsewhere',
			title: 'Elsewhere',
			note: 'A film of another site is linked to.',
			props: made({ ...film, src: 'https://elsewhere.example/film.mp4' } as Layer),
			...stage
		}
	],
	paper: (): GalleryState[] => [
		{
			id: 'live',
			title: 'On a stage',
			note: 'The whole page, then the passage that a step names.',
			props: [made({ ...order, show: undefined } as unknown as Layer), made(order)],
			room: 520,
			height: 580
		},
		...common(order, { room: 520, height: 520 }),
		{
			id: 'error',
			title: 'Not there',
			note: 'The page cannot be had: what it says stands in words.',
			props: made({
				...order,
				pages: order.pages.map((page) => ({ ...page, src: none }))
			} as Layer),
			...stage
		}
	],
	code: (): GalleryState[] => [
		{
			id: 'live',
			title: 'On a stage',
			note: 'The marked lines are those to look at.',
			props: made(code),
			...stage
		},
		...common(code),
		{
			id: 'huge',
			title: 'Huge',
			note: 'Three hundred lines.',
			props: made({
				...code,
				code: Array.from({ length: 300 }, (_, i) => `step(${i});`).join('\n'),
				first: 1,
				marks: ['150-155']
			} as Layer),
			...stage
		},
		{
			id: 'empty',
			title: 'Empty',
			note: 'One empty line.',
			props: made({ ...code, code: '', marks: undefined } as unknown as Layer),
			room: 160,
			height: 160
		}
	],
	table: (): GalleryState[] => [
		{
			id: 'live',
			title: 'On a stage',
			note: 'Numbers in the story’s language; the row that is meant stands out.',
			props: made(table),
			...stage
		},
		...common(table),
		{
			id: 'huge',
			title: 'Huge',
			note: 'Two hundred rows.',
			props: made({
				...table,
				rows: Array.from({ length: 200 }, (_, i) => ({
					id: `r${i}`,
					cells: [`${1820 + i}`, 68_000 - i * 280]
				}))
			} as Layer),
			...stage
		},
		{
			id: 'empty',
			title: 'Empty',
			note: 'A head without rows.',
			props: made({ ...table, rows: [] } as Layer),
			room: 240,
			height: 240
		}
	],
	embed: (): GalleryState[] => [
		{
			id: 'live',
			title: 'A face',
			note: 'Title, whose it is, and what pressing it would load from where. Nothing of it loads before.',
			props: made({
				...embed,
				still: { src: at('bridge.svg'), width: 1200, height: 800 }
			} as Layer),
			...stage
		},
		{
			id: 'post',
			title: 'A post',
			note: 'Where no player can be shut in, its words and a link.',
			props: made({
				...embed,
				url: 'https://x.com/a/status/1',
				title: 'A post of 5 July',
				text: 'We are over the river.\nAll of us.'
			} as Layer),
			...stage
		},
		...common(embed),
		{
			id: 'empty',
			title: 'Empty',
			note: 'A page of which nothing is known but its address.',
			props: made({ id: 'e', kind: 'embed', url: 'https://elsewhere.example/page' } as Layer),
			room: 260,
			height: 260
		}
	]
};
