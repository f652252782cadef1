/**
 * Joins a reader's position with the stage and the steps. The served page, the custom element and the editor's preview
 * each mount their own; nothing is shared between two stories on one page.
 */
import { tick } from 'svelte';
import type { CompiledLayer, StageStory } from '../compile/types.js';
import { stageBox, type StageBox, type StageRoom } from '../layout/stage-box.js';
import type { Position } from '../scroll/geometry.js';
import { Scroller } from '../scroll/scroller.js';

/** `told`: the order of the telling; `time`: the order in which the events happened. */
export type Order = 'told' | 'time';

/** What a story reports. Each takes one object; `step` is a told index, `index` counts in the order being read. */
export interface StoryEvents {
	/** The stage stands and steps are observed. */
	onready?: (event: { index: number; order: Order }) => void;
	/** Another step is current. `id` is `null` before the first. */
	onstepchange?: (event: { index: number; step: number; id: string | null }) => void;
	/** Once a frame while scrolling inside a step; `progress` from 0 to 1. */
	onstepprogress?: (event: { index: number; step: number; progress: number }) => void;
	onorderchange?: (event: { order: Order }) => void;
}

export interface Attachment {
	/** The story's element: steps are looked up in it. */
	readonly element: HTMLElement;
	/** What scrolls; `null`: the page. */
	readonly root?: HTMLElement | null;
	/** Puts the step elements into reading order. Default: moves them. */
	readonly arrange?: (order: readonly number[]) => void;
}

const STEPS = '[data-part="step"]';
const CARD = '[data-part="card"]';

export class Controller {
	#story = $state.raw<StageStory>() as StageStory;
	#mode = $state<Order>('told');
	#index = $state(-1);
	#room = $state.raw<StageRoom>({ width: 0, height: 0 });
	#ready = $state(false);
	#cut = $state(true);
	#message = $state('');
	#progress = 0;
	#attachment: Attachment | null = null;
	#scroller: Scroller | null = null;
	#sizes: ResizeObserver | null = null;
	#card: Element | null = null;
	#marked: HTMLElement[] = [];
	readonly #events: StoryEvents;
	readonly #reduced: MediaQueryList | null;

	readonly order = $derived(
		this.#mode === 'time' ? this.#story.timeOrder : this.#story.steps.map((_, i) => i)
	);
	/** Told index of the current step, −1 before the first; after the last it stays the last. */
	readonly step = $derived(
		this.#index < 0 ? -1 : this.order[Math.min(this.#index, this.order.length - 1)]!
	);
	readonly box: StageBox | null = $derived.by(() => {
		const room = this.#room;
		if (room.width === 0 || room.height === 0) return null;
		const align = this.#story.steps[this.step]?.align;
		const rtl = this.#story.direction === 'rtl';
		return stageBox({ ...room, align, rtl, opening: this.step < 0 });
	});

	constructor(story: StageStory, events: StoryEvents = {}, order: Order = 'told') {
		this.#story = story;
		this.#events = events;
		this.#mode = order;
		this.#reduced =
			typeof matchMedia === 'function' ? matchMedia('(prefers-reduced-motion: reduce)') : null;
	}

	get story(): StageStory {
		return this.#story;
	}
	get mode(): Order {
		return this.#mode;
	}
	/** Position in the order being read: −1 before the first step, the number of steps after the last. */
	get index(): number {
		return this.#index;
	}
	get ready(): boolean {
		return this.#ready;
	}
	/** `cut` for a first picture, after a resize, in a hidden tab and where less motion is asked for. */
	get motion(): 'full' | 'cut' {
		return this.#cut || this.#reduced?.matches ? 'cut' : 'full';
	}
	/** What to tell a screen reader: set when the reader asked to go somewhere, not while scrolling. */
	get message(): string {
		return this.#message;
	}

	/** Takes charge of a story's elements; returns what lets go of them. */
	attach(attachment: Attachment): () => void {
		this.detach();
		this.#attachment = attachment;
		const { element } = attachment;
		if (!attachment.arrange && this.#mode === 'time') this.#arrange();
		this.#sizes = new ResizeObserver(() => this.#measure());
		const stage = this.#stage();
		if (stage) this.#sizes.observe(stage);
		this.#scroller = new Scroller({
			steps: () => [...element.querySelectorAll<HTMLElement>(STEPS)],
			root: attachment.root ?? null,
			top: () => this.#topInset(),
			start: () => element,
			onposition: (position) => this.#reach(position)
		});
		this.#scroller.start();
		this.#measure();
		this.#ready = true;
		void tick().then(() => {
			if (this.#attachment !== attachment) return;
			requestAnimationFrame(() => (this.#cut = false));
			this.#events.onready?.({ index: this.#index, order: this.#mode });
		});
		return () => this.detach();
	}

	detach(): void {
		this.#scroller?.stop();
		this.#scroller = null;
		this.#sizes?.disconnect();
		this.#sizes = null;
		this.#card = null;
		for (const element of this.#marked) delete element.dataset.state;
		this.#marked = [];
		this.#attachment = null;
		this.#ready = false;
	}

	/** Goes to a step by id or by index in the order being read; −1 is the opening. Unknown ids are ignored. */
	goTo(to: string | number, options: { announce?: boolean; cut?: boolean } = {}): boolean {
		const index = typeof to === 'number' ? to : this.indexOf(to);
		if (index < -1 || index >= this.order.length || (typeof to === 'string' && index < 0)) {
			return false;
		}
		const near = Math.abs(index - this.#index) <= 1 && !options.cut && this.motion === 'full';
		this.#scroller?.goTo(index, near ? 'smooth' : 'instant');
		if (options.announce) this.#announce(index);
		return true;
	}

	next(options = {}): boolean {
		return this.goTo(this.#index + 1, options);
	}

	previous(options = {}): boolean {
		return this.goTo(Math.min(this.#index, this.order.length) - 1, options);
	}

	/** Index in the order being read of the step with this id, or −1. */
	indexOf(id: string): number {
		const told = this.#story.steps.findIndex((step) => step.id === id);
		return told < 0 ? -1 : this.order.indexOf(told);
	}

	/** Changes the order and stays at the step that was being read. */
	async setOrder(order: Order): Promise<void> {
		if (order === this.#mode) return;
		const step = this.step;
		this.#mode = order;
		await this.#rearranged(step);
		this.#events.onorderchange?.({ order });
	}

	/** Takes another version of the story, as after an edit, and stays at the same step where it still exists. */
	async setStory(story: StageStory): Promise<void> {
		const id = this.#story.steps[this.step]?.id;
		this.#story = story;
		await this.#rearranged(id === undefined ? -1 : story.steps.findIndex((s) => s.id === id));
	}

	/** Takes layers that the story came without: those of the steps from told index `from` on. */
	fill(from: number, layers: readonly (readonly CompiledLayer[])[]): void {
		const steps = this.#story.steps.map((step, i) =>
			step.stage ? step : { ...step, stage: layers[i - from] }
		);
		this.#story = { ...this.#story, steps };
	}

	async #rearranged(step: number): Promise<void> {
		this.#cut = true;
		const index = step < 0 ? this.#index : this.order.indexOf(step);
		if (this.#attachment?.arrange) this.#attachment.arrange(this.order);
		else this.#arrange();
		await tick();
		if (!this.#scroller) return;
		this.#scroller.refresh();
		if (this.#index !== index || step >= 0) this.#scroller.goTo(index);
		requestAnimationFrame(() => (this.#cut = false));
	}

	/** Moves the server's own step elements into reading order, keeping the focus where it was. */
	#arrange(): void {
		const element = this.#attachment?.element;
		const steps = element ? [...element.querySelectorAll<HTMLElement>(STEPS)] : [];
		if (!element || !steps[0]) return;
		// A long story stands in stretches, which stay as long as they are.
		const places = steps.map((step) => step.parentElement);
		const byId = Object.fromEntries(steps.map((step) => [step.id, step]));
		const focused = (element.getRootNode() as Document | ShadowRoot).activeElement;
		const sorted = this.order.flatMap((i) => byId[this.#story.steps[i]!.id] ?? []);
		sorted.forEach((step, i) => places[i]?.append(step));
		if (focused instanceof HTMLElement && element.contains(focused)) {
			focused.focus({ preventScroll: true });
		}
	}

	#reach({ index, progress }: Position): void {
		const changed = index !== this.#index;
		this.#progress = progress;
		if (changed || this.#marked.length === 0) {
			if (changed && document.hidden) this.#cut = true;
			this.#index = index;
			this.#mark(index);
			this.#measure();
		}
		const step = this.step;
		if (changed) {
			const id = this.#story.steps[step]?.id ?? null;
			this.#events.onstepchange?.({ index, step, id });
			if (this.#cut && this.#ready && !document.hidden) {
				requestAnimationFrame(() => (this.#cut = false));
			}
		}
		if (index >= 0 && index < this.order.length) {
			this.#events.onstepprogress?.({ index, step, progress: this.#progress });
		}
	}

	/** Only steps near the reader can be seen: those behind are marked past, so that their cards clear the stage. */
	#mark(index: number): void {
		for (const element of this.#marked) delete element.dataset.state;
		const steps = this.#attachment?.element.querySelectorAll<HTMLElement>(STEPS) ?? [];
		this.#marked = [];
		for (let i = Math.max(0, index - 3); i <= index; i++) {
			const element = steps[i];
			if (!element) continue;
			element.dataset.state = i === index ? 'current' : 'past';
			this.#marked.push(element);
		}
		const card = steps[index]?.querySelector(CARD) ?? null;
		if (card !== this.#card) {
			if (this.#card) this.#sizes?.unobserve(this.#card);
			if (card) this.#sizes?.observe(card);
			this.#card = card;
		}
	}

	#measure(): void {
		const stage = this.#stage();
		if (!stage) return;
		const width = stage.clientWidth;
		const height = stage.clientHeight;
		const card = this.#card instanceof HTMLElement ? this.#card : undefined;
		// The style sheet decides where cards lie, by what it alone can ask.
		const across = card && card.offsetWidth > 0.6 * width;
		const room = this.#room;
		const next = { width, height, cardHeight: card?.offsetHeight, across };
		if (String(Object.values(room)) === String(Object.values(next))) return;
		if (width !== room.width || height !== room.height) {
			this.#cut = true;
			if (this.#ready) requestAnimationFrame(() => (this.#cut = false));
		}
		this.#room = next;
	}

	#stage(): HTMLElement | null {
		return this.#attachment?.element.querySelector<HTMLElement>('[data-part="stage"]') ?? null;
	}

	/** What a page's fixed header covers: the sticky stage's own offset. */
	#topInset(): number {
		const stage = this.#stage();
		return stage ? parseFloat(getComputedStyle(stage).top) || 0 : 0;
	}

	#announce(index: number): void {
		const step = this.#story.steps[this.order[index] ?? -1];
		this.#message = step ? `${index + 1} / ${this.order.length}: ${step.label}` : this.#story.title;
	}
}
