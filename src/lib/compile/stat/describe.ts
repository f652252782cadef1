/** A stat in words: every figure with who says it, of a line where it begins, peaks and ends. */
import type { CompileContext } from '../kind.js';
import { listText } from '../list-text.js';
import { tidied } from '../sentence.js';
import type { ChartChange } from '../chart-types.js';
import type { CompiledFigure } from '../types.js';
import type { Figure, Point, StatLayer } from '../../story/types.js';
import { usable, type Numbers } from './numbers.js';

/** The description of a stat with these figures. */
export function describe(
	layer: StatLayer,
	figures: readonly CompiledFigure[],
	numbers: Numbers,
	context: CompileContext
): string {
	if (layer.alt !== undefined) return layer.alt;
	const { say } = context;
	if (figures.length === 0) return say('stat.empty');
	const lines = figures.map((figure, i) => {
		const source = layer.figures[i];
		return layer.as === 'line' && source
			? lineText(source, figure, numbers, context)
			: figureText(figure, context);
	});
	const text = say(`stat.${layer.as}`, {
		n: figures.length,
		figures: listText(lines, context.language)
	});
	return tidied(
		layer.title === undefined ? text : say('stat.titled', { title: layer.title, text })
	);
}

function figureText(figure: CompiledFigure, { say }: CompileContext): string {
	const { label, by } = figure;
	const { change } = figure as ChartChange;
	const value = figure.text;
	const text =
		by === undefined
			? say('figure.line', { value, label })
			: say('figure.byline', { value, label, by });
	return change === undefined ? text : say('text.comma', { a: text, b: change });
}

/** "Ships, from 5 (September 1519) to 1 (6 September 1522)", and its peak and its depth where they lie between. */
function lineText(
	{ points = [] }: Figure,
	{ label, by }: CompiledFigure,
	numbers: Numbers,
	context: CompileContext
): string {
	const { say } = context;
	const known = points.filter(({ value }) => usable(value) !== undefined);
	const [first, last] = [known[0], known.at(-1)];
	if (!first || !last) return label;
	const value = (point: Point) => numbers.text(point.value ?? 0, point.qualifier);
	const date = ({ when }: Point) => context.when(when);
	let text =
		first === last
			? say('stat.line.at', { label, value: value(last), date: date(last) })
			: say('stat.line.from', {
					label,
					first: value(first),
					start: date(first),
					last: value(last),
					end: date(last)
				});
	const of = (point: Point) => point.value ?? 0;
	const most = known.reduce((a, b) => (of(b) > of(a) ? b : a));
	const least = known.reduce((a, b) => (of(b) < of(a) ? b : a));
	if (of(most) > Math.max(of(first), of(last)))
		text = say('stat.line.most', { text, value: value(most), date: date(most) });
	if (of(least) < Math.min(of(first), of(last)))
		text = say('stat.line.least', { text, value: value(least), date: date(least) });
	return by === undefined ? text : say('stat.share.of', { value: text, share: by });
}
