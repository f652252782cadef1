/** Sheets: images that maps are drawn on instead of the earth. */
import { inside } from '../issues.js';
import type { Path } from '../issues.js';
import type { Pixel, SheetPlace, StorySheet } from '../map-types.js';
import { list } from '../schema/lists.js';
import { record } from '../schema/record.js';
import { line, ownId, prose, ref } from '../schema/scalars.js';
import { isObject, noted, optional, required, wrongType } from '../schema/shape.js';
import type { Reading, Shape, Source } from '../schema/shape.js';
import { isOn, pixelsOf } from '../sheets.js';
import type { Id } from '../types.js';
import { checkAlt, count, file } from './files.js';

/** A point of an image. Whether it lies on it is seen where its size is known. */
export const pixel: Shape<Pixel> = {
	read(value, at, reading) {
		const [x, y, ...more] = Array.isArray(value) ? (value as unknown[]) : [];
		if (typeof x === 'number' && typeof y === 'number' && more.length === 0) return [x, y];
		return wrongType(
			reading,
			at,
			value,
			'a position of two numbers',
			'Write [x, y] in pixels of the image, from its top left corner.'
		);
	},
	schema: () => ({
		type: 'array',
		prefixItems: [{ type: 'number' }, { type: 'number' }],
		minItems: 2,
		maxItems: 2
	})
};

const outline = list(pixel, 'positions');

const sheetPlace: Shape<SheetPlace> = {
	read(value, at, reading) {
		if (!Array.isArray(value) || !Array.isArray(value[0])) return pixel.read(value, at, reading);
		const points = outline.read(value, at, reading);
		return points?.length ? points : undefined;
	},
	schema: (defs) =>
		noted(defs, { anyOf: [pixel.schema(defs), outline.schema(defs)] }, { holds: 'points' })
};

const place = ref('place');

const sheetPlaces: Shape<Readonly<Record<Id, SheetPlace>>> = {
	read(value, at, reading) {
		if (!isObject(value))
			return wrongType(reading, at, value, 'an object', 'Write { "place-id": [x, y] }.');
		const places: Record<Id, SheetPlace> = {};
		for (const [id, given] of Object.entries(value)) {
			place.read(id, inside(at, id), reading);
			const read = sheetPlace.read(given, inside(at, id), reading);
			if (read !== undefined) places[id] = read;
		}
		return places;
	},
	schema: (defs) =>
		noted(
			defs,
			{ type: 'object', additionalProperties: sheetPlace.schema(defs) },
			{ keys: 'place' }
		)
};

/** The most pixels that a kilometre can take: one a tenth of a millimetre. */
const MOST_SCALE = 10_000_000;

const scale: Shape<number> = {
	read(value, at, reading) {
		const remedy = 'Write how many pixels of the image one kilometre takes: 12.5.';
		if (typeof value !== 'number') return wrongType(reading, at, value, 'a number', remedy);
		if (value > 0 && value <= MOST_SCALE) return value;
		reading.report(at, {
			code: 'sheet.scale',
			severity: 'error',
			message: `${value} pixels a kilometre are no scale; it was left out.`,
			remedy
		});
		return undefined;
	},
	schema: () => ({ type: 'number', exclusiveMinimum: 0, maximum: MOST_SCALE })
};

export const storySheetShape = record<StorySheet>(
	{
		name: 'sheet',
		noun: 'a sheet',
		about: 'An image that maps are drawn on instead of the earth: a floor plan, an old chart.',
		check
	},
	{
		id: required(ownId),
		src: required(file, undefined, 'Where the file lies on your site.'),
		alt: required(prose(), '', 'What is to be seen, in words.'),
		width: required(count, undefined, 'Of the image, in pixels.'),
		height: required(count, undefined, 'Of the image, in pixels.'),
		scale: optional(scale, 'Pixels a kilometre.'),
		credit: optional(line(), 'Stands below every map that is drawn on it.'),
		places: required(
			sheetPlaces,
			{},
			'Where the story’s places lie on it, by id: [x, y] in its pixels, or an outline of such.'
		)
	}
);

function check(sheet: StorySheet, at: Path, reading: Reading, source: Source): void {
	// One that is missing was told of already.
	if ((source['alt'] ?? null) !== null) checkAlt(sheet, at, reading);
	const places = inside(at, 'places');
	for (const [id, where] of Object.entries(sheet.places)) {
		const points = pixelsOf(where);
		const off = points.find((point) => !isOn(sheet, point));
		if (off)
			reading.report(inside(places, id), {
				code: 'sheet.range',
				severity: 'error',
				message: `[${off.join(', ')}] lies outside the image.`,
				remedy: `Write pixels of it from the top left corner: x from 0 to ${sheet.width}, y from 0 to ${sheet.height}.`
			});
		if (Array.isArray(where[0]) && points.length < 3)
			reading.report(inside(places, id), {
				code: 'sheet.outline',
				severity: 'error',
				message: 'An outline of fewer than three positions encloses nothing.',
				remedy: 'Add what is missing, or write one position: [x, y].'
			});
	}
}
