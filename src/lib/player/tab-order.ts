/** Where Tab leads in a story whose stage and rail stay in sight, wherever in it the reader is. */
import { listen } from '../components/listen.js';
import { STEPS } from './arrange.js';
import type { Controller } from './controller.js';

/** What is folded away has its place in the layout too, but takes no focus. */
const FOLDED = 'details:not([open]) > :not(summary)';
const STOPS = `:is(a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, audio[controls], video[controls], iframe, [tabindex]):not([tabindex="-1"], ${FOLDED}, ${FOLDED} *)`;

/** What has a place in the layout: a card that has made way for the next one has its stops still. */
const stopsIn = (place: Element | null | undefined): HTMLElement[] =>
	[...(place?.querySelectorAll<HTMLElement>(STOPS) ?? [])].filter(
		(stop) => stop.getClientRects().length > 0
	);

const inSight = (stop: HTMLElement): boolean => {
	const { top, bottom } = stop.getBoundingClientRect();
	return bottom > 0 && top < innerHeight;
};

/**
 * Has Tab find what the stage and the rail offer between the step before and the current one: in the document they stand
 * before the first, and going back there would take the reader along.
 *
 * @param element of the story
 * @returns what ends it
 */
export function tabOrder(element: HTMLElement, controller: Controller): () => void {
	const find = (part: string) => element.querySelector(`[data-part="${part}"]`);
	const onkeydown = (event: Event) => {
		const { key, shiftKey, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
		if (key !== 'Tab' || altKey || ctrlKey || metaKey || event.defaultPrevented) return;
		// At the opening the document's own order is right; a map that is explored keeps to itself.
		if (controller.index < 0 || element.hasAttribute('data-exploring')) return;
		const steps = [...element.querySelectorAll<HTMLElement>(STEPS)];
		const index = Math.min(controller.index, steps.length - 1);
		// Where a few lines are seen at once, the rail does not follow.
		const moving = [...stopsIn(find('stage')), ...stopsIn(find('rail'))].filter(inSight);
		const at = moving.indexOf(event.target as HTMLElement);
		const beside = moving[at + (shiftKey ? -1 : 1)];
		let to: HTMLElement | undefined;
		if (at < 0) {
			if (shiftKey && event.target === stopsIn(steps[index])[0]) to = moving.at(-1);
		} else if (beside) to = beside;
		else if (!shiftKey) to = nearest(steps.slice(index), 0);
		else to = nearest([find('opening'), ...steps.slice(0, index)].reverse(), -1);
		if (!to) return;
		event.preventDefault();
		const step = steps.findIndex((one) => one.contains(to));
		// Its card shows once it is the current one.
		if (step >= 0 && step !== index) controller.goTo(step, { cut: true });
		to.focus({ preventScroll: step >= 0 });
		// In low windows a card is longer than what is seen of it.
		if (step >= 0) to.scrollIntoView({ block: 'nearest', behavior: 'instant' });
	};
	/** In low windows the title, or a card, lies over what the stage offers: it moves away for whoever gets there. */
	const onfocusin = ({ target }: Event) => {
		const stop = target as HTMLElement;
		if (!find('stage')?.contains(stop)) return;
		const { x, y, width, height } = stop.getBoundingClientRect();
		const root = element.getRootNode() as Document | ShadowRoot;
		const above = root.elementFromPoint(x + width / 2, y + height / 2);
		const behavior = 'instant';
		const opening = above?.closest('[data-part="opening"]');
		if (opening) opening.scrollIntoView({ block: 'end', behavior });
		else above?.closest(STEPS)?.scrollIntoView({ block: 'start', behavior });
	};
	return listen(element, { keydown: onkeydown, focusin: onfocusin });
}

/** The first of the places that has any stop gives one: its first, or its last for −1. */
function nearest(places: readonly (Element | null)[], which: 0 | -1): HTMLElement | undefined {
	for (const place of places) {
		const stop = stopsIn(place).at(which);
		if (stop) return stop;
	}
	return undefined;
}
