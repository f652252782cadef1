/**
 * A map in the reader's hands: its camera, what it shows, what was asked about. Where it is drawn and who draws it does
 * not matter here.
 */
import { createSubscriber } from 'svelte/reactivity';
import type { StageStory, Words } from '../../compile/types.js';
import { say } from '../../compile/messages/say.js';
import { fitView, toStage, type Camera } from '../../layout/camera.js';
import { onPlane, type Gazetteer } from '../../layout/gazetteer.js';
import type { StageBox } from '../../layout/stage-box.js';
import { Motion } from './motion.js';
import { limitsOf, moved, pinched, resized, showing, zoomed, type Limits } from './moves.js';
import { namesAt, namesOf, type SetName } from './names.js';
import { pictureOf, takenBy, type ExploreTarget, type Picture, type TiedSpot } from './picture.js';
import { freePart } from './room.js';
import { spotOf, spotsOf, type Spot } from './spots.js';

type Point = readonly [x: number, y: number];

/** Milliseconds without a move after which names are set anew. */
const SETTLE_MS = 140;
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

export class MapExplorer {
	readonly #options: ExplorerOptions;
	#box: StageBox;
	#home: Camera;
	#limits: Limits;
	readonly #motion: Motion;
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
	readonly #changes = new Set<() => void>();
	readonly #track = createSubscriber((update) => this.onchange(update));

	constructor(options: ExplorerOptions) {
		this.#options = options;
		this.#box = options.box;
		this.#home = this.#homeIn(options.box);
		this.#limits = limitsOf(this.#home, options.atlas, options.box);
		this.#spots = spotsOf({ ...options, gazetteer: null });
		const rest = this.#rest();
		this.#drawn = rest ?? this.#home;
		this.#motion = new Motion(this.#drawn, options.still ?? false);
		this.#picture = this.#compose();
		if (rest) this.#fly(this.#home);
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
		return { now: this.#motion.now, drawn: this.#drawn };
	}

	/** Tells of each change of what is to be drawn; returns what ends that. */
	onchange(listener: () => void): () => void {
		this.#changes.add(listener);
		return () => this.#changes.delete(listener);
	}
	/** Tells of each move of the camera over what is drawn. */
	onmove(listener: () => void): () => void {
		return this.#motion.onmove(listener);
	}

	/** Takes names and tellings that came later. Those of another plane are left. */
	learn(told: Gazetteer | null): void {
		const gazetteer = onPlane(told, this.#options.atlas.id);
		if (!gazetteer) return;
		this.#gazetteer = gazetteer;
		this.#spots = spotsOf({ ...this.#options, gazetteer });
		const open = this.#open;
		if (open) this.#open = this.#spots.find(({ id }) => id === open.id) ?? open;
		if (!this.#motion.flying) this.#settle();
	}

	/** The stage is another. */
	resize(box: StageBox): void {
		const before = this.#limits;
		this.#box = box;
		this.#home = this.#homeIn(box);
		this.#limits = limitsOf(this.#home, this.#options.atlas, box);
		this.#motion.replace(resized(this.#motion.now, before, this.#limits));
		this.#settle();
	}

	/** By pixels, as a finger or a key moves it. */
	pan(by: Point): void {
		this.#go(moved(this.#motion.now, by, this.#limits));
	}
	/** At once, about a point of the stage. */
	zoom(factor: number, at: Point): void {
		this.#go(zoomed(this.#motion.now, factor, at, this.#limits));
	}
	pinch(before: readonly [Point, Point], now: readonly [Point, Point]): void {
		this.#go(pinched(this.#motion.now, before, now, this.#limits));
	}
	/** Whether a zoom by this factor would change anything. */
	zooms(factor: number): boolean {
		const { least, most } = this.#limits;
		const { k } = this.#motion.now;
		return factor > 1 ? k < most * 0.999 : k > least * 1.001;
	}
	/** By a step, smoothly, about a point or the middle. */
	near(factor = NEARER, at: Point = this.#limits.middle): void {
		this.#touched = true;
		this.#fly(zoomed(this.#motion.goal, factor, at, this.#limits), true);
	}
	far(): void {
		this.near(1 / NEARER);
	}
	/** By pixels, smoothly. */
	step(by: Point): void {
		this.#touched = true;
		this.#fly(moved(this.#motion.goal, by, this.#limits));
	}
	reset(): void {
		this.#fly(this.#home, true);
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
		const part = freePart(this.#box, this.#open !== null, this.rtl);
		this.#fly(showing(this.#motion.now, spot.at, part, this.#limits));
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
		this.#motion.end();
		clearTimeout(this.#timer);
		this.#changes.clear();
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
		this.#touched = true;
		this.#motion.place(camera);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#settle(), SETTLE_MS);
	}
	/** Flies there, or is there at once; resolved when it is. */
	#fly(to: Camera, announce = false): Promise<void> {
		clearTimeout(this.#timer);
		return this.#motion.fly(to, this.#box, () => {
			if (announce) {
				const n = Math.round((to.k / this.#home.k) * 100);
				this.#message = say(this.words, 'map.explore.zoom', { n });
			}
			this.#settle();
		});
	}

	/** Draws anew where the camera has come to rest. */
	#settle(): void {
		clearTimeout(this.#timer);
		this.#drawn = this.#motion.now;
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
		const sources = {
			labels: namesOf(this.#options.layer, box.size),
			laid: this.#home.k,
			gazetteer: this.#gazetteer
		};
		this.#names = namesAt(sources, camera, box, rtl, taken, this.#names);
		return pictureOf(this.#options, box, camera, this.#names);
	}
}
