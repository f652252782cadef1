/** Files that media layers name, and parts of pictures. */
import { inside, show } from '../issues.js';
import type { Path } from '../issues.js';
import { url } from '../schema/codes.js';
import { list } from '../schema/lists.js';
import { record } from '../schema/record.js';
import { noted, optional, required, seldom, wrongType } from '../schema/shape.js';
import type { Reading, Shape } from '../schema/shape.js';
import type { Part, PictureFile, PictureSize } from '../media-types.js';

/** The address of a file: one that a link may have, and that a file can have. */
export const file: Shape<string> = {
	read(value, at, reading) {
		const address = url.read(value, at, reading);
		if (address === undefined) return undefined;
		if (!/^(mailto:|#)/i.test(address)) {
			reading.files.push({ address, at });
			return address;
		}
		reading.report(at, {
			code: 'file.form',
			severity: 'error',
			message: `${show(address)} is no address of a file; it was left out.`,
			remedy: 'Write where the file lies on your site, as "/media/bridge.jpg".'
		});
		return undefined;
	},
	schema: (defs) => noted(defs, { type: 'string', format: 'uri-reference' }, { text: 'file' })
};

/** A number of pixels, lines or the like: whole, 1 or more. */
export const count: Shape<number> = {
	read(value, at, reading) {
		if (typeof value !== 'number')
			return wrongType(reading, at, value, 'a number', 'Write a whole number, without quotes.');
		if (Number.isSafeInteger(value) && value >= 1) return value;
		reading.report(at, {
			code: 'count.form',
			severity: 'error',
			message: `${value} is no whole number from 1 on; it was left out.`,
			remedy: 'Write a whole number, as 1600.'
		});
		return undefined;
	},
	schema: () => ({ type: 'number', minimum: 1 })
};

/** Shares are written with a few digits: their sum may pass 1 by as little. */
const SLACK = 0.001;

/** A part of a picture. */
export const part: Shape<Part> = {
	read(value, at, reading) {
		const [x, y, width, height, ...more] = Array.isArray(value) ? (value as unknown[]) : [];
		if (
			typeof x !== 'number' ||
			typeof y !== 'number' ||
			typeof width !== 'number' ||
			typeof height !== 'number' ||
			more.length > 0
		) {
			const remedy = 'Write [x, y, width, height] as shares of the picture, as [0.5, 0, 0.5, 0.5].';
			return wrongType(reading, at, value, 'a part of a picture', remedy);
		}
		const whole = x >= 0 && y >= 0 && width > 0 && height > 0;
		if (whole && x + width <= 1 + SLACK && y + height <= 1 + SLACK) return [x, y, width, height];
		reading.report(at, {
			code: 'part.range',
			severity: 'error',
			message: `[${[x, y, width, height].join(', ')}] is no part of a picture; it was left out.`,
			remedy:
				'Shares run from 0 to 1: [x, y, width, height] with x + width and y + height at most 1.'
		});
		return undefined;
	},
	schema: () => ({
		type: 'array',
		prefixItems: [
			{ type: 'number', minimum: 0, maximum: 1 },
			{ type: 'number', minimum: 0, maximum: 1 },
			{ type: 'number', minimum: 0, maximum: 1 },
			{ type: 'number', minimum: 0, maximum: 1 }
		],
		minItems: 4,
		maxItems: 4
	})
};

const sizeShape = record<PictureSize>(
	{
		name: 'picture-size',
		noun: 'a size of a picture',
		about: "A picture's file in another width."
	},
	{
		src: required(file),
		width: required(count, undefined, 'In pixels.')
	}
);

/** The fields of everything that is a picture. */
export const pictureFields = {
	src: required(file, undefined, 'Where the file lies on your site.'),
	srcset: seldom(optional(list(sizeShape, 'sizes'), 'The same picture in other widths.')),
	width: optional(count, 'Of the file, in pixels.'),
	height: optional(count, 'Of the file, in pixels.')
} as const;

/** A picture with nothing but its file. */
export const pictureShape = record<PictureFile>(
	{ name: 'picture', noun: 'a picture', about: "A picture's file.", check: checkSize },
	pictureFields
);

/** Reports a picture whose size is not told. */
export function checkSize({ width, height }: PictureFile, at: Path, { report }: Reading): void {
	if (width !== undefined && height !== undefined) return;
	report(inside(at, width === undefined ? 'width' : 'height'), {
		code: 'picture.size',
		severity: 'warning',
		message: 'Without width and height the picture is taken to be three wide and two high.',
		remedy: "Add the file's `width` and `height` in pixels."
	});
}

/** Reports a picture that nobody has put into words. */
export function checkAlt({ alt }: { readonly alt: string }, at: Path, { report }: Reading): void {
	if (alt.trim() !== '') return;
	report(inside(at, 'alt'), {
		code: 'alt.empty',
		severity: 'error',
		message: 'Nothing says what is to be seen.',
		remedy: 'Say in a sentence what the picture shows.'
	});
}
