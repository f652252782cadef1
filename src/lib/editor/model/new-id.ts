import { ID_PATTERN } from '../../story/schema/scalars.js';
import type { Id } from '../../story/types.js';

/** An id that the list does not have. Random, so that two editors who add at once do not choose the same. */
export function newId(stem: string, taken: readonly { readonly id: Id }[], length = 5): Id {
	const ids = new Set(taken.map(({ id }) => id));
	for (;;) {
		const random = crypto.getRandomValues(new Uint32Array(2));
		const tail = [...random]
			.map((n) => n.toString(36))
			.join('')
			.slice(0, length);
		const id = `${stem}-${tail}`;
		if (!ids.has(id) && ID_PATTERN.test(id)) return id;
	}
}
