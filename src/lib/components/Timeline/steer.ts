import { listen } from '../listen.js';
import { layRail } from './rail.js';
import type { RailProps } from './types.js';

/**
 * Makes a drawn rail answer: its buttons, a point on its track, left, right, Home and End there.
 *
 * @param root holds the rail, drawn already or not yet
 * @param now the rail's props at this moment; `undefined`: there is none
 * @returns what ends it
 */
export function steer(root: Element, now: () => RailProps | undefined): () => void {
	const on = (event: Event, selector: string) =>
		event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
	const go = (index: number, told = false) => {
		const props = now();
		if (props && index >= 0 && index < props.order.length) props.ongoto?.({ index, told });
	};
	const onclick = (event: Event) => {
		const props = now();
		if (!props) return;
		const button = on(event, '[data-go]');
		const track = on(event, '[role=slider]');
		if (button) go(Number(button.dataset.go));
		else if (on(event, '.order'))
			props.onorder?.({ order: props.mode === 'time' ? 'told' : 'time' });
		else if (track) {
			const { left, top } = track.getBoundingClientRect();
			const { clientX, clientY } = event as MouseEvent;
			go(layRail(props).pick(clientX - left, clientY - top));
		}
	};
	const onkeydown = (event: Event) => {
		const props = now();
		if (!props || !on(event, '[role=slider]')) return;
		const { key, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
		const { rtl, index, count } = layRail(props);
		const ahead = rtl ? -1 : 1;
		const to = { ArrowRight: index + ahead, ArrowLeft: index - ahead, Home: 0, End: count - 1 }[
			key
		];
		if (to === undefined || altKey || ctrlKey || metaKey) return;
		event.preventDefault();
		go(to, true);
	};
	/** Pressing must not take the focus: arrows stay the page's for those who point. */
	const onmousedown = (event: Event) => {
		if (on(event, '[role=slider]')) event.preventDefault();
	};
	return listen(root, { click: onclick, keydown: onkeydown, mousedown: onmousedown });
}
