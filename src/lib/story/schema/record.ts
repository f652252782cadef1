import { inside, show } from '../issues.js';
import type { Path } from '../issues.js';
import { isObject, noted, wrongType } from './shape.js';
import type {
	AnyField,
	Definitions,
	FieldOf,
	JsonSchema,
	Named,
	Reading,
	Shape,
	Source
} from './shape.js';
import { nearest } from './spelling.js';

export interface RecordOptions<T> {
	/** Name of its schema among `$defs`. */
	readonly name: string;
	/** What it is called in messages: "a place". */
	readonly noun: string;
	readonly about: string;
	/** Looks at what was read: rules that concern more than one field. */
	readonly check?: (value: T, at: Path, reading: Reading, source: Source) => void;
	/** Marks the step that is read, for references to its claims. */
	readonly isStep?: boolean;
	/** `false`: unknown keys are not reported (the kind itself was). */
	readonly reportUnknown?: boolean;
	/** Added to the JSON Schema: what `check` demands, as far as a schema can say it. */
	readonly schema?: JsonSchema;
}

/** A record's shape; `fields` names every key of the type once, in canonical order. */
export interface RecordShape<T> extends Shape<T> {
	readonly keys: readonly string[];
}

/** An object with known fields; keys that are not known are kept, after the known ones, and reported. */
export function record<T extends object>(
	options: RecordOptions<T>,
	fields: { readonly [K in keyof Named<T>]-?: FieldOf<Named<T>[K]> }
): RecordShape<T> {
	// The mapped type ties each field to its key; from here on they are handled alike.
	const known = new Map(
		Object.entries(fields) as unknown as [string, AnyField & { shape: Shape<unknown> }][]
	);
	const keys = [...known.keys()];
	const required = [...known].flatMap(([key, field]) => (field.need === 'required' ? [key] : []));

	function readFields(value: Source, at: Path, reading: Reading): T | undefined {
		const result: Record<string, unknown> = {};
		let whole = true;
		for (const [key, field] of known) {
			const given = value[key];
			const path = inside(at, key);
			let read: unknown;
			if (given === undefined || given === null) {
				if (given === null) reportNull(path, reading);
				if (field.need === 'required') reportMissing(key, field, path, reading);
			} else read = field.shape.read(given, path, reading);
			if (read === undefined && field.need === 'listed') read = [];
			if (read === undefined && field.need === 'required') {
				read = field.standIn;
				whole &&= read !== undefined;
			}
			if (read !== undefined) result[key] = read;
		}
		for (const key of Object.keys(value)) {
			if (known.has(key)) continue;
			if (options.reportUnknown !== false && !key.startsWith('x-'))
				reportUnknown(key, value, at, reading);
			result[key] = value[key];
		}
		if (!whole) return undefined;
		reading.origins.set(result, at);
		options.check?.(result as T, at, reading, value);
		return result as T;
	}

	function reportMissing(key: string, field: AnyField, at: Path, reading: Reading): void {
		const standIn = 'standIn' in field ? field.standIn : undefined;
		const used = standIn === undefined ? 'All of it was left out.' : `${show(standIn)} stands in.`;
		reading.report(at, {
			code: 'field.missing',
			severity: 'error',
			message: `${capital(options.noun)} needs ${show(key)}. ${used}`,
			remedy: field.about ? `Add it: ${field.about}` : `Add "${key}".`
		});
	}

	function reportUnknown(key: string, value: object, at: Path, reading: Reading): void {
		const free = keys.filter((each) => !Object.hasOwn(value, each));
		const guess = nearest(key, free);
		const colour = /colou?r$/i.test(key);
		reading.report(inside(at, key), {
			code: 'key.unknown',
			severity: 'notice',
			message: `${capital(options.noun)} has no key ${show(key)}; it is kept, and nothing uses it.`,
			remedy: colour
				? 'A story holds no colours: give a tone a `look`, and the theme colours it.'
				: guess
					? `Did you mean "${guess}"?`
					: `Take it out, or begin it with "x-" to say that it is yours. It may have ${free.join(', ')}.`
		});
	}

	return {
		keys,
		read(value, at, reading) {
			if (!isObject(value)) {
				return wrongType(
					reading,
					at,
					value,
					`an object (${options.noun})`,
					`Write { ${required.map((key) => `"${key}": …`).join(', ')} }.`
				);
			}
			if (!options.isStep) return readFields(value, at, reading);
			reading.step = typeof value['id'] === 'string' ? value['id'] : null;
			const step = readFields(value, at, reading);
			reading.step = null;
			return step;
		},
		order(value) {
			const from = value as Source;
			const ordered: Record<string, unknown> = {};
			for (const [key, field] of known) {
				const member = from[key];
				if (member === undefined) continue;
				if (field.need === 'listed' && Array.isArray(member) && member.length === 0) continue;
				ordered[key] = field.shape.order ? field.shape.order(member) : member;
			}
			for (const key of Object.keys(from)) if (!known.has(key)) ordered[key] = from[key];
			return ordered;
		},
		texts(value, path, textAt) {
			const from = value as Source;
			let changed: Record<string, unknown> | null = null;
			for (const [key, { shape }] of known) {
				const member = from[key];
				if (member === undefined || !shape.texts) continue;
				const text = shape.texts(member, path === '' ? key : `${path}/${key}`, textAt);
				if (text !== member) (changed ??= { ...from })[key] = text;
			}
			return (changed ?? value) as T;
		},
		schema(defs) {
			return defs.add(options.name, () =>
				noted(
					defs,
					{
						type: 'object',
						description: options.about,
						properties: Object.fromEntries(
							[...known].map(([key, field]) => [key, describe(field, defs)])
						),
						...(required.length > 0 ? { required } : {}),
						...options.schema
					},
					{ noun: options.noun }
				)
			);
		}
	};
}

function describe(field: AnyField, defs: Definitions): JsonSchema {
	const { need, seldom } = field;
	const schema = noted(defs, field.shape.schema(defs), { need, ...(seldom && { seldom }) });
	return field.about ? { ...schema, description: field.about } : schema;
}

function reportNull(at: Path, reading: Reading): void {
	reading.report(at, {
		code: 'field.null',
		severity: 'warning',
		message: 'null is read as absent.',
		remedy: 'Leave the key out.'
	});
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
