/** Makes what is drawn of a timeline answer: pointing tells, a click opens or takes apart, arrow keys go along. */
import { listen } from '../listen.js';
import type { Explorer } from './explorer.svelte.js';
import { alongOf } from './move.js';
import type { ShownItem } from './shown.js';

/**
 * An attachment for the picture. Items are links and buttons with `data-key`; bars, which are drawn apart, have the key of
 * their item in `data-of`; columns are drawn in one, and known by where they are.
 */
export function picking(
	x: Explorer,
	onopen: (index: number) => void
): (root: HTMLElement) => () => void {
	return (root) => {
		const onColumn = ({ target }: Event): boolean =>
			target instanceof Element && target.matches('.columns');
		const keyOf = (event: Event): string | undefined => {
			if (onColumn(event)) return columnAt(event as MouseEvent)?.key;
			const { target } = event;
			const node = target instanceof Element && target.closest<HTMLElement>('[data-key],[data-of]');
			return node ? (node.dataset.key ?? node.dataset.of) : undefined;
		};
		const columnAt = (event: MouseEvent): ShownItem | undefined => {
			const { left, right, top } = root.getBoundingClientRect();
			const fromEnd = x.timeline.direction === 'rtl' ? right - event.clientX : event.clientX - left;
			const across = (x.down ? fromEnd : event.clientY - top) - x.top;
			const along = (alongOf(event, root, x) + x.shift) / x.stretch;
			return x.shown.items.find(
				(item) =>
					item.kind === 'bin' &&
					Math.abs(along - item.along - item.size / 2) <= item.size / 2 &&
					across >= item.across &&
					across <= item.across + item.strip
			);
		};
		const itemOf = (key: string | undefined): ShownItem | undefined =>
			key === undefined ? undefined : x.shown.items.find((item) => item.key === key);
		const nodeOf = (key: string): HTMLElement | null =>
			root.querySelector(`[data-key="${CSS.escape(key)}"]`);
		const focusOn = (item: ShownItem | undefined): void => {
			if (!item) return;
			x.stop = item.key;
			nodeOf(item.key)?.focus({ preventScroll: true });
		};

		const onclick = (event: Event): void => {
			const item = itemOf(keyOf(event));
			if (!item) return;
			x.stop = item.key;
			if (item.kind === 'bin') {
				x.open(item.bin.events);
				return;
			}
			// A finger has no way to point without opening: the first tap tells, the second opens.
			const touch = 'pointerType' in event && event.pointerType === 'touch';
			const told = x.picked === item.index;
			x.listed = null;
			x.pick(item.index);
			if (touch && !told) {
				event.preventDefault();
				return;
			}
			const own = nodeOf(item.key);
			// A bar is not the link itself.
			if (own && !own.contains(event.target as Node)) own.click();
			else onopen(item.index);
		};
		const onpointerover = (event: Event): void => {
			const item = itemOf(keyOf(event));
			x.hot = item?.kind === 'bin' ? item.key : null;
			if (item?.kind === 'event') x.pick(item.index);
		};
		/** From column to column there is nothing that a pointer enters. */
		const onpointermove = (event: Event): void => {
			if (onColumn(event)) x.hot = keyOf(event) ?? null;
		};
		const onfocusin = (event: Event): void => {
			const item = itemOf(keyOf(event));
			if (!item) return;
			x.stop = item.key;
			if (x.puttingBack) return;
			if (item.kind === 'event') {
				x.pick(item.index);
				x.show(item.index);
			} else {
				x.hot = item.key;
				x.names.bin(item.bin);
				x.named++;
				const px = item.along * x.stretch - x.shift;
				if (px < 0 || px + item.size > x.length) x.panBy(px < 0 ? -0.6 : 0.6);
			}
		};
		const onleave = (): void => void (x.hot = null);
		/** A node that has the focus and is taken away tells so while the picture is being drawn: nothing may change then. */
		const onfocusout = (): void =>
			queueMicrotask(() => {
				if (!root.contains(document.activeElement)) x.hot = null;
			});
		const onkeydown = (event: Event): void => {
			const { key, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
			if (altKey || ctrlKey || metaKey || keyOf(event) === undefined) return;
			const { items } = x.shown;
			const i = items.findIndex((item) => item.key === x.stop);
			const on = x.flipped ? -1 : 1;
			const to = {
				ArrowRight: i + on,
				ArrowLeft: i - on,
				ArrowDown: i + (x.down ? on : 1),
				ArrowUp: i - (x.down ? on : 1)
			}[key];
			if (key === 'Home' || key === 'End') {
				event.preventDefault();
				x.jumpEnd(key === 'Home' ? 'first' : 'last');
				// What lies there is drawn first.
				requestAnimationFrame(() => {
					const { items } = x.shown;
					focusOn(key === 'Home' ? items[0] : items.at(-1));
				});
			} else if (to !== undefined) {
				event.preventDefault();
				focusOn(items[to]);
			}
		};
		return listen(root, {
			click: onclick,
			pointerover: onpointerover,
			pointermove: onpointermove,
			pointerleave: onleave,
			focusin: onfocusin,
			focusout: onfocusout,
			keydown: onkeydown
		});
	};
}
