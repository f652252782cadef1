/** Sets of ids that are never changed in place: another selection is another set. */
import type { Id } from '../../story/types.js';

export type IdSet = ReadonlySet<Id>;

export function idSet(ids: Iterable<Id> = []): IdSet {
	return new Set(ids);
}

/** With the id, or without it; the other way round where `on` is not given. */
export function withId(ids: IdSet, id: Id, on = !ids.has(id)): IdSet {
	const rest = [...ids].filter((other) => other !== id);
	return new Set(on ? [...rest, id] : rest);
}
