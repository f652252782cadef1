/** The state of an explorer: what is chosen, what is seen, where everything lies. Components read; input moves. */
import {
	axisTicks,
	levelOf,
	panned,
	scaleOfLevel,
	viewOf,
	wholeView,
	within,
	zoomed,
	type AxisView,
	type ScaleName
} from '../../layout/axis/index.js';
import { arrange, type ArrangedBin, type Arrangement } from './arrange.js';
import { drawnFor, nextDrawn, type Drawn, type Motion } from './drawn.js';
import { groundOf, type Ground } from './ground.js';
import { whenIdle } from './idle.js';
import { Journey } from './journey.js';
import { ExplorerSetting } from './setting.svelte.js';
import { shownEvents, type Shown, type ShownRoom } from './shown.js';
import { tellingOf, type Telling } from './telling.js';

/** While the view moves, what is said of it in words follows this often, in milliseconds. */
const SAYING = 120;
/** How long a view that does not change is still in motion, in milliseconds. */
const REST = 120;
/** Pixels from a window's edge that a picked event keeps. */
const EDGE = 80;

export class Explorer extends ExplorerSetting {
	/** Key of the count that is pointed at. */
	hot = $state<string | null>(null);
	/** Key of the item that was reached last. */
	stop = $state<string | null>(null);
	/** Events that share a moment, listed because no zoom parts them. */
	listed = $state.raw<readonly number[] | null>(null);
	/** Index of the event that is read about. */
	picked = $state<number | null>(null);
	#own = $state.raw<AxisView | null>(null);
	/** The view that words tell of: it follows the view at a distance. */
	#told = $state.raw<AxisView | null>(null);
	#toldAt = 0;
	#way = $state<Motion['way']>('rest');
	#rest: ReturnType<typeof setTimeout> | undefined;
	/** Grows as names of counts become known, which are made where there is time for it. */
	named = $state(0);
	#telling: ReturnType<typeof setTimeout> | undefined;
	readonly #journey = new Journey((view) => this.#see(view));

	/* ---------- the view ---------- */

	readonly whole = $derived.by(() => wholeView(this.scale, this.window));
	readonly view = $derived.by(() => {
		const { view } = this.props();
		if (this.#own) return within(this.#own, this.scale, this.window);
		return view ? viewOf(this.scale, this.window, view.from, view.to) : this.whole;
	});
	readonly k = $derived.by(() => this.view.k);
	/** What was drawn last, of what, and the views since. */
	#last: { readonly drawn: Drawn; readonly of: readonly unknown[]; views: number } | null = null;
	/**
	 * All is drawn at the scale of its level and for a little more than what is seen; from there it is stretched by
	 * `stretch` and moved by `shift`.
	 */
	readonly #drawn = $derived.by((): Drawn => {
		const { view, length, scale } = this;
		const way = this.#way;
		const last = this.#last?.of[0] === scale && this.#last.of[1] === length ? this.#last : null;
		const drawn = last
			? nextDrawn(last.drawn, view, length, {
					way,
					views: last.views++,
					least: levelOf(this.whole.k)
				})
			: drawnFor(view, length);
		if (drawn !== last?.drawn) this.#last = { drawn, of: [scale, length], views: 0 };
		return drawn;
	});
	readonly level = $derived.by(() => this.#drawn.level);
	/** What was laid out is kept for as long as the same is shown: readers go to and fro between levels. */
	readonly #arranged = $derived.by(() => {
		const made: Record<number, Arrangement> = {};
		const subject = this.subject;
		const room = {
			down: this.down,
			cross: this.cross,
			heads: this.heads && !this.down,
			counts: this.countsSize
		};
		return (level: number): Arrangement => (made[level] ??= arrange(subject, level, room));
	});
	readonly arrangement = $derived.by(() => this.#arranged(this.level));
	readonly #scaled = $derived.by(() => scaleOfLevel(this.level));
	readonly stretch = $derived.by(() => this.k / this.#scaled);
	readonly origin = $derived.by(() => this.#drawn.origin);
	readonly beyond = $derived.by(() => this.#drawn.beyond);
	/** Pixels that drawn things are moved by. */
	readonly shift = $derived.by(() => (this.view.x - this.origin) * this.k);
	readonly #room = $derived.by((): ShownRoom => ({
		subject: this.subject,
		arrangement: this.arrangement,
		scale: this.scale,
		origin: this.origin,
		k: this.#scaled,
		length: this.length,
		beyond: this.beyond,
		down: this.down,
		stop: this.stop
	}));
	readonly told = $derived.by((): Telling | null =>
		this.tellSize === 0 ? null : tellingOf(this.#room, this.tellSize, this.down)
	);
	readonly shown = $derived.by((): Shown => shownEvents(this.#room, this.reports));
	readonly ground = $derived.by((): Ground => {
		const { scale, timeline, down, length, beyond, origin } = this;
		const view = { x: origin, k: this.#scaled };
		const axis = axisTicks(scale, view, this.words, {
			length,
			room: down ? () => 34 : (label) => label.length * 7 + 22,
			below: down,
			outside: beyond * length
		});
		return groundOf({ axis, scale, timeline, view, length, beyond, down });
	});
	/** Whether what is seen is told in units of the calendar, and so in a zone. */
	readonly clocked = $derived.by(() => this.ground.names.some(({ kind }) => kind === 'around'));
	/** Key of the item that Tab reaches: the last one, while it is there; else the first in sight. */
	readonly tabStop = $derived.by(() => {
		const { items } = this.shown;
		if (items.some(({ key }) => key === this.stop)) return this.stop;
		const first = (this.#toldView.x - this.origin) * this.#scaled;
		return (items.find(({ along }) => along >= first) ?? items[0])?.key;
	});
	/** What is seen, in time: as it is told, a little behind while it moves. */
	readonly #toldView = $derived.by(() =>
		this.#own && this.#told ? within(this.#told, this.scale, this.window) : this.view
	);
	readonly #times = $derived.by(() => this.#timesOf(this.#toldView));
	readonly from = $derived.by(() => this.#times[0]);
	readonly to = $derived.by(() => this.#times[1]);
	#timesOf({ x, k }: AxisView): readonly [from: number, to: number] {
		const { first, last, invert } = this.scale;
		return [Math.max(first, invert(x)), Math.min(last, invert(x + this.length / k))];
	}
	/** Events that begin or last in what is seen. */
	readonly inSight = $derived.by(() => {
		const { x0, x1 } = this.places;
		const a = this.view.x;
		const b = a + this.length / this.k;
		return this.matching.reduce((n, i) => (x0[i]! <= b && x1[i]! >= a ? n + 1 : n), 0);
	});
	/** Events of what is shown, counted in equal parts of the scale. */
	density(parts: number): number[] {
		const { x0 } = this.places;
		const { x0: first, x1: last } = this.scale;
		const counts = new Array<number>(parts).fill(0);
		for (const i of this.matching) {
			const part = Math.floor(((x0[i]! - first) / (last - first)) * parts);
			counts[Math.min(parts - 1, Math.max(0, part))]!++;
		}
		return counts;
	}
	readonly rangeText = $derived.by(() => this.words.range(this.from, this.to));
	readonly isWhole = $derived.by(() => this.view.k <= this.whole.k * 1.001);

	/** Pixels from the window's logical start of a moment, as drawn. */
	pxOf(t: number): number {
		return (this.scale.at(t) - this.view.x) * this.k;
	}

	/** Nothing has moved for a moment: there is time for what comes next. */
	readonly resting = $derived.by(() => this.#way === 'rest');

	/* ---------- input ---------- */

	/** The one way to another view. */
	#see(view: AxisView): void {
		const { k } = this.view;
		this.#own = view;
		this.#way = view.k > k ? 'closer' : view.k < k ? 'away' : 'along';
		clearTimeout(this.#rest);
		this.#rest = setTimeout(() => (this.#way = 'rest'), REST);
		clearTimeout(this.#telling);
		const left = this.#toldAt + SAYING - performance.now();
		const tell = (): void => {
			this.#told = this.#own;
			this.#toldAt = performance.now();
		};
		if (left <= 0) tell();
		else this.#telling = setTimeout(tell, left);
	}

	/** Moves at once. */
	pan(px: number): void {
		this.#journey.stop();
		this.#see(panned(this.view, px, this.scale, this.window));
	}

	/** Zooms at once about what lies `px` along the window. */
	zoom(factor: number, px = this.length / 2): void {
		this.#journey.stop();
		this.#see(zoomed(this.view, factor, px, this.scale, this.window));
	}

	/** Moves there in a short while; at once where the reader wants no motion. */
	go(target: AxisView): void {
		this.#journey.go(this.view, target);
	}

	/** Where the view is headed: what is asked next goes on from there. */
	get #heading(): AxisView {
		return this.#journey.goal ?? this.view;
	}

	/** Zooms in a short while about the middle, or about what is seen `px` along the window. */
	zoomTo(factor: number, px?: number): void {
		const { view, length } = this;
		const heading = this.#heading;
		const about = px === undefined ? length / 2 : (view.x + px / view.k - heading.x) * heading.k;
		this.go(zoomed(heading, factor, about, this.scale, this.window));
	}

	/** Where an item's middle is seen, or the nearest place in the window. */
	middleOf(key: string): number | undefined {
		const item = this.shown.items.find((one) => one.key === key);
		if (!item) return undefined;
		const half = item.kind === 'bin' ? item.size / 2 : 0;
		const px = (item.along + half) * this.stretch - this.shift;
		return Math.min(this.length, Math.max(0, px));
	}

	/** By a share of the window. */
	panBy(share: number): void {
		this.go(panned(this.#heading, share * this.length, this.scale, this.window));
	}

	goWhole(): void {
		this.go(this.whole);
	}

	/** To the first moment or the last, at the zoom that is. */
	goEnd(end: 'first' | 'last'): void {
		const { x0, x1 } = this.scale;
		const { k } = this.#heading;
		const x = end === 'first' ? x0 : x1 - this.length / k;
		this.go(within({ x, k }, this.scale, this.window));
	}

	/** The same at once, for what comes to have the focus there. */
	jumpEnd(end: 'first' | 'last'): void {
		const { x0, x1 } = this.scale;
		this.#journey.stop();
		const x = end === 'first' ? x0 : x1 - this.length / this.k;
		this.#see(within({ x, k: this.k }, this.scale, this.window));
	}

	/** Whether the focus is being put back to where it was: the reader goes nowhere, so the view does not either. */
	puttingBack = false;

	/** Moves so far that an event's start is in sight. */
	show(i: number): void {
		const px = (this.places.x0[i]! - this.view.x) * this.k;
		if (px >= 0 && px <= this.length - EDGE) return;
		this.go(
			panned(this.view, px - (px < 0 ? EDGE : this.length - 3 * EDGE), this.scale, this.window)
		);
	}

	/** Takes counted events apart; lists them where no zoom can. */
	open(events: readonly number[]): void {
		const { x0 } = this.places;
		const list = events.map((i) => x0[i]!);
		const [a, b] = [Math.min(...list), Math.max(...list)];
		const { invert } = this.scale;
		const target = viewOf(this.scale, this.window, invert(a), invert(b), this.length / 8);
		const closer = b > a && target.k > this.k * 1.2;
		this.listed = closer ? null : events;
		if (closer) this.go(target);
	}

	pick(i: number | null): void {
		this.picked = i;
	}

	setScale(name: ScaleName): void {
		this.#keeping(() => (this.chosenScale = name));
	}

	setDown(down: boolean): void {
		this.#keeping(() => (this.chosenDown = down));
	}

	/** Changes how time is drawn and keeps what is seen, as far as it can. */
	#keeping(change: () => void): void {
		this.#journey.stop();
		const [from, to] = this.#timesOf(this.view);
		const whole = this.isWhole;
		change();
		this.#toldAt = 0;
		if (whole) this.#own = null;
		else this.#see(viewOf(this.scale, this.window, from, to));
	}

	/** Prepares what comes next: names of counts, and what lies a level closer or farther. Returns what ends it. */
	prepare(): () => void {
		const arranged = this.#arranged;
		const { names, level } = this;
		const bins = this.shown.items.flatMap((item) => (item.kind === 'bin' ? [item.bin] : []));
		const unnamed = bins.filter((bin) => names.known(bin) === undefined);
		const levels = [1, -1, 2, -2, 3, -3, 5, -4].map((n) => level + n);
		return whenIdle(
			() => {
				const bin = unnamed.pop();
				if (bin) names.bin(bin);
				else {
					const next = levels.shift();
					if (next !== undefined) arranged(next);
				}
				return unnamed.length + levels.length > 0;
			},
			() => this.named++
		);
	}

	/** What a count is called; for as long as that is not known it has its number. */
	nameOf(bin: ArrangedBin): string | undefined {
		// Asked for anew whenever more are known.
		if (typeof window === 'undefined' || this.named < 0) return this.names.bin(bin);
		return this.names.known(bin);
	}

	destroy(): void {
		this.#journey.stop();
		clearTimeout(this.#telling);
		clearTimeout(this.#rest);
	}
}
