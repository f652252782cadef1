/** What all records of a story have in common. */

/** An id: 1 to 64 of `a-z 0-9 -`, beginning with a letter. */
export type Id = string;

/** A date as written, in EDTF (ISO 8601-2:2019). Parsed by `dates/`. */
export type EdtfText = string;

/** Keys that this version does not know are kept as they came. */
export interface Open {
	readonly [key: string]: unknown;
}

/** Something the stage can show. Kinds are open: one that is not known here is kept and reported. */
export interface Layer extends Open {
	readonly id: Id;
	readonly kind: string;
	/** A line under the picture. */
	readonly caption?: string;
	/** Replaces the generated description in words. */
	readonly alt?: string;
}
