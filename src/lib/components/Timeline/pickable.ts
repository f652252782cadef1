import { listen } from '../listen.js';

/**
 * Makes the items of timelines answer: a click or Enter picks one, arrows, Home and End move between those of a list, and
 * Tab comes back to the one last visited. Items are `button[data-step]`.
 *
 * @param root holds one timeline or more, drawn already or not yet
 * @param onpick told the told index of the step
 * @returns what ends it
 */
export function pickable(root: Element, onpick: (step: number) => void): () => void {
	const found = ({ target }: Event) =>
		target instanceof Element ? target.closest<HTMLElement>('button[data-step]') : null;
	const beside = (button: Element) => [
		...button.closest('ul')!.querySelectorAll<HTMLElement>('button')
	];
	const onclick = (event: Event) => {
		const button = found(event);
		if (button) onpick(Number(button.dataset.step));
	};
	const onfocusin = (event: Event) => {
		const button = found(event);
		if (button) for (const other of beside(button)) other.tabIndex = other === button ? 0 : -1;
	};
	const onkeydown = (event: Event) => {
		const button = found(event);
		if (!button) return;
		const { key, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
		const buttons = beside(button);
		const at = buttons.indexOf(button);
		const on = getComputedStyle(button).direction === 'rtl' ? -1 : 1;
		const to = {
			ArrowRight: at + on,
			ArrowLeft: at - on,
			ArrowDown: at + 1,
			ArrowUp: at - 1,
			Home: 0,
			End: buttons.length - 1
		}[key];
		if (to === undefined || altKey || ctrlKey || metaKey) return;
		event.preventDefault();
		buttons[to]?.focus();
	};
	return listen(root, { click: onclick, focusin: onfocusin, keydown: onkeydown });
}
