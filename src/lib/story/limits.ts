/** How large a document may be. Beyond these a clear no, never a hang. */
export const LIMITS = {
	/** Bytes of a document as UTF-8 text. */
	bytes: 20 * 1024 * 1024,
	/** Levels of objects and arrays inside one another. */
	depth: 64,
	/** Values of all kinds in a document that is handed over as data rather than as text. */
	values: 4_000_000,
	steps: 10_000,
	/** Items of any other list. */
	items: 10_000,
	/** Points of one shape of a story's own. */
	vertices: 50_000,
	/** Characters of a name, a label or a heading. */
	line: 1_000,
	/** Characters of a note, a claim or a quote. */
	note: 20_000,
	/** Characters of a body. */
	body: 200_000,
	/** Characters of a date, an address or a code. */
	token: 4_000,
	/** Characters of any other text, as of an unknown key. */
	text: 2_000_000,
	/** Issues kept of each severity; one more says that there are more. */
	issues: 1_000
} as const;

/** Keys that reach the prototype of an object in careless code; never part of a document. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set([
	'__proto__',
	'constructor',
	'prototype'
]);
