import type { CompiledMap } from '../../compile/types.js';
import {
	cull,
	fitView,
	flight,
	labelBox,
	layerTransform,
	overlaps,
	viewBoxOf,
	type Camera,
	type Flight
} from '../../layout/camera.js';
import { flowPath } from '../../layout/flow.js';
import { furniture, furnitureSizes } from '../../layout/furniture.js';
import { labelLines } from '../../layout/label-type.js';
import { scaleBar } from '../../layout/scale-bar.js';
import type { Box, StageBox } from '../../layout/stage-box.js';
import type { MapAtlas } from './types.js';

/** All that decides how a map looks at rest. */
export interface MapTarget {
	readonly layer: CompiledMap;
	readonly box: StageBox;
	readonly atlas: MapAtlas;
	readonly rtl: boolean;
}

/** Milliseconds. */
const LEAVE = 120;
const ARRIVE = 200;
const TONE = 240;
const DRAW = 700;
/** Steps that follow one another faster than this are passed over: only the last is flown to. */
const SETTLE = 120;
/** A flight's drawing is at most this many stages large; a longer one is drawn coarser until it lands. */
const MOST = 6;

/** What stands at a target, in pixels of its stage. A pure function: the same at rest as on a fresh page. */
export function compose({ layer, box, atlas, rtl }: MapTarget) {
	const { view, labels } = layer.layouts[box.size];
	const camera = fitView(view, box);
	const at = ([x, y]: readonly [number, number]) =>
		[x * camera.k + camera.tx, y * camera.k + camera.ty] as const;
	const places = furniture(box, furnitureSizes(layer, box, !!atlas.globe), rtl);
	const taken = Object.values(places).filter((b: Box | null) => b !== null) as Box[];
	const standing = cull(labels, camera, box).filter(
		(label) => !taken.some((b) => overlaps(b, labelBox(label, camera)))
	);
	return {
		camera,
		places,
		bar: scaleBar(camera.k, atlas.kmPerUnit, places.scale[2] - places.scale[0] - 54),
		labels: standing.map((label) => ({ ...label, xy: at(label.at), set: labelLines(label) })),
		marks: layer.marks.map((mark) => ({ ...mark, xy: at(mark.at) })),
		flows: layer.flows.map((flow) => {
			const from = at(flow.from);
			const to = at(flow.to);
			const shape = flowPath(from, to, flow.weight, flow.bow, box.size);
			return { ...flow, from, to, shape, window: windowOf(from, to, shape.width) };
		})
	};
}

export type Scene = ReturnType<typeof compose>;

type Point = readonly [x: number, y: number];

/** The square that holds a flow however it is turned about its middle, and the way it goes, in degrees. */
function windowOf([x0, y0]: Point, [x1, y1]: Point, width: number) {
	const side = Math.ceil(Math.hypot(x1 - x0, y1 - y0) + 2 * width + 12);
	const x = Math.round((x0 + x1 - side) / 2);
	const y = Math.round((y0 + y1 - side) / 2);
	const turn = Math.round((Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI);
	return { x, y, side, turn, key: `f ${x} ${y} ${side} ${turn}` };
}

/** A drawing of a part of the plane: `view` in units, at `camera.k` pixels a unit. */
interface Frame {
	readonly camera: Camera;
	readonly view: Box;
}

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
	/** All that a flight crosses, while it lasts. */
	#wide: Frame | null = $state.raw(null);
	/** The part of the plane that is drawn: at rest the stage's own. */
	frame = $derived.by((): Frame => {
		const { camera } = this.scene;
		return this.#wide ?? { camera, view: viewBoxOf(camera, this.shown.box) };
	});

	/** What flies; the tones in it; what fades. Bound by the component. */
	fly: HTMLElement | undefined;
	tones: SVGElement | undefined;
	over: HTMLElement | undefined;

	#flight: Flight | null = null;
	#flown: Animation | null = null;
	#running = new Set<Animation>();
	/** Copies of what leaves, until they have faded: [copy, what it is a copy of]. */
	#ghosts: [Element, Element][] = [];
	#kept: ReadonlySet<string> | null = null;
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
			!this.fly ||
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
		const { fly, tones, over } = this;
		const from = this.#present();
		const seen = cut || !over ? 0 : +getComputedStyle(over).opacity;
		this.stop();
		if (cut || !fly || !tones || !over) {
			this.shown = target;
			return;
		}
		this.#kept = new Set(keyed(fly.parentElement).map((e) => e.dataset.key ?? ''));
		this.#ghosts = [[tones.cloneNode(true) as Element, tones]];
		if (seen > 0.3) this.#ghosts.push([over.cloneNode(true) as Element, over]);
		this.shown = target;
		const next = flight(from, this.scene.camera, target.box);
		if (!next.duration) return;
		this.#flight = next;
		this.#wide = union(next, target.box);
	}

	/** Sets off, once the page shows the target. */
	start(): void {
		const { fly, tones, over } = this;
		const kept = this.#kept;
		this.#kept = null;
		if (!kept || !fly || !tones || !over) return;
		const next = this.#flight;
		const now = new Set(keyed(fly.parentElement).map((e) => e.dataset.key ?? ''));
		for (const [ghost, of] of this.#ghosts) {
			const whole = next && of === over;
			for (const e of whole ? [] : keyed(ghost)) if (now.has(e.dataset.key ?? '')) e.remove();
			if (of === tones)
				for (const a of ['viewBox', 'width', 'height'])
					ghost.setAttribute(a, of.getAttribute(a) ?? '');
			of.after(ghost);
			this.#play(ghost, { opacity: [1, 0] }, whole ? LEAVE : TONE, 0, () => ghost.remove());
		}
		for (const e of keyed(next ? tones : fly.parentElement))
			if (!kept.has(e.dataset.key ?? '')) this.#play(e, { opacity: [0, 1] }, TONE);
		const wait = next?.duration ?? 0;
		if (next) {
			const drawn = this.frame.camera;
			const path = next.cameras.map((c) => ({ transform: layerTransform(drawn, c) }));
			this.#play(over, { opacity: [0, 1] }, ARRIVE, wait);
			this.#flown = this.#play(fly, path, wait, 0, () => {
				this.#flight = this.#flown = this.#wide = null;
			});
		}
		for (const e of over.querySelectorAll<HTMLElement>('[data-turn]'))
			if (next || !kept.has(e.dataset.key ?? '')) this.#draw(e, wait);
	}

	/** Leaves everything as it is at rest. */
	stop(): void {
		clearTimeout(this.#timer);
		for (const a of this.#running) a.cancel();
		this.#running.clear();
		for (const [ghost] of this.#ghosts) ghost.remove();
		this.#ghosts = [];
		this.#kept = this.#flight = this.#flown = this.#wide = null;
	}

	/** Draws a flow from its start: a window moves along it while what it shows stays where it is. */
	#draw(window: HTMLElement, wait: number): void {
		const turn = window.dataset.turn;
		const inner = window.firstElementChild;
		if (!inner) return;
		const move = (a: string, b: string) => ({ transform: [a, b], easing: 'ease-out' });
		this.#play(
			window,
			move(`rotate(${turn}deg) translateX(-100%)`, `rotate(${turn}deg) translateX(0)`),
			DRAW,
			wait
		);
		this.#play(
			inner,
			move(`translateX(100%) rotate(-${turn}deg)`, `translateX(0) rotate(-${turn}deg)`),
			DRAW,
			wait
		);
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
		const p = this.#flown?.effect?.getComputedTiming().progress;
		const cameras = this.#flight?.cameras;
		if (!cameras || typeof p !== 'number') return this.scene.camera;
		const s = p * (cameras.length - 1);
		const i = Math.min(Math.floor(s), cameras.length - 2);
		const [a, b, u] = [cameras[i], cameras[i + 1], s - i];
		if (!a || !b) return this.scene.camera;
		const mix = (x: number, y: number) => x + (y - x) * u;
		return { k: mix(a.k, b.k), tx: mix(a.tx, b.tx), ty: mix(a.ty, b.ty) };
	}
}

function same(a: MapTarget, b: MapTarget): boolean {
	const room = ({ box }: MapTarget) => String(Object.values(box));
	return a.layer === b.layer && a.atlas === b.atlas && a.rtl === b.rtl && room(a) === room(b);
}

function keyed(within: Element | null): HTMLElement[] {
	return [...(within?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
}

/** One drawing of all that a flight crosses, with a little to spare between its samples. */
function union({ cameras }: Flight, box: StageBox): Frame {
	const boxes = cameras.map((c) => viewBoxOf(c, box));
	const edge = (i: 0 | 1 | 2 | 3, pick: (...all: number[]) => number) =>
		pick(...boxes.map((b) => b[i]));
	const [x0, y0, x1, y1] = [
		edge(0, Math.min),
		edge(1, Math.min),
		edge(2, Math.max),
		edge(3, Math.max)
	];
	const [sx, sy] = [(x1 - x0) / 50, (y1 - y0) / 50];
	const view: Box = [x0 - sx, y0 - sy, x1 + sx, y1 + sy];
	const most = Math.sqrt(
		(MOST * box.width * box.height) / ((view[2] - view[0]) * (view[3] - view[1]))
	);
	const k = Math.min(cameras.at(-1)?.k ?? most, most);
	return { camera: { k, tx: -view[0] * k, ty: -view[1] * k }, view };
}
