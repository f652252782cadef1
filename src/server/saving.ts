/** Saves as they come over HTTP: read with suspicion, applied to the draft, refused in words. */
import { parseStory, serialiseStory } from '#lib/story/index.ts';
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

/** An operation that cannot be applied to the draft; thrown so that nothing of the save is written. */
export class Unappliable extends Error {
	readonly problem: Problem;
	constructor(problem: Problem) {
		super(problem.message);
		this.problem = problem;
	}
}

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
	const text = serialiseStory(next);
	if (!parseStory(text, kindShapes).story) {
		throw new Unappliable({
			code: 'malformed',
			message: 'The story could not be read again after this edit.'
		});
	}
	return text;
}
