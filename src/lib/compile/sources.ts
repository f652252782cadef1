/** The list of sources, with the claims that rest on each. */
import { safeUrl } from '../story/safe-url.js';
import type { Story } from '../story/types.js';
import { given } from './claims.js';
import type { CompileContext } from './kind.js';
import { alike } from './reads.js';
import type { CompiledSource, CompiledStep } from './types.js';

/** Which claims rest on each source, as step and claim. */
type Resting = readonly CompiledSource['claims'][];

/** What is kept of it from compile to compile. */
export interface SourceMemory {
	resting?: {
		readonly count: number;
		readonly steps: readonly CompiledStep[];
		readonly on: Resting;
	};
}

/** Compiles the sources of a story, in the document's order. Addresses that are not safe to link are left out. */
export function compileSources(
	sources: Story['sources'],
	steps: readonly CompiledStep[],
	context: CompileContext,
	memory: SourceMemory = {}
): CompiledSource[] {
	const { resting: before } = memory;
	const same = before?.count === sources.length && restAlike(steps, before.steps);
	const on = same ? before.on : restingOn(sources, steps);
	memory.resting = { count: sources.length, steps, on };
	return sources.map((source, k) => ({
		id: source.id,
		title: source.title,
		...given('publisher', source.publisher),
		...given('updated', context.when(source.updated) || undefined),
		...given('url', (source.url && safeUrl(source.url)) || undefined),
		...given('note', source.note),
		claims: on[k] ?? []
	}));
}

function restingOn(sources: Story['sources'], steps: readonly CompiledStep[]): Resting {
	const claims: (readonly [step: number, claim: number])[][] = sources.map(() => []);
	steps.forEach((step, i) =>
		step.claims.forEach((claim, j) => claim.sources.forEach((k) => claims[k]?.push([i, j])))
	);
	return claims;
}

/** Whether the claims of all steps rest on what they rested on. */
function restAlike(steps: readonly CompiledStep[], before: readonly CompiledStep[]): boolean {
	const sourcesOf = ({ claims }: CompiledStep) => claims.map(({ sources }) => sources);
	return (
		steps.length === before.length &&
		steps.every((step, i) => step === before[i] || alike(sourcesOf(step), sourcesOf(before[i]!)))
	);
}
