/**
 * Shapes: what a document's parts look like, each declared once. A shape reads unknown data (and salvages what it can),
 * writes it in canonical order, finds the texts that can be translated, and says itself as JSON Schema.
 */
import type { Finding, Path } from '../issues.js';
import type { Layer } from '../types.js';

/** A JSON Schema (draft 2020-12). */
export type JsonSchema = { readonly [key: string]: unknown };

/** Named schemas that a document's schema refers to (`$defs`); `add` makes each once. */
export interface Definitions {
	readonly add: (name: string, make: () => JsonSchema) => JsonSchema;
	/** Further layer kinds. */
	readonly layers?: ReadonlyMap<string, Shape<Layer>>;
	/** For forms: schemas carry a {@link FormNote} as `x-form`. */
	readonly forms?: boolean;
}

/** What a form has to know of a value, and a validator has not. */
export interface FormNote {
	/** It is the id of such a thing. */
	readonly names?: RefTarget;
	/** The keys of the object are ids of such things. */
	readonly keys?: RefTarget;
	/** How a text is written: a date in EDTF, running text, the address of a file, an id, a language tag. */
	readonly text?: 'date' | 'lines' | 'file' | 'id' | 'language';
	/** What it is made of, where that has a control of its own: GeoJSON, or one or several points of an image. */
	readonly holds?: 'geojson' | 'points';
	/** What a record is called, as "a mark". */
	readonly noun?: string;
	/** How a record needs the field. */
	readonly need?: AnyField['need'];
	/** Whether the field is seldom asked for. */
	readonly seldom?: boolean;
}

/** The schema with what a form has to know, where it is made for one. */
export function noted(defs: Definitions, schema: JsonSchema, note: FormNote): JsonSchema {
	if (!defs.forms) return schema;
	return { ...schema, 'x-form': { ...noteOf(schema), ...note } };
}

/** What {@link noted} has put into a schema. */
export function noteOf(schema: JsonSchema): FormNote {
	return (schema['x-form'] ?? {}) as FormNote;
}

/** What a reference can name. */
export type RefTarget =
	| 'place'
	/** A place that is marked: it must be known exactly. */
	| 'marked-place'
	| 'shape'
	| 'place-or-shape'
	| 'sheet'
	| 'tone'
	| 'group'
	| 'source'
	| 'step'
	/** A claim of this step, by its id. */
	| 'claim-here'
	/** The same, and it must have a quote. */
	| 'quoted-claim'
	/** A claim of any step, as `stepId/claimId`. */
	| 'claim'
	/** Either way. */
	| 'claim-anywhere';

/** A reference met while reading; resolved once all is read. */
export interface PendingRef {
	readonly to: RefTarget;
	readonly id: string;
	readonly at: Path;
	/** The step it stands in. */
	readonly step: string | null;
}

/** A file that is named, and where. */
export interface NamedFile {
	readonly address: string;
	readonly at: Path;
}

/** What reading a document carries along. */
export interface Reading {
	readonly report: (at: Path, finding: Finding) => void;
	readonly refs: PendingRef[];
	/** Addresses of files, as they stand there. */
	readonly files: NamedFile[];
	/** The layer kinds that are known. */
	readonly layers: ReadonlyMap<string, Shape<Layer>>;
	/** Where each record that was read stands in the source. */
	readonly origins: Map<object, Path>;
	/** Id of the step being read. */
	step: string | null;
	/** Whether the map being read is drawn on a sheet: its positions are pixels. */
	onSheet: boolean;
}

/** Gives the text to stand at a path of ids, as `steps/crossing/heading`. */
export interface TextAt {
	(path: string, text: string): string;
	/** Further layer kinds. */
	readonly layers?: ReadonlyMap<string, Shape<Layer>>;
}

export interface Shape<T> {
	/** The value, salvaged where need be; `undefined` if it cannot be used. Whatever is wrong is reported. */
	read(value: unknown, at: Path, reading: Reading): T | undefined;
	/** The same value with its keys in canonical order. Absent: as it is. */
	order?(value: T): unknown;
	/** The same value with its translatable texts replaced. Absent: it has none. */
	texts?(value: T, path: string, textAt: TextAt): T;
	schema(defs: Definitions): JsonSchema;
}

/** The keys that a type names, leaving out its index signature. */
export type Named<T> = { [K in keyof T as string extends K ? never : K]: T[K] };

interface FieldBase<T> {
	readonly shape: Shape<T>;
	/** A sentence for the JSON Schema. */
	readonly about?: string;
	/** Forms fold it away, with others of the kind. */
	readonly seldom?: boolean;
}
/** May be absent; left out if it cannot be used. */
export interface OptionalField<T> extends FieldBase<T> {
	readonly need: 'optional';
}
/** Must be there; without a stand-in, the whole record is left out if it is not. */
export interface RequiredField<T> extends FieldBase<T> {
	readonly need: 'required';
	readonly standIn?: T;
}
/** A list for which absent and empty are the same; written only if it holds something. */
export interface ListedField<T> extends FieldBase<T> {
	readonly need: 'listed';
}
export type AnyField = OptionalField<never> | RequiredField<never> | ListedField<never>;

/** The field that a property of this type needs. */
export type FieldOf<T> = undefined extends T
	? OptionalField<Exclude<T, undefined>>
	: RequiredField<T> | (T extends readonly unknown[] ? ListedField<T> : never);

export function optional<T>(shape: Shape<T>, about?: string): OptionalField<T> {
	return { need: 'optional', shape, about };
}

export function required<T>(shape: Shape<T>, standIn?: T, about?: string): RequiredField<T> {
	return { need: 'required', shape, standIn, about };
}

export function listed<T extends readonly unknown[]>(
	shape: Shape<T>,
	about?: string
): ListedField<T> {
	return { need: 'listed', shape, about };
}

/** The same field, which forms fold away: it is seldom asked for. */
export function seldom<F extends { readonly shape: unknown }>(field: F): F {
	return { ...field, seldom: true };
}

/** What a value is, in words: "a number", "a list". */
export function kindOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'an object';
	if (typeof value === 'string') return 'a text';
	if (typeof value === 'boolean') return 'true or false';
	return `a ${typeof value}`;
}

/** Reports that a value is of the wrong type. */
export function wrongType(
	reading: Reading,
	at: Path,
	value: unknown,
	wanted: string,
	remedy: string
): undefined {
	reading.report(at, {
		code: 'type.wrong',
		severity: 'error',
		message: `This is ${kindOf(value)}; ${wanted} was expected.`,
		remedy
	});
	return undefined;
}

/** Whether a value is an object with keys; what {@link toPlain} made holds no others. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A record as it was given. */
export type Source = Readonly<Record<string, unknown>>;

/** Whether a list that was given is absent or holds nothing. */
export function isEmpty(given: unknown): boolean {
	return given === undefined || given === null || (Array.isArray(given) && given.length === 0);
}
