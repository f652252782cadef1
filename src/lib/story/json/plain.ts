import { inside, show } from '../issues.js';
import type { IssueList, Path } from '../issues.js';
import { FORBIDDEN_KEYS, LIMITS } from '../limits.js';

/** A JSON value that is ours alone: plain objects and arrays, finite numbers, no keys that reach a prototype. */
export type Plain = null | boolean | number | string | readonly Plain[] | PlainObject;
export interface PlainObject {
	readonly [key: string]: Plain;
}

/** The document is too large or too deep to be read at all. */
export class TooMuch extends Error {
	constructor(
		readonly code: string,
		readonly at: Path,
		message: string,
		readonly remedy: string
	) {
		super(message);
	}
}

/**
 * Copies any value into plain data. What JSON cannot hold is left out and reported, cycles and forbidden keys too.
 *
 * @throws {TooMuch} beyond the limits of depth and of the number of values
 */
export function toPlain(input: unknown, issues: IssueList): Plain | undefined {
	let left: number = LIMITS.values;
	const above = new Set<object>();

	function copy(value: unknown, at: Path): Plain | undefined {
		left -= 1;
		if (left < 0) {
			throw new TooMuch(
				'document.size',
				at,
				`The document holds more than ${LIMITS.values.toLocaleString('en')} values.`,
				'Split the story.'
			);
		}
		if (value === null || typeof value === 'boolean') return value;
		if (typeof value === 'string') {
			if (value.length <= LIMITS.text) return value;
			issues.add(at, {
				code: 'text.long',
				severity: 'error',
				message: `A text of ${value.length.toLocaleString('en')} characters was left out.`,
				remedy: `Keep texts under ${LIMITS.text.toLocaleString('en')} characters.`
			});
			return undefined;
		}
		// The sign of zero says nothing in a story and does not survive being written.
		if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value;
		if (typeof value !== 'object') {
			if (value !== undefined) notJson(value, at);
			return undefined;
		}
		if (above.has(value)) {
			notJson('a value that contains itself', at);
			return undefined;
		}
		if (above.size >= LIMITS.depth) {
			throw new TooMuch(
				'document.depth',
				at,
				`The document is nested more than ${LIMITS.depth} levels deep.`,
				'Flatten it; no story needs such depth.'
			);
		}
		above.add(value);
		const result = Array.isArray(value) ? items(value, at) : members(value, at);
		above.delete(value);
		return result;
	}

	function items(value: readonly unknown[], at: Path): Plain[] {
		const list: Plain[] = [];
		// A hole or a value that JSON cannot hold becomes null, as in JSON.stringify: what follows keeps its index.
		for (let index = 0; index < value.length; index += 1) {
			list.push(copy(value[index], inside(at, index)) ?? null);
		}
		return list;
	}

	function members(value: object, at: Path): PlainObject {
		const object: Record<string, Plain> = {};
		for (const key of Object.keys(value)) {
			const path = inside(at, key);
			if (FORBIDDEN_KEYS.has(key)) {
				issues.add(path, {
					code: 'key.forbidden',
					severity: 'error',
					message: `The key ${show(key)} is not allowed and was left out.`,
					remedy: 'Give it another name.'
				});
				continue;
			}
			const member = copy((value as Record<string, unknown>)[key], path);
			if (member !== undefined) object[key] = member;
		}
		return object;
	}

	function notJson(value: unknown, at: Path): void {
		const what =
			typeof value === 'function' || typeof value === 'symbol'
				? `a ${typeof value}`
				: String(value);
		issues.add(at, {
			code: 'type.json',
			severity: 'error',
			message: `JSON cannot hold ${what}; it was left out.`,
			remedy: 'Use text, finite numbers, true, false, lists and objects.'
		});
	}

	return copy(input, null);
}
