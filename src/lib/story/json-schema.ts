import type { ParseOptions } from './reading.js';
import { overlayShape } from './records/overlay.js';
import { storyShape } from './records/story.js';
import type { Definitions, JsonSchema, Shape } from './schema/shape.js';

/** The JSON Schema (draft 2020-12) of a story, made from the same records that read it; with further layer kinds. */
export function storySchema(options: ParseOptions = {}): JsonSchema {
	return documentSchema(storyShape, 'Throughline story, version 1', options);
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
	const defs: Definitions = {
		layers: new Map(Object.entries(layers)),
		add(name, make) {
			if (!made.has(name)) {
				// Held first, so that a record that holds itself ends here.
				made.set(name, {});
				made.set(name, make());
			}
			return { $ref: `#/$defs/${name}` };
		}
	};
	const root = shape.schema(defs);
	return {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		title,
		...root,
		$defs: Object.fromEntries(made)
	};
}
