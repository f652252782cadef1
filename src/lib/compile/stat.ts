/** Numbers for the stage: formatted figures on one scale, each with who says it. */
import type { Figure, StatLayer, Step } from '../story/types.js';
import { given } from './claims.js';
import type { CompileContext, LayerCompiler } from './kind.js';
import { listText } from './list-text.js';
import type { CompiledFigure, CompiledStat } from './types.js';

/** How many dots make a tile of a unit chart. */
export const TILE = 1000;

/** From this count on a dot may have to stand for more than one. */
const SCALED = 100;

/** Filled where the chart is drawn: only there it is known how many dots have room. */
const LATER = { n: '{n}', tile: '{tile}' };

/** Compiles `stat` layers. Figures without a count keep their words and are never given a length. */
export const statCompiler: LayerCompiler<StatLayer, CompiledStat> = {
	kind: 'stat',
	fills: true,
	compile(layer, step, context) {
		const figures = layer.figures.map((figure) => compileFigure(figure, step, context));
		return {
			id: layer.id,
			kind: 'stat',
			as: layer.as,
			...given('title', layer.title),
			...given('caption', layer.caption),
			description: layer.alt ?? describe(layer, figures, context),
			figures,
			max: Math.max(0, ...figures.map((figure) => figure.value ?? 0)),
			...unitNotes(layer, figures, context)
		};
	}
};

function compileFigure(figure: Figure, step: Step, context: CompileContext): CompiledFigure {
	const claim = context.claim(step, figure.claim);
	const qualifier = figure.qualifier ?? 'exact';
	const value = usable(figure.value);
	return {
		id: figure.id,
		...given('value', value),
		text: figure.words ?? figureText(value, qualifier, context),
		label: figure.label,
		...given('note', figure.note),
		...(claim ? { by: context.standingText(claim), standing: claim.standing } : {}),
		subject: figure.subject ?? false,
		qualifier
	};
}

/** A count that can be drawn. */
function usable(value: number | undefined): number | undefined {
	return value !== undefined && Number.isFinite(value) && value >= 0 ? value : undefined;
}

function figureText(
	value: number | undefined,
	qualifier: CompiledFigure['qualifier'],
	context: CompileContext
): string {
	if (value === undefined) return '';
	const number = context.number(value);
	return qualifier === 'exact' ? number : context.say(`number.${qualifier}`, { value: number });
}

/** What one dot stands for, and what a fading or an open edge means where one is drawn. */
function unitNotes(
	layer: StatLayer,
	figures: readonly CompiledFigure[],
	context: CompileContext
): Pick<CompiledStat, 'note' | 'scaledNote'> {
	const drawn = figures.filter((figure) => figure.value !== undefined);
	const edges: string[] = [];
	if (layer.as === 'units' || layer.as === 'bars') {
		const has = (...kinds: CompiledFigure['qualifier'][]) =>
			drawn.some((figure) => kinds.includes(figure.qualifier));
		if (has('about')) edges.push(context.say('stat.softEdge'));
		if (has('more-than', 'at-least')) edges.push(context.say('stat.openEdge'));
	}
	const dots: string[] = [];
	if (layer.as === 'units' && layer.unit !== undefined) {
		const tiled = drawn.some((figure) => (figure.value ?? 0) >= TILE);
		const tile = context.number(TILE);
		dots.push(
			tiled
				? context.say('stat.tile', { unit: layer.unit, tile })
				: context.say('stat.dot', { unit: layer.unit })
		);
	}
	const many = layer.as === 'units' && drawn.some((figure) => (figure.value ?? 0) >= SCALED);
	return {
		...joined('note', [...dots, ...edges]),
		...joined('scaledNote', many ? [context.say('stat.scaled', LATER), ...edges] : [])
	};
}

function joined<K extends string>(
	key: K,
	notes: readonly string[]
): { readonly [P in K]?: string } {
	return given(key, notes.length > 0 ? notes.join(' ') : undefined);
}

function describe(
	layer: StatLayer,
	figures: readonly CompiledFigure[],
	context: CompileContext
): string {
	if (figures.length === 0) return context.say('stat.empty');
	const lines = figures.map(({ text: value, label, by }) =>
		by === undefined
			? context.say('figure.line', { value, label })
			: context.say('figure.byline', { value, label, by })
	);
	const text = context.say(`stat.${layer.as}`, {
		n: figures.length,
		figures: listText(lines, context.language)
	});
	return layer.title === undefined
		? text
		: context.say('stat.titled', { title: layer.title, text });
}
