import { say } from '../../compile/messages/say.js';
import { anchor, axisLabels, known } from './axis-view.js';
import type { RailProps } from './types.js';

/** Below this distance dots run together: the telling is then one bar. */
const LEAST_PITCH = 5;
const n1 = (x: number): number => Math.round(x * 10) / 10;

/** What the rail draws, in pixels of its picture. The number of nodes does not depend on the number of steps. */
export class RailState {
	readonly #props: () => RailProps;

	constructor(props: () => RailProps) {
		this.#props = props;
	}

	readonly count = $derived.by(() => this.#props().order.length);
	readonly narrow = $derived.by(() => this.#props().width < 720);
	readonly mode = $derived.by(() => this.#props().mode ?? 'told');
	/** Place in the order, held within it: −1 stays "not begun". */
	readonly index = $derived.by(() => Math.min(this.#props().index, this.count - 1));
	readonly step = $derived.by(() => {
		const { story, order } = this.#props();
		return story.steps[order[this.index] ?? -1];
	});
	readonly span = $derived.by(() => {
		const { story, order } = this.#props();
		return story.axis.steps[order[this.index] ?? -1] ?? null;
	});

	/** Left and right of the picture hold room for half a dot. */
	readonly width = $derived.by(() => {
		const { width } = this.#props();
		return Math.max(120, this.narrow ? width - 32 : width - (width < 1100 ? 372 : 456));
	});
	/** Heights of the telling, the axis and its names. */
	readonly y = $derived.by(() =>
		this.narrow
			? { told: 6, axis: 22, label: 35, all: 40 }
			: { told: 16, axis: 57, label: 76, all: 84 }
	);

	/** Positions of time and of the telling; both run from the right where text does. */
	at = (x: number): number => n1(this.#rtl ? this.width * (1 - x) : this.width * x);
	told = (i: number): number =>
		this.at(this.count > 1 ? (i / (this.count - 1)) * 0.98 + 0.01 : 0.5);
	get #rtl(): boolean {
		return this.#props().story.direction === 'rtl';
	}

	readonly dots = $derived.by(() => {
		if (this.width / this.count < LEAST_PITCH) return null;
		const row = (from: number, to: number): string => {
			let d = '';
			for (let i = from; i < to; i++) d += `M${this.told(i)} ${this.y.told}h0`;
			return d;
		};
		const here = this.index < 0 ? 0 : this.index;
		return { read: row(0, here), ahead: row(here, this.count) };
	});

	/** How many steps lie where, as one light shape over the axis. */
	readonly density = $derived.by(() => {
		const ends: [number, number][] = [];
		for (const span of this.#props().story.axis.steps) {
			if (!span) continue;
			const [a, b] = known(span);
			ends.push([a, 1], [b, -1]);
		}
		ends.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
		const most = Math.sqrt(ends.length / 2 || 1);
		const tall = this.narrow ? 10 : 20;
		let count = 0;
		let d = `M${this.at(0)} ${this.y.axis}`;
		for (const [x, change] of ends) {
			count += change;
			d += `H${this.at(x)}V${n1(this.y.axis - (Math.sqrt(count) / most) * tall)}`;
		}
		return d + `V${this.y.axis}Z`;
	});

	/** From the place in the telling to the place in time. */
	readonly link = $derived.by(() => {
		if (!this.span) return '';
		const { told, axis } = this.y;
		const [a, b, m] = [this.told(this.index), this.at(anchor(this.span)), (told + axis) / 2];
		return `M${a} ${told + 5}C${a} ${m + 3} ${b} ${m - 3} ${b} ${axis - 5}`;
	});

	readonly labels = $derived.by(() =>
		axisLabels(
			this.#props().story.axis.segments,
			this.at,
			this.width,
			this.narrow ? 11 : 13,
			this.span ? anchor(this.span) : -1
		)
	);

	say = (key: string, values?: Record<string, string | number>): string =>
		say(this.#props().story.words, key, values);

	readonly text = $derived.by(() => {
		const { story } = this.#props();
		if (!this.step) return story.title;
		return this.step.when?.text ?? this.say('step.undated');
	});
	readonly spoken = $derived.by(() => {
		const { step } = this;
		if (!step) return this.#props().story.title;
		const here = this.say('step.here', { n: this.index + 1, m: this.count, label: step.label });
		return `${here}, ${this.text}`;
	});

	/** The place in the order for a point of the picture: above, in the telling; below, of a step that lies there in time. */
	pick(x: number, y: number): number {
		const { told, axis } = this.y;
		if (!this.count) return -1;
		const share = this.#rtl ? 1 - x / this.width : x / this.width;
		const last = this.count - 1;
		if (y < (told + axis) / 2) {
			return Math.min(last, Math.max(0, Math.round(((share - 0.01) / 0.98) * last)));
		}
		const { story, order } = this.#props();
		let best = -1;
		let least = Infinity;
		for (let k = 1; k <= this.count; k++) {
			// From the step after this one on: clicking again goes on among those that lie there.
			const i = (this.index + k + this.count) % this.count;
			const span = story.axis.steps[order[i] ?? -1];
			if (!span) continue;
			const off = Math.max(span.x0 - share, share - span.x1, 0);
			if (off < least) [best, least] = [i, off];
		}
		return best;
	}
}
