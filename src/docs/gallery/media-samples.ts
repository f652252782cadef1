/** Media with files of the site's own, and layers of them as the compiler makes them. */
import { createCompiler } from '#lib/compile/index.ts';
import { emptyAtlas } from '#lib/compile/testing.ts';
import type { LayerBase } from '#lib/compile/types.ts';
import { audio, compared, gallery, image, paper, video } from '#lib/story/testing/media.ts';
import type { Layer, Story } from '#lib/story/types.ts';

const compiler = createCompiler({ atlas: emptyAtlas });

/** A layer as the compiler makes it, with what it needs of its story. */
export function made(layer: Layer, language = 'en'): { layer: LayerBase; story: object } {
	const story: Story = {
		format: 'throughline/1',
		id: 'media',
		language,
		title: 'Media',
		byline: [],
		sources: [],
		places: [],
		tones: [],
		states: [],
		groups: [],
		eras: [],
		steps: [{ id: 's', heading: 'S', body: '', claims: [], stage: [layer] }],
		updates: []
	};
	const { compiled } = compiler.compile(story);
	return {
		layer: compiled.steps[0]!.stage[0]!,
		story: { language, direction: compiled.direction }
	};
}

export const at = (name: string) => `/media/docs/${name}`;
export const none = at('not-there.svg');

export const bridge = {
	...image,
	src: at('bridge.svg'),
	srcset: [],
	focus: undefined
} as unknown as Layer;
export const part = { ...image, src: at('bridge.svg'), srcset: [] };
export const lake = {
	...compared,
	src: at('lake-1985.svg'),
	compare: { ...compared.compare!, src: at('lake-2021.svg') }
};
export const views = {
	...gallery,
	images: gallery.images.map((one, i) => ({
		...one,
		src: at(['hill.svg', 'tower.svg', 'bridge.svg'][i] ?? ''),
		...(i === 2 ? { width: 1200, height: 800, alt: 'A bridge.' } : {})
	}))
};
export const order = {
	...paper,
	pages: paper.pages.map((page) => ({ ...page, src: at('order.svg') }))
};
export const film = {
	...video,
	src: at('crossing.webm'),
	type: 'video/webm',
	width: 640,
	height: 427,
	poster: at('bridge.svg'),
	captions: [{ id: 'en', src: at('crossing.en.vtt'), language: 'en' }]
};
export const call = { ...audio, src: at('call.wav') };
