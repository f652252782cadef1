import { record } from '../schema/record.js';
import { line, oneOf, ownId, prose, ref } from '../schema/scalars.js';
import { optional, required, seldom } from '../schema/shape.js';
import type { QuoteLayer } from '../types.js';

export const quoteLayerShape = record<QuoteLayer>(
	{ name: 'quote-layer', noun: 'a quote', about: "A speaker's words, large." },
	{
		id: required(ownId),
		kind: required(oneOf(['quote'])),
		claim: required(ref('quoted-claim'), undefined, 'The claim of this step whose quote is shown.'),
		caption: seldom(optional(line(), 'A line under the picture.')),
		alt: seldom(optional(prose(), 'Replaces the generated description in words.'))
	}
);
