/**
 * What a map that is explored answers to: wheel, fingers, mouse, keys, its buttons. Listens on what holds it, so that it does
 * not matter who drew it or how.
 *
 * The reader asked for this map, so one finger moves it and a plain wheel zooms. A wheel that has nothing left to zoom
 * scrolls the page on, which leaves the map behind.
 */
import { layerTransform, toStage } from '../../layout/camera.js';
import type { MapExplorer } from './explorer.js';
import { press } from './keys.js';
import { wheelFactor } from './moves.js';

type Point = readonly [x: number, y: number];

/** Pixels that a pointer moves before it drags. */
const SLACK = 4;
/** Two taps that follow one another so fast and so near are one double tap: milliseconds and pixels. */
const TWICE = { ms: 320, px: 28 } as const;
/** By how much a double tap brings the map nearer. */
const TAP = 2;
/** Milliseconds without a turn after which a wheel begins anew. */
const WHEEL_MS = 220;

/** @returns what ends it */
export function handle(root: HTMLElement, explorer: MapExplorer): () => void {
	const pointers = new Map<number, Point>();
	let began: Point | null = null;
	let dragging = false;
	let tap: { readonly time: number; readonly at: Point } | null = null;
	let turned = -Infinity;
	let passes = false;
	let ended = false;

	const surface = () => root.querySelector<HTMLElement>('[data-part="surface"]');
	const on = (event: Event, selector: string) =>
		event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
	/** In the pixels that the map is laid out in, which on a page that is zoomed are not those of the screen. */
	const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
		const box = root.getBoundingClientRect();
		const { width } = explorer.picture.box;
		const scale = width / (box.width || width);
		return [(clientX - box.left) * scale, (clientY - box.top) * scale];
	};

	const onwheel = (event: WheelEvent) => {
		if (!on(event, '[data-part="surface"]') || !event.deltaY) return;
		const factor = wheelFactor(event);
		const anew = event.timeStamp - turned > WHEEL_MS;
		turned = event.timeStamp;
		if (anew) passes = !event.ctrlKey && !explorer.zooms(factor);
		if (passes) return;
		event.preventDefault();
		explorer.zoom(factor, pointOf(event));
	};

	const onpointerdown = (event: PointerEvent) => {
		if (!on(event, '[data-part="surface"]') || (event.pointerType === 'mouse' && event.button))
			return;
		pointers.set(event.pointerId, pointOf(event));
		if (pointers.size === 1) began = pointOf(event);
		else dragging = true;
	};
	const onpointermove = (event: PointerEvent) => {
		const before = pointers.get(event.pointerId);
		if (!before || !began) return;
		const here = pointOf(event);
		if (!dragging && Math.hypot(here[0] - began[0], here[1] - began[1]) < SLACK) return;
		if (!dragging) {
			dragging = true;
			surface()?.setPointerCapture(event.pointerId);
		}
		const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
		pointers.set(event.pointerId, here);
		if (other) explorer.pinch([before, other], [here, other]);
		else explorer.pan([here[0] - before[0], here[1] - before[1]]);
	};
	const onpointerup = (event: PointerEvent) => {
		if (!pointers.delete(event.pointerId) || pointers.size) return;
		began = null;
		if (dragging) {
			// The click that ends a drag opens nothing; it comes before this runs.
			setTimeout(() => (dragging = false));
			tap = null;
			return;
		}
		if (event.type === 'pointercancel' || on(event, 'button')) return;
		const at = pointOf(event);
		const time = event.timeStamp;
		const twice =
			tap &&
			time - tap.time < TWICE.ms &&
			Math.hypot(at[0] - tap.at[0], at[1] - tap.at[1]) < TWICE.px;
		if (twice) explorer.near(event.shiftKey ? 1 / TAP : TAP, at);
		tap = twice ? null : { time, at };
	};

	const does: Readonly<Record<string, () => void>> = {
		in: () => explorer.near(),
		out: () => explorer.far(),
		reset: () => explorer.reset(),
		leave: () => explorer.leave(),
		shut: () => shut()
	};
	const shut = () => {
		const id = explorer.open?.id;
		// At once: with what is shut the focus would leave the map, and the next key be lost.
		surface()?.focus({ preventScroll: true });
		explorer.close();
		focusLater(id ? `[data-spot="${CSS.escape(id)}"]` : '[data-part="surface"]');
	};
	/** Once it is drawn. */
	const focusLater = (selector: string) =>
		requestAnimationFrame(() => {
			if (ended) return;
			const found = root.querySelector<HTMLElement>(selector) ?? surface();
			found?.focus({ preventScroll: true });
		});
	const onclick = (event: MouseEvent) => {
		if (dragging) return;
		const pressed = on(event, '[data-do]');
		if (pressed) {
			does[pressed.dataset.do ?? '']?.();
			return;
		}
		const id = on(event, '[data-spot]')?.dataset.spot ?? areaAt(event);
		if (!id || !explorer.spots.some(({ key }) => key === id)) return;
		explorer.ask(id);
		// A keyboard's press goes to what it opens; a finger's keeps its place.
		if (event.detail === 0) focusLater('[data-part="panel"]');
	};
	/** The area that was pressed, wherever in it. */
	const areaAt = (event: MouseEvent): string | undefined => {
		const drawn = on(event, '.fly path')?.getAttribute('d');
		if (drawn) return explorer.areaDrawn(drawn);
		const href = on(event, '.fly use')?.getAttribute('href');
		const start = `#${explorer.ground}-a-`;
		return href?.startsWith(start) ? `a-${href.slice(start.length)}` : undefined;
	};
	const onfocusin = (event: FocusEvent) => {
		const spot = on(event, '[data-spot]');
		if (spot?.matches(':focus-visible')) explorer.see(spot.dataset.spot ?? '');
	};
	const onkeydown = (event: KeyboardEvent) => {
		if (event.altKey || event.ctrlKey || event.metaKey) return;
		if (event.key !== 'Escape' && on(event, '[data-part="panel"]')) return;
		const wasOpen = explorer.open?.id;
		if (event.key === 'Escape' && wasOpen) shut();
		else if (!press(explorer, event.key, event.shiftKey)) return;
		event.preventDefault();
		event.stopPropagation();
	};

	/** What is drawn is carried along until it is drawn anew. */
	const onmove = () => {
		const { now, drawn } = explorer.cameras;
		const transform = layerTransform(drawn, now);
		for (const layer of root.querySelectorAll<HTMLElement>('.fly,.flows')) {
			layer.style.transform = transform;
		}
		for (const tied of root.querySelectorAll<HTMLElement>('[data-at]')) {
			const [x = 0, y = 0] = (tied.dataset.at ?? '').split(' ').map(Number);
			const [a, b] = [toStage(now, [x, y]), toStage(drawn, [x, y])];
			tied.style.translate = `${a[0] - b[0]}px ${a[1] - b[1]}px`;
		}
	};
	/** What was carried stands where it is drawn. */
	const onchange = () => {
		const { now, drawn } = explorer.cameras;
		if (now !== drawn) return;
		for (const moved of root.querySelectorAll<HTMLElement>('.fly,.flows,[data-at]')) {
			moved.style.removeProperty('transform');
			moved.style.removeProperty('translate');
		}
	};

	const listeners: [string, (event: never) => void][] = [
		['wheel', onwheel],
		['pointerdown', onpointerdown],
		['pointermove', onpointermove],
		['pointerup', onpointerup],
		['pointercancel', onpointerup],
		['click', onclick],
		['focusin', onfocusin],
		['keydown', onkeydown]
	];
	for (const [type, listener] of listeners)
		root.addEventListener(type, listener as EventListener, { passive: false });
	const ends = [explorer.onmove(onmove), explorer.onchange(onchange)];
	return () => {
		ended = true;
		for (const [type, listener] of listeners)
			root.removeEventListener(type, listener as EventListener);
		ends.forEach((end) => end());
	};
}
