/** Fetches the layers that a served page does not hold, as the reader comes near their steps. */
import { FIRST, PART } from '../compile/stage-parts.js';
import type { StageStory } from '../compile/types.js';
import type { Controller } from './controller.js';

/** Steps ahead of the reader, and behind, whose layers should be there, once the reader has set out. */
const NEAR = 4;

/**
 * @param address what a part's address begins with; its number follows. Without it nothing is fetched
 * @returns fetches what the reader may see next, and resolves once it is there or has failed; what has failed is asked
 * for again at the next step
 */
export function partsOf(controller: Controller, address: string | undefined): () => Promise<void> {
	const coming = new Map<number, Promise<void>>();
	const fetchPart = async (part: number): Promise<void> => {
		try {
			const answer = await fetch(address + String(part));
			if (answer.ok) controller.fill(part * PART, (await answer.json()) as StageStory['steps']);
		} catch {
			// The text is all there; the stage stays empty until the line is back.
		} finally {
			coming.delete(part);
		}
	};
	return async () => {
		const { story, order, index } = controller;
		const end = index < 0 ? FIRST : index + NEAR + 1;
		for (const step of order.slice(Math.max(0, index - NEAR), end)) {
			const part = Math.floor(step / PART);
			if (address && !story.steps[step]?.stage && !coming.has(part)) {
				coming.set(part, fetchPart(part));
			}
		}
		await Promise.all(coming.values());
	};
}
