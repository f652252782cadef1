/** What is said below dots and bars: what one stands for, and what their edges mean. */
import type { StatLayer } from '../../story/types.js';
import { given } from '../claims.js';
import type { CompileContext } from '../kind.js';
import type { CompiledFigure, CompiledStat } from '../types.js';

/** How many dots make a tile of a unit chart. */
export const TILE = 1000;

/** From this count on a dot may have to stand for more than one. */
const SCALED = 100;

/** Filled where the chart is drawn: only there it is known how many dots have room. */
const LATER = { n: '{n}', tile: '{tile}' };

/** What one dot stands for, and what a fading or an open edge means where one is drawn. */
export function unitNotes(
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
