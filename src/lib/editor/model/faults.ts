/** Why a record cannot be written as it is: forms write nothing that reading the document again would leave out. */
import { IssueList } from '../../story/issues.js';
import { newReading, type ParseOptions } from '../../story/reading.js';
import type { Shape } from '../../story/schema/shape.js';
import type { Id, Issue } from '../../story/types.js';

/**
 * `null` where reading a record again would give all of it back.
 *
 * @param near the path from the record on of what was written, as `figures[0].value`: what is found there is told first
 * @param step the step that it stands in
 */
export function faultOf(
	shape: Shape<unknown>,
	record: unknown,
	near: string,
	options: ParseOptions = {},
	step: Id | null = null
): Issue | null {
	const issues = new IssueList();
	const reading = newReading(issues, options);
	reading.step = step;
	if (holds(shape.read(record, null, reading), record)) return null;
	const errors = issues.list().filter(({ severity }) => severity === 'error');
	return errors.find(({ path }) => path.startsWith(near)) ?? errors[0] ?? UNREADABLE;
}

const UNREADABLE: Issue = {
	code: 'layer.unreadable',
	severity: 'error',
	path: '',
	message: 'This would not be kept as it is written.',
	remedy: 'Write it another way, or leave it out.'
};

/** Whether `read` says all that was given. It may say more: lists that stand empty. */
function holds(read: unknown, given: unknown): boolean {
	if (Object.is(read, given)) return true;
	if (typeof read !== 'object' || typeof given !== 'object' || !read || !given) return false;
	if (Array.isArray(read) !== Array.isArray(given)) return false;
	if (Array.isArray(read) && read.length !== (given as unknown[]).length) return false;
	return Object.entries(given).every(
		([key, value]) =>
			value === undefined ||
			(Object.hasOwn(read, key) && holds((read as Record<string, unknown>)[key], value))
	);
}
