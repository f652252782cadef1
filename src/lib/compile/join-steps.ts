/** The steps of a compiled story: pieces kept or made, then numbered and dated. */
import type { Id, Issue, Source } from '../story/types.js';
import { given } from './claims.js';
import type { LiveContext } from './context.js';
import type { LayerRegistry } from './layers.js';
import { alike } from './reads.js';
import type { Pieces, StepCore, StepPieces } from './step.js';
import type { StoryTime } from './time/index.js';
import type { Translated } from './translate.js';
import type { CompiledStep } from './types.js';

/** What is kept of steps from compile to compile. */
export interface StepMemory {
	readonly pieces: Pieces;
	readonly registry: LayerRegistry;
	readonly steps: WeakMap<StepCore, CompiledStep>;
	sources?: { readonly of: readonly Source[]; readonly index: (id: Id) => number };
}

/** Compiles all steps, and adds what is to be said of them to `issues`. */
export function compileSteps(
	context: LiveContext,
	time: StoryTime,
	{ of: original, untranslated, stale }: Translated,
	memory: StepMemory,
	issues: Issue[]
): CompiledStep[] {
	const { pieces, registry } = memory;
	const { steps, sources } = context.story;
	const index = sourceIndex(sources, memory);
	pieces.begin(context);
	return steps.map((step, i) => {
		const all = pieces.of(step, i, context, index, registry);
		if (all.core.issues.length > 0) put(all.core.issues, `steps[${i}]`, issues);
		all.layers.forEach((layer, j) => {
			if (layer.issues.length > 0) put(layer.issues, `steps[${i}].stage[${j}]`, issues);
		});
		return joinStep(
			all,
			{
				number: i + 1,
				when: time.whens[i] ?? null,
				jump: time.jumps[i] ?? {},
				language: untranslated.has(step.id) ? original.language : undefined,
				stale: stale.has(step.id) || undefined
			},
			memory
		);
	});
}

/** Adds issues of a piece, with paths from the story on. */
function put(of: readonly Issue[], prefix: string, issues: Issue[]): void {
	for (const issue of of)
		issues.push({ ...issue, path: issue.path === '' ? prefix : `${prefix}.${issue.path}` });
}

/** What is added to the pieces of a step. */
type StepParts = Pick<CompiledStep, 'number' | 'when' | 'jump'> & {
	readonly language: string | undefined;
	readonly stale: true | undefined;
};

/** A whole step; the very one that was compiled before, if nothing in it changed: whoever draws it can tell. */
function joinStep(pieces: StepPieces, parts: StepParts, memory: StepMemory): CompiledStep {
	return (pieces.whole = join(pieces, parts, memory));
}

function join(pieces: StepPieces, parts: StepParts, memory: StepMemory): CompiledStep {
	const { number, when, jump, language, stale } = parts;
	const holds = (before: CompiledStep): boolean =>
		before.number === number &&
		before.language === language &&
		before.stale === stale &&
		alike(before.when, when) &&
		alike(before.jump, jump);
	if (pieces.whole && holds(pieces.whole)) return pieces.whole;
	const core = pieces.core.result;
	const stage = pieces.layers.map(({ result }) => result);
	const own = memory.steps.get(core);
	const before = own ?? memory.pieces.known(core.id);
	if (
		before &&
		holds(before) &&
		before.stage.length === stage.length &&
		before.stage.every((layer, j) => layer === stage[j]) &&
		(own || holdsCore(before, core))
	) {
		if (!own) memory.steps.set(core, before);
		return before;
	}
	const step: CompiledStep = {
		...core,
		number,
		when,
		stage,
		jump,
		...given('language', language),
		...given('stale', stale)
	};
	memory.steps.set(core, step);
	return step;
}

/** Whether a step that was compiled elsewhere says what a core does. */
function holdsCore(step: CompiledStep, core: StepCore): boolean {
	const { number: _n, when: _w, jump: _j, stage: _s, language: _l, stale: _o, ...own } = step;
	return alike(own, core);
}

function sourceIndex(sources: readonly Source[], memory: StepMemory): (id: Id) => number {
	if (memory.sources?.of !== sources) {
		const places = new Map(sources.map((source, i) => [source.id, i]));
		memory.sources = { of: sources, index: (id) => places.get(id) ?? -1 };
	}
	return memory.sources.index;
}
