/** What an explorer is of and how it is set: its words, what was chosen and found, and the room that all of it has. */
import { extentsOf } from '../../compile/explorer/extents.js';
import type { ExplorerEvent } from '../../compile/explorer/types.js';
import { sayExplore, type ExploreKey } from '../../compile/messages/say-explore.js';
import { axisScale, timeWords, type ScaleName } from '../../layout/axis/index.js';
import { offsetAt } from '../../story/dates/zone.js';
import { placesOf, SIZES, type Subject } from './arrange.js';
import { namesOf } from './naming.js';
import type { TimelineExplorerProps } from './types.js';

/** Narrower than this, time runs down. */
const NARROW = 640;
/** From this width on the names of lanes stand beside them. */
const WITH_GUTTER = 860;
const GUTTER = 148;
/** Narrower than this, axis and counts are kept small where time runs down. */
const SMALL = 520;
/** All that does not depend on what part of time is seen. */
export class ExplorerSetting {
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
	#clock = $state(Date.now() / 1000);
	protected readonly props: () => TimelineExplorerProps;

	constructor(props: () => TimelineExplorerProps) {
		this.props = props;
	}

	readonly timeline = $derived.by(() => this.props().timeline);
	readonly words = $derived.by(() => timeWords(this.timeline));
	readonly names = $derived.by(() => namesOf(this.timeline, this.words, this.reports));
	readonly #numbers = $derived.by(() => {
		const format = new Intl.NumberFormat(this.timeline.words['lang']);
		const known: string[] = [];
		return (value: number): string => (known[value] ??= format.format(value));
	});
	readonly down = $derived.by(() => {
		const { direction = 'auto' } = this.props();
		return this.chosenDown ?? (direction === 'auto' ? this.width < NARROW : direction === 'down');
	});
	readonly reverse = $derived.by(() => this.chosenReverse ?? this.props().reverse ?? false);
	readonly scaleName = $derived.by(
		() => this.chosenScale ?? this.props().scale ?? this.timeline.scale
	);
	/** Time runs against the page's direction. */
	readonly flipped = $derived.by(
		() => this.reverse !== (!this.down && this.timeline.direction === 'rtl')
	);
	readonly now = $derived.by(() => {
		const { now = false } = this.props();
		if (now === false) return null;
		const t = now === true ? this.#clock : now;
		return t + offsetAt(this.timeline.timeZone, t);
	});
	readonly #started = $derived.by(() =>
		this.props().now ? Math.floor(this.now! / 3600) * 3600 : null
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

	protected readonly matching = $derived.by(() => {
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
	readonly count = $derived.by(() => this.matching.length);
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
	protected readonly places = $derived.by(() =>
		placesOf(this.timeline.events, this.scale, this.reports)
	);
	protected readonly subject = $derived.by((): Subject => {
		const { events } = this.timeline;
		const lists = this.lanes.map((): number[] => []);
		const laneOf: (number | undefined)[] = [];
		this.lanes.forEach(({ of }, i) => of.forEach((lane) => (laneOf[lane] = i)));
		for (const i of this.matching) {
			const lane = laneOf[events[i]!.lane];
			if (lane !== undefined) lists[lane]!.push(i);
		}
		const thumbs = this.matching.some((i) => events[i]!.thumb);
		return { events, lanes: lists, ...this.places, thumbs };
	});
	readonly thumbs = $derived.by(() => this.subject.thumbs);

	/* ---------- room ---------- */

	readonly gutter = $derived.by(() =>
		!this.down && this.width >= WITH_GUTTER && this.timeline.lanes.some(({ label }) => label)
			? GUTTER
			: 0
	);
	readonly axisSize = $derived.by(() => (this.down ? (this.width < SMALL ? 80 : 128) : 56));
	readonly countsSize = $derived.by(() => (this.width < SMALL ? 46 : SIZES.countsDown));
	readonly eraSize = $derived.by(() => (this.timeline.eras.length === 0 ? 0 : this.down ? 26 : 28));
	/** Where the lanes begin across the axis. */
	readonly top = $derived.by(() => this.eraSize + (this.down ? this.axisSize : 0));
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

	toggleLane(lane: number): void {
		const next = this.hidden.includes(lane)
			? this.hidden.filter((one) => one !== lane)
			: [...this.hidden, lane];
		if (next.length < this.timeline.lanes.length) this.hidden = next;
	}

	/** Lets the present pass. Returns what ends it. */
	run(): () => void {
		const timer = setInterval(() => (this.#clock = Date.now() / 1000), 1000);
		return () => clearInterval(timer);
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
