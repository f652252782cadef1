/** Writes pictures of a story: on a server, and in the browser where no server has. */
import { stageStory } from '../compile/stage-story.js';
import type { CompiledMap, CompiledStep, CompiledStory } from '../compile/types.js';
import type { StageView } from '../components/stage.js';
import { FIGURE, type WholeFigure } from './whole.js';

/** What a component is drawn with: `Figure.svelte`'s props. */
export interface FigureProps extends Record<string, unknown> {
	readonly story: CompiledStory;
	readonly step: CompiledStep;
	readonly page?: string;
	readonly views: Readonly<Record<string, StageView>>;
}

/** Draws `Figure.svelte`: its HTML, and the styles of what brings its own. */
export type FigureDrawer = (props: FigureProps) => {
	readonly html: string;
	readonly css: readonly string[];
};

/**
 * @param story whole, its ground too; addresses of its files begin at its `base`
 * @param step with the layers that are shown: `figureOf`
 * @param css the styles of the kit and of the story's theme
 * @param views what draws the kinds that are not on every stage; others stand as their captions
 * @param page the address of the story's page, where it has one
 */
export function writtenFigure(
	story: CompiledStory,
	step: CompiledStep,
	css: readonly string[],
	views: Readonly<Record<string, StageView>>,
	draw: FigureDrawer,
	page?: string
): WholeFigure {
	const drawn = draw({ story, step, views, ...(page && { page }) });
	const maps = step.stage.filter((layer): layer is CompiledMap => layer.kind === 'map');
	const { language, direction, base, atlas } = stageStory(story);
	return {
		format: FIGURE,
		label: step.label,
		html: drawn.html,
		css: [...css, ...drawn.css],
		alive: [...new Set(step.stage.map(({ kind }) => kind))].filter((kind) => views[kind]?.alive),
		maps,
		story: {
			language,
			direction,
			...(base && { base }),
			atlas: maps.length > 0 ? atlas : null
		}
	};
}
