/** From text or unknown data to plain data of ours, with the issues found on the way. Never throws, never hangs. */
import { IssueList, inside, pathKeys } from './issues.js';
import type { Path } from './issues.js';
import { locate, positionsOf } from './json/position.js';
import { TooMuch, toPlain } from './json/plain.js';
import type { Plain } from './json/plain.js';
import { scanJson } from './json/scan.js';
import { LIMITS } from './limits.js';
import type { Issue } from './types.js';

/** A document that was read as far as plain data. */
export interface Document {
	/** `undefined`: it cannot be read at all, and `issues` says why. */
	readonly value: Plain | undefined;
	readonly issues: IssueList;
	/** The text it was read from; `null` if it came as data. */
	readonly text: string | null;
}

/**
 * Reads a document and lets `use` make something of it.
 *
 * @param input JSON text, or data that `JSON.parse` could have given
 * @returns what `use` made (`null` if nothing could be read) and all issues, with line and column where there is a text
 */
export function readDocument<T>(
	input: unknown,
	use: (value: Plain, issues: IssueList) => T | null
): { readonly result: T | null; readonly issues: Issue[] } {
	const issues = new IssueList();
	const text = typeof input === 'string' ? input.replace(/^\uFEFF/, '') : null;
	try {
		const value = text === null ? input : parseText(text, issues);
		if (value instanceof Refused) return { result: null, issues: [value.issue] };
		const plain = toPlain(value, issues);
		const result = use(plain ?? null, issues);
		return { result, issues: withPositions(issues, text) };
	} catch (error) {
		// Data may hold getters and proxies that throw; a document of them is no document.
		if (error instanceof TooMuch) {
			issues.add(error.at, {
				code: error.code,
				severity: 'error',
				message: error.message,
				remedy: error.remedy
			});
		} else {
			issues.add(null, {
				code: 'document.unreadable',
				severity: 'error',
				message: 'The document cannot be read.',
				remedy: 'Give it as JSON text, or as plain objects, lists, texts and numbers.'
			});
		}
		return { result: null, issues: withPositions(issues, text) };
	}
}

/** A text that is not read any further. */
class Refused {
	constructor(readonly issue: Issue) {}
}

function parseText(text: string, issues: IssueList): unknown {
	if (isOver(text, LIMITS.bytes)) {
		return new Refused({
			code: 'document.size',
			severity: 'error',
			path: '',
			message: 'The document is larger than 20 MB.',
			remedy: 'Split the story; pictures and recordings belong in files of their own.'
		});
	}
	const fault = scanJson(text, {
		maxDepth: LIMITS.depth,
		onTwice: (keys) => {
			const at = keys.reduce<Path>(inside, null);
			issues.add(at, {
				code: 'key.twice',
				severity: 'warning',
				message: `The key "${String(pathKeys(at).at(-1))}" stands twice in one object; the last counts.`,
				remedy: 'Take one of them out.'
			});
		}
	});
	if (!fault) return JSON.parse(text);
	const { code, offset, message, remedy } = fault;
	const [position] = positionsOf(text, [offset]);
	return new Refused({ code, severity: 'error', path: '', message, remedy, ...position });
}

/** Whether a text takes more than so many bytes as UTF-8. */
function isOver(text: string, bytes: number): boolean {
	if (text.length > bytes) return true;
	if (text.length * 3 <= bytes) return false;
	let count = text.length;
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		// A surrogate is half of a pair that takes four bytes.
		if (code >= 0x80) count += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
	}
	return count > bytes;
}

function withPositions(issues: IssueList, text: string | null): Issue[] {
	const { paths } = issues;
	return issues.list(text === null || paths.length === 0 ? undefined : locate(text, paths));
}
