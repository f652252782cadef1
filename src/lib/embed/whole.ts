/** A story as `<throughline-story>` shows it: its text written, its styles, and what its stage draws. */
import type { StageStory } from '../compile/types.js';

export const EMBED = 'throughline-embed/1';

/**
 * What a server answers at a story's `embed.json`, and what `text.ts` makes of a compiled story. It holds markup, so the
 * element takes it from nowhere else than where its own script came from: whoever may send one may send the other.
 */
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
