/**
 * `<throughline-story src="…">`: a story in any page. Its look and its layout are its own, in a shadow root; scrolling is
 * the page's. What stands inside the tag is shown until the story can be read, and where it cannot.
 */
import { Controller } from '../player/controller.js';
import type { Order } from '../player/story-events.js';
import { linkTo } from '../player/link.js';
import { liveRail, liveStage } from '../player/live.js';
import { markLowRoom } from '../player/low-room.js';
import { keepNow } from '../player/now.js';
import { drawForPrint } from '../player/print.js';
import { tabOrder } from '../player/tab-order.js';
import { besideScript } from './home.js';
import { followLink } from './links.js';
import { BOX, EmbedElement } from './embed-element.js';
import { scrollRootOf } from './scroll-root.js';
import { dress, dressLike } from './sheets.js';
import { loadStory, type Loaded } from './source.js';
import { viewOf } from './view-of.js';
import type { WholeStory } from './whole.js';

/** How long the reader must stay at a step before the page's address says so. */
const SETTLE_MS = 350;

/** Higher than any box that a story could stand in. */
const TALL = '9999999px';

type Place = { readonly step: string | null; readonly order: Order };

/** A story that is shown. */
interface Live {
	readonly end: () => void;
	readonly controller: Controller;
	readonly root: HTMLElement | null;
}

/** Pixels above a story in which nothing stands but a page's margin. */
const MARGIN = 24;

/**
 * Attributes: `src` (address of a compiled story, a story document or a story's page), `lang`, `order` (`told`, `time`),
 * `step` (id or index), `theme` (`light`, `dark`, `auto`), `top` (pixels that a fixed header of the page covers), `link`
 * (keep the reader's place in the page's own address).
 *
 * `step` set on a story that can be read goes there. On one that is still to come it is where the telling begins: a page
 * that somebody opens is not scrolled past its own headline, so it is gone to when the reader has come to the first step.
 * At once it is gone to where nothing of the page stands above the story. A step in `src`, as `…#crossing`, is the same.
 *
 * Events, all bubbling: `ready`, `stepchange`, `stepprogress`, `orderchange` with the details of {@link StoryEvents}, and
 * `error` with `{message, src}`. `data-state` is `loading`, `ready` or `failed`.
 */
export class ThroughlineStory extends EmbedElement<Loaded> {
	static readonly observedAttributes = ['src', 'lang', 'order', 'step', 'theme', 'top'];

	#story: WholeStory | null = null;
	#place: Place = { step: null, order: 'told' };
	/** Where the telling begins for a reader who has not come to it yet. */
	#begin: string | null = null;
	#live: Live | null = null;
	#sizes: ResizeObserver | null = null;
	#timer = 0;

	constructor() {
		super();
		this.frame.addEventListener('click', (event) => {
			this.#begin = null;
			if (this.#live) followLink(event, this.shadow, this.#live.controller);
		});
		this.frame.addEventListener('keydown', () => (this.#begin = null));
	}

	/** The order being read. */
	get order(): Order {
		return this.#live?.controller.mode ?? this.#place.order;
	}
	set order(order: Order) {
		this.#place = { ...this.#place, order };
		void this.#live?.controller.setOrder(order);
	}

	/** Position in the order being read: −1 before the first step, the number of steps after the last. */
	get index(): number {
		return this.#live?.controller.index ?? -1;
	}

	/** Goes to a step by its id or by its index in the order being read; −1 is the opening. Whether there is such a step. */
	goTo(to: string | number): boolean {
		this.#begin = null;
		return this.#live?.controller.goTo(to) ?? false;
	}

	next(): boolean {
		this.#begin = null;
		return this.#live?.controller.next() ?? false;
	}

	previous(): boolean {
		this.#begin = null;
		return this.#live?.controller.previous() ?? false;
	}

	override connectedCallback(): void {
		super.connectedCallback();
		this.#sizes = new ResizeObserver(() => this.#fit());
		this.#sizes.observe(this.frame);
		if (this.#story) this.#show();
		else this.load();
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		this.#sizes?.disconnect();
		this.#sizes = null;
		this.#hide();
	}

	attributeChangedCallback(name: string, before: string | null, value: string | null): void {
		if (before === value) return;
		if (name === 'theme') this.setLook(value);
		else if (name === 'order') this.order = value === 'time' ? 'time' : 'told';
		else if (name === 'step') {
			if (this.#live && value !== null) this.goTo(numberOr(value));
			else this.#begin = value;
		} else if (name === 'top') this.#fit();
		else {
			this.#story = null;
			if (this.isConnected) this.load();
		}
	}

	protected override fetch(signal: AbortSignal): Promise<Loaded> | null {
		return this.src ? loadStory(this.src, this.lang, signal) : null;
	}

	protected override take({ whole, step, order }: Loaded): void {
		this.#hide();
		const told = this.getAttribute('order') ?? order ?? this.#place.order;
		const linked = this.#linked(whole);
		this.#story = whole;
		this.#place = { step: linked, order: told === 'time' ? 'time' : 'told' };
		// Whoever follows a link to a step has asked for that one.
		this.#begin = linked === null ? (this.getAttribute('step') ?? (step || null)) : null;
		this.#show();
	}

	protected override clear(): void {
		this.#story = null;
		this.#hide();
	}

	/** Mounts the story, or waits until it has a place on the page: in a tab that is not shown it has none. */
	#show(): void {
		const story = this.#story;
		if (!story || !this.#sizes || this.#live || this.clientWidth === 0) return;
		const { step, order } = this.#place;
		const root = this.#findRoot();
		this.#stretch(root);
		try {
			this.#live = { ...this.#bring(story, order, root), root };
		} catch (error) {
			this.fail(error);
			return;
		}
		this.dataset.state = 'ready';
		if (root) this.#sizes.observe(root);
		const at = step ?? (this.#heads(root) ? this.#begin : null);
		if (at !== null) {
			this.#place = { step: null, order };
			this.#begin = null;
			this.#live.controller.goTo(numberOr(at), { cut: true });
		}
	}

	/** Whether nothing of the page stands above the story in what scrolls it. */
	#heads(root: HTMLElement | null): boolean {
		if (root === this) return true;
		const above = root ? root.getBoundingClientRect().top - root.scrollTop : -scrollY;
		return this.getBoundingClientRect().top - above <= this.#top + MARGIN;
	}

	/** Begins where it was told to with whoever comes to the first step; who has gone elsewhere stays there. */
	#reached(controller: Controller, index: number): void {
		const begin = this.#begin;
		if (begin === null || index < 0) return;
		this.#begin = null;
		const step = numberOr(begin);
		const to = typeof step === 'number' ? step : controller.indexOf(step);
		if (index === 0 && to > 0 && this.#live) {
			queueMicrotask(() => controller.goTo(to, { cut: true }));
		}
	}

	/** Writes the text of a story and sets its stage and rail going. */
	#bring(
		{ story, html, css, pictured }: WholeStory,
		order: Order,
		root: HTMLElement | null
	): Omit<Live, 'root'> {
		dress(this.shadow, [BOX, ...css]);
		// From where this script came from, or written by the kit itself: `WholeStory`.
		this.frame.innerHTML = html;
		const find = (part: string) => this.frame.querySelector<HTMLElement>(part)!;
		const element = find('.tl-story');
		element.dataset.order = order;
		const stage = find('[data-part="stage"]');
		const controller = new Controller(
			story,
			{
				onready: (detail) => {
					this.settle();
					this.send('ready', detail);
				},
				onstepchange: (detail) => {
					this.#keepLink();
					this.send('stepchange', detail);
					this.#reached(controller, detail.index);
				},
				onstepprogress: (detail) => this.send('stepprogress', detail),
				onorderchange: (detail) => {
					element.dataset.order = detail.order;
					this.#keepLink();
					this.send('orderchange', detail);
				}
			},
			order
		);
		const ends = [
			markLowRoom(element, stage),
			controller.attach({ element, root }),
			liveStage(controller, stage, viewOf, besideScript('throughline-map.js')),
			liveRail(controller, find('[data-part="rail"]')),
			tabOrder(element, controller),
			drawForPrint(element, pictured, (page) => dressLike(this.shadow, page)),
			...(story.axis.now ? [keepNow(controller)] : [])
		];
		return { controller, end: () => ends.forEach((end) => end()) };
	}

	#hide(): void {
		clearTimeout(this.#timer);
		const live = this.#live;
		if (!live) return;
		this.#live = null;
		this.#place = { step: null, order: live.controller.mode };
		if (live.root) this.#sizes?.unobserve(live.root);
		live.end();
		this.frame.replaceChildren();
	}

	/** After a change of size: what scrolls may be another, and may be higher. */
	#fit(): void {
		if (!this.#live) return this.#show();
		if (this.clientWidth > 0) this.#stretch(this.#live.root);
	}

	/** What a fixed header of the page covers, in pixels. */
	get #top(): number {
		return Math.max(0, Number(this.getAttribute('top')) || 0);
	}

	/** The stage is as high as what shows it, less what the page's header covers. */
	#stretch(root: HTMLElement | null): void {
		const top = this.#top;
		const { style } = this.frame;
		style.setProperty('--tl-top', `${top}px`);
		const whole = root ? `${root.clientHeight}px` : '100svh';
		if (root || top) style.setProperty('--tl-stage-height', `calc(${whole} - ${top}px)`);
		else style.removeProperty('--tl-stage-height');
	}

	#findRoot(): HTMLElement | null {
		this.frame.style.blockSize = TALL;
		const root = scrollRootOf(this);
		this.frame.style.blockSize = '';
		return root;
	}

	/** The step that the page's own address names, where the story may keep its place there. */
	#linked({ story }: WholeStory): string | null {
		const id = location.hash.slice(1);
		return this.hasAttribute('link') && story.steps.some((step) => step.id === id) ? id : null;
	}

	#keepLink(): void {
		if (!this.hasAttribute('link')) return;
		clearTimeout(this.#timer);
		this.#timer = window.setTimeout(() => {
			const controller = this.#live?.controller;
			if (!controller) return;
			const id = controller.story.steps[controller.step]?.id ?? null;
			const href = linkTo(location.href, { id, order: controller.mode });
			if (href !== location.href) history.replaceState(history.state, '', href);
		}, SETTLE_MS);
	}
}

function numberOr(step: string): string | number {
	return /^-?\d+$/.test(step) ? Number(step) : step;
}
