/** A sound layer of each medium, for tests here and of what is made of them. */
import type {
	AudioLayer,
	CodeLayer,
	DocumentLayer,
	EmbedLayer,
	GalleryLayer,
	ImageLayer,
	TableLayer,
	VideoLayer
} from '../types.js';

export const image: ImageLayer = {
	id: 'bridge',
	kind: 'image',
	src: '/media/bridge.png',
	srcset: [{ src: '/media/bridge-400.png', width: 400 }],
	width: 1200,
	height: 800,
	alt: 'A footbridge over a river between bare mountains.',
	credit: 'The archive',
	focus: [0.5, 0.25, 0.25, 0.25],
	caption: 'The bridge in spring.'
};

export const compared: ImageLayer = {
	id: 'lake',
	kind: 'image',
	src: '/media/lake-1985.png',
	width: 1200,
	height: 800,
	alt: 'A lake full to the shore.',
	label: '1985',
	compare: {
		src: '/media/lake-2021.png',
		width: 1200,
		height: 800,
		alt: 'The same lake, half dry.',
		label: '2021'
	}
};

export const gallery: GalleryLayer = {
	id: 'views',
	kind: 'gallery',
	title: 'Three views',
	images: [
		{ id: 'a', src: '/media/a.png', width: 300, height: 200, alt: 'A hill.', caption: 'Morning' },
		{ id: 'b', src: '/media/b.png', width: 200, height: 300, alt: 'A tower.', credit: 'R. Ali' },
		{ id: 'c', src: '/media/c.png', width: 400, height: 200, alt: 'A plain.' }
	]
};

export const video: VideoLayer = {
	id: 'film',
	kind: 'video',
	src: '/media/film.mp4',
	type: 'video/mp4',
	width: 1280,
	height: 720,
	title: 'The crossing, filmed from the bank',
	credit: 'The archive',
	poster: '/media/film.png',
	captions: [
		{ id: 'en', src: '/media/film.en.vtt', language: 'en' },
		{ id: 'fa', src: '/media/film.fa.vtt', language: 'fa', label: 'دری' }
	]
};

export const audio: AudioLayer = {
	id: 'call',
	kind: 'audio',
	src: '/media/call.mp3',
	title: 'The call for help',
	by: 'A soldier',
	transcript: 'We are at the river.\nCome soon.'
};

export const paper: DocumentLayer = {
	id: 'order',
	kind: 'document',
	title: 'The order of 3 July',
	pages: [
		{ id: 'p1', src: '/media/order-1.png', width: 600, height: 850, label: 'Page 1' },
		{ id: 'p2', src: '/media/order-2.png', width: 600, height: 850 }
	],
	passages: [
		{ id: 'leave', page: 'p1', at: [0.1, 0.4, 0.8, 0.1], text: 'All posts are to leave.' }
	],
	show: 'leave'
};

export const code: CodeLayer = {
	id: 'loop',
	kind: 'code',
	title: 'The guidance loop',
	language: 'TypeScript',
	code: 'const a = 1;\nif (a < 2) {\n\tgo();\n}\n',
	first: 10,
	marks: ['11-13']
};

export const table: TableLayer = {
	id: 'areas',
	kind: 'table',
	title: 'The lake by year',
	columns: [
		{ id: 'year', label: 'Year', as: 'text' },
		{ id: 'area', label: 'Square kilometres' }
	],
	rows: [
		{ id: 'first', cells: ['1960', 68000] },
		{ id: 'last', cells: ['2010', 13900], subject: true },
		{ id: 'none', cells: ['2021', ''] }
	],
	note: 'Of open water.'
};

export const embed: EmbedLayer = {
	id: 'speech',
	kind: 'embed',
	url: 'https://vimeo.com/76979871',
	title: 'The speech, whole',
	by: 'The broadcaster'
};

/** All of them. */
export const media = [image, compared, gallery, video, audio, paper, code, table, embed] as const;
