/** Values as they are written into a field, and as they are read from it: numbers, positions, JSON. */
import { positionsOf } from '../../story/json/position.js';
import { scanJson } from '../../story/json/scan.js';
import { writeJson } from '../../story/json/write.js';
import { FORBIDDEN_KEYS } from '../../story/limits.js';
import type { Json } from './operations.js';

/** What is written, or what is wrong with it. */
export type Written =
	| { readonly ok: true; readonly value: Json }
	| { readonly ok: false; readonly message: string; readonly remedy: string };

/** How a value is written and read. What is read is not blank. */
export interface Writing {
	readonly read: (text: string) => Written;
	readonly write: (value: unknown) => string;
}

const no = (message: string, remedy: string): Written => ({ ok: false, message, remedy });

/** A decimal number, with a point; digits may be grouped by blanks, thin ones too. */
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;

function numberIn(text: string): number | null {
	const digits = text.replace(/[−–]/g, '-').replace(/[\s_\u00a0\u202f]/g, '');
	// Less nothing is nothing.
	const value = NUMBER.test(digits) ? Number(digits) + 0 : NaN;
	return Number.isFinite(value) ? value : null;
}

export const NUMBER_WRITING: Writing = {
	read(text) {
		const value = numberIn(text);
		if (value !== null) return { ok: true, value };
		const grouped = /^\d{1,3}(,\d{3})+$/.test(text.trim());
		return no(
			'This is no number.',
			grouped ? `Write ${text.replaceAll(',', '')}.` : 'Write digits, with a point: 12.5.'
		);
	},
	write: (value) => (typeof value === 'number' ? String(value) : '')
};

/** Several numbers with commas between them; `size`: so many. */
export function numbersWriting(size?: number): Writing {
	return {
		read(text) {
			const bare = text.trim().replace(/^\[|\]$/g, '');
			const values = bare
				.split(/[,;]/)
				.filter((one) => one.trim() !== '')
				.map(numberIn);
			if (values.some((one) => one === null)) {
				return no('One of these is no number.', 'Write numbers with commas between them: 50, 100.');
			}
			if (size !== undefined && values.length !== size) {
				return no(
					`There are ${values.length} numbers here; ${size} are needed.`,
					'Write them with commas between them.'
				);
			}
			return { ok: true, value: values };
		},
		write: (value) => (Array.isArray(value) ? value.join(', ') : '')
	};
}

/** A text, or a number where it reads as one. */
export const CELL_WRITING: Writing = {
	read: (text) => ({ ok: true, value: numberIn(text) ?? text }),
	write: (value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
};

/** A text of a form of its own; the blanks that it is pasted with do not belong to it. */
export const CODE_WRITING: Writing = {
	read: (text) => ({ ok: true, value: text.trim() }),
	write: (value) => (typeof value === 'string' ? value : '')
};

/** Levels of a value: its layer, its step and the save that carries it come on top. */
const DEEPEST = 24;

/** A key that no document may hold, or `null`. */
function forbiddenIn(value: unknown): string | null {
	if (typeof value !== 'object' || value === null) return null;
	for (const [key, one] of Object.entries(value)) {
		const found = FORBIDDEN_KEYS.has(key) ? key : forbiddenIn(one);
		if (found !== null) return found;
	}
	return null;
}

/** The JSON in a text, as far as a document may hold it. A fault says its line and column. */
export function readJson(text: string): Written {
	const fault = scanJson(text, { maxDepth: DEEPEST });
	if (!fault) {
		const value = JSON.parse(text) as Json;
		const key = forbiddenIn(value);
		return key === null
			? { ok: true, value }
			: no(`“${key}” cannot be a key.`, 'Choose another name.');
	}
	const [position] = positionsOf(text, [fault.offset]);
	const at = position ? `Line ${position.line}, column ${position.column}: ` : '';
	return no(at + fault.message, fault.remedy);
}

/** Any value, as JSON. */
export const JSON_WRITING: Writing = {
	read: readJson,
	write: (value) => (value === undefined ? '' : writeJson(value).trimEnd())
};

const POINT = numbersWriting(2);

/** A point of an image, or an outline of several: each in a line of its own. */
export const POINTS_WRITING: Writing = {
	read(text) {
		const lines = text.split('\n').filter((line) => line.trim() !== '');
		const points: Json[] = [];
		for (const [i, line] of lines.entries()) {
			const point = POINT.read(line);
			if (!point.ok) {
				const where = lines.length > 1 ? `Line ${i + 1}: ` : '';
				return no(
					`${where}this is no position of two numbers.`,
					'Write x and y in pixels from the top left corner, with a comma between them: 800, 60.'
				);
			}
			points.push(point.value);
		}
		const [only] = points;
		return { ok: true, value: points.length === 1 && only !== undefined ? only : points };
	},
	write(value) {
		if (!Array.isArray(value)) return '';
		const points = Array.isArray(value[0]) ? (value as readonly unknown[]) : [value];
		return points.map(POINT.write).join('\n');
	}
};
