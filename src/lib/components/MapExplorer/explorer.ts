/**
 * A map in the reader's hands: its camera, what it shows, what was asked about. Where it is drawn and who draws it does
 * not matter here.
 */
import { createSubscriber } from 'svelte/reactivity';
import type { StageStory, Words } from '../../compile/types.js';
import { say } from '../../compile/messages/say.js';
import { fitView, flight, toStage, type Camera } from '../../layout/camera.js';
import { onPlane, type Gazetteer } from '../../layout/gazetteer.js';
import { sizeOf, type Box, type StageBox } from '../../layout/stage-box.js';
import { limitsOf, moved, pinched, resized, showing, zoomed, type Limits } from './moves.js';
import { namesAt, type NameSources, type SetName } from './names.js';
import { pictureOf, takenBy, type ExploreTarget, type Picture, type TiedSpot } from './picture.js';
import { spotOf, spotsOf, type Spot } from './spots.js';

type Point = readonly [x: number, y: number];

/** Milliseconds without a move after which names are set anew. */
const SETTLE_MS = 140;
/** A flight takes no longer. */
const MOST_MS = 450;
/** Pixels that an arrow key moves the map. */
const STEP = 90;
/** By how much a key, a button or a double tap brings it nearer. */
const NEARER = 1.6;
/** What can be pressed is at least so wide and so high, in pixels from its middle. */
const PRESS = 16;

export interface ExplorerOptions extends ExploreTarget {
	/** The map's room on the stage, before it is explored; `null` where it comes from no stage. */
	readonly from: StageBox | null;
	readonly box: StageBox;
	/** The story's steps, so that what is asked about leads to them. */
	readonly steps?: StageStory['steps'];
	/** Nothing moves by itself. */
	readonly still?: boolean;
	/** The reader has had enough. */
	readonly onleave: () => void;
}

/** The room of a map that is explored: all of a stage but what is covered above and below. */
export function exploreBox(width: number, height: number, top = 0, below = 0): StageBox {
	const size = sizeOf(width);
	const visible: Box = [0, top, width, height - below];
	const inset = size === 'wide' ? 24 : 12;
	return {
		size,
		width,
		height,
		visible,
		free: [inset, top + inset, width - inset, height - below - inset],
		card: null,
		// Credits stand in a line of their own at the foot of phones.
		foot: height - below - { wide: 24, tablet: 12, phone: width < 388 ? 32 : 20 }[size]
	};
}

export class MapExplorer {
	readonly #options: ExplorerOptions;
	readonly #still: boolean;
	#box: StageBox;
	#home: Camera;
	#limits: Limits;
	/** Where the camera is. */
	#camera: Camera;
	/** Where it flies to: one key after another goes on from there. */
	#goal: Camera | null = null;
	/** What is drawn: the picture, and the camera that it was drawn for. */
	#drawn: Camera;
	#picture: Picture;
	#names: readonly SetName[] = [];
	#gazetteer: Gazetteer | null = null;
	#spots: readonly Spot[];
	#open: Spot | null = null;
	#message = '';
	#touched = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#frame = 0;
	/** Ends the wait for a flight, wherever it is. */
	#arrived: (() => void) | null = null;
	readonly #changes = new Set<() => void>();
	readonly #moves = new Set<() => void>();
	readonly #track = createSubscriber((update) => this.onchange(update));

	constructor(options: ExplorerOptions) {
		this.#options = options;
		this.#still = options.still ?? false;
		this.#box = options.box;
		this.#home = this.#homeIn(options.box);
		this.#limits = limitsOf(this.#home, options.atlas, options.box);
		this.#spots = spotsOf({ ...options, gazetteer: null });
		this.#camera = this.#drawn = this.#rest() ?? this.#home;
		this.#picture = this.#compose();
		if (this.#rest()) this.#fly(this.#home);
	}

	/** What is drawn, until the next change. */
	get picture(): Picture {
		this.#track();
		return this.#picture;
	}
	/** What can be asked about, where it stands in the picture. */
	get spots(): readonly TiedSpot[] {
		this.#track();
		const own = new Set(this.#spots.map(({ name }) => name));
		const places = this.#names.flatMap(({ label, dot }) => {
			const place = dot === 'place' && this.#gazetteer?.places.find(({ id }) => id === label.id);
			return place && !own.has(place.text) ? [spotOf(place)] : [];
		});
		return [...this.#spots, ...places].map((spot) => {
			const [x, y] = toStage(this.#drawn, [spot.at[0], spot.at[1]]);
			const label = [spot.name, spot.what].filter(Boolean).join(', ');
			return { key: spot.id, at: spot.at, x, y, spot, label, half: [PRESS, PRESS] };
		});
	}
	/** What was asked about. */
	get open(): Spot | null {
		this.#track();
		return this.#open;
	}
	/** For a live region. */
	get message(): string {
		this.#track();
		return this.#message;
	}
	/** Whether the reader has moved the map yet: until then it says how. */
	get touched(): boolean {
		this.#track();
		return this.#touched;
	}
	get canNear(): boolean {
		this.#track();
		return this.#drawn.k < this.#limits.most * 0.999;
	}
	get canFar(): boolean {
		this.#track();
		return this.#drawn.k > this.#limits.least * 1.001;
	}
	get rtl(): boolean {
		return this.#options.rtl;
	}
	get ground(): string {
		return this.#options.ground;
	}
	get words(): Words {
		return this.#options.atlas.words ?? {};
	}
	get steps(): StageStory['steps'] {
		return this.#options.steps ?? [];
	}
	/** The camera now, and the one that the picture was drawn for. */
	get cameras(): { readonly now: Camera; readonly drawn: Camera } {
		return { now: this.#camera, drawn: this.#drawn };
	}

	/** Tells of each change of what is to be drawn; returns what ends that. */
	onchange(listener: () => void): () => void {
		this.#changes.add(listener);
		return () => this.#changes.delete(listener);
	}
	/** Tells of each move of the camera over what is drawn. */
	onmove(listener: () => void): () => void {
		this.#moves.add(listener);
		return () => this.#moves.delete(listener);
	}

	/** Takes names and tellings that came later. Those of another plane are left. */
	learn(told: Gazetteer | null): void {
		const gazetteer = onPlane(told, this.#options.atlas.id);
		if (!gazetteer) return;
		this.#gazetteer = gazetteer;
		this.#spots = spotsOf({ ...this.#options, gazetteer });
		const open = this.#open;
		if (open) this.#open = this.#spots.find(({ id }) => id === open.id) ?? open;
		if (!this.#frame) this.#settle();
	}

	/** The stage is another. */
	resize(box: StageBox): void {
		this.#stop();
		const before = this.#limits;
		this.#box = box;
		this.#home = this.#homeIn(box);
		this.#limits = limitsOf(this.#home, this.#options.atlas, box);
		this.#camera = resized(this.#camera, before, this.#limits);
		this.#settle();
	}

	/** By pixels, as a finger or a key moves it. */
	pan(by: Point): void {
		this.#go(moved(this.#camera, by, this.#limits));
	}
	/** At once, about a point of the stage. */
	zoom(factor: number, at: Point): void {
		this.#go(zoomed(this.#camera, factor, at, this.#limits));
	}
	pinch(before: readonly [Point, Point], now: readonly [Point, Point]): void {
		this.#go(pinched(this.#camera, before, now, this.#limits));
	}
	/** Whether a zoom by this factor would change anything. */
	zooms(factor: number): boolean {
		const { least, most } = this.#limits;
		const { k } = this.#camera;
		return factor > 1 ? k < most * 0.999 : k > least * 1.001;
	}
	/** By a step, smoothly, about a point or the middle. */
	near(factor = NEARER, at: Point = this.#limits.middle): void {
		this.#touched = true;
		this.#fly(zoomed(this.#goal ?? this.#camera, factor, at, this.#limits), true);
	}
	far(): void {
		this.near(1 / NEARER);
	}
	reset(): void {
		this.#fly(this.#home, true);
	}

	/** What a key does; whether it does anything. */
	key(key: string, shift = false): boolean {
		const step = shift ? STEP * 2.5 : STEP;
		const moves: Readonly<Record<string, Point>> = {
			ArrowLeft: [step, 0],
			ArrowRight: [-step, 0],
			ArrowUp: [0, step],
			ArrowDown: [0, -step]
		};
		const move = moves[key];
		if (move) {
			this.#touched = true;
			this.#fly(moved(this.#goal ?? this.#camera, move, this.#limits));
		} else if (key === '+' || key === '=') this.near();
		else if (key === '-' || key === '_') this.far();
		else if (key === '0' || key === 'Home') this.reset();
		else if (key === 'Escape') {
			if (this.#open) this.close();
			else this.leave();
		} else return false;
		return true;
	}

	/** The spot of an area that is drawn with an outline of its own. */
	areaDrawn(outline: string): string | undefined {
		const found = this.#options.layer.areas.find(({ d }) => d === outline);
		return found && `a-${found.area}`;
	}

	/** Asks about a spot. */
	ask(id: string): void {
		this.#touched = true;
		this.#open = this.spots.find(({ key }) => key === id)?.spot ?? null;
		if (this.#open) this.see(this.#open.id);
		this.#tell();
	}
	close(): void {
		this.#open = null;
		this.#tell();
	}
	/** Moves no farther than it takes to see a spot beside what is said of it. */
	see(id: string): void {
		const spot = this.spots.find(({ key }) => key === id)?.spot;
		if (!spot) return;
		const [x0, y0, x1, y1] = this.#box.visible;
		const phone = this.#box.size === 'phone';
		const low = this.#open && phone ? y0 + (y1 - y0) * 0.42 : y1;
		const start = this.#open && !phone ? 380 : 0;
		const part: Box = this.rtl
			? [x0 + 70, y0 + 40, x1 - start - 40, low - 40]
			: [x0 + start + 40, y0 + 40, x1 - 70, low - 40];
		this.#fly(showing(this.#camera, spot.at, part, this.#limits));
	}

	leave(): void {
		this.#options.onleave();
	}
	/** Flies to where the step's own map stands and says when it is there, or was led elsewhere. */
	async goBack(): Promise<void> {
		this.#open = null;
		const rest = this.#rest();
		if (rest) await this.#fly(rest);
	}
	/** Stops everything. */
	end(): void {
		this.#stop();
		clearTimeout(this.#timer);
		this.#changes.clear();
		this.#moves.clear();
	}

	#rest(): Camera | null {
		const { from, layer } = this.#options;
		return from && fitView(layer.layouts[from.size].view, from);
	}
	#homeIn(box: StageBox): Camera {
		const { layouts } = this.#options.layer;
		const layout = layouts[box.size] ?? Object.values(layouts)[0];
		return layout ? fitView(layout.view, box) : { k: 1, tx: 0, ty: 0 };
	}

	#go(camera: Camera): void {
		this.#stop();
		this.#touched = true;
		this.#place(camera);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#settle(), SETTLE_MS);
	}
	#stop(): void {
		cancelAnimationFrame(this.#frame);
		this.#frame = 0;
		this.#goal = null;
		this.#arrived?.();
		this.#arrived = null;
	}
	#place(camera: Camera): void {
		this.#camera = camera;
		for (const listener of this.#moves) listener();
	}

	/** Flies there, or is there at once; resolved when it is. */
	#fly(to: Camera, announce = false): Promise<void> {
		this.#stop();
		clearTimeout(this.#timer);
		this.#goal = to;
		const arrive = () => {
			this.#stop();
			this.#place(to);
			if (announce) {
				const n = Math.round((to.k / this.#home.k) * 100);
				this.#message = say(this.words, 'map.explore.zoom', { n });
			}
			this.#settle();
		};
		const { cameras, duration } = flight(this.#camera, to, this.#box);
		if (this.#still || !duration) {
			arrive();
			return Promise.resolve();
		}
		const time = Math.min(duration, MOST_MS);
		const start = performance.now();
		return new Promise((resolve) => {
			this.#arrived = resolve;
			const step = () => {
				const s = ((performance.now() - start) / time) * (cameras.length - 1);
				const [a, b] = cameras.slice(Math.max(0, Math.floor(s)));
				if (!a || !b) {
					arrive();
					return;
				}
				const mix = (key: keyof Camera) => a[key] + (b[key] - a[key]) * (s % 1);
				this.#place({ k: mix('k'), tx: mix('tx'), ty: mix('ty') });
				this.#frame = requestAnimationFrame(step);
			};
			this.#frame = requestAnimationFrame(step);
		});
	}

	/** Draws anew where the camera has come to rest. */
	#settle(): void {
		clearTimeout(this.#timer);
		this.#drawn = this.#camera;
		this.#picture = this.#compose();
		this.#tell();
	}
	#tell(): void {
		for (const listener of this.#changes) listener();
	}

	#compose(): Picture {
		const box = this.#box;
		const camera = this.#drawn;
		const { rtl } = this.#options;
		const taken = takenBy(this.#options, box, camera);
		this.#names = namesAt(this.#sources(), camera, box, rtl, taken, this.#names);
		return pictureOf(this.#options, box, camera, this.#names);
	}
	/** The names of the step's map as it is laid out for this room, then those that only other rooms have. */
	#sources(): NameSources {
		const { layouts } = this.#options.layer;
		const own = layouts[this.#box.size] ?? Object.values(layouts)[0];
		const all = [own, ...Object.values(layouts)].flatMap((layout) => layout?.labels ?? []);
		const first = new Map([...all].reverse().map((label) => [label.id, label]));
		return {
			labels: [...new Set(all.map(({ id }) => id))].flatMap((id) => first.get(id) ?? []),
			laid: this.#home.k,
			gazetteer: this.#gazetteer
		};
	}
}
