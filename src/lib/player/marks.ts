/**
 * Marks the steps near the reader: only they can be seen, and those behind are past, so that their cards clear the stage.
 *
 * @param marked those that were marked last
 * @param steps in reading order
 * @returns those that are marked now
 */
export function markSteps(
	marked: readonly HTMLElement[],
	steps: readonly HTMLElement[],
	index: number
): readonly HTMLElement[] {
	const near = steps.slice(Math.max(0, index - 3), index + 1);
	for (const element of marked) if (!near.includes(element)) delete element.dataset.state;
	for (const element of near) {
		const state = element === steps[index] ? 'current' : 'past';
		// What is told again is looked at again, though it be the same.
		if (element.dataset.state !== state) element.dataset.state = state;
	}
	return near;
}
