/** Ranges, shares and changes: figures with the places of their ends on one scale. */
import type { Figure, StatLayer, Step } from '../../story/types.js';
import { sumOf, wholeOf } from '../../story/records/stat-forms.js';
import type { ChartChange, ChartPart, ChartRange, ChartTick } from '../chart-types.js';
import { given } from '../claims.js';
import type { CompileContext } from '../kind.js';
import { changeOf } from './change-text.js';
import { changeNote, compileFigure } from './figure.js';
import { endsOf, usable, type Numbers } from './numbers.js';
import { scaleSpan, valueScale } from './scale.js';

/** Figures from low to high, or at one value, on one scale. */
export function rangeParts(
	layer: StatLayer,
	step: Step,
	numbers: Numbers,
	context: CompileContext
): { readonly figures: readonly ChartRange[]; readonly x: readonly ChartTick[] } {
	const { at, ticks } = valueScale(scaleSpan(layer, context), numbers, true);
	const figures = layer.figures.map((figure): ChartRange => {
		const ends = endsOf(figure);
		const value = usable(figure.value);
		const best = ends && value !== undefined;
		const notes = [
			...(best ? [context.say('stat.best', { value: numbers.text(value) })] : []),
			...changeNote(figure, numbers, context)
		];
		const drawn = ends ?? (value === undefined ? undefined : [value, value]);
		const words = ends && !figure.words ? numbers.between(...ends, figure.qualifier) : figure.words;
		return {
			...compileFigure({ ...figure, ...given('words', words) }, step, numbers, context, notes),
			...(drawn ? { x0: at(drawn[0] ?? 0), x1: at(drawn[1] ?? 0) } : {}),
			...(best ? { best: at(value) } : {})
		};
	});
	return { figures, x: ticks };
}

const FORMS = ['half', 'ring', 'dot'] as const;
const SQUARES = 100;

/** Parts of a whole, each with its squares of a hundred, and what is left. */
export function shareParts(
	layer: StatLayer,
	step: Step,
	numbers: Numbers,
	context: CompileContext
): readonly ChartPart[] {
	const whole = wholeOf(layer) || 1;
	const left = whole - sumOf(layer.figures);
	// What is left of rough parts is rough.
	const rough = layer.figures.some(({ qualifier = 'exact' }) => qualifier !== 'exact');
	const rest: Figure[] =
		layer.rest && left > whole / 1e6
			? [
					{
						id: 'tl-rest',
						value: left,
						label: layer.rest,
						qualifier: rough ? 'about' : 'exact'
					}
				]
			: [];
	let [sum, forms] = [0, 0];
	const subject = layer.figures.some((figure) => figure.subject);
	return [...layer.figures, ...rest].map((figure, i): ChartPart => {
		const value = usable(figure.value) ?? 0;
		const from = squares(sum, whole);
		sum += value;
		const full = subject ? figure.subject : i === 0;
		return {
			...compileFigure(
				{ ...figure, ...given('words', shareText(figure, whole, layer, numbers, context)) },
				step,
				numbers,
				context,
				changeNote(figure, numbers, context)
			),
			from,
			to: squares(sum, whole),
			form: figure === rest[0] ? 'rest' : full ? 'full' : (FORMS[forms++ % FORMS.length] ?? 'half')
		};
	});
}

const squares = (sum: number, whole: number): number =>
	Math.min(SQUARES, Math.round((sum / whole) * SQUARES));

/** "19 (24 %)"; a value that is per cent already stands alone. */
function shareText(
	{ value, words, qualifier }: Figure,
	whole: number,
	layer: StatLayer,
	numbers: Numbers,
	{ say }: CompileContext
): string | undefined {
	if (words || value === undefined || layer.numbers?.percent) return words;
	return say('stat.share.of', {
		value: numbers.text(value, qualifier),
		share: numbers.share(value / whole)
	});
}

/** What was and what is, on one scale. */
export function changeParts(
	layer: StatLayer,
	step: Step,
	numbers: Numbers,
	context: CompileContext
): readonly ChartChange[] {
	const { at } = valueScale(scaleSpan(layer, context), numbers);
	return layer.figures.map((figure): ChartChange => {
		const change = changeOf(figure, numbers, context);
		const made = compileFigure(figure, step, numbers, context);
		if (!change || !figure.since) return made;
		const { when, qualifier = 'exact' } = figure.since;
		return {
			...made,
			way: change.way,
			change: change.text,
			then: context.say('stat.then', {
				date: context.when(when, 'long', context.story.asOf),
				value: numbers.text(change.was, qualifier)
			}),
			thenQualifier: qualifier,
			x0: at(change.was),
			x1: at(made.value ?? 0)
		};
	});
}
