/** Shapes of a story's own, and how maps draw them. */
import { readGeoJson, GEO_TYPES } from '../geojson.js';
import { LINE_KINDS, type GeoJson, type MapShape, type StoryShape } from '../map-types.js';
import { record } from '../schema/record.js';
import { line, oneOf, ownId, prose, ref } from '../schema/scalars.js';
import { isObject, noted, optional, required, seldom, wrongType } from '../schema/shape.js';
import type { Shape } from '../schema/shape.js';
import { anchorShape } from './anchor.js';
import { strength } from './strength.js';

/** Kept as it was given, whatever is wrong in it. */
const geojson: Shape<GeoJson> = {
	read(value, at, reading) {
		if (!isObject(value))
			return wrongType(
				reading,
				at,
				value,
				'an object (GeoJSON)',
				'Write { "type": "Polygon", "coordinates": … }.'
			);
		readGeoJson(value, at, reading.report);
		return typeof value['type'] === 'string' ? (value as GeoJson) : undefined;
	},
	schema: (defs) =>
		noted(
			defs,
			{ type: 'object', properties: { type: { enum: GEO_TYPES } }, required: ['type'] },
			{ holds: 'geojson' }
		)
};

export const storyShapeShape = record<StoryShape>(
	{
		name: 'shape',
		noun: 'a shape',
		about: "Something of the story's own that its maps may draw: areas, lines or points."
	},
	{
		id: required(ownId),
		name: required(line(), 'Unnamed'),
		geojson: required(geojson, undefined, 'GeoJSON: a geometry, a feature or a collection.'),
		anchor: seldom(
			optional(anchorShape, 'Where its name stands on maps; none: it is not written.')
		),
		credit: optional(line(), 'Whose data it is: stands below every map that shows it.'),
		note: seldom(optional(prose()))
	}
);

export const mapShapeShape = record<MapShape>(
	{ name: 'map-shape', noun: 'a shape on a map', about: 'How a map draws a shape of the story.' },
	{
		id: required(ownId),
		shape: required(ref('shape')),
		tone: optional(ref('tone'), 'What it means. Default: it is drawn quietly.'),
		line: seldom(
			optional(oneOf(LINE_KINDS), 'Of lines and outlines; none: areas have no outline.')
		),
		label: optional(line(), "Default: the shape's name."),
		note: seldom(optional(line())),
		anchor: seldom(optional(anchorShape, 'Where its name stands, over what the shape says.')),
		strength: optional(strength, 'How strongly it is drawn, 0 to 1.'),
		claim: optional(ref('claim-here'))
	}
);
