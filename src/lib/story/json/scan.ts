/**
 * A scanner for JSON text (RFC 8259) that knows where it is: it finds the first fault with a remedy, keys that stand
 * twice, nesting that is too deep, and the places of given paths. Linear, without recursion: no text can make it throw,
 * overflow or hang. It builds no values; `JSON.parse` does, once the scan has found no fault.
 */
import { commentFault, keyFault, separatorFault, stringFault, valueFault } from './faults.js';
import type { Fault } from './faults.js';

/** A path that is looked for, as a tree of keys. The scanner notes where each stands. */
export interface Wanted {
	offset: number | null;
	readonly children: Map<string | number, Wanted>;
}

export interface ScanOptions {
	/** Levels of objects and arrays that are let through. */
	readonly maxDepth: number;
	readonly wanted?: Wanted;
	/** Called for a key that the same object already holds; `keys` is the path to it. */
	readonly onTwice?: (keys: (string | number)[], offset: number) => void;
}

interface Frame {
	readonly object: boolean;
	readonly keys: Set<string> | null;
	readonly wanted: Wanted | undefined;
	/** The member or item being read. */
	key: string | number;
	/** The node wanted for it. */
	child: Wanted | undefined;
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The first fault of the text, or `null` if it is JSON of no more than the depth allowed. */
export function scanJson(text: string, options: ScanOptions): Fault | null {
	const stack: Frame[] = [];
	let at = 0;
	let expect: 'value' | 'first-item' | 'first-key' | 'key' | 'separator' = 'value';
	if (options.wanted) options.wanted.offset = 0;

	for (;;) {
		at = skipSpace(text, at);
		const code = text.charCodeAt(at);
		const char = text[at] ?? '';
		const frame = stack[stack.length - 1];
		if (char === '/' || char === '#') return commentFault(text, at);

		if (expect === 'separator') {
			if (!frame) {
				return at >= text.length ? null : separatorFault(text, at, null);
			}
			if (char === (frame.object ? '}' : ']')) {
				stack.pop();
				at += 1;
			} else if (char === ',') {
				if (typeof frame.key === 'number') {
					frame.key += 1;
					frame.child = frame.wanted?.children.get(frame.key);
				}
				expect = frame.object ? 'key' : 'value';
				at += 1;
			} else return separatorFault(text, at, frame.object ? 'object' : 'array', opens(stack));
			continue;
		}

		if (frame && (expect === 'key' || expect === 'first-key')) {
			if (expect === 'first-key' && char === '}') {
				stack.pop();
				at += 1;
				expect = 'separator';
				continue;
			}
			if (code !== QUOTE) return keyFault(text, at, expect === 'key', opens(stack));
			const end = stringEnd(text, at);
			if (end < 0) return stringFault(text, -end - 1, at);
			const key = keyText(text.slice(at + 1, end - 1));
			frame.key = key;
			frame.child = frame.wanted?.children.get(key);
			if (frame.child) frame.child.offset = at;
			if (frame.keys?.has(key)) {
				options.onTwice?.(
					stack.map((each) => each.key),
					at
				);
			}
			frame.keys?.add(key);
			at = skipSpace(text, end);
			if (text[at] !== ':') return separatorFault(text, at, 'key', opens(stack));
			at += 1;
			expect = 'value';
			continue;
		}

		if (expect === 'first-item' && char === ']') {
			stack.pop();
			at += 1;
			expect = 'separator';
			continue;
		}
		const node = frame ? frame.child : options.wanted;
		if (node && !frame?.object) node.offset = at;

		if (char === '{' || char === '[') {
			if (stack.length >= options.maxDepth) {
				return {
					code: 'document.depth',
					offset: at,
					message: `The document is nested more than ${options.maxDepth} levels deep.`,
					remedy: 'Check for brackets that are opened and never closed; no story needs such depth.'
				};
			}
			const object = char === '{';
			const keys = object && options.onTwice ? new Set<string>() : null;
			const child = object ? undefined : node?.children.get(0);
			stack.push({ object, keys, wanted: node, key: object ? '' : 0, child });
			expect = object ? 'first-key' : 'first-item';
			at += 1;
			continue;
		}
		if (code === QUOTE) {
			const end = stringEnd(text, at);
			if (end < 0) return stringFault(text, -end - 1, at);
			at = end;
		} else {
			const end = plainEnd(text, at);
			if (end === at)
				return valueFault(text, at, expect === 'value' && frame !== undefined, opens(stack));
			at = end;
		}
		expect = 'separator';
	}
}

function skipSpace(text: string, from: number): number {
	let at = from;
	for (;;) {
		const code = text.charCodeAt(at);
		if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at;
		at += 1;
	}
}

/** The offset after the closing quote; or, of a fault, the negative of its offset less 1. */
function stringEnd(text: string, open: number): number {
	for (let at = open + 1; ; at += 1) {
		const code = text.charCodeAt(at);
		if (code === QUOTE) return at + 1;
		if (code === BACKSLASH) {
			const next = text[at + 1] ?? '';
			if (next === 'u') {
				if (!/^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6))) return -at - 1;
				at += 5;
			} else if (next !== '' && '"\\/bfnrt'.includes(next)) at += 1;
			else return -at - 1;
		} else if (!(code >= 0x20)) return -at - 1;
	}
}

/** The end of a number or a word of JSON; `at` itself if none stands there. */
function plainEnd(text: string, at: number): number {
	let end = at;
	for (const word of ['true', 'false', 'null']) {
		if (text.startsWith(word, at)) end = at + word.length;
	}
	NUMBER.lastIndex = at;
	if (end === at && NUMBER.test(text)) end = NUMBER.lastIndex;
	return end > at && /[\w.+$-]/.test(text[end] ?? '') ? at : end;
}

function keyText(raw: string): string {
	return raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw;
}

/** What would close all that is open. */
function opens(stack: readonly Frame[]): string {
	return stack
		.map((frame) => (frame.object ? '}' : ']'))
		.reverse()
		.join('');
}
