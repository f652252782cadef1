/** What scrolls around an embedded story. */

/**
 * The nearest ancestor that scrolls up and down by itself, through slots and shadow roots; `null`: the page.
 *
 * An ancestor counts when it has more inside than it shows, so this is to be asked while there is much inside. One that
 * is cut off but never scrolls holds the stage without letting it stick: the page's author is told.
 */
export function scrollRootOf(element: Element): HTMLElement | null {
	const page = element.ownerDocument.documentElement;
	const { body } = element.ownerDocument;
	for (let at = parentOf(element, true); at && at !== page; at = parentOf(at)) {
		if (!(at instanceof HTMLElement)) continue;
		const { overflowY } = getComputedStyle(at);
		if (!/auto|scroll|hidden/.test(overflowY)) continue;
		// What the page's body says of itself holds for the window, unless the root element speaks for itself.
		if (at === body && getComputedStyle(page).overflowY === 'visible') continue;
		if (overflowY !== 'hidden' && at.scrollHeight > at.clientHeight + 1) return at;
		console.warn(
			'throughline-story: the stage cannot stick inside this element; give it "overflow: clip".',
			at
		);
		return null;
	}
	return null;
}

function parentOf(element: Element, self = false): Element | null {
	if (self) return element;
	const above = element.assignedSlot ?? element.parentNode;
	return above instanceof ShadowRoot ? above.host : above instanceof Element ? above : null;
}
