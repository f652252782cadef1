/**
 * What the elements show: markup that is written, its styles, and what is drawn anew. It holds markup, so elements take it
 * from nowhere else than where their own script came from: whoever may send one may send the other.
 */
import type { CompiledMap, StageStory } from '../compile/types.js';

export const EMBED = 'throughline-embed/1';
export const FIGURE = 'throughline-figure/1';

/** What a server answers at a story's `embed.json`, and what `text.ts` makes of a compiled story. */
export interface WholeStory {
	readonly format: typeof EMBED;
	/** For the stage and the rail; addresses of its files are absolute. */
	readonly story: StageStory;
	/** The text in told order, with the ground: HTML of the kit's own components. */
	readonly html: string;
	/** The styles of the kit, and over them those of the story's theme. */
	readonly css: readonly string[];
	/** The address of the story's page with its pictures, for paper. */
	readonly pictured?: string;
}

/** What a server answers at a story's `figure.json`, and what `text.ts` makes of a compiled story: pictures of one step. */
export interface WholeFigure {
	readonly format: typeof FIGURE;
	/** The step's, in plain text. */
	readonly label: string;
	/** The pictures, with the ground of maps: HTML of the kit's own components. */
	readonly html: string;
	readonly css: readonly string[];
	/** Kinds of layers among them that listen to the reader: not maps, which are explored. */
	readonly alive: readonly string[];
	/** What it takes to explore its maps. */
	readonly maps: readonly CompiledMap[];
	readonly story: Pick<StageStory, 'language' | 'direction' | 'base' | 'atlas'>;
}
