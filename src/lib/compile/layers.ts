/** The registry of layer kinds: which compiler takes a layer, and what becomes of one that none takes. */
import type { Shape } from '../story/schema/shape.js';
import type { Issue, Layer, Step } from '../story/types.js';
import { given } from './claims.js';
import type { CompileContext, LayerCompiler } from './kind.js';
import { mapCompiler } from './map/index.js';
import { mediaCompilers } from './media/index.js';
import { quoteCompiler } from './quote.js';
import { statCompiler } from './stat/index.js';
import { timelineCompiler } from './time/index.js';
import type { CompiledLayer, CompiledUnknown, LayerBase } from './types.js';

/** A compiler of any kind. It is only ever given layers whose `kind` is its own. */
export type AnyLayerCompiler = LayerCompiler<never, LayerBase>;

/** The kinds that ship. */
export const OWN_LAYERS: readonly AnyLayerCompiler[] = [
	mapCompiler,
	statCompiler,
	quoteCompiler,
	timelineCompiler,
	...mediaCompilers
];

/** Shapes by kind, for `parseStory` and its like: of those that bring one (`defineStage`). */
export function shapesOf(
	kinds: readonly AnyLayerCompiler[]
): Readonly<Record<string, Shape<Layer>>> {
	return Object.fromEntries(
		kinds.flatMap((one) => ('shape' in one ? [[one.kind, one.shape as Shape<Layer>]] : []))
	);
}

/** Compilers by kind; of two for one kind the later counts, so that a newsroom may replace one of ours. */
export class LayerRegistry {
	readonly #kinds: ReadonlyMap<string, AnyLayerCompiler>;

	constructor(compilers: readonly AnyLayerCompiler[]) {
		this.#kinds = new Map(compilers.map((compiler) => [compiler.kind, compiler]));
	}

	/** The shapes of kinds that bring their own. */
	get shapes(): Readonly<Record<string, Shape<Layer>>> {
		return shapesOf([...this.#kinds.values()]);
	}

	/** Who compiles a kind. */
	of(kind: string): AnyLayerCompiler | undefined {
		return this.#kinds.get(kind);
	}

	/** Compiles a layer. A kind that is not known, or a compiler that throws, gives a {@link CompiledUnknown}. */
	compile(layer: Layer, step: Step, context: CompileContext): CompiledLayer {
		const compiler = this.#kinds.get(layer.kind);
		if (!compiler) {
			context.report(unknownKind(layer));
			return unknownLayer(layer, context.say('layer.unknown', { kind: layer.kind }));
		}
		try {
			return compiler.compile(layer as never, step, context) as CompiledLayer;
		} catch (error) {
			context.report(failed(layer, error));
			return unknownLayer(layer, context.say('layer.failed'));
		}
	}
}

function unknownLayer(layer: Layer, description: string): CompiledUnknown {
	return {
		id: layer.id,
		kind: 'unknown',
		original: layer.kind,
		description: layer.alt ?? layer.caption ?? description,
		...given('caption', layer.caption)
	};
}

function unknownKind(layer: Layer): Issue {
	return {
		code: 'layer.kind.unknown',
		severity: 'notice',
		path: 'kind',
		message: `Nothing here can draw the kind “${layer.kind}”; it is kept and shown as its caption.`,
		remedy:
			'Use a kind of this list: ' +
			OWN_LAYERS.map(({ kind }) => kind).join(', ') +
			'; or define this one (`defineStage`).'
	};
}

function failed(layer: Layer, error: unknown): Issue {
	const why = error instanceof Error ? error.message : String(error);
	return {
		code: 'layer.failed',
		severity: 'error',
		path: '',
		message: `The ${layer.kind} layer “${layer.id}” could not be compiled: ${why}`,
		remedy: 'Check what the layer names: places, claims, numbers. It is left out until then.'
	};
}
