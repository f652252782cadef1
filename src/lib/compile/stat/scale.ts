/** Scales of values: nice ends, marks, and the scale that stats of several steps share. */
import { scaleLinear } from 'd3-scale';
import type { Figure, StatLayer } from '../../story/types.js';
import type { ChartTick } from '../chart-types.js';
import type { CompileContext } from '../kind.js';
import { usable, type Numbers } from './numbers.js';

/** Forms that are drawn along a scale. */
const SCALED: ReadonlySet<unknown> = new Set(['bars', 'line', 'range', 'change']);

/** About so many marks. */
const TICKS = 4;

/** Ranges need not begin at nought; they do where that is not further than this part of the largest. */
const NOUGHT = 0.4;

/** Least and largest of all that is drawn. */
export type Span = readonly [least: number, most: number];

function numbersIn(figure: Figure): number[] {
	const { value, low, high, since, points = [] } = figure;
	return [
		value,
		low,
		high,
		since?.value,
		...points.flatMap((p) => [p.value, p.low, p.high])
	].flatMap((n) => usable(n) ?? []);
}

function spanOf(layers: readonly StatLayer[]): Span {
	let [least, most] = [Infinity, 0];
	for (const { figures } of layers) {
		for (const figure of figures) {
			for (const n of numbersIn(figure)) [least, most] = [Math.min(least, n), Math.max(most, n)];
		}
	}
	return [Math.min(least, most), most];
}

/** A memo: a context is of one compile, whose story does not change. */
const shared = new WeakMap<CompileContext, Map<string, Span>>();

/** What a stat's scale has to hold: its own figures, or those of all stats that name the same scale. */
export function scaleSpan(layer: StatLayer, context: CompileContext): Span {
	const { scale } = layer;
	if (scale === undefined || !SCALED.has(layer.as)) return spanOf([layer]);
	const { steps } = context.story;
	// Looking at one step's stage notes that this rests on the stages of all.
	void steps[0]?.stage;
	const known = shared.get(context) ?? new Map<string, Span>();
	shared.set(context, known);
	let span = known.get(scale);
	if (!span) {
		const stats = steps
			.flatMap(({ stage }) => stage)
			.filter(
				(one): one is StatLayer =>
					one.kind === 'stat' && one['scale'] === scale && SCALED.has(one['as'])
			);
		known.set(scale, (span = spanOf([...stats, layer])));
	}
	return span;
}

/** Where a value lies from 0 to 1, and the marks of the scale. */
export interface ValueScale {
	readonly at: (value: number) => number;
	readonly ticks: readonly ChartTick[];
}

/** A scale with ends that read well. From nought, unless `floats` and all values lie far from it. */
export function valueScale([least, most]: Span, numbers: Numbers, floats = false): ValueScale {
	const from = floats && least > most * NOUGHT ? least : 0;
	const scale = scaleLinear()
		.domain([from, most > from ? most : from + 1])
		.nice(TICKS);
	const [low = 0, high = 1] = scale.domain();
	const at = (value: number) => round((value - low) / (high - low));
	const whole = Number.isInteger(least) && Number.isInteger(most);
	const ticks = scale
		.ticks(TICKS)
		.filter((tick) => !whole || Number.isInteger(tick))
		.map((tick) => ({ at: at(tick), text: numbers.text(tick) }));
	return { at, ticks };
}

/** Fine enough for any screen, and short to write. */
export const round = (share: number): number => Math.round(share * 1e4) / 1e4;
