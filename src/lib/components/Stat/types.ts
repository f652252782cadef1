import type { CompiledStat } from '../../compile/types.js';
import type { StageLayerProps } from '../stage.js';

/** Props of `Stat`: those of every stage layer. Alone, it needs no more than its `layer`. */
export interface StatProps extends Pick<StageLayerProps<CompiledStat>, 'layer' | 'motion'> {
	/** The room it is drawn in. Default: a figure in the text. */
	box?: StageLayerProps<CompiledStat>['box'];
	/** For the language, its digits and its direction. Default: English. */
	story?: Pick<StageLayerProps<CompiledStat>['story'], 'language' | 'direction'> &
		Partial<Pick<StageLayerProps<CompiledStat>['story'], 'words'>>;
}
