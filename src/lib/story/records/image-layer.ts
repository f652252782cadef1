import { records } from '../schema/lists.js';
import { record } from '../schema/record.js';
import { line, oneOf, ownId, prose } from '../schema/scalars.js';
import { isEmpty, listed, optional, required, seldom } from '../schema/shape.js';
import type { Reading, Source } from '../schema/shape.js';
import { inside } from '../issues.js';
import type { Path } from '../issues.js';
import type { ComparedPicture, GalleryLayer, GalleryPicture, ImageLayer } from '../media-types.js';
import { checkAlt, checkSize, part, pictureFields } from './files.js';

const ALT = 'What is to be seen, in words.';

const comparedShape = record<ComparedPicture>(
	{
		name: 'compared-picture',
		noun: 'a picture to compare',
		about: 'The picture as it was later.',
		check: checkPicture
	},
	{
		...pictureFields,
		alt: required(prose(), undefined, ALT),
		label: seldom(optional(line(), 'A word over it, as "2021".'))
	}
);

export const imageLayerShape = record<ImageLayer>(
	{
		name: 'image-layer',
		noun: 'an image',
		about: 'A picture, or two that are compared.',
		check: checkPicture
	},
	{
		id: required(ownId),
		kind: required(oneOf(['image'])),
		...pictureFields,
		alt: required(prose(), '', ALT),
		credit: optional(line()),
		fit: optional(
			oneOf(['whole', 'fill']),
			'fill: it fills the stage behind the card. Default: whole.'
		),
		focus: seldom(optional(part, 'The part to look at, as shares: [x, y, width, height].')),
		label: seldom(optional(line(), 'A word over this picture where two are compared.')),
		compare: seldom(optional(comparedShape, 'Laid over this one by a slider.')),
		caption: optional(line(), 'A line under the picture.')
	}
);

const galleryPictureShape = record<GalleryPicture>(
	{
		name: 'gallery-picture',
		noun: 'a picture of a gallery',
		about: 'One of several pictures.',
		check: checkPicture
	},
	{
		id: required(ownId),
		...pictureFields,
		alt: required(prose(), '', ALT),
		caption: optional(line()),
		credit: optional(line())
	}
);

export const galleryLayerShape = record<GalleryLayer>(
	{ name: 'gallery-layer', noun: 'a gallery', about: 'Several pictures.', check: checkGallery },
	{
		id: required(ownId),
		kind: required(oneOf(['gallery'])),
		title: optional(line()),
		images: listed(records(galleryPictureShape, 'pictures')),
		caption: optional(line(), 'A line under the pictures.'),
		alt: seldom(optional(prose(), 'Replaces the generated description in words.'))
	}
);

function checkPicture(
	picture: ComparedPicture | ImageLayer | GalleryPicture,
	at: Path,
	reading: Reading,
	source: Source
): void {
	// One that is missing was told of already.
	if ((source['alt'] ?? null) !== null) checkAlt(picture, at, reading);
	checkSize(picture, at, reading);
}

function checkGallery(_gallery: GalleryLayer, at: Path, { report }: Reading, source: Source): void {
	if (!isEmpty(source['images'])) return;
	report(inside(at, 'images'), {
		code: 'gallery.empty',
		severity: 'error',
		message: 'There is no picture to show.',
		remedy: 'Add one: { "id": "a", "src": "/media/a.jpg", "alt": "…" }.'
	});
}
