/** Brings what Undo or Redo has changed into sight. */
import { tick } from 'svelte';
import type { Place, Touched } from '../model/touched.js';
import { fieldId, recordId } from './form-context.js';

/** Whether a form shows it: that a step came, went or moved is seen in the list. */
export function isInForm({ places }: Touched): boolean {
	return places.some(
		({ record, key }) =>
			!(record === '' && key === 'steps') && !(key === null && /^steps\/[^/]+$/.test(record))
	);
}

/**
 * Opens the form that holds what has changed, scrolls to it and marks it for a moment. The focus stays where it is; where
 * it goes with what had it, the form's title has it then: what is typed on must not land in another field.
 *
 * To be called before the page changes.
 *
 * @param open opens the form
 */
export async function bring(touched: Touched, open: () => void): Promise<void> {
	const before = document.activeElement;
	// The list looks after its own.
	const inList = before?.closest('.pane.list') != null;
	open();
	await tick();
	mark(shownOf(touched.places));
	if (isHidden(before) || (!inList && isGone(before))) {
		const title = touched.step === null ? 'ed-story-title' : 'ed-step-title';
		document.getElementById(title)?.focus({ preventScroll: true });
	}
}

/** The elements that show the fields; where none does, those that show their records. */
function shownOf(places: readonly Place[]): readonly HTMLElement[] {
	const fields = find(
		places.map(({ record, key }) => (key === null ? recordId(record) : fieldId(record, key)))
	);
	return fields.length > 0 ? fields : find(places.map(({ record }) => recordId(record)));
}

function find(ids: readonly string[]): readonly HTMLElement[] {
	const selector = ids.map((id) => `[data-field~="${CSS.escape(id)}"]`).join();
	return selector === '' ? [] : [...document.querySelectorAll<HTMLElement>(selector)];
}

function mark(elements: readonly HTMLElement[]): void {
	elements[0]?.scrollIntoView({ block: 'nearest' });
	for (const marked of document.querySelectorAll('[data-changed]')) {
		marked.removeAttribute('data-changed');
	}
	for (const element of elements) {
		// Measured in between, so that a mark that is there already begins anew.
		void element.offsetWidth;
		element.dataset.changed = '';
		const end = ({ target }: Event) => {
			if (target !== element) return;
			element.removeEventListener('animationend', end);
			element.removeAttribute('data-changed');
		};
		element.addEventListener('animationend', end);
	}
}

function isGone(before: Element | null): boolean {
	return before !== null && !before.isConnected && document.activeElement === document.body;
}

/** Where there is no room for all panes, another one is shown by now. */
function isHidden(before: Element | null): boolean {
	return before?.isConnected === true && getComputedStyle(before).visibility === 'hidden';
}
