/** Saves as they come over HTTP: read with suspicion, applied to the draft, refused in words. */
import { orderStory, parseStory, serialiseStory } from '#lib/story/index.ts';
import { LIMITS } from '#lib/story/limits.ts';
import type { Story } from '#lib/story/types.ts';
import { kindShapes } from '#kinds/index.ts';
import { apply, type Operation, type Problem } from '#lib/editor/model/operations.ts';
import { parseOperation } from '#lib/editor/model/parse-operation.ts';

export interface SaveRequest {
	readonly id: string;
	readonly operations: readonly Operation[];
}

const SAVE_ID = /^[\w-]{8,64}$/;
const MOST = 5_000;

/** The save in a request's body, or what is wrong with it. */
export function parseSave(body: unknown): SaveRequest | string {
	if (typeof body !== 'object' || body === null) return 'The body must be a JSON object.';
	const { id, operations } = body as Record<string, unknown>;
	if (typeof id !== 'string' || !SAVE_ID.test(id)) {
		return '“id” must be 8 to 64 letters, digits, - or _: it makes a repeated save harmless.';
	}
	if (!Array.isArray(operations) || operations.length === 0 || operations.length > MOST) {
		return `“operations” must be a list of 1 to ${MOST} operations.`;
	}
	const parsed: Operation[] = [];
	for (const [i, one] of operations.entries()) {
		const operation = parseOperation(one);
		if (!operation)
			return `operations[${i}] is none that is known: move, insert, remove, set or batch.`;
		parsed.push(operation);
	}
	return { id, operations: parsed };
}

/** Operations that cannot be applied to the draft; thrown so that nothing of the save is written. */
export class Unappliable extends Error {
	readonly problem: Pick<Problem, 'message'> & { readonly code: string };
	/** Of the answer: 413 where the story would be larger than stories may be. */
	readonly status: 413 | 422;
	constructor(problem: Unappliable['problem'], status: Unappliable['status'] = 422) {
		super(problem.message);
		this.problem = problem;
		this.status = status;
	}
}

/** Why a story is not read that is larger than stories may be. */
const TOO_LARGE: ReadonlySet<string> = new Set(['document.size', 'steps.many']);

/** The document after the operations. A story with faults may be saved (a draft is allowed to be one), a broken one not. */
export function applyAll(document: string, operations: readonly Operation[]): string {
	const { story } = parseStory(document, kindShapes);
	if (!story)
		throw new Unappliable({ code: 'malformed', message: 'The stored draft cannot be read.' });
	let next = story;
	for (const operation of operations) {
		const applied = apply(next, operation);
		if (!applied.ok) throw new Unappliable(applied.problem);
		next = applied.story;
	}
	const text = textOf(next);
	const again = parseStory(text, kindShapes);
	if (!again.story) {
		const large = again.issues.find(({ code }) => TOO_LARGE.has(code));
		if (large)
			throw new Unappliable({ code: large.code, message: `Not saved. ${large.message}` }, 413);
		throw new Unappliable({
			code: 'malformed',
			message: 'The story could not be read again after this edit.'
		});
	}
	return text;
}

/** As people read it, unless it is only without line breaks and indents that it is no larger than stories may be. */
function textOf(story: Story): string {
	const text = serialiseStory(story);
	return Buffer.byteLength(text) > LIMITS.bytes ? JSON.stringify(orderStory(story)) : text;
}

/** Whether a request's body was not read because it is larger than the server takes (`BODY_SIZE_LIMIT`). */
export function isTooLarge(error: unknown): boolean {
	return error instanceof Error && 'status' in error && error.status === 413;
}
