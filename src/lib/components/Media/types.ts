import type { LayerBase } from '../../compile/types.js';
import type { StageLayerProps } from '../stage.js';

/** Props of a medium: those of every stage layer; with `layer` and `story` alone it is a figure in the text. */
export type MediaProps<C extends LayerBase> = Pick<StageLayerProps<C>, 'layer' | 'motion'> & {
	/** The room it is drawn in. Default: a figure in the text. */
	box?: StageLayerProps<C>['box'];
	/** For the language, the direction, and where relative addresses begin. */
	story: Pick<StageLayerProps<C>['story'], 'language' | 'direction' | 'base'>;
};
