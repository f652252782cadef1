import {
	cameraAt,
	clipFor,
	fitView,
	flight,
	layerTransform,
	type Camera,
	type Flight
} from '../../layout/camera.js';
import { groundStyle, type MapTarget } from './scene.js';

/** Milliseconds. */
const FADE = 200;
const DRAW = 700;
/** Steps that follow one another faster than this are passed over: only the last is flown to. */
const SETTLE = 120;
/**
 * Who comes so many times closer sees what was drawn before, as it grows, and what is drawn for the end only for the last of
 * the way: from the start it would be far larger than the stage, and all of it to be drawn.
 */
const CLOSER = 2.5;
/** Of the 17 samples of a way, so many in which the one gives way to the other. */
const LAST = 8;
/**
 * What has faded out lingers so long, unseen: taking it away costs a frame, which scrolling needs. A reader who goes on
 * meanwhile gets it done with the next drawing.
 */
const LINGER = 1200;

/** What of a target decides whether and how it is flown to. */
export type FlightTarget = Pick<MapTarget, 'layer' | 'box' | 'atlas' | 'rtl'>;

/**
 * What is on the stage now, and how it gets to the next target.
 *
 * The page is always drawn for the target; motion is laid over it by Web Animations alone and, in the end, leaves nothing
 * behind.
 * The ground is flown by the compositor, kept as a picture as far as it comes in sight on the way, the old one where it comes
 * much closer; labels, marks and flows
 * fade out as the old ones, or copies of them, and in as the new. So a flight costs the page one drawing, whatever its
 * length, or two halves of one: what stands over the map can be drawn once the old has faded out.
 *
 * {@link MapFlight.to} says where to go; it asks `show` to draw that, at once or once the reader has settled, and whoever
 * has drawn it calls {@link MapFlight.start}.
 */
export class MapFlight<T extends FlightTarget> {
	#shown: T;
	readonly #root: () => ParentNode | null | undefined;
	readonly #show: (target: T) => void;
	readonly #rest: (() => void) | undefined;
	#flight: Flight | null = null;
	/** What comes lies on another plane: nothing is flown over, the one fades into the other. */
	#apart = false;
	/** What the old ground was drawn for, where it leaves too: one is enough where it looks the same and as sharp. */
	#drawn: Camera | null = null;
	/** All that moves or has moved, the flight itself first. */
	#moves: Animation[] = [];
	/** What leaves or has left: the tones, what stands over the map, the ground. */
	#ghosts: (Element | null | undefined)[] = [];
	/** The flows that were drawn before, until the page shows what comes. */
	#before: readonly unknown[] | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** Until what stands over the map is drawn, and then until what has gone is taken away. */
	#next: ReturnType<typeof setTimeout> | undefined;
	/** What stands over the map, while it is to be drawn later. */
	#late: Element | null = null;
	/** Whether the reader saw it as this flight began. */
	#seen = true;
	#asked = -Infinity;

	/**
	 * @param target what is drawn already
	 * @param root what holds the drawn map
	 * @param rest draws what `show` has passed over; given where `show` leaves elements with `data-ghost` where they are and
	 * draws beside them, so that what leaves need not be copied and laid out once more, and passes over those with `data-late`
	 */
	constructor(
		target: T,
		root: () => ParentNode | null | undefined,
		show: (target: T) => void,
		rest?: () => void
	) {
		this.#shown = target;
		this.#root = root;
		this.#show = show;
		this.#rest = rest;
	}

	/**
	 * Says what should be on the stage; called before the page changes.
	 *
	 * @param cut whether nothing moves, as for readers who ask for less motion
	 * @returns whether `show` is asked, now or soon; `false`: the map stays as it is
	 */
	to(target: T, cut: boolean): boolean {
		const shown = this.#shown;
		clearTimeout(this.#timer);
		if (same(target, shown)) return false;
		const now = performance.now();
		const soon = now - this.#asked < SETTLE;
		this.#asked = now;
		const still =
			cut ||
			document.hidden ||
			target.layer === shown.layer ||
			target.box.width !== shown.box.width ||
			target.box.height !== shown.box.height;
		if (soon && !still) this.#timer = setTimeout(() => this.#set(target, false), SETTLE);
		else this.#set(target, still);
		return true;
	}

	#set(target: T, cut: boolean): void {
		const [from, seen] = this.#present();
		this.#seen = seen;
		// What is drawn now is drawn whole, or passed over anew.
		this.#late?.removeAttribute('data-late');
		this.#late = null;
		this.stop();
		this.#apart = target.atlas.id !== this.#shown.atlas.id;
		const [drawn, look] = [cameraOf(this.#shown), groundStyle(this.#shown.layer)];
		this.#shown = target;
		// The page still shows what was.
		const [tones, over] = this.#parts();
		if (!cut && tones && over) {
			const next = flight(from, cameraOf(target), target.box);
			this.#flight = next.duration && !this.#apart ? next : null;
			this.#before = windows(over).map((e) => e.dataset.key);
			if (this.#flight && this.#rest) (this.#late = over).toggleAttribute('data-late', true);
			const closer = cameraOf(target).k > CLOSER * drawn.k;
			this.#drawn = this.#apart || closer || groundStyle(target.layer) !== look ? drawn : null;
			this.#ghosts = [
				seen && !this.#late ? over : null,
				this.#drawn ? tones.parentElement : tones
			].map((e) => {
				const ghost = this.#rest ? e : (e?.cloneNode(true) as Element | undefined);
				ghost?.toggleAttribute('data-ghost', true);
				return ghost;
			});
		}
		this.#show(target);
	}

	/** The tones, in what flies, and what stands over the map. */
	#parts(): (Element | null | undefined)[] {
		return ['.fly > .tones', '.group > .over'].map((part) => this.#root()?.querySelector(part));
	}

	/** Sets off, once the page shows the target. */
	start(): void {
		const before = this.#before;
		this.#before = null;
		if (!before) return;
		const [tones, over] = this.#parts();
		const fly = tones?.parentElement;
		if (!fly || !over) return;
		const next = this.#flight;
		const camera = cameraOf(this.#shown);
		const [oldOver, below] = this.#ghosts;
		const drawn = this.#drawn;
		// So much closer that the old ground is seen for most of the way.
		const closer = drawn && camera.k > CLOSER * drawn.k;
		const way = next?.duration ?? 0;
		const [none, all] = [{ opacity: 0 }, { opacity: 1 }];
		const leave = (ghost: Element | null | undefined, now: Element, wait = 0) => {
			if (!ghost?.childElementCount) return;
			if (!ghost.isConnected) now.after(ghost);
			this.#move(ghost, [all, none], FADE, wait);
		};
		if (next) {
			const { cameras } = next;
			/** @param seen from where it comes in sight, of what is drawn for a camera */
			const carry = (e: Element, drawn: Camera, seen: readonly Camera[]) => {
				const frames = cameras.map((c) => ({ transform: layerTransform(drawn, c) }));
				this.#move(e, frames, way);
				const clipPath = clipFor(drawn, seen, this.#shown.box);
				this.#move(e, { clipPath: [clipPath, clipPath] }, 0);
			};
			carry(fly, camera, closer ? cameras.slice(-LAST) : cameras);
			if (drawn && below) carry(below, drawn, closer ? cameras : cameras.slice(0, LAST));
		}
		if (drawn) leave(below, fly, closer ? way * (1 - (LAST - 1) / 16) : 0);
		else {
			below?.setAttribute('viewBox', tones.getAttribute('viewBox')!);
			leave(below, tones);
			if (tones.childElementCount) this.#move(tones, [none, all], FADE);
		}
		if (this.#apart) this.#move(fly, [none, all], FADE);
		leave(oldOver, over);
		/** @param gone how much of the way lies behind, in milliseconds */
		const come = (gone: number) => {
			// Names come while the last of the way is slow: nobody waits for them.
			this.#move(over, [none, all], FADE, Math.max(way - FADE, 0) - gone).onfinish = () => {
				this.#next = setTimeout(() => this.#land(), LINGER);
			};
			for (const e of windows(over))
				if (next || !before.includes(e.dataset.key)) this.#draw(e, way - gone);
		};
		if (!this.#late) come(0);
		else {
			this.#move(over, [this.#seen ? all : none, none], FADE);
			this.#next = setTimeout(() => {
				this.#catchUp();
				come(FADE);
			}, FADE);
		}
	}

	/** Draws what was passed over. */
	#catchUp(): void {
		this.#late?.removeAttribute('data-late');
		if (this.#late) this.#rest?.();
		this.#late = null;
	}

	/** Leaves everything as it is at rest. */
	stop(): void {
		clearTimeout(this.#timer);
		this.#before = null;
		this.#land();
		this.#catchUp();
	}

	#land(): void {
		clearTimeout(this.#next);
		for (const a of this.#moves) a.cancel();
		for (const ghost of this.#ghosts) ghost?.remove();
		// WebKit draws what a hatch repeats once, as large as it was on the way, and keeps it: set in anew, it is drawn anew.
		for (const hatch of this.#root()?.querySelectorAll('.fly pattern') ?? []) hatch.before(hatch);
		this.#moves = [];
		this.#ghosts = [];
		this.#flight = null;
	}

	/** Each takes no longer than it must: what moves is looked at in every frame, what waits or has gone is not. */
	#move(
		e: Element,
		frames: Keyframe[] | PropertyIndexedKeyframes,
		duration: number,
		delay = 0,
		easing = 'linear'
	): Animation {
		const a = e.animate(frames, { duration, delay, easing, fill: 'both' });
		this.#moves.push(a);
		return a;
	}

	/** Draws a flow from its start: a window moves along it while what it shows stays where it is. */
	#draw(window: HTMLElement, wait: number): void {
		const turn = +(window.dataset.turn ?? 0);
		const draw = (e: Element, at: (x: string) => string) =>
			this.#move(e, { transform: [at('-100%'), at('0%')] }, DRAW, wait, 'ease-out');
		draw(window, (x) => `rotate(${turn}deg) translateX(${x})`);
		for (const inner of window.children)
			draw(inner, (x) => `translateX(calc(-1 * ${x})) rotate(${-turn}deg)`);
	}

	/** The camera as it stands this moment, and whether anything is seen over the map. */
	#present(): [Camera, boolean] {
		const { cameras = [], duration = 1 } = this.#flight ?? {};
		const time = this.#moves[0]?.currentTime;
		const camera = cameraAt(cameras, typeof time === 'number' ? time / duration : 1);
		return [camera ?? cameraOf(this.#shown), !camera];
	}
}

/** Where a map's camera rests. */
const cameraOf = ({ layer, box }: FlightTarget): Camera =>
	fitView(layer.layouts[box.size].view, box);

function same(a: FlightTarget, b: FlightTarget): boolean {
	const room = ({ box }: FlightTarget) => String(Object.values(box));
	return a.layer === b.layer && a.atlas === b.atlas && a.rtl === b.rtl && room(a) === room(b);
}

/** The windows in which flows are drawn on. */
function windows(over: Element): HTMLElement[] {
	return [...over.querySelectorAll<HTMLElement>('.window')];
}
