/** What finds the steps of a story in its element. */
export const STEPS = '[data-part="step"]';

/** Moves the server's own step elements into the order of `ids`, keeping the focus where it was; those not named stay. */
export function arrangeSteps(element: HTMLElement, ids: readonly string[]): void {
	const steps = [...element.querySelectorAll<HTMLElement>(STEPS)];
	// A long story stands in stretches, which stay as long as they are.
	const places = steps.map((step) => step.parentElement);
	const byId = new Map(steps.map((step) => [step.id, step]));
	const focused = (element.getRootNode() as Document | ShadowRoot).activeElement;
	const sorted = ids.flatMap((id) => byId.get(id) ?? []);
	const named = new Set(sorted);
	const wanted = steps.map((step) => (named.has(step) ? sorted.shift()! : step));
	// What stands as it should is left alone: the page may still be coming.
	if (wanted.every((step, i) => step === steps[i])) return;
	wanted.forEach((step, i) => places[i]?.append(step));
	if (focused instanceof HTMLElement && element.contains(focused)) {
		focused.focus({ preventScroll: true });
	}
}
