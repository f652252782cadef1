/**
 * Wheel, drag and pinch on the picture.
 *
 * The page's scrolling stays the page's: a plain wheel and one finger along the page scroll it as everywhere. Ctrl or ⌘ with
 * the wheel (and so a trackpad's pinch) zooms; a sideways wheel, or one with Shift, moves along time; a mouse drags; a
 * finger drags across the page's own direction; two fingers always move and zoom.
 */
import type { Explorer } from './explorer.svelte.js';
import { alongOf } from './move.js';

/** How far a pointer moves before it drags, in pixels. */
const SLACK = 4;
const LINE = 16;
/** Most pixels of one turn of a wheel that count, and what one of them zooms by (a natural logarithm). */
const MOST_TURN = 50;
const TURN = 0.011;

export interface GestureEvents {
	/** The reader turned the wheel without the key that zooms. */
	readonly onplainwheel?: () => void;
}

/** An attachment for the window of the picture: its size is the explorer's `length` along the axis. */
export function gestures(
	explorer: Explorer,
	{ onplainwheel }: GestureEvents = {}
): (node: HTMLElement) => () => void {
	return (node) => {
		const pointers = new Map<number, { readonly x: number; readonly y: number }>();
		let dragging = false;
		let began: { readonly x: number; readonly y: number } | null = null;

		const along = (at: { clientX: number; clientY: number }): number => alongOf(at, node, explorer);
		const sign = (): number => (explorer.flipped ? -1 : 1);

		const onwheel = (event: WheelEvent): void => {
			const unit = event.deltaMode === 1 ? LINE : event.deltaMode === 2 ? explorer.length : 1;
			const dx = (event.shiftKey && !event.deltaX ? event.deltaY : event.deltaX) * unit;
			const dy = (event.shiftKey ? 0 : event.deltaY) * unit;
			if (event.ctrlKey || event.metaKey) {
				event.preventDefault();
				const turn = Math.max(-MOST_TURN, Math.min(MOST_TURN, dy || dx));
				explorer.zoom(Math.exp(-turn * TURN), along(event));
			} else if (Math.abs(dx) > Math.abs(dy)) {
				event.preventDefault();
				explorer.pan(dx * sign());
			} else {
				onplainwheel?.();
			}
		};

		const onpointerdown = (event: PointerEvent): void => {
			if (event.pointerType === 'mouse' && event.button !== 0) return;
			pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
			if (pointers.size === 1) began = { x: event.clientX, y: event.clientY };
		};

		const onpointermove = (event: PointerEvent): void => {
			const before = pointers.get(event.pointerId);
			if (!before || !began) return;
			const here = { x: event.clientX, y: event.clientY };
			const moved = Math.hypot(here.x - began.x, here.y - began.y);
			if (!dragging && moved < SLACK && pointers.size === 1) return;
			if (!dragging) {
				dragging = true;
				for (const id of pointers.keys()) node.setPointerCapture(id);
			}
			const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
			const delta = explorer.down ? here.y - before.y : here.x - before.x;
			pointers.set(event.pointerId, here);
			if (!other) {
				explorer.pan(-delta * sign());
				return;
			}
			const far = (a: typeof here, b: typeof here): number => Math.hypot(a.x - b.x, a.y - b.y);
			const factor = far(here, other) / Math.max(8, far(before, other));
			const middle = along({ clientX: (here.x + other.x) / 2, clientY: (here.y + other.y) / 2 });
			explorer.zoom(factor, middle);
			explorer.pan((-delta / 2) * sign());
		};

		const onpointerup = (event: PointerEvent): void => {
			pointers.delete(event.pointerId);
			if (pointers.size > 0) return;
			began = null;
			// The click that ends a drag opens nothing; it comes before this runs.
			if (dragging) setTimeout(() => (dragging = false));
		};
		const onclick = (event: MouseEvent): void => {
			if (!dragging) return;
			event.preventDefault();
			event.stopPropagation();
		};
		// The page must not scroll under two fingers.
		const ontouchmove = (event: TouchEvent): void => {
			if (event.touches.length > 1 && event.cancelable) event.preventDefault();
		};
		const ondragstart = (event: DragEvent): void => event.preventDefault();

		node.addEventListener('wheel', onwheel, { passive: false });
		node.addEventListener('pointerdown', onpointerdown);
		node.addEventListener('pointermove', onpointermove);
		node.addEventListener('pointerup', onpointerup);
		node.addEventListener('pointercancel', onpointerup);
		node.addEventListener('click', onclick, { capture: true });
		node.addEventListener('touchmove', ontouchmove, { passive: false });
		node.addEventListener('dragstart', ondragstart);
		return () => {
			node.removeEventListener('wheel', onwheel);
			node.removeEventListener('pointerdown', onpointerdown);
			node.removeEventListener('pointermove', onpointermove);
			node.removeEventListener('pointerup', onpointerup);
			node.removeEventListener('pointercancel', onpointerup);
			node.removeEventListener('click', onclick, { capture: true });
			node.removeEventListener('touchmove', ontouchmove);
			node.removeEventListener('dragstart', ondragstart);
		};
	};
}
