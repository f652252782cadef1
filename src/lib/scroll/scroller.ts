/**
 * The one place that listens to scrolling.
 *
 * scrollama decides that a step is entered, over a window of about ten steps around the reader, because it keeps two
 * observers a step and measures all of them when it is set up. What has been entered is then read from the geometry:
 * after a reload, a jump or a resize scrollama reports the wrong step, all the steps between, or nothing.
 * In a scrolling container geometry stands alone: scrollama takes its margins from the window's height.
 */
import scrollama from 'scrollama';
import { locate, locateIn, windowAbout, type Position } from './geometry.js';
import { withoutScrollListener } from './without-scroll-listener.js';

const WINDOW = 10;
/** How long after a change of position the window follows. */
const LATER_MS = 100;
/** How long after a turn of the wheel a look is had at where that leads, should scrollama not have told. */
const LOOK_MS = 400;

/** The reading line: this share of the visible height from its top. A step whose top has passed it is the current one. */
const LINE = 0.7;

export interface ScrollerOptions {
	/** The step elements in reading order, asked anew whenever they may have changed. */
	readonly steps: () => readonly HTMLElement[];
	/** What scrolls: an element, or `null` for the page. */
	readonly root?: HTMLElement | null;
	/** Pixels at the top of the scrolling box that something else covers. Default 0. */
	readonly top?: () => number;
	/** Where the story begins, which −1 goes back to. Default: the top of what scrolls. */
	readonly start?: () => Element | null;
	/** Told each change of position, at most once a frame. */
	readonly onposition: (position: Position) => void;
	/** Whether each change of progress counts: else, while scrollama watches, only that of the step. Default `false`. */
	readonly progress?: boolean;
}

type Scrollama = ReturnType<typeof scrollama>;

export class Scroller {
	readonly #options: ScrollerOptions;
	readonly #root: HTMLElement | null;
	#steps: readonly HTMLElement[] = [];
	/** Steps that stand in one stretch; −1 where they stand in none. */
	#stretch = -1;
	#position: Position = { index: -1, progress: 0 };
	#window: readonly [number, number] | null = null;
	#scrollama: Scrollama | null = null;
	#frame = 0;
	#timer = 0;
	#pause = 0;
	#resize: ResizeObserver | null = null;
	#end: AbortController | null = null;

	constructor(options: ScrollerOptions) {
		this.#options = options;
		this.#root = options.root ?? null;
	}

	get position(): Position {
		return this.#position;
	}

	/** The step elements in reading order, as far as they are known. */
	get steps(): readonly HTMLElement[] {
		return this.#steps;
	}

	/** Begins to listen and reports the position at once. */
	start(): void {
		const { signal } = (this.#end = new AbortController());
		const how = { passive: true, signal };
		const target = this.#root ?? window;
		target.addEventListener('scroll', this.#scrolled, how);
		// Where a jump ends; where browsers do not tell, the other finds it.
		target.addEventListener('scrollend', this.#soon, how);
		window.addEventListener('resize', this.#soon, how);
		document.addEventListener('visibilitychange', this.#soon, how);
		this.#resize = new ResizeObserver(this.#soon);
		this.refresh();
	}

	/** To be called after steps were added, removed or moved. */
	refresh(): void {
		this.#look();
		this.#release();
		const parent = this.#steps[0]?.closest('[data-part="steps"]');
		this.#resize?.disconnect();
		if (parent) this.#resize?.observe(parent);
		this.#settle(true);
	}

	stop(): void {
		this.#end?.abort();
		this.#resize?.disconnect();
		cancelAnimationFrame(this.#frame);
		clearTimeout(this.#timer);
		clearTimeout(this.#pause);
		this.#frame = this.#timer = this.#pause = 0;
		this.#release();
	}

	/**
	 * Scrolls so that a step is at its place: its top at the top of the visible part.
	 * A neighbour is scrolled to, anything further is jumped to: nobody wants to watch forty steps fly by.
	 */
	goTo(index: number, behavior: ScrollBehavior = 'instant'): void {
		const step = this.#steps[Math.max(0, index)];
		if (!step) return;
		const target = this.#root ?? window;
		const from = this.#root ? this.#root.scrollTop : window.scrollY;
		// Skipped content is laid out once it is near, which may move what stands below: look twice, then once more.
		for (let again = 0; again < 3; again++) {
			const place = index < 0 ? this.#options.start?.() : step;
			const away = place ? place.getBoundingClientRect().top - this.#top() : -from;
			if (Math.abs(away) < 1) break;
			target.scrollBy({ top: away, behavior });
			if (behavior === 'smooth') break;
		}
		if (behavior !== 'smooth') this.#settle(false);
	}

	#top(): number {
		const above = this.#options.top?.() ?? 0;
		return this.#root ? this.#root.getBoundingClientRect().top + above : above;
	}

	readonly #soon = (): void => {
		this.#frame ||= requestAnimationFrame(() => {
			this.#frame = 0;
			this.#settle(false);
		});
	};

	/** Where scrollama tells of steps, scrolling itself is looked at now and then, for what scrollama has missed. */
	readonly #scrolled = (): void => {
		if (this.#options.progress || !this.#scrollama) return this.#soon();
		this.#pause ||= window.setTimeout(() => {
			this.#pause = 0;
			this.#soon();
		}, LOOK_MS);
	};

	#settle(force: boolean): void {
		// Not shown, as in a tab that is closed: nobody reads, and everything measures nothing.
		if (this.#steps[0]?.getClientRects().length === 0) return;
		const top = this.#top();
		const height = this.#root ? this.#root.clientHeight : window.innerHeight;
		const line = top + (height - (this.#options.top?.() ?? 0)) * LINE;
		const find = () => this.#find(line);
		let next = find();
		// What ends here may go on: a page that still comes has more steps by now.
		if (next.index === this.#steps.length && document.readyState === 'loading') {
			this.#look();
			next = find();
		}
		const moved = next.index !== this.#position.index || next.progress !== this.#position.progress;
		this.#position = next;
		// Setting scrollama up measures steps all about: not before what the reader came for is there.
		this.#timer ||= window.setTimeout(() => {
			this.#timer = 0;
			this.#watch();
		}, LATER_MS);
		if (moved || force) this.#options.onposition(next);
	}

	#look(): void {
		const steps = (this.#steps = this.#options.steps());
		// All stretches but the last are as long as the first.
		const first = steps[0]?.parentElement;
		this.#stretch = steps.findIndex((step) => step.parentElement !== first);
	}

	#find(line: number): Position {
		const steps = this.#steps;
		const size = this.#stretch;
		const extentOf = (i: number) => steps[i]!.getBoundingClientRect();
		const place = [steps.length, extentOf, line, this.#position.index] as const;
		if (size < 1) return locate(...place);
		const stretchOf = (i: number) => steps[i * size]!.parentElement!.getBoundingClientRect();
		return locateIn({ size, extentOf: stretchOf }, ...place);
	}

	#watch(): void {
		if (this.#root || this.#steps.length === 0) return;
		const wanted = windowAbout(this.#position.index, this.#steps.length, WINDOW, this.#window);
		if (wanted === this.#window) return;
		this.#release();
		this.#window = wanted;
		this.#scrollama = scrollama();
		const watched = this.#steps.slice(wanted[0], wanted[1]) as HTMLElement[];
		withoutScrollListener(() =>
			this.#scrollama!.setup({ step: watched, offset: LINE })
				.onStepEnter(this.#soon)
				.onStepExit(this.#soon)
		);
	}

	#release(): void {
		this.#scrollama?.destroy();
		this.#scrollama = null;
		this.#window = null;
	}
}
