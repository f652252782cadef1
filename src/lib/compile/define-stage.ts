/** Layer kinds of one's own: the half that runs where documents are. What draws them is a `StageView`. */
import { record } from '../story/schema/record.js';
import { line, oneOf, ownId, prose } from '../story/schema/scalars.js';
import { optional, required, seldom } from '../story/schema/shape.js';
import type { FieldOf, Named, Reading, Shape } from '../story/schema/shape.js';
import type { Path } from '../story/issues.js';
import { findLanguage, formatMessage, type Values } from '../story/words/index.js';
import type { Layer, Step } from '../story/types.js';
import { given } from './claims.js';
import type { CompileContext, LayerCompiler } from './kind.js';
import type { LayerBase, Words } from './types.js';

/** The keys that every layer has. */
type Every = 'id' | 'kind' | 'caption' | 'alt';

/** What a kind is made of. `L` is the layer in a document, `D` what is made of it for drawing: plain JSON. */
export interface StageDefinition<L extends Layer, D extends object> {
	/** Its name in documents: of `a-z` and `-`, and not one of ours. */
	readonly kind: string;
	/** What it is called in messages to editors, as "an elevation profile". */
	readonly noun: string;
	/** A sentence for the JSON Schema. */
	readonly about: string;
	/** Each key of the layer once, in the order in which it is written, with its shape. */
	readonly fields: {
		readonly [K in Exclude<keyof Named<L>, Every>]-?: FieldOf<Named<L>[K]>;
	};
	/** Reports what concerns more than one field. Codes begin with the kind's name. */
	readonly check?: (layer: L, at: Path, reading: Reading) => void;
	/** Whether it fills the stage, or stands on what does. Default `true`. */
	readonly fills?: boolean;
	/** Its words by language, `en` at least: ICU messages, as in the catalogue. */
	readonly words: { readonly en: Words } & Readonly<Record<string, Words>>;
	/** What there is to draw: resolved, formatted, in the story's language. Pure. */
	readonly compile: (layer: L, step: Step, context: StageContext) => D;
	/** The picture in words, a sentence or more, where the layer has no `alt`. */
	readonly describe: (data: D, context: StageContext, layer: L) => string;
	/** What it is a picture of: layers that say the same in two steps running change into one another. */
	readonly same?: (layer: L) => string;
}

/** The compiler's context, with the kind's own words. */
export interface StageContext extends Omit<CompileContext, 'say'> {
	/** The kind's own words; a key that they lack is given back as it is. */
	readonly say: (key: string, values?: Values) => string;
}

/** A kind: given to `parseStory` (by `shapesOf`), to `createCompiler` as one of `layers`, to `storySchema`. */
export interface StageKind<
	L extends Layer = Layer,
	D extends object = object
> extends LayerCompiler<L, LayerBase & D> {
	readonly shape: Shape<L>;
}

/** Defines a layer kind; "A layer kind of your own" in the README says where it goes. */
export function defineStage<L extends Layer, D extends object>(
	definition: StageDefinition<L, D>
): StageKind<L, D> {
	const { kind, fields, fills = true, words } = definition;
	const shape = record<Layer>(
		{
			name: `${kind}-layer`,
			noun: definition.noun,
			about: definition.about,
			check: (layer, at, reading) => definition.check?.(layer as L, at, reading)
		},
		// The type of `fields` has held each to its key; from here on they are handled alike.
		{
			id: required(ownId),
			kind: required(oneOf([kind])),
			...(fields as object),
			caption: optional(line(), 'A line under the picture.'),
			alt: seldom(optional(prose(), 'Replaces the generated description in words.'))
		}
	) as unknown as Shape<L>;
	return {
		kind,
		fills,
		shape,
		compile(layer, step, context) {
			const own = withWords(context, words);
			const data = definition.compile(layer, step, own);
			return {
				...data,
				id: layer.id,
				kind,
				...given('caption', layer.caption),
				description: layer.alt ?? definition.describe(data, own, layer),
				...given('same', definition.same && `${kind} ${definition.same(layer)}`)
			};
		}
	};
}

function withWords(
	context: CompileContext,
	words: StageDefinition<Layer, object>['words']
): StageContext {
	const { language } = context;
	const first = findLanguage(language)?.tag ?? language.split('-', 1)[0] ?? 'en';
	const tag = [language, first].find((one) => Object.hasOwn(words, one)) ?? 'en';
	const say = (key: string, values: Values = {}): string =>
		formatMessage(words[tag]?.[key] ?? words.en[key] ?? key, values, context.words['lang'] ?? tag);
	// The context answers through getters that note what was read: they stay where they are.
	return Object.create(context, { say: { value: say } }) as StageContext;
}
