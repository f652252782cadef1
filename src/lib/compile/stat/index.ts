/** Numbers for the stage: formatted figures on one scale, each with who says it; as a chart where they make one. */
import type { StatLayer, Step } from '../../story/types.js';
import type { CompiledChart } from '../chart-types.js';
import { given } from '../claims.js';
import type { CompileContext, LayerCompiler } from '../kind.js';
import type { CompiledFigure, CompiledStat } from '../types.js';
import { listText } from '../list-text.js';
import { describe } from './describe.js';
import { changeNote, compileFigure } from './figure.js';
import { lineParts } from './line.js';
import { numbersOf, type Numbers } from './numbers.js';
import { changeParts, rangeParts, shareParts } from './rows.js';
import { scaleSpan } from './scale.js';
import { unitNotes } from './units.js';

/**
 * Compiles `stat` layers. Figures without a count keep their words and are never given a length. A line, a range, a share
 * and a change become a layer of the kind `chart`, which is drawn by a part that pages fetch where they need it.
 */
export const statCompiler: LayerCompiler<StatLayer, CompiledStat | CompiledChart> = {
	kind: 'stat',
	fills: true,
	compile(layer, step, context) {
		const numbers = numbersOf(layer, context);
		switch (layer.as) {
			case 'line':
			case 'range':
			case 'share':
			case 'change':
				return compileChart(layer, layer.as, step, numbers, context);
			default:
				return compileStat(layer, layer.as, step, numbers, context);
		}
	}
};

function compileStat(
	layer: StatLayer,
	as: CompiledStat['as'],
	step: Step,
	numbers: Numbers,
	context: CompileContext
): CompiledStat {
	const figures = layer.figures.map((figure) =>
		compileFigure(figure, step, numbers, context, changeNote(figure, numbers, context))
	);
	return {
		...head(layer, figures, numbers, context),
		kind: 'stat',
		as,
		figures,
		max:
			layer.scale === undefined
				? Math.max(0, ...figures.map(({ value }) => value ?? 0))
				: scaleSpan(layer, context)[1],
		...unitNotes(layer, figures, context)
	};
}

function compileChart(
	layer: StatLayer,
	as: CompiledChart['as'],
	step: Step,
	numbers: Numbers,
	context: CompileContext
): CompiledChart {
	const { say } = context;
	const base = (figures: readonly CompiledFigure[], ...notes: readonly (string | false)[]) => ({
		...head(layer, figures, numbers, context),
		kind: 'chart' as const,
		...given(
			'note',
			[...notes, layer.scale !== undefined && as !== 'share' && say('stat.sameScale')]
				.filter(Boolean)
				.join(' ') || undefined
		)
	});
	if (as === 'line') {
		const { signs, doubts, ...parts } = lineParts(layer, step, numbers, context);
		const notes = [...signs].map((sign) => say(`stat.${sign}`));
		const standings = [...doubts].map((standing) => say(`standing.${standing}`));
		if (standings.length > 0) notes.push(`□ ${listText(standings, context.language)}`);
		return { ...base(parts.figures, ...notes), as, ...parts, summary: say('stat.table') };
	}
	if (as === 'range') {
		const parts = rangeParts(layer, step, numbers, context);
		const best = parts.figures.some((figure) => figure.best !== undefined);
		return { ...base(parts.figures, best && say('stat.tick')), as, ...parts };
	}
	if (as === 'share') {
		const figures = shareParts(layer, step, numbers, context);
		return { ...base(figures, say('stat.square', { share: numbers.share(0.01) })), as, figures };
	}
	const figures = changeParts(layer, step, numbers, context);
	const before = figures.some(({ way }) => way !== undefined);
	return { ...base(figures, before && say('stat.before')), as, figures };
}

function head(
	layer: StatLayer,
	figures: readonly CompiledFigure[],
	numbers: Numbers,
	context: CompileContext
): Pick<CompiledStat, 'id' | 'title' | 'caption' | 'description'> {
	return {
		id: layer.id,
		...given('title', layer.title),
		...given('caption', layer.caption),
		description: describe(layer, figures, numbers, context)
	};
}
