import {
	flight,
	layerTransform,
	viewBoxOf,
	type Camera,
	type Flight
} from '../../layout/camera.js';
import type { Box, StageBox } from '../../layout/stage-box.js';
import { compose, type MapTarget } from './scene.js';

/** Milliseconds. */
const LEAVE = 120;
const ARRIVE = 200;
const TONE = 240;
const DRAW = 700;
/** Steps that follow one another faster than this are passed over: only the last is flown to. */
const SETTLE = 120;
/** A flight's drawing is at most this many stages large; a longer one is drawn coarser until it lands. */
const MOST = 8;

const FADE_IN = { opacity: [0, 1] };
const FADE_OUT = { opacity: [1, 0] };

/**
 * What is on the stage now, and how it gets to the next target.
 *
 * The page is always drawn for the target; motion is laid over it by Web Animations alone and leaves nothing behind.
 * The ground is drawn once for all that a flight crosses and flown by the compositor; labels, marks and flows fade out
 * as copies of the old ones and in as the new. So a flight costs two drawings, whatever its length.
 */
export class MapState {
	shown: MapTarget = $state.raw() as MapTarget;
	scene = $derived(compose(this.shown));
	/** The flight that is on its way. */
	#flight: Flight | null = $state.raw(null);
	/** The part of the plane that is drawn: at rest the stage's own, in flight all that is crossed. */
	drawn = $derived.by(() => {
		const { camera } = this.scene;
		const { box } = this.shown;
		return this.#flight ? union(this.#flight, box) : drawing(camera.k, viewBoxOf(camera, box));
	});

	/** What flies, its last child the tones; and what fades. Bound by the component. */
	fly: HTMLElement | undefined;
	over: HTMLElement | undefined;

	#flown: Animation | null = null;
	#running = new Set<Animation>();
	/** Copies of what leaves, until they have faded. */
	#ghosts: Element[] = [];
	/** What stood on the map before, until the page shows what comes. */
	#before: ReadonlyMap<string, Element> | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#asked = -Infinity;

	constructor(target: MapTarget) {
		this.shown = target;
	}

	/** Says what should be on the stage; called before the page changes. */
	to(target: MapTarget, cut: boolean): void {
		const { shown } = this;
		clearTimeout(this.#timer);
		if (same(target, shown)) return;
		const now = performance.now();
		const soon = now - this.#asked < SETTLE;
		this.#asked = now;
		const still =
			cut ||
			document.hidden ||
			target.layer === shown.layer ||
			target.atlas !== shown.atlas ||
			target.box.width !== shown.box.width ||
			target.box.height !== shown.box.height ||
			matchMedia('(prefers-reduced-motion: reduce)').matches;
		if (soon && !still) this.#timer = setTimeout(() => this.#set(target, false), SETTLE);
		else this.#set(target, still);
	}

	#set(target: MapTarget, cut: boolean): void {
		const { fly, over } = this;
		const from = this.#present();
		const seen = !cut && over && +getComputedStyle(over).opacity > 0.3;
		this.stop();
		this.shown = target;
		if (cut || !fly || !over) return;
		// The page still shows what was.
		this.#before = keyed(fly.parentElement);
		this.#ghosts = [fly.lastElementChild, seen ? over : null].flatMap((e) =>
			e ? [e.cloneNode(true) as Element] : []
		);
		const next = flight(from, this.scene.camera, target.box);
		if (next.duration) this.#flight = next;
	}

	/** Sets off, once the page shows the target. */
	start(): void {
		const { fly, over } = this;
		const before = this.#before;
		this.#before = null;
		const tones = fly?.lastElementChild;
		if (!before || !fly || !over || !tones) return;
		const next = this.#flight;
		const wait = next?.duration ?? 0;
		const now = keyed(fly.parentElement);
		const [oldTones, oldOver] = this.#ghosts;
		for (const [key, e] of now)
			if (!before.has(key) && (!next || tones.contains(e))) this.#play(e, FADE_IN, TONE);
		for (const e of over.querySelectorAll<HTMLElement>('[data-turn]'))
			if (next || !before.has(e.dataset.key ?? '')) this.#draw(e, wait);
		const leave = (ghost: Element | undefined, of: Element, all: unknown) => {
			if (!ghost) return;
			if (!all) for (const [key, e] of keyed(ghost)) if (now.has(key)) e.remove();
			of.after(ghost);
			this.#play(ghost, FADE_OUT, all ? LEAVE : TONE, 0, () => ghost.remove());
		};
		leave(oldTones, tones, false);
		leave(oldOver, over, next);
		if (!next) return;
		const { camera, viewBox, width, height } = this.drawn;
		for (const [name, value] of Object.entries({ viewBox, width, height }))
			oldTones?.setAttribute(name, `${value}`);
		this.#play(over, FADE_IN, ARRIVE, wait);
		const path = next.cameras.map((c) => ({ transform: layerTransform(camera, c) }));
		this.#flown = this.#play(fly, path, wait, 0, () => {
			this.#flight = this.#flown = null;
		});
	}

	/** Leaves everything as it is at rest. */
	stop(): void {
		clearTimeout(this.#timer);
		for (const a of this.#running) a.cancel();
		this.#running.clear();
		for (const ghost of this.#ghosts) ghost.remove();
		this.#ghosts = [];
		this.#before = this.#flight = this.#flown = null;
	}

	/** Draws a flow from its start: a window moves along it while what it shows stays where it is. */
	#draw(window: HTMLElement, wait: number): void {
		const turn = window.dataset.turn;
		const move = (e: Element, ...transform: string[]) =>
			this.#play(e, { transform, easing: 'ease-out' }, DRAW, wait);
		move(window, ...['-100%', '0'].map((x) => `rotate(${turn}deg) translateX(${x})`));
		for (const inner of window.children)
			move(inner, ...['100%', '0'].map((x) => `translateX(${x}) rotate(calc(-1 * ${turn}deg))`));
	}

	#play(
		e: Element,
		frames: Keyframe[] | PropertyIndexedKeyframes,
		duration: number,
		delay = 0,
		done?: () => void
	): Animation {
		const a = e.animate(frames, { duration, delay, fill: 'both' });
		this.#running.add(a);
		a.onfinish = () => {
			a.cancel();
			this.#running.delete(a);
			done?.();
		};
		return a;
	}

	/** The camera as it stands this moment, in flight or at rest. */
	#present(): Camera {
		const progress = this.#flown?.effect?.getComputedTiming().progress ?? 1;
		const { cameras = [] } = this.#flight ?? {};
		const s = progress * (cameras.length - 1);
		const [a, b] = cameras.slice(Math.floor(s));
		if (!a || !b) return a ?? this.scene.camera;
		const mix = (key: keyof Camera) => a[key] + (b[key] - a[key]) * (s % 1);
		return { k: mix('k'), tx: mix('tx'), ty: mix('ty') };
	}
}

function same(a: MapTarget, b: MapTarget): boolean {
	const room = ({ box }: MapTarget) => String(Object.values(box));
	return a.layer === b.layer && a.atlas === b.atlas && a.rtl === b.rtl && room(a) === room(b);
}

function keyed(within: Element | null): Map<string, Element> {
	const all = within?.querySelectorAll<HTMLElement>('[data-key]') ?? [];
	return new Map(Array.from(all, (e) => [e.dataset.key ?? '', e]));
}

/** A drawing of a part of the plane at `k` pixels a unit. */
function drawing(k: number, [x0, y0, x1, y1]: Box) {
	const fine = (n: number) => +n.toFixed(3);
	const [w, h] = [x1 - x0, y1 - y0];
	return {
		camera: { k, tx: -x0 * k, ty: -y0 * k },
		viewBox: [x0, y0, w, h].map(fine).join(' '),
		width: fine(w * k),
		height: fine(h * k)
	};
}

/** One drawing of all that a flight crosses, with a little to spare between its samples. */
function union({ cameras }: Flight, box: StageBox) {
	const views = cameras.map((camera) => viewBoxOf(camera, box));
	const [x0, y0, x1, y1] = [0, 1, 2, 3].map((i) =>
		(i < 2 ? Math.min : Math.max)(...views.map((view) => view[i] ?? 0))
	) as [number, number, number, number];
	const [sx, sy] = [(x1 - x0) / 50, (y1 - y0) / 50];
	const most = Math.sqrt((MOST * box.width * box.height) / ((x1 - x0) * (y1 - y0)));
	const k = Math.min(cameras.at(-1)?.k ?? most, most);
	return drawing(k, [x0 - sx, y0 - sy, x1 + sx, y1 + sy]);
}
