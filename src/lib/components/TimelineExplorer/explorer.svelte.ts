/** The state of an explorer: what is chosen, what is seen, where everything lies. Components read; input moves. */
import { extentsOf } from '../../compile/explorer/compile-timeline.js';
import { sayExplore, type ExploreKey } from '../../compile/messages/explore.js';
import {
	axisScale,
	axisTicks,
	between,
	levelOf,
	panned,
	scaleOfLevel,
	timeWords,
	viewOf,
	wholeView,
	within,
	zoomed,
	type AxisView,
	type ScaleName
} from '../../layout/axis/index.js';
import { offsetAt } from '../../story/dates/index.js';
import {
	arrange,
	placesOf,
	SIZES,
	type ArrangedBin,
	type Arrangement,
	type Subject
} from './arrange.js';
import { whenIdle } from './idle.js';
import { namesOf } from './naming.js';
import { groundOf, type Ground } from './ground.js';
import { BEYOND, shownEvents, type Shown, type ShownRoom } from './shown.js';
import { tellingOf, type Telling } from './telling.js';
import type { ExplorerEvent } from '../../compile/explorer/types.js';
import type { TimelineExplorerProps } from './types.js';

/** Narrower than this, time runs down. */
const NARROW = 640;
/** From this width on the names of lanes stand beside them. */
const WITH_GUTTER = 860;
const GUTTER = 148;
/** Narrower than this, axis and counts are kept small where time runs down. */
const SMALL = 520;
const MOTION = 320;
/** While the view moves, what is said of it in words follows this often, in milliseconds. */
const SAYING = 120;
/** Pixels from a window's edge that a picked event keeps. */
const EDGE = 80;

export class Explorer {
	/** Of the plot, in pixels; measured. */
	width = $state(960);
	height = $state(520);
	query = $state('');
	/** Lanes left out. */
	hidden = $state.raw<readonly number[]>([]);
	chosenScale = $state<ScaleName>();
	chosenReverse = $state<boolean>();
	chosenDown = $state<boolean>();
	telling = $state(false);
	reports = $state(false);
	/** Index of the event that is read about. */
	picked = $state<number | null>(null);
	/** Events that share a moment, listed because no zoom parts them. */
	listed = $state.raw<readonly number[] | null>(null);
	/** Key of the item that was reached last. */
	stop = $state<string | null>(null);
	/** Key of the count that is pointed at. */
	hot = $state<string | null>(null);
	#own = $state.raw<AxisView | null>(null);
	/** The view that words tell of: it follows the view at a distance. */
	#told = $state.raw<AxisView | null>(null);
	#toldAt = 0;
	/** Grows as names of counts become known, which are made where there is time for it. */
	named = $state(0);
	#telling: ReturnType<typeof setTimeout> | undefined;
	#clock = $state(Date.now() / 1000);
	#frame = 0;
	readonly #props: () => TimelineExplorerProps;

	constructor(props: () => TimelineExplorerProps) {
		this.#props = props;
	}

	readonly timeline = $derived.by(() => this.#props().timeline);
	readonly words = $derived.by(() => timeWords(this.timeline));
	readonly names = $derived.by(() => namesOf(this.timeline, this.words, this.reports));
	readonly #numbers = $derived.by(() => {
		const format = new Intl.NumberFormat(this.timeline.words['lang']);
		const known: string[] = [];
		return (value: number): string => (known[value] ??= format.format(value));
	});
	readonly down = $derived.by(() => {
		const { direction = 'auto' } = this.#props();
		return this.chosenDown ?? (direction === 'auto' ? this.width < NARROW : direction === 'down');
	});
	readonly reverse = $derived.by(() => this.chosenReverse ?? this.#props().reverse ?? false);
	readonly scaleName = $derived.by(
		() => this.chosenScale ?? this.#props().scale ?? this.timeline.scale
	);
	/** Time runs against the page's direction. */
	readonly flipped = $derived.by(
		() => this.reverse !== (!this.down && this.timeline.direction === 'rtl')
	);
	readonly now = $derived.by(() => {
		const { now = false } = this.#props();
		if (now === false) return null;
		const t = now === true ? this.#clock : now;
		return t + offsetAt(this.timeline.timeZone, t);
	});
	readonly #started = $derived.by(() =>
		this.#props().now ? Math.floor(this.now! / 3600) * 3600 : null
	);
	readonly scale = $derived.by(() => {
		const extents = extentsOf(this.timeline.events);
		const now = this.#started;
		return axisScale(
			this.scaleName,
			now === null ? extents : [...extents, { start: now, end: now + 3600 }]
		);
	});

	/* ---------- what is shown ---------- */

	readonly #matching = $derived.by(() => {
		const { events, lanes } = this.timeline;
		const words = fold(this.query).split(/\s+/).filter(Boolean);
		return events.flatMap((event, i) => {
			if (this.hidden.includes(event.lane)) return [];
			if (words.length === 0) return [i];
			const text = fold(
				`${event.label} ${event.text ?? ''} ${event.when} ${lanes[event.lane]?.label ?? ''}`
			);
			return words.every((word) => text.includes(word)) ? [i] : [];
		});
	});
	readonly count = $derived.by(() => this.#matching.length);
	/** Lanes that are drawn: where time runs down and there is no room beside another, all as one. */
	readonly lanes = $derived.by(() => {
		const { lanes } = this.timeline;
		const shown = lanes.map((_, i) => i).filter((i) => !this.hidden.includes(i));
		const columns = SIZES.column + this.countsSize + SIZES.tracks;
		const apart = !this.down || this.cross / Math.max(1, shown.length) >= columns;
		return apart
			? shown.map((i) => ({ key: String(i), label: lanes[i]!.label, of: [i] }))
			: [{ key: 'all', label: '', of: shown }];
	});
	readonly merged = $derived.by(() => this.lanes.length === 1 && this.timeline.lanes.length > 1);
	readonly heads = $derived.by(
		() => this.lanes.some(({ label }) => label !== '') && (this.down || this.gutter === 0)
	);
	readonly #places = $derived.by(() => placesOf(this.timeline.events, this.scale, this.reports));
	readonly #subject = $derived.by((): Subject => {
		const { events } = this.timeline;
		const lists = this.lanes.map((): number[] => []);
		const laneOf: (number | undefined)[] = [];
		this.lanes.forEach(({ of }, i) => of.forEach((lane) => (laneOf[lane] = i)));
		for (const i of this.#matching) {
			const lane = laneOf[events[i]!.lane];
			if (lane !== undefined) lists[lane]!.push(i);
		}
		const thumbs = this.#matching.some((i) => events[i]!.thumb);
		return { events, lanes: lists, ...this.#places, thumbs };
	});
	readonly thumbs = $derived.by(() => this.#subject.thumbs);

	/* ---------- room ---------- */

	readonly gutter = $derived.by(() =>
		!this.down && this.width >= WITH_GUTTER && this.timeline.lanes.some(({ label }) => label)
			? GUTTER
			: 0
	);
	readonly axisSize = $derived.by(() => (this.down ? (this.width < SMALL ? 80 : 128) : 56));
	readonly countsSize = $derived.by(() => (this.width < SMALL ? 46 : SIZES.countsDown));
	readonly eraSize = $derived.by(() => (this.timeline.eras.length === 0 ? 0 : this.down ? 26 : 28));
	readonly canTell = $derived.by(() => this.timeline.events.some(({ told }) => told > 0));
	readonly tellSize = $derived.by(() => {
		if (!this.telling || !this.canTell) return 0;
		const most = this.down ? this.width / 3.6 : 220;
		return Math.round(Math.min(most, Math.max(84, this.timeline.events.length * 9)));
	});
	/** Along the axis. */
	readonly length = $derived.by(() =>
		Math.max(
			120,
			this.down ? this.height - (this.heads ? SIZES.head : 0) : this.width - this.gutter
		)
	);
	/** Names run on behind the last event. */
	readonly window = $derived.by(() => ({
		length: this.length,
		before: this.down ? 14 : 12,
		after: this.down ? 56 : Math.min(190, this.length * 0.2)
	}));
	/** Across it, for the lanes. */
	readonly cross = $derived.by(() =>
		Math.max(
			60,
			(this.down ? this.width : this.height) - this.axisSize - this.eraSize - this.tellSize
		)
	);

	/* ---------- the view ---------- */

	readonly whole = $derived.by(() => wholeView(this.scale, this.window));
	readonly view = $derived.by(() => {
		const { view } = this.#props();
		if (this.#own) return within(this.#own, this.scale, this.window);
		return view ? viewOf(this.scale, this.window, view.from, view.to) : this.whole;
	});
	readonly k = $derived.by(() => this.view.k);
	readonly level = $derived.by(() => levelOf(this.k));
	/** What was laid out is kept for as long as the same is shown: readers go to and fro between levels. */
	readonly #arranged = $derived.by(() => {
		const made: Record<number, Arrangement> = {};
		const subject = this.#subject;
		const room = {
			down: this.down,
			cross: this.cross,
			heads: this.heads && !this.down,
			counts: this.countsSize
		};
		return (level: number): Arrangement => (made[level] ??= arrange(subject, level, room));
	});
	readonly arrangement = $derived.by(() => this.#arranged(this.level));
	/**
	 * All is drawn at the scale of its level and for a little more than what is seen; from there it is stretched by
	 * `stretch` and moved by `shift`. It is drawn anew at another level, and where a reader has left what is drawn.
	 */
	readonly #drawn = $derived.by(() => scaleOfLevel(this.level));
	readonly stretch = $derived.by(() => this.k / this.#drawn);
	readonly #tile = $derived.by(() => Math.round((this.view.x * this.#drawn * 2) / this.length));
	/** The place from which drawn things are counted. */
	readonly origin = $derived.by(() => (this.#tile * this.length) / 2 / this.#drawn);
	/** Pixels that drawn things are moved by. */
	readonly shift = $derived.by(() => (this.view.x - this.origin) * this.k);
	readonly #room = $derived.by((): ShownRoom => ({
		subject: this.#subject,
		arrangement: this.arrangement,
		scale: this.scale,
		origin: this.origin,
		k: this.#drawn,
		length: this.length,
		down: this.down,
		stop: this.stop
	}));
	readonly told = $derived.by((): Telling | null =>
		this.tellSize === 0 ? null : tellingOf(this.#room, this.tellSize, this.down)
	);
	readonly shown = $derived.by((): Shown => shownEvents(this.#room, this.reports));
	readonly ground = $derived.by((): Ground => {
		const { scale, timeline, down, length, origin } = this;
		const view = { x: origin, k: this.#drawn };
		const axis = axisTicks(scale, view, this.words, {
			length,
			room: down ? () => 34 : (label) => label.length * 7 + 22,
			outside: BEYOND * length
		});
		return groundOf({ axis, scale, timeline, view, length, down });
	});
	/** Whether what is seen is told in units of the calendar, and so in a zone. */
	readonly clocked = $derived.by(() => this.ground.names.some(({ kind }) => kind === 'around'));
	/** Key of the item that Tab reaches: the last one, while it is there; else the first in sight. */
	readonly tabStop = $derived.by(() => {
		const { items } = this.shown;
		if (items.some(({ key }) => key === this.stop)) return this.stop;
		const first = (this.#toldView.x - this.origin) * this.#drawn;
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
		const { x0, x1 } = this.#places;
		const a = this.view.x;
		const b = a + this.length / this.k;
		return this.#matching.reduce((n, i) => (x0[i]! <= b && x1[i]! >= a ? n + 1 : n), 0);
	});
	/** Events of what is shown, counted in equal parts of the scale. */
	density(parts: number): number[] {
		const { x0 } = this.#places;
		const { x0: first, x1: last } = this.scale;
		const counts = new Array<number>(parts).fill(0);
		for (const i of this.#matching) {
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

	/* ---------- input ---------- */

	/** The one way to another view. */
	#see(view: AxisView): void {
		this.#own = view;
		clearTimeout(this.#telling);
		const left = this.#toldAt + SAYING - performance.now();
		const tell = (): void => {
			this.#told = this.#own;
			this.#toldAt = performance.now();
		};
		if (left <= 0) tell();
		else this.#telling = setTimeout(tell, left);
	}

	#stop(): void {
		if (this.#frame) cancelAnimationFrame(this.#frame);
		this.#frame = 0;
	}

	/** Moves at once. */
	pan(px: number): void {
		this.#stop();
		this.#see(panned(this.view, px, this.scale, this.window));
	}

	/** Zooms at once about what lies `px` along the window. */
	zoom(factor: number, px = this.length / 2): void {
		this.#stop();
		this.#see(zoomed(this.view, factor, px, this.scale, this.window));
	}

	/** Moves there in a short while; at once where the reader wants no motion. */
	go(target: AxisView): void {
		this.#stop();
		const from = this.view;
		const still =
			typeof matchMedia !== 'function' || matchMedia('(prefers-reduced-motion: reduce)').matches;
		if (still) {
			this.#see(target);
			return;
		}
		let began: number | null = null;
		const step = (time: number): void => {
			began ??= time;
			const share = Math.min(1, (time - began) / MOTION);
			this.#see(between(from, target, 1 - (1 - share) ** 3));
			this.#frame = share < 1 ? requestAnimationFrame(step) : 0;
		};
		this.#frame = requestAnimationFrame(step);
	}

	zoomTo(factor: number, px = this.length / 2): void {
		this.go(zoomed(this.view, factor, px, this.scale, this.window));
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
		this.go(panned(this.view, share * this.length, this.scale, this.window));
	}

	goWhole(): void {
		this.go(this.whole);
	}

	/** To the first moment or the last, at the zoom that is. */
	goEnd(end: 'first' | 'last'): void {
		const { x0, x1 } = this.scale;
		const x = end === 'first' ? x0 : x1 - this.length / this.k;
		this.go(within({ x, k: this.k }, this.scale, this.window));
	}

	/** The same at once, for what comes to have the focus there. */
	jumpEnd(end: 'first' | 'last'): void {
		const { x0, x1 } = this.scale;
		this.#stop();
		const x = end === 'first' ? x0 : x1 - this.length / this.k;
		this.#see(within({ x, k: this.k }, this.scale, this.window));
	}

	/** Whether the focus is being put back to where it was: the reader goes nowhere, so the view does not either. */
	puttingBack = false;

	/** Moves so far that an event's start is in sight. */
	show(i: number): void {
		const px = (this.#places.x0[i]! - this.view.x) * this.k;
		if (px >= 0 && px <= this.length - EDGE) return;
		this.go(
			panned(this.view, px - (px < 0 ? EDGE : this.length - 3 * EDGE), this.scale, this.window)
		);
	}

	/** Takes counted events apart; lists them where no zoom can. */
	open(events: readonly number[]): void {
		const { x0 } = this.#places;
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

	toggleLane(lane: number): void {
		const next = this.hidden.includes(lane)
			? this.hidden.filter((one) => one !== lane)
			: [...this.hidden, lane];
		if (next.length < this.timeline.lanes.length) this.hidden = next;
	}

	setScale(name: ScaleName): void {
		this.#keeping(() => (this.chosenScale = name));
	}

	setDown(down: boolean): void {
		this.#keeping(() => (this.chosenDown = down));
	}

	/** Changes how time is drawn and keeps what is seen, as far as it can. */
	#keeping(change: () => void): void {
		this.#stop();
		const [from, to] = this.#timesOf(this.view);
		const whole = this.isWhole;
		change();
		this.#toldAt = 0;
		if (whole) this.#own = null;
		else this.#see(viewOf(this.scale, this.window, from, to));
	}

	/** Lets the present pass. Returns what ends it. */
	run(): () => void {
		const timer = setInterval(() => (this.#clock = Date.now() / 1000), 1000);
		return () => clearInterval(timer);
	}

	/** Prepares what comes next: names of counts, and what lies a level closer or farther. Returns what ends it. */
	prepare(): () => void {
		const arranged = this.#arranged;
		const { names, level } = this;
		const bins = this.shown.items.flatMap((item) => (item.kind === 'bin' ? [item.bin] : []));
		const unnamed = bins.filter((bin) => names.known(bin) === undefined);
		const levels = [level + 1, level - 1];
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
		this.#stop();
		clearTimeout(this.#telling);
	}

	number(value: number): string {
		return this.#numbers(value);
	}

	/** How sure it is, in words; empty where nothing is said of it. */
	standing({ standing }: Pick<ExplorerEvent, 'standing'>): string {
		return (standing && this.timeline.words[`standing.${standing}`]) ?? '';
	}

	say<K extends string>(
		key: `explore.${K}` extends ExploreKey ? K : never,
		values?: Readonly<Record<string, string | number>>
	): string {
		return sayExplore(this.timeline.words, `explore.${key}` as ExploreKey, values);
	}
}

/** Without case and accents. */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
