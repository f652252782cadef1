/** Fields of objects that a record holds, as the title of a map's inset: named by their keys, `inset.title`. */

type Fields = Readonly<Record<string, unknown>>;

export interface Inside {
	readonly fields: Fields;
	/** Whether the field was there, and what it was. */
	readonly had: boolean;
	readonly before: unknown;
	/** Objects that were not there before, the innermost ones. */
	readonly begun: number;
}

/** The value of a field, or of one in an object that it holds. */
export function valueAt(fields: Fields | undefined, key: string): unknown {
	let value: unknown = fields;
	for (const part of key.split('.')) {
		value = isFields(value) && Object.hasOwn(value, part) ? value[part] : undefined;
	}
	return value;
}

/**
 * Sets a field, or one in an object that it holds, which begins where it is absent; without a value it goes. `null` where
 * something else than an object stands in the way.
 *
 * @param drop so many objects, from the innermost, go with the last of their fields
 */
export function withValue(
	fields: Fields,
	[key = '', ...rest]: readonly string[],
	value: unknown,
	drop = 0
): Inside | null {
	const had = Object.hasOwn(fields, key);
	// The order of the keys is kept where the key was there, so that undoing restores the text of the file too.
	const changed: Record<string, unknown> = { ...fields };
	if (rest.length === 0) {
		if (value === undefined) delete changed[key];
		else changed[key] = value;
		return { fields: changed, had, before: fields[key], begun: 0 };
	}
	const inner = had ? fields[key] : {};
	const made = isFields(inner) ? withValue(inner, rest, value, drop) : null;
	if (!made) return null;
	const empty = Object.keys(made.fields).length === 0;
	if (empty && (!had || rest.length <= drop)) delete changed[key];
	else changed[key] = made.fields;
	const begun = !had && !empty ? made.begun + 1 : made.begun;
	return { ...made, fields: changed, begun };
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
