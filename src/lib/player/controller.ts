/**
 * Joins a reader's position with the stage and the steps. The served page, the custom element and the editor's preview
 * each have their own; nothing is shared between two stories on one page.
 */
import { createSubscriber } from 'svelte/reactivity';
import { say } from '../compile/messages/say.js';
import type { StageStory } from '../compile/types.js';
import type { StageBox } from '../layout/stage-box.js';
import type { Position } from '../scroll/geometry.js';
import { Scroller } from '../scroll/scroller.js';
import { layOutAhead } from './ahead.js';
import { arrangeSteps, STEPS } from './arrange.js';
import { markSteps } from './marks.js';
import { CARD, roomIn, topOf } from './measure.js';
import { boxFor, orderOf, shownAtFirst, type Shown } from './shown.js';
import type { Attachment, Order, StoryEvents } from './story-events.js';

/** Its getters are reactive where Svelte runs; elsewhere {@link Controller.onchange} tells of changes. */
export class Controller {
	#shown: Shown;
	#box: StageBox | null = null;
	#attachment: Attachment | null = null;
	#scroller: Scroller | null = null;
	#sizes: ResizeObserver | null = null;
	#card: HTMLElement | null = null;
	#marked: readonly HTMLElement[] = [];
	readonly #ahead = layOutAhead(() => this.#scroller?.steps ?? []);
	/** What a page's fixed header covers. */
	#top = 0;
	readonly #listeners = new Set<() => void>();
	readonly #track = createSubscriber((update) => this.onchange(update));
	readonly #events: StoryEvents;
	/** Absent where there is no window, as on a server. */
	readonly #reduced: MediaQueryList | undefined;

	constructor(story: StageStory, events: StoryEvents = {}, order: Order = 'told') {
		this.#shown = shownAtFirst(story, order);
		this.#events = events;
		this.#reduced = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)');
	}

	get story(): StageStory {
		return this.#now.story;
	}
	get mode(): Order {
		return this.#now.mode;
	}
	/** Told indices in the order being read. */
	get order(): readonly number[] {
		return this.#now.order;
	}
	/** Position in the order being read: −1 before the first step, the number of steps after the last. */
	get index(): number {
		return this.#now.index;
	}
	/** Told index of the current step, −1 before the first; after the last it stays the last. */
	get step(): number {
		const { index, order } = this.#now;
		return index < 0 ? -1 : order[Math.min(index, order.length - 1)]!;
	}
	/** The room of the stage; `null` until it is measured. */
	get box(): StageBox | null {
		void this.#now;
		return this.#box;
	}
	get ready(): boolean {
		return this.#now.ready;
	}
	/** `cut` for a first picture, after a resize, in a hidden tab and where less motion is asked for. */
	get motion(): 'full' | 'cut' {
		return this.#now.cut || this.#reduced?.matches ? 'cut' : 'full';
	}
	/** What to tell a screen reader: set when the reader asked to go somewhere, not while scrolling. */
	get message(): string {
		return this.#now.message;
	}

	/** Calls `listener` after each change of what the getters give; returns what ends that. */
	onchange(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	get #now(): Shown {
		this.#track();
		return this.#shown;
	}

	#set(change: Partial<Shown>): void {
		const before = this.#shown;
		const now = { ...before, ...change };
		if ((Object.keys(change) as (keyof Shown)[]).every((key) => now[key] === before[key])) return;
		this.#shown = now;
		const box = boxFor(now, this.step);
		// The same room is the same object: what is drawn in it need not be drawn again.
		if (JSON.stringify(box) !== JSON.stringify(this.#box)) this.#box = box;
		for (const listener of this.#listeners) listener();
	}

	/** Takes charge of a story's elements; returns what lets go of them. */
	attach(attachment: Attachment): () => void {
		this.detach();
		this.#attachment = attachment;
		const { element } = attachment;
		if (!attachment.arrange && this.mode === 'time') this.#arrange();
		this.#sizes = new ResizeObserver(() => this.#set(this.#measured()));
		const stage = this.#stage();
		if (stage) {
			this.#sizes.observe(stage);
			this.#top = topOf(stage);
		}
		this.#scroller = new Scroller({
			steps: () => [...element.querySelectorAll<HTMLElement>(STEPS)],
			root: attachment.root ?? null,
			top: () => this.#top,
			start: () => element,
			progress: this.#events.onstepprogress !== undefined,
			onposition: (position) => this.#reach(position)
		});
		this.#scroller.start();
		this.#set({ ...this.#measured(), ready: true });
		queueMicrotask(() => {
			if (this.#attachment !== attachment) return;
			this.#uncut();
			this.#events.onready?.({ index: this.index, order: this.mode });
		});
		return () => this.detach();
	}

	detach(): void {
		this.#scroller?.stop();
		this.#scroller = null;
		this.#sizes?.disconnect();
		this.#sizes = null;
		this.#card = null;
		this.#marked = markSteps(this.#marked, [], -1);
		this.#attachment = null;
		this.#set({ ready: false });
	}

	/** Goes to a step by id or by index in the order being read; −1 is the opening. Unknown ids are ignored. */
	goTo(to: string | number, options: { announce?: boolean; cut?: boolean } = {}): boolean {
		const index = typeof to === 'number' ? to : this.indexOf(to);
		if (index < -1 || index >= this.order.length || (typeof to === 'string' && index < 0)) {
			return false;
		}
		const near = Math.abs(index - this.index) <= 1 && !options.cut && this.motion === 'full';
		const go = () => this.#scroller?.goTo(index, near ? 'smooth' : 'instant');
		const { whole } = this.#attachment ?? {};
		if (whole && !this.#scroller?.steps[index]) void whole.then(go);
		else go();
		if (options.announce) this.#announce(index);
		return true;
	}

	next(options = {}): boolean {
		return this.goTo(this.index + 1, options);
	}

	previous(options = {}): boolean {
		return this.goTo(Math.min(this.index, this.order.length) - 1, options);
	}

	/** Index in the order being read of the step with this id, or −1. */
	indexOf(id: string): number {
		const told = this.story.steps.findIndex((step) => step.id === id);
		return told < 0 ? -1 : this.order.indexOf(told);
	}

	/** Tells a screen reader something. */
	tell(message: string): void {
		this.#set({ message });
	}

	/** Changes the order and stays at the step that was being read. */
	async setOrder(order: Order): Promise<void> {
		if (order === this.mode) return;
		await this.#attachment?.whole;
		const { step, story } = this;
		this.#set({ mode: order, order: orderOf(story, order), cut: true });
		await this.#rearranged(step);
		this.#events.onorderchange?.({ order });
	}

	/** Takes another version of the story, as after an edit, and stays at the same step where it still exists. */
	async setStory(story: StageStory): Promise<void> {
		const id = this.story.steps[this.step]?.id;
		this.#set({ story, order: orderOf(story, this.mode), cut: true });
		await this.#rearranged(id === undefined ? -1 : story.steps.findIndex((s) => s.id === id));
	}

	/** Takes steps that the story came without, or without their layers, from told index `from` on. */
	fill(from: number, filled: StageStory['steps']): void {
		const { story } = this;
		const steps = [...story.steps];
		filled.forEach((step, i) => {
			if (!steps[from + i]?.stage) steps[from + i] = step;
		});
		this.#set({ story: { ...story, steps } });
	}

	/** Takes what of a story came after its page was begun, and its last step elements. */
	complete(story: StageStory): void {
		this.#scroller?.refresh();
		this.#set({ story });
	}

	async #rearranged(step: number): Promise<void> {
		const index = step < 0 ? this.index : this.order.indexOf(step);
		if (this.#attachment?.arrange) await this.#attachment.arrange();
		else this.#arrange();
		if (!this.#scroller) return;
		this.#scroller.refresh();
		if (this.index !== index || step >= 0) this.#scroller.goTo(index);
		this.#uncut();
	}

	#arrange(): void {
		const { story, order } = this;
		const ids = order.map((i) => story.steps[i]!.id);
		if (this.#attachment) arrangeSteps(this.#attachment.element, ids);
	}

	#reach({ index, progress }: Position): void {
		const changed = index !== this.index;
		const steps = this.#scroller?.steps ?? [];
		if (changed || this.#marked.length === 0) {
			// All is read before anything is written: the page is laid out but once.
			this.#follow(steps, index);
			const measured = this.#measured();
			this.#marked = markSteps(this.#marked, steps, index);
			this.#ahead(index);
			const hidden = changed && document.hidden;
			this.#set({ index, ...(hidden && { cut: true }), ...measured });
		}
		const { step } = this;
		if (changed) {
			// Of a long story, what is not known yet is known to the page.
			const id = this.story.steps[step]?.id || steps[index]?.id || null;
			this.#events.onstepchange?.({ index, step, id });
			if (this.#shown.cut && this.ready && !document.hidden) this.#uncut();
		}
		if (index >= 0 && index < this.order.length) {
			this.#events.onstepprogress?.({ index, step, progress });
		}
	}

	/** From the next frame on things move again. */
	#uncut(): void {
		requestAnimationFrame(() => this.#set({ cut: false }));
	}

	/** The card of the current step is the one whose height counts. */
	#follow(steps: readonly HTMLElement[], index: number): void {
		// After the last step its picture stays as it was.
		const card = steps[Math.min(index, steps.length - 1)]?.querySelector<HTMLElement>(CARD) ?? null;
		if (card !== this.#card) {
			if (this.#card) this.#sizes?.unobserve(this.#card);
			if (card) this.#sizes?.observe(card);
			this.#card = card;
		}
	}

	/** The room as the page has it now; where it is another than before, nothing moves there. */
	#measured(): Partial<Shown> {
		const stage = this.#stage();
		if (!stage) return {};
		const sizes = roomIn(stage, this.#card);
		const { width, height } = sizes;
		const { width: w, height: h, ready } = this.#shown;
		if (width === w && height === h) return sizes;
		this.#top = topOf(stage);
		if (ready) this.#uncut();
		return { ...sizes, cut: true };
	}

	#stage(): HTMLElement | null {
		return this.#attachment?.element.querySelector<HTMLElement>('[data-part="stage"]') ?? null;
	}

	#announce(index: number): void {
		const { story, order } = this;
		const step = story.steps[order[index] ?? -1];
		this.#set({
			message: step
				? `${say(story.words, 'step.of', { n: index + 1, m: order.length })}: ${step.label}`
				: story.title
		});
	}
}
