import { inside, show } from '../issues.js';
import type { Path } from '../issues.js';
import { LIMITS } from '../limits.js';
import { isObject, wrongType } from './shape.js';
import type { Reading, Shape } from './shape.js';

/** A list; items that cannot be used are left out. */
export function list<T>(item: Shape<T>, noun: string): Shape<readonly T[]> {
	return {
		read: (value, at, reading) => readItems(item, value, at, reading, noun),
		order: (value) => orderItems(item, value),
		schema: (defs) => ({ type: 'array', maxItems: LIMITS.items, items: item.schema(defs) })
	};
}

/** A list of things with ids, each id once; a bare text is its own id. */
export function records<T extends string | { readonly id: string }>(
	item: Shape<T>,
	noun: string
): Shape<readonly T[]> {
	const idOf = (each: T): string => (typeof each === 'string' ? each : each.id);
	return {
		read(value, at, reading) {
			const seen = new Map<string, number>();
			return readItems(item, value, at, reading, noun, (each, index, path) => {
				const id = idOf(each);
				const first = seen.get(id);
				if (first === undefined) {
					seen.set(id, index);
					return true;
				}
				reading.report(typeof each === 'string' ? path : inside(path, 'id'), {
					code: 'id.twice',
					severity: 'error',
					message: `The id ${show(id)} stands twice: item ${first} of this list has it too. This one was left out.`,
					remedy: 'Give each item an id of its own; links and translations go by it.'
				});
				return false;
			});
		},
		order: (value) => orderItems(item, value),
		texts(value, path, textAt) {
			if (!item.texts) return value;
			const result = value.map(
				(each) => item.texts?.(each, `${path}/${idOf(each)}`, textAt) ?? each
			);
			return result.some((each, index) => each !== value[index]) ? result : value;
		},
		schema: (defs) => ({ type: 'array', maxItems: LIMITS.items, items: item.schema(defs) })
	};
}

/** One value, or a list of them. */
export function oneOrMany<T extends string>(item: Shape<T>, noun: string): Shape<T | readonly T[]> {
	const many = list(item, noun);
	return {
		read: (value, at, reading) =>
			Array.isArray(value) ? many.read(value, at, reading) : item.read(value, at, reading),
		schema: (defs) => ({ anyOf: [item.schema(defs), many.schema(defs)] })
	};
}

/** Either of two shapes, told apart by whether the value is an object. */
export function either<A extends string, B extends object>(
	plain: Shape<A>,
	object: Shape<B>
): Shape<A | B> {
	return {
		read: (value, at, reading) =>
			isObject(value) ? object.read(value, at, reading) : plain.read(value, at, reading),
		order: (value) => (isObject(value) && object.order ? object.order(value as B) : value),
		texts: (value, path, textAt) =>
			isObject(value) && object.texts ? object.texts(value as B, path, textAt) : value,
		schema: (defs) => ({ anyOf: [plain.schema(defs), object.schema(defs)] })
	};
}

/** An object of records under keys of their own. */
export function dictionary<T extends object>(item: Shape<T>): Shape<Readonly<Record<string, T>>> {
	return {
		read(value, at, reading) {
			if (!isObject(value))
				return wrongType(reading, at, value, 'an object', 'Write { "key": { … } }.');
			const result: Record<string, T> = {};
			for (const [key, member] of Object.entries(value)) {
				const read = item.read(member, inside(at, key), reading);
				if (read !== undefined) result[key] = read;
			}
			return result;
		},
		order: (value) =>
			Object.fromEntries(
				Object.entries(value).map(([key, member]) => [
					key,
					item.order ? item.order(member) : member
				])
			),
		schema: (defs) => ({ type: 'object', additionalProperties: item.schema(defs) })
	};
}

function readItems<T>(
	item: Shape<T>,
	value: unknown,
	at: Path,
	reading: Reading,
	noun: string,
	accept?: (item: T, index: number, at: Path) => boolean
): T[] | undefined {
	if (!Array.isArray(value)) {
		return wrongType(reading, at, value, `a list of ${noun}`, 'Write it in brackets: [ … ].');
	}
	if (value.length > LIMITS.items) {
		reading.report(at, {
			code: 'list.long',
			severity: 'error',
			message: `The list holds ${value.length.toLocaleString('en')} items; those from ${LIMITS.items.toLocaleString('en')} on were left out.`,
			remedy: `Keep lists to ${LIMITS.items.toLocaleString('en')} items.`
		});
	}
	const result: T[] = [];
	for (let index = 0; index < value.length && index < LIMITS.items; index += 1) {
		const path = inside(at, index);
		const read = item.read(value[index], path, reading);
		if (read !== undefined && (!accept || accept(read, index, path))) result.push(read);
	}
	return result;
}

function orderItems<T>(item: Shape<T>, value: readonly T[]): unknown {
	return item.order ? value.map((each) => item.order?.(each)) : value;
}
