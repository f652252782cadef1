/** Keys and focus of records that stand in a list of a form. */
import { tick } from 'svelte';
import { actOf, RECORDS } from './shortcuts.js';

/** Moves a record when its keys are pressed. */
export function moveByKey(event: KeyboardEvent, onmove: (by: -1 | 1) => void): void {
	const act = actOf(RECORDS, event);
	if (!act) return;
	event.preventDefault();
	keepFocus(() => onmove(act === 'moveUp' ? -1 : 1));
}

/** What has the focus keeps it, and stays in sight, wherever it is put: a browser takes it from what is moved. */
export function keepFocus(act: () => void): void {
	const before = document.activeElement;
	act();
	void tick().then(() => {
		if (!(before instanceof HTMLElement) || !before.isConnected) return;
		if (document.activeElement !== before) before.focus({ preventScroll: true });
		before.scrollIntoView({ block: 'nearest' });
	});
}

/**
 * The first control within what shows a field has the focus; `inside`: the first after the name that unfolds it, to be
 * written over.
 */
export function focusIn(field: string, inside = false): void {
	const within = inside ? 'summary + * ' : '';
	const controls = ['input', 'textarea', 'select', 'summary', 'button'];
	const control = document.querySelector<HTMLElement>(
		controls.map((one) => `[data-field~="${CSS.escape(field)}"] ${within}${one}`).join()
	);
	control?.focus();
	if (inside && control instanceof HTMLInputElement) control.select();
}
