/** A speaker's words, large on the stage. */
import type { QuoteLayer } from '../story/types.js';
import { given } from './claims.js';
import type { LayerCompiler } from './kind.js';
import type { CompiledQuote } from './types.js';

/** Compiles `quote` layers: the words of one claim of the step, by whom, and whether they may be translated. */
export const quoteCompiler: LayerCompiler<QuoteLayer, CompiledQuote> = {
	kind: 'quote',
	fills: true,
	compile(layer, step, context) {
		const claim = context.claim(step, layer.claim);
		if (claim?.quote === undefined) {
			context.report({
				code: 'quote.none',
				severity: 'warning',
				path: 'claim',
				message: `The claim “${layer.claim}” has no quote to show.`,
				remedy: 'Give the claim a quote, or name one of this step that has.'
			});
		}
		const quote = claim?.quote ?? claim?.what ?? '';
		const by = claim?.by ?? '';
		return {
			id: layer.id,
			kind: 'quote',
			...given('caption', layer.caption),
			description: layer.alt ?? context.say('quote.describe', { by, quote }),
			quote,
			by,
			standing: claim?.standing ?? 'unverified',
			translated: claim?.translated ?? false
		};
	}
};
