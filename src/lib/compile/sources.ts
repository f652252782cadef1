/** The list of sources, with the claims that rest on each. */
import { safeUrl } from '../story/safe-url.js';
import type { Story } from '../story/types.js';
import { given } from './claims.js';
import type { CompileContext } from './kind.js';
import type { CompiledSource, CompiledStep } from './types.js';

/** Compiles the sources of a story, in the document's order. Addresses that are not safe to link are left out. */
export function compileSources(
	sources: Story['sources'],
	steps: readonly CompiledStep[],
	context: CompileContext
): CompiledSource[] {
	const claims: (readonly [step: number, claim: number])[][] = sources.map(() => []);
	steps.forEach((step, i) =>
		step.claims.forEach((claim, j) => claim.sources.forEach((k) => claims[k]?.push([i, j])))
	);
	return sources.map((source, k) => ({
		id: source.id,
		title: source.title,
		...given('publisher', source.publisher),
		...given('updated', context.when(source.updated) || undefined),
		...given('url', (source.url && safeUrl(source.url)) || undefined),
		...given('note', source.note),
		claims: claims[k] ?? []
	}));
}
