/** Every field of a document, from the same records that read it: what the page of fields and the search tell. */
import { kindShapes } from '#kinds/index.ts';
import { storySchema } from '#lib/story/index.ts';
import { readMarkdown, type DocInline } from './markdown.ts';

export interface FieldFacts {
	readonly name: string;
	/** As "list of figure". */
	readonly type: string;
	readonly required: boolean;
	/** With links to the records that it holds. */
	readonly text: readonly DocInline[];
}

/** An object of the document: the story, a step, a map. */
export interface RecordFacts {
	/** Its anchor. */
	readonly id: string;
	readonly title: string;
	/** The kind of layer that it is, as `kind` says it. */
	readonly kind?: string;
	readonly about: readonly DocInline[];
	readonly fields: readonly FieldFacts[];
}

/** What is read here of a schema; all else it says is for programs. */
interface Schema {
	readonly $ref?: string;
	readonly type?: string;
	readonly description?: string;
	readonly pattern?: string;
	readonly format?: string;
	readonly enum?: readonly unknown[];
	readonly items?: Schema;
	readonly prefixItems?: readonly Schema[];
	readonly additionalProperties?: Schema;
	readonly anyOf?: readonly Schema[];
	readonly allOf?: readonly Schema[];
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly required?: readonly string[];
}

const LAYER = '-layer';

/** The records in the order in which a document comes to them. */
export function documentFields(): RecordFacts[] {
	const { $defs } = storySchema(kindShapes) as { readonly $defs: Readonly<Record<string, Schema>> };
	return Object.entries($defs)
		.filter(([, { properties }]) => properties)
		.map(([id, { description = '', properties = {}, required = [] }]) => {
			const kind = id.endsWith(LAYER) ? id.slice(0, -LAYER.length) : undefined;
			return {
				id,
				title: titleOf(id),
				...(kind ? { kind } : {}),
				about: lineOf(description),
				fields: Object.entries(properties).map(([name, schema]) => ({
					name,
					type: typeOf(schema),
					required: required.includes(name),
					text: textOf(schema, $defs)
				}))
			};
		});
}

const titleOf = (id: string): string => {
	const words = id.replace(LAYER, '').replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
};

const referred = ($ref: string): string => $ref.slice($ref.lastIndexOf('/') + 1);

/** What may stand there, in a few words. */
function typeOf(schema: Schema): string {
	const { $ref, type, pattern, format, items, prefixItems, additionalProperties } = schema;
	if ($ref) return referred($ref).replace(LAYER, '').replaceAll('-', ' ');
	if (schema.enum) return schema.enum.map((word) => JSON.stringify(word)).join(' | ');
	if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(' | ');
	// A layer: what all have, then what each kind has.
	if (schema.allOf?.[0]) return typeOf(schema.allOf[0]);
	if (prefixItems) return `[${prefixItems.map(typeOf).join(', ')}]`;
	if (items) return `list of ${items.anyOf ? `(${typeOf(items)})` : typeOf(items)}`;
	if (additionalProperties) return `object, by id: ${typeOf(additionalProperties)}`;
	if (type !== 'string') return type ?? 'any';
	if (format) return 'address';
	if (pattern?.includes('a-z0-9-')) return 'id';
	return 'text';
}

/** The records that a field holds, by their names. */
function heldIn(schema: Schema): string[] {
	const { $ref, items, anyOf = [], allOf = [], prefixItems = [], additionalProperties } = schema;
	if ($ref) return [referred($ref)];
	const parts = [...anyOf, ...allOf.slice(0, 1), ...prefixItems];
	if (items) parts.push(items);
	if (additionalProperties) parts.push(additionalProperties);
	return parts.flatMap(heldIn);
}

/** A line of Markdown: what is told of fields has names in it. */
function lineOf(text: string): readonly DocInline[] {
	const [block] = readMarkdown(text);
	return block?.t === 'p' ? block.c : [];
}

function textOf(schema: Schema, defs: Readonly<Record<string, Schema>>): DocInline[] {
	const links = [...new Set(heldIn(schema))].filter((id) => defs[id]?.properties);
	return [
		...lineOf(schema.description ?? ''),
		...links.flatMap((id): DocInline[] => [
			' See ',
			{ t: 'a', href: `#${id}`, c: [titleOf(id).toLowerCase()] },
			'.'
		])
	];
}
