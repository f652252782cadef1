import type { CompiledChart } from '../../compile/types.js';
import type { StageLayerProps } from '../stage.js';

/** Props of `Chart`: those of every stage layer. Alone, it needs no more than its `layer`. */
export interface ChartProps<C extends CompiledChart = CompiledChart> extends Pick<
	StageLayerProps<C>,
	'layer'
> {
	/** The room it is drawn in. Default: a figure in the text. */
	box?: StageLayerProps<C>['box'];
	/** For the language and its direction. Default: English. */
	story?: Pick<StageLayerProps<C>['story'], 'language' | 'direction'>;
}
