/** Operations as they arrive from elsewhere: hostile until parsed. */
import { DEEPEST, type Item, type Json, type Operation } from './operations.js';

/** Deeper values than this are refused, before anything walks them. */
const DEPTH = 32;
const MOST_IN_BATCH = 20_000;

/** The operation in unknown data, or `null`. Copies only what it knows. */
export function parseOperation(value: unknown, depth = 0): Operation | null {
	if (typeof value !== 'object' || value === null || depth > 4) return null;
	const { op, list, id, after, item, record, key, operations, drop } = value as Record<
		string,
		unknown
	>;
	const anchored = after === null || typeof after === 'string';
	switch (op) {
		case 'move':
			return isText(list) && isText(id) && anchored ? { op, list, id, after } : null;
		case 'remove':
			return isText(list) && isText(id) ? { op, list, id, ...(drop === true && { drop }) } : null;
		case 'insert':
			return isText(list) && anchored && isJson(item) && (isText(item) || isItem(item))
				? { op, list, after, item }
				: null;
		case 'set': {
			if (typeof record !== 'string' || !isText(key)) return null;
			const levels = isLevels(drop) ? { drop } : {};
			if (!Object.hasOwn(value, 'value')) return { op, record, key, ...levels };
			const field: unknown = (value as { value: unknown }).value;
			return isJson(field) ? { op, record, key, value: field, ...levels } : null;
		}
		case 'batch': {
			if (!Array.isArray(operations) || operations.length > MOST_IN_BATCH) return null;
			const parsed = operations.map((one) => parseOperation(one, depth + 1));
			return parsed.every((one) => one !== null) ? { op, operations: parsed } : null;
		}
		default:
			return null;
	}
}

function isLevels(value: unknown): value is number {
	return Number.isSafeInteger(value) && (value as number) > 0 && (value as number) <= DEEPEST;
}

function isText(value: unknown): value is string {
	return typeof value === 'string' && value.length > 0 && value.length <= 400;
}

function isItem(value: Json): value is Json & Item {
	return typeof value === 'object' && value !== null && 'id' in value && isText(value.id);
}

function isJson(value: unknown, depth = 0): value is Json {
	if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
	if (typeof value === 'number') return Number.isFinite(value);
	if (typeof value !== 'object' || depth > DEPTH) return false;
	if (Array.isArray(value)) return value.every((one) => isJson(one, depth + 1));
	return Object.entries(value).every(([key, one]) => key !== '__proto__' && isJson(one, depth + 1));
}
