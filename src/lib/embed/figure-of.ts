/** Which pictures of a story a figure shows. */
import type { CompiledLayer, CompiledStep, CompiledStory } from '../compile/types.js';

/** As an element's attributes say it; what is `null` is not said. */
export interface FigureChoice {
	/** Id of a step, or its index from 0 in told order. Not said: the first step that has such a picture. */
	readonly step: string | null;
	/** Id or kind of a layer, or its index from 0. Not said: all of the step. */
	readonly layer: string | null;
}

/**
 * The step that is shown, with those of its layers that are.
 *
 * @throws {Error} what there is not, in words, and what there is
 */
export function figureOf(
	{ steps }: Pick<CompiledStory, 'steps'>,
	{ step, layer }: FigureChoice
): CompiledStep {
	const shown = (one: CompiledStep): CompiledStep => ({ ...one, stage: layersOf(one, layer) });
	if (step === null || step === '') {
		const first = steps.map(shown).find(({ stage }) => stage.length > 0);
		if (first) return first;
		throw new Error(
			layer ? `No step of the story has a layer “${layer}”.` : 'No step of the story has a picture.'
		);
	}
	const found = steps.find(({ id }) => id === step) ?? steps[indexOf(step)];
	if (!found) {
		const some = steps.slice(0, SOME).map(({ id }) => id);
		throw new Error(
			`The story has no step “${step}”. Its steps are ${some.join(', ')}${steps.length > SOME ? ' …' : '.'}`
		);
	}
	const figure = shown(found);
	if (figure.stage.length > 0) return figure;
	const kinds = found.stage.map(({ id, kind }) => (id === kind ? id : `${id} (${kind})`));
	throw new Error(
		kinds.length > 0
			? `The step “${found.id}” has no layer “${layer ?? ''}”. It has ${kinds.join(', ')}.`
			: `The step “${found.id}” has no picture.`
	);
}

/** Steps that are named where one is not found. */
const SOME = 12;

function layersOf({ stage }: CompiledStep, layer: string | null): readonly CompiledLayer[] {
	const drawn = stage.filter(({ kind, caption }) => kind !== 'unknown' || caption);
	if (layer === null || layer === '') return drawn;
	const byId = drawn.filter(({ id }) => id === layer);
	if (byId.length > 0) return byId;
	const byKind = drawn.filter(({ kind }) => kind === layer);
	if (byKind.length > 0) return byKind;
	const one = drawn[indexOf(layer)];
	return one ? [one] : [];
}

/** −1 where it is no number. */
const indexOf = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : -1);
