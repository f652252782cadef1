/** Pictures: one, two to compare, several. */
import type { GalleryLayer, ImageLayer } from '../../story/types.js';
import { given } from '../claims.js';
import { listText } from '../list-text.js';
import { tidied } from '../sentence.js';
import type { LayerCompiler } from '../kind.js';
import type { CompiledGallery, CompiledImage } from '../media-types.js';
import { compilePicture } from './files.js';

const WHOLE = [0, 0, 1, 1] as const;

/** Compiles `image` layers. One file in two steps running is one picture, over which the camera moves. */
export const imageCompiler: LayerCompiler<ImageLayer, CompiledImage> = {
	kind: 'image',
	fills: true,
	compile(layer, _step, context) {
		const { compare } = layer;
		const alt = layer.alt || layer.caption || context.say('image.empty');
		const labels = [
			layer.label ?? context.say('image.before'),
			compare?.label ?? context.say('image.after')
		] as const;
		return {
			id: layer.id,
			kind: 'image',
			same: `image ${layer.src} ${compare?.src ?? ''}`,
			...given('caption', layer.caption),
			description: compare
				? context.say('image.compare', { a: labels[0], alt, b: labels[1], then: compare.alt })
				: alt,
			picture: compilePicture(layer, alt, '', context),
			...given('credit', layer.credit),
			fit: layer.fit ?? 'whole',
			focus: layer.focus ?? WHOLE,
			...(compare
				? {
						compare: {
							picture: compilePicture(compare, compare.alt, 'compare', context),
							labels,
							slider: context.say('image.slider', { a: labels[0], b: labels[1] })
						}
					}
				: {})
		};
	}
};

/** Compiles `gallery` layers. */
export const galleryCompiler: LayerCompiler<GalleryLayer, CompiledGallery> = {
	kind: 'gallery',
	fills: true,
	compile(layer, _step, context) {
		const alts = layer.images.map(({ alt }) => alt.replace(/[.。]$/, ''));
		const text = context.say('gallery.describe', {
			n: alts.length,
			alts: listText(alts, context.language)
		});
		return {
			id: layer.id,
			kind: 'gallery',
			...given('title', layer.title),
			...given('caption', layer.caption),
			description:
				layer.alt ??
				tidied(layer.title ? context.say('stat.titled', { title: layer.title, text }) : text),
			images: layer.images.map((image, index) => ({
				id: image.id,
				picture: compilePicture(image, image.alt, `images[${index}]`, context),
				...given('caption', image.caption),
				...given('credit', image.credit)
			}))
		};
	}
};
