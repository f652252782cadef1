/** One step, compiled: its text and claims, and what the stage shows. When it happened is added by the caller. */
import type { Id, Issue, Layer, Step } from '../story/types.js';
import { compileClaim, given, placesText } from './claims.js';
import type { LiveContext } from './context.js';
import type { LayerRegistry } from './layers.js';
import { alike, type Logged } from './reads.js';
import { fieldOf } from './step-views.js';
import { compileLine, compileText, plainText } from './text.js';
import type { CompiledLayer, CompiledStep } from './types.js';

/** The part of a compiled step that does not depend on the steps around it. */
export type StepCore = Omit<CompiledStep, 'number' | 'when' | 'jump' | 'stage'>;

/** A piece kept from an earlier compile, with what it was made from. */
interface Kept<T> extends Logged<T> {
	readonly step: Step;
	/** What made it: must be the very same. */
	readonly by: unknown;
}

/** All pieces of one step. */
export interface StepPieces {
	readonly step: Step;
	readonly by: SourceIndex;
	readonly core: Logged<StepCore>;
	readonly layers: readonly Logged<CompiledLayer>[];
	/** What of the story was asked for any of them. */
	readonly asks: (question: string) => boolean;
	/** The whole step, once it is put together. */
	whole?: CompiledStep;
}

/** When more questions are known, a compile looks at every piece again: what once was asked is not asked for ever. */
const MOST_ASKED = 100_000;

/** Pieces by the story's own immutable records: what is no longer held by any story is forgotten with it. */
export class Pieces {
	/** Those of the compile before and of this one, in told order. */
	#before: readonly StepPieces[] = [];
	#now: StepPieces[] = [];
	/** All that pieces have asked of the story, with the answers of this compile. */
	readonly #asked = new Map<string, unknown>();
	/** The questions of which the answer is another than in the compile before. */
	#changed: readonly string[] = [];
	readonly #cores = new WeakMap<Step, Kept<StepCore>>();
	readonly #layers = new WeakMap<Layer, Kept<CompiledLayer>>();
	readonly #known: ReadonlyMap<Id, CompiledStep>;
	/** How many pieces have been made, rather than found. */
	made = { steps: 0, layers: 0 };

	/** @param known steps that were compiled elsewhere: what comes out alike is given back as it is there */
	constructor(known: readonly CompiledStep[] = []) {
		this.#known = new Map(known.map((step) => [step.id, step]));
	}

	/** A step as it was compiled elsewhere. */
	known(id: Id): CompiledStep | undefined {
		return this.#known.get(id);
	}

	/** Begins a compile: asks once what all pieces together have asked. */
	begin(context: LiveContext): void {
		this.made = { steps: 0, layers: 0 };
		this.#before = this.#now;
		this.#now = [];
		if (this.#asked.size > MOST_ASKED) {
			this.#asked.clear();
			this.#before = [];
		}
		const changed: string[] = [];
		for (const [question, answer] of this.#asked) {
			const now = context.answer(question);
			if (now === answer) continue;
			changed.push(question);
			this.#asked.set(question, now);
		}
		this.#changed = changed;
	}

	/**
	 * All of a step. One that stands where it stood, and of which nothing asked has changed, is taken as it is.
	 * `sourceIndex` must be the same function as long as the sources are the same.
	 */
	of(
		step: Step,
		index: number,
		context: LiveContext,
		sourceIndex: SourceIndex,
		registry: LayerRegistry
	): StepPieces {
		const before = this.#before[index];
		const stands =
			before?.step === step && before.by === sourceIndex && !this.#changed.some(before.asks);
		const pieces = stands ? before : this.#find(step, context, sourceIndex, registry);
		this.#now.push(pieces);
		return pieces;
	}

	#find(
		step: Step,
		context: LiveContext,
		sourceIndex: SourceIndex,
		registry: LayerRegistry
	): StepPieces {
		const core = this.core(step, context, sourceIndex);
		const layers = step.stage.map((layer) => this.layer(layer, step, context, registry));
		const all = [core, ...layers];
		for (const { reads } of all)
			for (const [question, answer] of reads) this.#asked.set(question, answer);
		return {
			step,
			by: sourceIndex,
			core,
			layers,
			asks: (question) => all.some(({ reads }) => reads.has(question))
		};
	}

	/** Text and claims. */
	core(step: Step, context: LiveContext, sourceIndex: SourceIndex): Logged<StepCore> {
		const kept = this.#cores.get(step);
		if (kept?.by === sourceIndex && holds(kept, context)) return kept;
		this.made.steps += 1;
		const made = context.log.during(() => compileCore(step, context, sourceIndex));
		const piece = { ...made, step, by: sourceIndex };
		this.#cores.set(step, piece);
		return piece;
	}

	/** One layer of a step. */
	layer(
		layer: Layer,
		step: Step,
		context: LiveContext,
		registry: LayerRegistry
	): Logged<CompiledLayer> {
		const by = registry.of(layer.kind);
		const kept = this.#layers.get(layer);
		if (kept && kept.by === by && holds(kept, context) && holdsOwn(kept, step)) return kept;
		this.made.layers += 1;
		const made = context.log.during(() => registry.compile(layer, context.viewOf(step), context));
		const known = this.#known.get(step.id)?.stage.find(({ id }) => id === layer.id);
		const piece = {
			...made,
			step,
			by,
			...(known && alike(made.result, known) && { result: known })
		};
		this.#layers.set(layer, piece);
		return piece;
	}
}

type SourceIndex = (id: Id) => number;

/** Whether all that a piece was made from still is as it was. */
export function holds({ reads }: Logged<unknown>, context: LiveContext): boolean {
	for (const [question, answer] of reads) {
		if (context.answer(question) !== answer) return false;
	}
	return true;
}

/** Whether the step has all that a piece read of it when it was made. */
function holdsOwn({ step: before, own }: Kept<unknown>, step: Step): boolean {
	if (before === step) return true;
	for (const [field, value] of own) if (fieldOf(step, field) !== value) return false;
	return true;
}

function compileCore(step: Step, context: LiveContext, sourceIndex: SourceIndex): StepCore {
	const at = (path: string) => (issue: Issue) => context.report({ ...issue, path });
	const heading = compileLine(step.heading);
	heading.issues.forEach(at('heading'));
	const body = compileText(step.body);
	body.issues.forEach(at('body'));
	checkDate(step.when, 'when', context);
	step.claims.forEach((claim, i) => {
		checkDate(claim.when, `claims[${i}].when`, context);
		checkDate(claim.said, `claims[${i}].said`, context);
	});
	return {
		id: step.id,
		heading: heading.tree,
		label: step.label ?? plainText(heading.tree),
		body: body.tree,
		...given('where', placesText(step.where, step.to, context)),
		...given('group', step.group),
		align: step.align ?? 'start',
		claims: step.claims.map((claim) => compileClaim(claim, step, context, sourceIndex))
	};
}

function checkDate(text: string | undefined, path: string, context: LiveContext): void {
	if (text === undefined || context.date(text)) return;
	context.report({
		code: 'date.unreadable',
		severity: 'warning',
		path,
		message: `“${text.slice(0, 60)}” cannot be read as a date; it is left out.`,
		remedy: 'Write it in EDTF, as 2021-07-05, 2021-07, 199X or 2021-07-04/2021-07-05.'
	});
}
