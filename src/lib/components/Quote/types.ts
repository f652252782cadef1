import type { CompiledQuote } from '../../compile/types.js';
import type { StageLayerProps } from '../stage.js';

/** Props of `Quote`: those of every stage layer. */
export interface QuoteProps extends Pick<StageLayerProps<CompiledQuote>, 'layer'> {
	/** The room it is drawn in. Default: a figure in the text. */
	box?: StageLayerProps<CompiledQuote>['box'];
	/** For the language of the marks, the direction and the words of the standing. */
	story: Pick<StageLayerProps<CompiledQuote>['story'], 'language' | 'direction' | 'words'>;
}
