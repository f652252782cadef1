/** Lines over time: points where their dates lie, bands where they are uncertain, gaps where nothing is known. */
import { textWidth } from '../../layout/text-width.js';
import type { Claim, Figure, Point, Standing, StatLayer, Step } from '../../story/types.js';
import type { ChartSeries, ChartTable, CompiledLine } from '../chart-types.js';
import type { CompileContext } from '../kind.js';
import { civilBounds } from '../time/extent.js';
import { listText } from '../list-text.js';
import { compileFigure } from './figure.js';
import { placeLabels, plotsOf, type Note } from './line-labels.js';
import { endsOf, usable, type Numbers } from './numbers.js';
import { round, scaleSpan, valueScale, type ValueScale } from './scale.js';
import { timeTicks } from './time-marks.js';

/** A point where it is drawn. */
interface Placed {
	readonly point: Point;
	/** The point's own, where it has another than its line. */
	readonly claim?: Claim;
	/** Civil seconds of its date's first and last moment. */
	readonly from: number;
	readonly to: number;
	/** Its middle, from 0 to 1 of the line's time. */
	readonly x: number;
	readonly y?: number;
	readonly band?: readonly [low: number, high: number];
}

/** More points than these are a line without dots. */
const DOTS = 24;

/** A date longer than this share of the whole is drawn as a stroke. */
const LONG = 0.02;

/** Scripts without a table of widths take up to so much more than their average. */
const UNMEASURED = 1.3;

/** What a line chart is drawn from. */
export type LineParts = Pick<CompiledLine, 'figures' | 'x' | 'y' | 'labels' | 'room' | 'table'> & {
	/** Signs that are drawn. */
	readonly signs: ReadonlySet<'hollow' | 'gap' | 'band' | 'stroke'>;
	/** Standings of points that are drawn in a form of their own. */
	readonly doubts: ReadonlySet<Standing>;
};

/** A point of such a standing is a square. */
const DOUBTFUL: ReadonlySet<Standing | undefined> = new Set<Standing>([
	'disputed',
	'unverified',
	'planned',
	'retracted'
]);

/** Lays out the lines of a stat. */
export function lineParts(
	layer: StatLayer,
	step: Step,
	numbers: Numbers,
	context: CompileContext
): LineParts {
	const dated = layer.figures.map((figure) => ({ figure, points: inTime(figure, step, context) }));
	const all = dated.flatMap(({ points }) => points);
	const from = Math.min(...all.map((point) => point.from));
	const to = Math.max(...all.map((point) => point.to));
	const along = (t: number) => (to > from ? (t - from) / (to - from) : 0.5);
	const scale = valueScale(scaleSpan(layer, context), numbers);
	const signs = new Set<'hollow' | 'gap' | 'band' | 'stroke'>();
	const doubts = new Set<Standing>();
	const notes: Note[] = [];
	const held = layer.between === 'steps';
	const figures = dated.map(({ figure, points }): ChartSeries => {
		const placed = points.map((point) => place(point, along, scale));
		placed.forEach(({ x, y, point }, i) => {
			const next = placed.slice(i + 1).find((one) => one.y !== undefined)?.y;
			if (y !== undefined && point.label)
				notes.push({ x, y, text: point.label, rises: next !== undefined && next < y });
		});
		const drawn = drawSeries(placed, along, held);
		if (drawn.hollow) signs.add('hollow');
		for (const { claim, y } of placed) {
			if (y !== undefined && claim && DOUBTFUL.has(claim.standing)) doubts.add(claim.standing);
		}
		if (drawn.band) signs.add('band');
		if (drawn.spans) signs.add('stroke');
		if (placed.some(({ y }) => y === undefined)) signs.add('gap');
		const last = placed.findLast(({ y }) => y !== undefined);
		const said = {
			...figure,
			value: last?.point.value,
			qualifier: last?.point.qualifier
		} as Figure;
		return {
			...compileFigure(said, step, numbers, context),
			...drawn,
			end: last?.y ?? 1
		};
	});
	const wide = context.direction === 'rtl' ? UNMEASURED : 1;
	const room = [
		widest(texts(scale.ticks), 13, wide),
		widest(
			figures.map(({ label }) => label),
			14,
			wide
		),
		// Words before a number stand above it.
		widest(
			figures.map(({ text }) => text.slice(Math.max(0, text.search(/\p{Nd}/u)))),
			14,
			wide
		)
	] as const;
	const plots = plotsOf(room);
	return {
		figures,
		x: all.length > 0 && to > from ? timeTicks(from, to, plots, context) : [],
		y: scale.ticks,
		labels: placeLabels(notes, plots),
		room,
		table: tableOf(dated, numbers, context),
		signs,
		doubts
	};
}

type Dated = Pick<Placed, 'point' | 'claim' | 'from' | 'to'>;

/** The points with a date, in the order of time. */
function inTime(figure: Figure, step: Step, context: CompileContext): Dated[] {
	const dated = (figure.points ?? []).flatMap((point): Dated[] => {
		const date = context.date(point.when);
		if (!date) return [];
		const [from, to] = civilBounds(date, context.story.timeZone);
		const claim = point.claim === figure.claim ? undefined : context.claim(step, point.claim);
		return [{ point, ...(claim ? { claim } : {}), from, to }];
	});
	return dated.sort((a, b) => a.from + a.to - (b.from + b.to));
}

function place(dated: Dated, along: (t: number) => number, scale: ValueScale): Placed {
	const { point, from, to } = dated;
	const [value, ends] = [usable(point.value), endsOf(point)];
	const y = (n: number) => round(1 - scale.at(n));
	return {
		...dated,
		x: round(along((from + to) / 2)),
		...(value === undefined ? {} : { y: y(value) }),
		...(ends ? { band: [y(ends[0]), y(ends[1])] } : {})
	};
}

const n = (share: number): number => Math.round(share * 1e4) / 100;

function drawSeries(
	points: readonly Placed[],
	along: (t: number) => number,
	held: boolean
): Pick<ChartSeries, 'd' | 'dots' | 'band' | 'hollow' | 'doubtful' | 'spans'> {
	const runs = runsOf(points, ({ y }) => y !== undefined);
	const bands = runsOf(points, ({ band }) => band !== undefined);
	const known = points.filter(({ y }) => y !== undefined);
	const last = known.at(-1);
	const dot = ({ x, y = 0 }: Placed) => `M${n(x)} ${n(y)}h0`;
	const exact = (one: Placed) => (one.point.qualifier ?? 'exact') === 'exact';
	const doubtful = (one: Placed) => DOUBTFUL.has(one.claim?.standing);
	const alone = new Set(runs.filter((run) => run.length === 1).flat());
	const dotted = known.filter(
		(one) => known.length <= DOTS || one === last || alone.has(one) || doubtful(one)
	);
	const spans = known.filter(({ from, to }) => along(to) - along(from) > LONG);
	const path = {
		band: bands.map((run) => bandPath(run, held)).join(''),
		hollow: dotted
			.filter((one) => !exact(one) && !doubtful(one))
			.map(dot)
			.join(''),
		doubtful: dotted.filter(doubtful).map(dot).join(''),
		spans: spans.map(({ from, to, y = 0 }) => `M${n(along(from))} ${n(y)}H${n(along(to))}`).join('')
	};
	return {
		d: runs.map((run) => linePath(run, ({ y = 0 }) => y, held)).join(''),
		dots: dotted
			.filter((one) => exact(one) && !doubtful(one))
			.map(dot)
			.join(''),
		...Object.fromEntries(Object.entries(path).filter(([, d]) => d))
	};
}

/** Points that follow one another without a gap. */
function runsOf(points: readonly Placed[], known: (point: Placed) => boolean): Placed[][] {
	const runs: Placed[][] = [];
	let open = false;
	for (const point of points) {
		if (!known(point)) {
			open = false;
			continue;
		}
		if (open) runs.at(-1)?.push(point);
		else runs.push([point]);
		open = true;
	}
	return runs;
}

function linePath(run: readonly Placed[], y: (point: Placed) => number, held: boolean): string {
	return run
		.map((point, i) => {
			const [left, top] = [n(point.x), n(y(point))];
			return i === 0 ? `M${left} ${top}` : held ? `H${left}V${top}` : `L${left} ${top}`;
		})
		.join('');
}

/** Forth along the most, back along the least. Of one point alone: a thin upright. */
function bandPath(run: readonly Placed[], held: boolean): string {
	const most = linePath(run, ({ band = [0, 0] }) => band[1], held);
	const back = [...run].reverse().map(({ x, band = [0, 0] }, i, all) => {
		const before = all[i - 1];
		const turn = held && before ? `V${n(band[0])}` : '';
		return turn ? `${turn}H${n(x)}` : `L${n(x)} ${n(band[0])}`;
	});
	return `${most}${back.join('')}Z`;
}

const texts = (all: readonly { readonly text: string }[]) => all.map(({ text }) => text);

function widest(all: readonly string[], size: number, wide: number): number {
	const style = { font: 'sans', weight: 600, size } as const;
	return Math.ceil(Math.max(0, ...all.map((text) => textWidth(text, style))) * wide);
}

/** A row a date, a column a line. */
function tableOf(
	series: readonly { readonly figure: Figure; readonly points: readonly Dated[] }[],
	numbers: Numbers,
	context: CompileContext
): ChartTable {
	const dates = new Map<string, { readonly at: number; readonly cells: string[] }>();
	series.forEach(({ points }, column) => {
		for (const { point, claim, from, to } of points) {
			const row = dates.get(point.when) ?? { at: from + to, cells: series.map(() => '') };
			row.cells[column] = [
				cellText(point, numbers, context),
				point.label,
				point.note,
				...(claim ? saidBy(claim, context) : [])
			]
				.filter(Boolean)
				.join(' · ');
			dates.set(point.when, row);
		}
	});
	return {
		head: [context.say('stat.date'), ...series.map(({ figure }) => figure.label)],
		rows: [...dates]
			.sort(([, a], [, b]) => a.at - b.at)
			.map(([when, { cells }]) => [context.when(when), ...cells])
	};
}

/** How sure it is and who says it, and where that stands. */
function saidBy(claim: Claim, { standingText, story, language }: CompileContext): string[] {
	const titles = claim.sources.flatMap((id) => {
		const source = story.sources.find((one) => one.id === id);
		return source ? [source.title] : [];
	});
	return [standingText(claim), ...(titles.length > 0 ? [listText(titles, language)] : [])];
}

function cellText(point: Point, numbers: Numbers, { say }: CompileContext): string {
	const [value, ends] = [usable(point.value), endsOf(point)];
	const between = ends && numbers.between(...ends, value === undefined ? point.qualifier : 'exact');
	if (value === undefined) return between ?? say('stat.unknown');
	const text = numbers.text(value, point.qualifier);
	return between ? say('stat.share.of', { value: text, share: between }) : text;
}
