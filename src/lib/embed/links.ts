/** Links from one part of an embedded story to another: a browser finds no fragment inside a shadow root. */
import type { Controller } from '../player/controller.js';

/** Follows a click on `<a href="#…">` inside the story and leaves the page's address alone. */
export function followLink(event: MouseEvent, root: ShadowRoot, controller: Controller): void {
	const { defaultPrevented, button, metaKey, ctrlKey, shiftKey } = event;
	if (defaultPrevented || button || metaKey || ctrlKey || shiftKey) return;
	const href = (event.target as Element).closest('a')?.getAttribute('href');
	if (!href?.startsWith('#')) return;
	event.preventDefault();
	const target = root.getElementById(href.slice(1));
	const step = target?.closest('[data-part="step"]');
	// Its heading, which gets the focus, is told by that.
	if (step) controller.goTo(step.id);
	else target?.scrollIntoView({ block: 'center' });
	const focus = step?.querySelector<HTMLElement>('[data-part="heading"]') ?? target;
	if (focus instanceof HTMLElement) {
		if (focus.tabIndex < 0) focus.tabIndex = -1;
		focus.focus({ preventScroll: true });
	}
}
