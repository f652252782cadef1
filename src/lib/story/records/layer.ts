import { inside, show } from '../issues.js';
import { record } from '../schema/record.js';
import { line, ownId, prose } from '../schema/scalars.js';
import { isObject, optional, required, seldom, wrongType } from '../schema/shape.js';
import type { Shape } from '../schema/shape.js';
import { nearest } from '../schema/spelling.js';
import type { Layer } from '../types.js';
import { codeLayerShape } from './code-layer.js';
import { documentLayerShape } from './document-layer.js';
import { embedLayerShape } from './embed-layer.js';
import { audioLayerShape, videoLayerShape } from './film-layer.js';
import { galleryLayerShape, imageLayerShape } from './image-layer.js';
import { mapLayerShape } from './map-layer.js';
import { quoteLayerShape } from './quote-layer.js';
import { statLayerShape } from './stat-layer.js';
import { tableLayerShape } from './table-layer.js';
import { timelineLayerShape } from './timeline-layer.js';

/** The layer kinds that come with the kit, by name. */
export const LAYER_SHAPES: ReadonlyMap<string, Shape<Layer>> = new Map<string, Shape<Layer>>([
	['map', mapLayerShape],
	['stat', statLayerShape],
	['timeline', timelineLayerShape],
	['quote', quoteLayerShape],
	['image', imageLayerShape],
	['gallery', galleryLayerShape],
	['video', videoLayerShape],
	['audio', audioLayerShape],
	['document', documentLayerShape],
	['code', codeLayerShape],
	['table', tableLayerShape],
	['embed', embedLayerShape]
]);

/** What every layer has; of a kind that is not known, all else is kept as it came. */
export const anyLayerShape = record<Layer>(
	{
		name: 'layer',
		noun: 'a layer',
		about: 'Something that the stage shows.',
		reportUnknown: false
	},
	{
		id: required(ownId),
		kind: required(line(false)),
		caption: optional(line(), 'A line under the picture.'),
		alt: seldom(optional(prose(), 'Replaces the generated description in words.'))
	}
);

/** A layer of any kind, read by the shape of its kind. */
export const layerShape: Shape<Layer> = {
	read(value, at, reading) {
		if (!isObject(value)) {
			return wrongType(
				reading,
				at,
				value,
				'an object (a layer)',
				'Write { "id": …, "kind": "map" }.'
			);
		}
		const { kind } = value;
		const known = typeof kind === 'string' ? reading.layers.get(kind) : undefined;
		if (known) return known.read(value, at, reading);
		if (typeof kind === 'string') {
			const guess = nearest(kind, reading.layers.keys());
			reading.report(inside(at, 'kind'), {
				code: 'layer.kind',
				severity: 'notice',
				message: `No layer kind ${show(kind)} is known here; the layer is kept, and nothing is drawn.`,
				remedy: guess
					? `Did you mean "${guess}"?`
					: `Known here: ${[...reading.layers.keys()].join(', ')}.`
			});
		}
		return anyLayerShape.read(value, at, reading);
	},
	order: (value) => shapeOf(value).order?.(value) ?? value,
	texts: (value, path, textAt) =>
		(textAt.layers?.get(value.kind) ?? shapeOf(value)).texts?.(value, path, textAt) ?? value,
	schema: (defs) => ({
		allOf: [
			anyLayerShape.schema(defs),
			...[...LAYER_SHAPES, ...(defs.layers ?? [])].map(([kind, shape]) => ({
				if: { properties: { kind: { const: kind } } },
				then: shape.schema(defs)
			}))
		]
	})
};

function shapeOf(layer: Layer): Shape<Layer> {
	return LAYER_SHAPES.get(layer.kind) ?? anyLayerShape;
}
