/** A checker for as much of JSON Schema as the schemas here use; any other keyword makes it throw. */
import type { JsonSchema } from '../schema/shape.js';

type Check = (value: unknown, word: unknown, schema: JsonSchema, root: JsonSchema) => boolean;

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const every: Check = () => true;

const KEYWORDS: Readonly<Record<string, Check>> = {
	$schema: every,
	$defs: every,
	title: every,
	description: every,
	format: every,
	$ref: (value, ref, _, root) =>
		accepts(
			(root['$defs'] as Record<string, JsonSchema>)[String(ref).replace('#/$defs/', '')] ?? {},
			value,
			root
		),
	type: (value, type) =>
		type === 'array'
			? Array.isArray(value)
			: type === 'object'
				? isObject(value)
				: typeof value === type,
	enum: (value, words) => (words as unknown[]).includes(value),
	const: (value, word) => value === word,
	pattern: (value, pattern) =>
		typeof value !== 'string' || new RegExp(String(pattern), 'u').test(value),
	maxLength: (value, max) => typeof value !== 'string' || [...value].length <= Number(max),
	minimum: (value, min) => typeof value !== 'number' || value >= Number(min),
	maximum: (value, max) => typeof value !== 'number' || value <= Number(max),
	exclusiveMinimum: (value, min) => typeof value !== 'number' || value > Number(min),
	exclusiveMaximum: (value, max) => typeof value !== 'number' || value < Number(max),
	minItems: (value, min) => !Array.isArray(value) || value.length >= Number(min),
	maxItems: (value, max) => !Array.isArray(value) || value.length <= Number(max),
	items: (value, item, _, root) =>
		!Array.isArray(value) || value.every((each) => accepts(item as JsonSchema, each, root)),
	prefixItems: (value, items, _, root) =>
		!Array.isArray(value) ||
		(items as JsonSchema[]).every((item, i) => i >= value.length || accepts(item, value[i], root)),
	properties: (value, properties, _, root) =>
		!isObject(value) ||
		Object.entries(properties as Record<string, JsonSchema>).every(
			([key, schema]) => !Object.hasOwn(value, key) || accepts(schema, value[key], root)
		),
	additionalProperties: (value, schema, _, root) =>
		!isObject(value) ||
		Object.values(value).every((each) => accepts(schema as JsonSchema, each, root)),
	required: (value, keys) =>
		!isObject(value) || (keys as string[]).every((key) => Object.hasOwn(value, key)),
	anyOf: (value, list, _, root) =>
		(list as JsonSchema[]).some((schema) => accepts(schema, value, root)),
	allOf: (value, list, _, root) =>
		(list as JsonSchema[]).every((schema) => accepts(schema, value, root)),
	oneOf: (value, list, _, root) =>
		(list as JsonSchema[]).filter((schema) => accepts(schema, value, root)).length === 1,
	not: (value, schema, _, root) => !accepts(schema as JsonSchema, value, root),
	if: (value, condition, schema, root) =>
		!accepts(condition as JsonSchema, value, root) ||
		accepts(schema['then'] as JsonSchema, value, root),
	then: every
};

/** Whether the schema lets the value through. */
export function accepts(schema: JsonSchema, value: unknown, root: JsonSchema = schema): boolean {
	return Object.entries(schema).every(([keyword, word]) => {
		const check = KEYWORDS[keyword];
		if (!check) throw new Error(`The checker knows no keyword ${keyword}.`);
		return check(value, word, schema, root);
	});
}
