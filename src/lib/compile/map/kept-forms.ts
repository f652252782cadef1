/**
 * What a piece of a ground that was kept must look like to be taken back. A file may have been cut short or written over; a
 * piece of another form would fail only where a map is drawn of it, and for every reader.
 */
import type { KeptGround } from './kept.js';

type Check = (value: unknown) => boolean;

const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
export const isBoolean: Check = (value) => typeof value === 'boolean';
const isText: Check = (value) => typeof value === 'string';
/** Numbers, and the letters that SVG has for lines and curves. */
export const isPath: Check = (value) =>
	typeof value === 'string' && /^[MLHVCSQTAZmlhvcsqtaz\d\s,.e-]*$/.test(value);

const numbers =
	(count: number): Check =>
	(value) =>
		Array.isArray(value) && value.length === count && value.every(isNumber);
const isPoint = numbers(2);
const isBox = numbers(4);

const list =
	(check: Check): Check =>
	(value) =>
		Array.isArray(value) && value.every(check);
const optional =
	(check: Check): Check =>
	(value) =>
		value === undefined || check(value);
const oneOf =
	(...values: readonly string[]): Check =>
	(value) =>
		typeof value === 'string' && values.includes(value);

function record(fields: Readonly<Record<string, Check>>): Check {
	const all = Object.entries(fields);
	return (value) => isRecord(value) && all.every(([name, check]) => check(value[name]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const every =
	(check: Check): Check =>
	(value) =>
		isRecord(value) && Object.values(value).every(check);

const isGroundPaths = list(
	record({
		role: isText,
		d: isPath,
		level: optional(isNumber),
		shore: optional(isBoolean),
		scale: optional(isNumber)
	})
);

/** Of `Written`. */
export const isWritten: Check = record({
	entries: isGroundPaths,
	areas: every(record({ d: isPath, box: isBox })),
	sketch: optional(record({ ground: isGroundPaths, areas: every(isPath) })),
	id: isText,
	credits: list(isText)
});

/** Of an outline that has a box, or of one that is not there. */
export const isBoxOrNone: Check = (value) => value === null || isBox(value);

/** Of `MapLayout`. */
export const isLayout: Check = record({
	view: isBox,
	labels: list(
		record({
			id: isText,
			lines: list(isText),
			noteFrom: optional(isNumber),
			role: isText,
			at: isPoint,
			dx: isNumber,
			dy: isNumber,
			w: isNumber,
			h: isNumber,
			size: isNumber,
			anchor: oneOf('start', 'middle', 'end'),
			turn: optional(isNumber)
		})
	)
});

/** Of `Course`. */
export const isCourse: Check = record({ from: isPoint, to: isPoint, bow: isNumber });

const FORMS: Readonly<Record<string, Check>> = {
	written: isWritten,
	globes: isPath,
	boxes: isBoxOrNone,
	held: isBoolean,
	layouts: isLayout,
	courses: isCourse
};

/** Whether all pieces of a ground have the form of what is made: else it is better made anew than kept. */
export function isUnspoilt({ made }: KeptGround): boolean {
	return Object.entries(made).every(([name, pieces]) =>
		Object.values(pieces).every((piece) => FORMS[name]?.(piece) ?? true)
	);
}
