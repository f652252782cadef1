import { tenth } from '../../layout/tenth.js';
import { say } from '../../compile/messages/say.js';
import type { AxisSpan } from '../../compile/types.js';
import { anchor, axisLabels, known } from './axis-view.js';
import type { RailProps } from './types.js';

/** Of more ends than these the shape over the axis is drawn pixel by pixel. */
const FINE = 400;
/** Below this distance dots run together: the telling is then one bar. */
const LEAST_PITCH = 5;

/** What the rail draws, in pixels of its picture. The number of nodes does not depend on the number of steps. */
export type RailView = ReturnType<typeof layRail>;

/** Lays a rail out: a pure function of its props. */
export function layRail({ story, index, order, mode = 'told', width: all }: RailProps) {
	const { axis, words } = story;
	const narrow = all < 720;
	const count = order.length;
	/** Held within the order; −1 stays "not begun". */
	const at = Math.min(index, count - 1);
	const step = story.steps[order[at]!];
	// Of a long story all bars come last, that of a step with its picture.
	const span = axis.steps[order[at]!] ?? step?.when?.span;
	const now = span ? anchor(span) : -1;
	const width = Math.max(120, all - (narrow ? 32 : all < 1100 ? 372 : 456));
	const rtl = story.direction === 'rtl';
	/** Heights of the telling, the axis and its names. */
	const y = narrow
		? { told: 6, axis: 22, label: 35, all: 40 }
		: { told: 16, axis: 57, label: 76, all: 84 };
	const px = (x: number): number => tenth((rtl ? 1 - x : x) * width);
	const told = (i: number): number => px(count > 1 ? (i / (count - 1)) * 0.98 + 0.01 : 0.5);

	const dotted = width / count >= LEAST_PITCH;
	const row = (from: number, to: number): string => {
		if (!dotted) return to > from ? `M${told(from)} ${y.told}H${told(to)}` : '';
		let d = '';
		for (let i = from; i < to; i++) d += `M${told(i)} ${y.told}h0`;
		return d;
	};
	const here = Math.max(0, at);

	let line = '';
	for (const { x0, x1 } of axis.segments) {
		line += `M${px(x0)} ${y.axis}H${px(x1)}M${px(x0)} ${y.axis - 4}v8M${px(x1)} ${y.axis - 4}v8`;
	}
	for (const { x } of axis.marks) line += `M${px(x)} ${y.axis - 10}v14`;
	let gaps = '';
	let leaps = '';
	const texts = axisLabels(axis.segments, px, width, narrow ? 11 : 13, now).map((label) => ({
		x: label.x,
		y: y.label,
		t: label.text,
		c: label.now ? 'now' : ''
	}));
	for (const { x0, x1, text } of axis.breaks) {
		const x = (px(x0) + px(x1)) / 2;
		gaps += `M${px(x0)} ${y.axis - 20}H${px(x1)}V${y.axis + 5}H${px(x0)}Z`;
		leaps += `M${x - 5} ${y.axis + 5}l4 -10m2 10l4 -10`;
		if (all > 972) texts.push({ x, y: y.axis - 11, t: text, c: 'leap' });
	}
	const [a, b, half] = [told(at), px(now), (y.told + y.axis) / 2];
	const when = step?.id ? (step.when?.text ?? say(words, 'step.undated')) : story.title;
	return {
		narrow,
		dotted,
		count,
		index: at,
		width,
		height: y.all,
		rtl,
		mode,
		when,
		span,
		texts,
		/** Position of the current dot. */
		dot: at < 0 ? null : { x: a, y: y.told },
		density: densityOf(axis.steps, {
			px,
			y: y.axis,
			tall: narrow ? 10 : 20,
			key: `${width} ${rtl}`
		}),
		line,
		gaps,
		leaps,
		ahead: dotted ? row(here, count) : row(0, count - 1),
		read: row(0, here),
		bar: span
			? {
					x: Math.min(px(span.x0), px(span.x1)),
					y: y.axis - 4,
					w: Math.max(3, Math.abs(px(span.x1) - px(span.x0)))
				}
			: null,
		/** From the place in the telling to the place in time. */
		link: span ? `M${a} ${y.told + 5}C${a} ${half + 3} ${b} ${half - 3} ${b} ${y.axis - 5}` : '',
		spoken: step?.id
			? say(words, 'step.here', { n: at + 1, m: count, label: step.label, when })
			: story.title,
		/** The place in the order for a point of the picture: above, in the telling; below, of a step that lies there in time. */
		pick(x: number, py: number): number {
			const share = rtl ? 1 - x / width : x / width;
			const last = count - 1;
			if (py < half) return Math.min(last, Math.max(0, Math.round(((share - 0.01) / 0.98) * last)));
			let best = -1;
			let least = Infinity;
			for (let k = 1; k <= count; k++) {
				// From the step after this one on: clicking again goes on among those that lie there.
				const i = (at + k + count) % count;
				const one = axis.steps[order[i]!];
				if (!one) continue;
				const off = Math.max(one.x0 - share, share - one.x1, 0);
				if (off < least) [best, least] = [i, off];
			}
			return best;
		}
	};
}

interface Over {
	readonly px: (x: number) => number;
	/** Of the axis. */
	readonly y: number;
	/** How tall it is where all steps lie. */
	readonly tall: number;
	/** What else than the steps makes it another. */
	readonly key: string;
}

/** The shapes that were last drawn: a rail is laid out at every step, and most of it stays. */
const DENSITIES = new WeakMap<readonly (AxisSpan | null)[], { key: string; d: string }>();

/** How many steps lie where, as one light shape over the axis: of many that change within a pixel the most counts. */
function densityOf(spans: readonly (AxisSpan | null)[], { px, y, tall, key }: Over): string {
	const known = DENSITIES.get(spans);
	if (known?.key === key) return known.d;
	const d = drawDensity(spans, px, y, tall);
	DENSITIES.set(spans, { key, d });
	return d;
}

function drawDensity(
	spans: readonly (AxisSpan | null)[],
	px: (x: number) => number,
	y: number,
	tall: number
): string {
	const ends = spans.flatMap((one): [number, number][] => {
		if (!one) return [];
		const [a, b] = known(one);
		return [
			[a, 1],
			[b, -1]
		];
	});
	// What begins somewhere before what ends there: nothing is ever less than none.
	ends.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
	const few = ends.length <= FINE;
	const at = (x: number): number => (few ? px(x) : Math.round(px(x)));
	let d = `M${px(0)} ${y}`;
	let [depth, most, from] = [0, 0, NaN];
	const put = () => {
		if (!Number.isNaN(from))
			d += `H${from}V${tenth(y - Math.sqrt((most * 2) / ends.length) * tall)}`;
	};
	for (const [x, change] of ends) {
		depth += change;
		const to = at(x);
		if (few || to !== from) {
			put();
			from = to;
			most = depth;
		} else most = Math.max(most, depth);
	}
	// Pixel by pixel the last may have ended higher than all has.
	put();
	return `${d}V${y}Z`;
}
