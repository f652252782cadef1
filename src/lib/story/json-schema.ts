import type { ParseOptions } from './reading.js';
import { anyLayerShape, LAYER_SHAPES } from './records/layer.js';
import { LISTED_SHAPES } from './records/listed.js';
import { overlayShape } from './records/overlay.js';
import { storyShape } from './records/story.js';
import type { Definitions, JsonSchema, Shape } from './schema/shape.js';

/** The JSON Schema (draft 2020-12) of a story, made from the same records that read it; with further layer kinds. */
export function storySchema(options: ParseOptions = {}): JsonSchema {
	return documentSchema(storyShape, 'Throughline story, version 1', options);
}

/** The schemas of layers, with what forms have to know besides ({@link noteOf}). */
export interface LayerSchemas {
	/** By kind: those of the kit and the further ones. */
	readonly kinds: ReadonlyMap<string, JsonSchema>;
	/** What every layer has, of whatever kind. */
	readonly any: JsonSchema;
	/** The schema that another one refers to, as `#/$defs/mark`. */
	readonly resolve: (ref: string) => JsonSchema;
}

/** What {@link storySchema} says of layers, in the way of forms. */
export function layerSchemas({ layers = {} }: ParseOptions = {}): LayerSchemas {
	const made = new Map<string, JsonSchema>();
	const defs = definitions(made, { layers, forms: true });
	const kinds = new Map([...LAYER_SHAPES, ...Object.entries(layers)]);
	return {
		kinds: new Map([...kinds].map(([kind, shape]) => [kind, shape.schema(defs)])),
		any: anyLayerShape.schema(defs),
		resolve: (ref) => made.get(ref.replace('#/$defs/', '')) ?? {}
	};
}

/** The schemas of the records of a story's lists, by list, in the way of forms. */
export function recordSchemas(): {
	readonly lists: Readonly<Record<keyof typeof LISTED_SHAPES, JsonSchema>>;
	readonly resolve: LayerSchemas['resolve'];
} {
	const made = new Map<string, JsonSchema>();
	const defs = definitions(made, { forms: true });
	const { tones, states, shapes, sheets, updates } = LISTED_SHAPES;
	return {
		lists: {
			tones: tones.schema(defs),
			states: states.schema(defs),
			shapes: shapes.schema(defs),
			sheets: sheets.schema(defs),
			updates: updates.schema(defs)
		},
		resolve: (ref) => made.get(ref.replace('#/$defs/', '')) ?? {}
	};
}

/** The same for a translation overlay. */
export function overlaySchema(): JsonSchema {
	return documentSchema(overlayShape, 'Throughline translation overlay, version 1');
}

/**
 * It says what a schema can say: types, words, required keys. References, dates, addresses and what depends on other
 * parts is for the validator. Unknown keys and layer kinds are let through.
 */
function documentSchema<T>(
	shape: Shape<T>,
	title: string,
	{ layers = {} }: ParseOptions = {}
): JsonSchema {
	const made = new Map<string, JsonSchema>();
	const root = shape.schema(definitions(made, { layers }));
	return {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		title,
		...root,
		$defs: Object.fromEntries(made)
	};
}

/** @param made takes the named schemas as they are made */
function definitions(
	made: Map<string, JsonSchema>,
	{ layers = {}, forms = false }: ParseOptions & { readonly forms?: boolean }
): Definitions {
	return {
		layers: new Map(Object.entries(layers)),
		forms,
		add(name, make) {
			if (!made.has(name)) {
				// Held first, so that a record that holds itself ends here.
				made.set(name, {});
				made.set(name, make());
			}
			return { $ref: `#/$defs/${name}` };
		}
	};
}
