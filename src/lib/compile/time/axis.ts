/** The axis of a story: pieces of time with their names, breaks, a bar for each step. */
import { offsetAt, type Edtf } from '../../story/dates/index.js';
import type { Story } from '../../story/types.js';
import {
	timeScale,
	type TimeBreak,
	type TimePiece,
	type TimeScale
} from '../../layout/time-scale.js';
import { ticksOf } from '../../layout/time-ticks.js';
import { DAY, HOUR, MONTH } from '../../layout/time-units.js';
import type { CompileContext } from '../kind.js';
import { exploreWords } from '../messages/explore.js';
import { sayExplore } from '../messages/say-explore.js';
import type { AxisSegment, AxisSpan, AxisTick, CompiledAxis, Edge } from '../types.js';
import { civilBounds, drawnDate, type DrawnDate } from './extent.js';
import { civilText, lengthText, pieceLabel, tickText } from './labels.js';

/** Positions are told to a tenth of a pixel on a stage 10,000 pixels wide. */
const round = (x: number): number => Math.round(x * 1e5) / 1e5;
/** An end that is not known reaches back as far again as what is known, and at least so far. */
const LEAST_REACH = 0.03;
/** A piece at least this long has its ticks named. */
const NAMED_TICKS = 0.4;

/**
 * Share of the axis of a story that still goes on which stands, behind a break, for all that comes after what it tells: how
 * long that is by now is known where the story is read.
 */
const TAIL = 0.06;
/** Within the tail: where its break ends. */
const TAIL_BREAK = 0.5;

/** What time asks of a step. */
export interface TimedStep {
	readonly when: string | undefined;
	readonly whenLabel: string | undefined;
	readonly date: Edtf | null;
	/** Of its first claim. */
	readonly standing: AxisSpan['standing'];
}

/**
 * The steps of a story as time sees them.
 *
 * @param before those of a compile before: a step of which nothing has changed is given back as it is there
 */
export function timedSteps(
	context: CompileContext,
	before: readonly TimedStep[] = []
): readonly TimedStep[] {
	const labels = context.column('whenLabel');
	const claims = context.column('claims');
	return context.column('when').map((when, i) => {
		const [whenLabel, standing] = [labels[i], claims[i]?.[0]?.standing];
		const was = before[i];
		if (was && was.when === when && was.whenLabel === whenLabel && was.standing === standing)
			return was;
		return { when, whenLabel, date: context.date(when), standing };
	});
}

/** How the steps are drawn, `null` for those that are not dated, and the scale on which the others lie. */
function layOut(
	steps: readonly TimedStep[],
	{ timeZone, live = false }: Pick<Story, 'timeZone' | 'live'>
): { readonly dates: readonly (DrawnDate | null)[]; readonly scale: TimeScale } {
	const dates = steps.map(({ date, whenLabel }) => date && drawnDate(date, timeZone, whenLabel));
	const scale = timeScale(dates.flatMap((date) => (date ? [date.extent] : [])));
	return { dates, scale: live ? withTail(scale) : scale };
}

/** The same scale, shorter by the tail. */
function withTail(scale: TimeScale): TimeScale {
	const shorter = <T extends TimePiece | TimeBreak>(part: T): T => ({
		...part,
		x0: part.x0 * (1 - TAIL),
		x1: part.x1 * (1 - TAIL)
	});
	return {
		pieces: scale.pieces.map(shorter),
		breaks: scale.breaks.map(shorter),
		at: (t) => scale.at(t) * (1 - TAIL),
		invert: (x) => scale.invert(x / (1 - TAIL))
	};
}

/** How the present is found on the axis of a story that still goes on. */
function nowOf({ pieces }: TimeScale, context: CompileContext): Pick<CompiledAxis, 'now'> {
	const { live, timeZone } = context.story;
	if (!live || pieces.length === 0) return {};
	// Twice, as a zone may just have changed its clocks.
	const unix = (civil: number): number =>
		civil - offsetAt(timeZone, civil - offsetAt(timeZone, civil));
	const ends = pieces.flatMap(({ from, to, x0, x1 }) => [[from, x0] as const, [to, x1] as const]);
	return {
		now: {
			text: sayExplore(exploreWords(context.language), 'explore.now'),
			knots: ends
				.filter(([t], i) => t !== ends[i - 1]?.[0])
				.map(([t, x]) => [unix(t), round(x)] as const)
		}
	};
}

/** Lays out the axis of a story: its steps' dates, its eras, the moment up to which it tells. */
export function compileAxis(context: CompileContext, steps = timedSteps(context)): CompiledAxis {
	const { dates, scale } = layOut(steps, context.story);
	const now = nowOf(scale, context);
	return {
		segments: scale.pieces.map((piece) => segment(piece, scale, context)),
		breaks: [
			...scale.breaks.map(({ from, to, x0, x1 }) => ({
				x0: round(x0),
				x1: round(x1),
				text: lengthText(to - from, context.language)
			})),
			...(now.now ? [{ x0: round(1 - TAIL), x1: round(1 - TAIL * TAIL_BREAK), text: '' }] : [])
		],
		marks: marks(scale, context),
		steps: dates.map((date, i) => date && spanOf(date, scale, steps[i]?.standing)),
		eras: context.story.eras.flatMap(({ when, label }) => {
			const value = context.date(when);
			if (!value || scale.pieces.length === 0) return [];
			return { span: spanOf(drawnDate(value, context.story.timeZone), scale), label };
		}),
		...now
	};
}

/** The part of the axis that a date takes up: from where to where. `null` where it is none. */
export function stretchOf(
	value: Edtf | null,
	context: CompileContext
): readonly [number, number] | null {
	if (!value) return null;
	const { scale } = layOut(timedSteps(context), context.story);
	const [from, to] = civilBounds(value, context.story.timeZone);
	const stretch = [round(scale.at(from)), round(scale.at(to))] as const;
	return stretch[1] > stretch[0] ? stretch : null;
}

/**
 * A date as far as the axis shows it. Of one too vague to have a length of its own, an end may lie in a break or beyond the
 * axis: there its bar is drawn as going on.
 */
function shownDate(date: DrawnDate, { pieces }: TimeScale): DrawnDate {
	const first = pieces.find(({ to }) => to > date.from);
	const last = pieces.findLast(({ from }) => from < date.to);
	if (!first || !last || first.from > last.from) return date;
	const goesOn = (edge: Edge, cut: boolean): Edge => (cut && edge !== 'fade' ? 'open' : edge);
	return {
		...date,
		from: Math.max(date.from, first.from),
		to: Math.min(date.to, last.to),
		start: goesOn(date.start, date.from < first.from),
		end: goesOn(date.end, date.to > last.to)
	};
}

/**
 * Where a date lies. An unknown start reaches back as far again as what is known (at least 3 % of the axis), and the fade
 * over the first 60 % of all that says that nothing begins there; so does an open one. It stops at a break.
 */
function spanOf(whole: DrawnDate, scale: TimeScale, standing?: AxisSpan['standing']): AxisSpan {
	const date = shownDate(whole, scale);
	const k0 = scale.at(date.from);
	const k1 = scale.at(date.to);
	const reach = Math.max(LEAST_REACH, k1 - k0);
	const loose = (edge: Edge): boolean => edge === 'fade' || edge === 'open';
	const before = scale.breaks.findLast(({ to }) => to <= date.from)?.x1 ?? 0;
	const after = scale.breaks.find(({ from }) => from >= date.to)?.x0 ?? 1;
	const x0 = loose(date.start) ? Math.max(before, k0 - reach) : k0;
	const x1 = loose(date.end) ? Math.min(after, k1 + reach) : k1;
	return {
		x0: round(x0),
		x1: round(x1),
		start: date.start,
		end: date.end,
		...(x0 < k0 ? { k0: round(k0) } : {}),
		...(x1 > k1 ? { k1: round(k1) } : {}),
		...(standing ? { standing } : {})
	};
}

function segment(piece: TimePiece, scale: TimeScale, context: CompileContext): AxisSegment {
	const { x0, x1 } = piece;
	const neighbours =
		scale.pieces.length === 1 || scale.pieces.some((p) => p !== piece && p.run === piece.run);
	const named = piece.unit === DAY || (x1 - x0 >= NAMED_TICKS && piece.unit !== MONTH);
	return {
		x0: round(x0),
		x1: round(x1),
		...pieceLabel(piece, neighbours, context),
		ticks: ticksOf(piece).map(({ t, unit }): AxisTick => {
			const tick = { x: round(scale.at(t)) };
			if (unit === HOUR && piece.unit === DAY) {
				const noon = neighbours && t - piece.from === DAY.seconds / 2;
				return noon ? { ...tick, label: context.say('time.noon'), major: true } : tick;
			}
			return named ? { ...tick, label: tickText(t, unit, context), major: true } : tick;
		})
	};
}

/** The last moment at which a source was updated, where its clock time is known; else the day as of which all is told. */
function marks(scale: TimeScale, context: CompileContext): CompiledAxis['marks'] {
	const { sources, asOf, timeZone } = context.story;
	const shown = (t: number): boolean => scale.pieces.some(({ from, to }) => t >= from && t <= to);
	const updates = sources.flatMap(({ updated }) => {
		const value = context.date(updated);
		if (value?.kind !== 'date' || !value.time) return [];
		return [civilBounds(value, timeZone)[0]];
	});
	const last = Math.max(...updates);
	if (updates.length > 0 && shown(last)) {
		const note = civilText(last, { hour: 'numeric', minute: '2-digit' }, context);
		return [{ x: round(scale.at(last)), text: `${context.say('time.updated')} ${note}` }];
	}
	const value = context.date(asOf);
	const end = value && civilBounds(value, timeZone)[1];
	if (end === null || !shown(end)) return [];
	return [
		{ x: round(scale.at(end)), text: context.say('story.asOf', { date: context.when(asOf) }) }
	];
}
