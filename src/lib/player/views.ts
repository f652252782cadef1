/**
 * What draws layers of kinds that are not on every stage: it is fetched when a step near the reader has one, and takes them
 * from one step to the next.
 */
import { createSubscriber } from 'svelte/reactivity';
import type { LayerBase } from '../compile/types.js';
import type { StageView } from '../components/stage.js';
import type { Controller } from './controller.js';
import { KINDS } from './kinds.js';

/** Gives what draws a kind, or nothing where there is no such kind. */
export type ViewSource = (kind: string) => Promise<StageView | undefined> | undefined;

/** Steps ahead and behind whose layers are looked at, so that what they need is there in time. */
const NEAR = 2;

/** How long a layer takes from one step to the next, in milliseconds. */
const CHANGE_MS = 900;

/** Slow at both ends. */
const ease = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

interface Move {
	readonly from: LayerBase;
	readonly start: number;
	readonly interpolate: NonNullable<StageView['interpolate']>;
}

/** Its answers are reactive where Svelte runs; elsewhere `onchange` is told. */
export class Views {
	readonly #source: ViewSource;
	readonly #views = new Map<string, StageView | null | undefined>();
	readonly #tell = new Set<() => void>();
	#layers: readonly LayerBase[] = [];
	#moves = new Map<LayerBase, Move>();
	#frame = 0;
	readonly #subscribe = createSubscriber((update) => this.onchange(update));

	constructor(source: ViewSource) {
		this.#source = source;
	}

	/** What draws a kind; `null`: nothing does; `undefined`: it is not known yet. */
	of(kind: string): StageView | null | undefined {
		this.#subscribe();
		return this.#views.get(kind);
	}

	/** The layer as it is to be drawn now: itself, or what it is on its way to it. */
	at(layer: LayerBase): LayerBase {
		this.#subscribe();
		const move = this.#moves.get(layer);
		if (!move) return layer;
		const t = (performance.now() - move.start) / CHANGE_MS;
		return t < 1 ? move.interpolate(move.from, layer, ease(Math.max(0, t))) : layer;
	}

	/** Tells of every change of what is to be drawn; returns what ends that. */
	onchange(listener: () => void): () => void {
		this.#tell.add(listener);
		return () => this.#tell.delete(listener);
	}

	/** Fetches what the steps near the reader need. What has failed is asked for again at the next step. */
	want({ story, order, index }: Pick<Controller, 'story' | 'order' | 'index'>): void {
		const near = order.slice(Math.max(0, index - NEAR), Math.max(0, index) + NEAR + 1);
		for (const step of near)
			for (const { kind } of story.steps[step]?.stage ?? []) this.#fetch(kind);
	}

	/** The layers that the stage shows from now on; those that show the same as before go there, unless motion is cut. */
	follow(layers: readonly LayerBase[], motion: 'full' | 'cut'): void {
		const moves = new Map<LayerBase, Move>();
		layers.forEach((to, i) => {
			const from = this.#layers[i];
			const interpolate = this.#views.get(to.kind)?.interpolate;
			if (!from || !to.same || from.same !== to.same || !interpolate || motion === 'cut') return;
			const going = this.#moves.get(to);
			if (going) moves.set(to, going);
			else if (from !== to)
				moves.set(to, { from: this.at(from), start: performance.now(), interpolate });
		});
		this.#layers = layers;
		this.#moves = moves;
		cancelAnimationFrame(this.#frame);
		if (moves.size > 0) this.#frame = requestAnimationFrame(() => this.#step());
	}

	/** Stops where it is. */
	stop(): void {
		cancelAnimationFrame(this.#frame);
	}

	#step(): void {
		const now = performance.now();
		for (const [layer, { start }] of this.#moves) {
			if (now - start >= CHANGE_MS) this.#moves.delete(layer);
		}
		for (const tell of this.#tell) tell();
		if (this.#moves.size > 0) this.#frame = requestAnimationFrame(() => this.#step());
	}

	#fetch(kind: string): void {
		if (this.#views.has(kind) || KINDS[kind] || kind === 'map') return;
		const coming = kind === 'unknown' ? undefined : this.#source(kind);
		if (!coming) {
			this.#views.set(kind, null);
			return;
		}
		this.#views.set(kind, undefined);
		coming.then(
			(view) => {
				this.#views.set(kind, view ?? null);
				for (const tell of this.#tell) tell();
			},
			() => this.#views.delete(kind)
		);
	}
}
