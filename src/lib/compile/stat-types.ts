/** Compiled figures, and the pictures that need no scale. */
import type { Standing } from '../story/types.js';
import type { LayerBase } from './layer-base.js';

export interface CompiledFigure {
	readonly id: string;
	readonly value?: number;
	/** As "1,037", "about 2,500", "dozens". */
	readonly text: string;
	readonly label: string;
	readonly note?: string;
	/** Who says it, with the standing's word. */
	readonly by?: string;
	readonly standing?: Standing;
	readonly subject: boolean;
	readonly qualifier: 'exact' | 'about' | 'more-than' | 'at-least' | 'at-most';
}

export interface CompiledStat extends LayerBase {
	readonly kind: 'stat';
	readonly as: 'number' | 'units' | 'bars' | 'figures';
	readonly title?: string;
	readonly figures: readonly CompiledFigure[];
	/** The largest value: one scale for all. */
	readonly max: number;
	/** "One dot, one soldier. A tile is 1,000." */
	readonly note?: string;
	/** The note for where the room does not allow a dot for each: `{n}` is what a dot stands for, `{tile}` a tile. */
	readonly scaledNote?: string;
}
