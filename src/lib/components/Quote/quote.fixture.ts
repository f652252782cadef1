/** A quote as it comes from the compiler, for tests. */
import type { CompiledQuote } from '../../compile/types.js';

export const layer: CompiledQuote = {
	id: 'quote',
	kind: 'quote',
	description: 'A resident, in words: “We are so tired of this war”.',
	quote: 'We are so tired of this war',
	by: 'Shir Mohammad Barekzai, a resident',
	standing: 'attributed',
	translated: true
};

export const story = {
	language: 'en',
	direction: 'ltr' as const,
	words: { 'standing.attributed': 'attributed', 'quote.translated': 'may be translated' }
};
