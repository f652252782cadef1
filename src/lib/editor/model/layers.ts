/**
 * What an editor does to the layers of a step's stage. Forms write nothing that reading the document again would leave out:
 * what a layer's own shape does not take is told of, and waits in its field.
 */
import { layerSchemas, type LayerSchemas } from '../../story/json-schema.js';
import type { ParseOptions } from '../../story/reading.js';
import { layerShape } from '../../story/records/layer.js';
import type { Id, Issue, Layer, Step, Story } from '../../story/types.js';
import { nameOf } from './changes.js';
import { stepPath } from './edits.js';
import { faultOf } from './faults.js';
import { recordField, type RecordField } from './fields.js';
import { freshItem } from './fresh.js';
import type { Edit } from './history.js';
import { placeAfter } from './moves.js';
import { newId } from './new-id.js';
import type { Item } from './operations.js';

export const layersPath = (step: Id): string => `${stepPath(step)}/stage`;
export const layerPath = (step: Id, layer: Id): string => `${layersPath(step)}/${layer}`;

/** The layer kinds that are known, each with the form that its schema makes. */
export class LayerKinds {
	readonly #options: ParseOptions;
	readonly #schemas: LayerSchemas;
	readonly #any: RecordField;
	readonly #kinds = new Map<string, RecordField>();

	constructor(options: ParseOptions = {}) {
		this.#options = options;
		this.#schemas = layerSchemas(options);
		const { kinds, any, resolve } = this.#schemas;
		this.#any = recordField(any, resolve);
		for (const [kind, schema] of kinds) this.#kinds.set(kind, recordField(schema, resolve));
	}

	/** By kind, in the order in which they are offered. */
	get all(): ReadonlyMap<string, RecordField> {
		return this.#kinds;
	}

	/** The form of a kind; of one that is not known, that which every layer has. */
	of(kind: string): RecordField {
		return this.#kinds.get(kind) ?? this.#any;
	}

	isKnown(kind: string): boolean {
		return this.#kinds.has(kind);
	}

	/**
	 * Why a layer cannot be written like that: reading it again would not give all of it back. `null` where it would.
	 *
	 * @param near the path from the layer on of what was written, as `figures[0].value`: what is found there is told first
	 */
	fault(layer: unknown, step: Id, near: string): Issue | null {
		return faultOf(layerShape, layer, near, this.#options, step);
	}
}

/** What a layer is called: "the map of “Bagram”", for labels. */
function ofStep(step: Step, kind: string): string {
	return `the ${kind} of “${nameOf(step)}”`;
}

/** A new layer over all others of its step, as empty as it can be read. */
export function addLayer(
	story: Story,
	step: Step,
	kinds: LayerKinds,
	kind: string
): { readonly edit: Edit; readonly id: Id } {
	const id = newId(/^[a-z][a-z0-9-]{0,50}$/.test(kind) ? kind : 'layer', step.stage, 4);
	const item: Item = { ...freshItem(kinds.of(kind), { story, step }, []), id, kind };
	const operation = {
		op: 'insert',
		list: layersPath(step.id),
		after: step.stage.at(-1)?.id ?? null,
		item
	} as const;
	return { edit: { label: `Add a ${kind} layer to “${nameOf(step)}”`, operation }, id };
}

export function deleteLayer(step: Step, { id, kind }: Layer): Edit {
	return {
		label: `Delete ${ofStep(step, kind)}`,
		operation: { op: 'remove', list: layersPath(step.id), id }
	};
}

/** One place towards the back (`-1`) or the front (`1`); `null` at the end. */
export function moveLayer(step: Step, { id, kind }: Layer, by: -1 | 1): Edit | null {
	const after = placeAfter(step.stage, id, by);
	return after === undefined
		? null
		: {
				label: `Move ${ofStep(step, kind)} ${by < 0 ? 'back' : 'forward'}`,
				operation: { op: 'move', list: layersPath(step.id), id, after }
			};
}
