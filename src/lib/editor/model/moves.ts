/** Ways to rearrange, as operations. Each answers `null` where there is nothing to do, which is what disables its button. */
import type { Id, Story } from '../../story/types.js';
import { idOf, type Item, type Move, type Operation } from './operations.js';

/** Moves a step so that it becomes number `position` (from 1) of the told order. */
export function moveTo(story: Story, id: string, position: number): Move | null {
	const from = story.steps.findIndex((step) => step.id === id);
	const to = Math.round(position) - 1;
	if (from < 0 || to === from || !(to >= 0 && to < story.steps.length)) return null;
	const rest = story.steps.filter((step) => step.id !== id);
	return { op: 'move', list: 'steps', id, after: to === 0 ? null : rest[to - 1]!.id };
}

/** One place up (`-1`) or down (`1`). */
export function moveBy(story: Story, id: string, by: number): Move | null {
	const from = story.steps.findIndex((step) => step.id === id);
	return from < 0 ? null : moveTo(story, id, from + 1 + by);
}

/** Several steps together after another one (`null`: to the top), keeping their own order. */
export function moveAfter(
	story: Story,
	ids: ReadonlySet<string>,
	after: string | null
): Operation | null {
	const moving = story.steps.filter((step) => ids.has(step.id));
	if (moving.length === 0 || (after !== null && ids.has(after))) return null;
	let anchor = after;
	const operations = moving.map((step): Move => {
		const move: Move = { op: 'move', list: 'steps', id: step.id, after: anchor };
		anchor = step.id;
		return move;
	});
	const changed = operations.some(({ id, after: to }) => {
		const at = story.steps.findIndex((step) => step.id === id);
		return (story.steps[at - 1]?.id ?? null) !== to;
	});
	if (!changed) return null;
	return operations.length === 1 ? operations[0]! : { op: 'batch', operations };
}

/** What an item of a list comes after once it has moved up (`-1`) or down (`1`) by one; `undefined` at the list's end. */
export function placeAfter(
	items: readonly (Item | Id)[],
	id: Id,
	by: -1 | 1
): Id | null | undefined {
	const ids = items.map(idOf);
	const to = ids.indexOf(id) + by;
	if (!ids.includes(id) || to < 0 || to >= ids.length) return undefined;
	return to === 0 ? null : ids.filter((other) => other !== id)[to - 1];
}
