/** What is wrong with a JSON text, in words, with the way out. */
import { show } from '../issues.js';

export interface Fault {
	readonly code: string;
	/** Counted in UTF-16 units from 0. */
	readonly offset: number;
	readonly message: string;
	readonly remedy: string;
}

function fault(offset: number, message: string, remedy: string): Fault {
	return { code: 'json.syntax', offset, message, remedy };
}

function early(offset: number, closing: string): Fault {
	return fault(
		offset,
		'The text ends too early.',
		closing === ''
			? 'Write a story: an object in braces.'
			: `Close what is open: ${closing.slice(0, 40)}`
	);
}

/** The word or sign that stands at the offset. */
function found(text: string, at: number): string {
	const word = /^[\w$.+-]{1,30}/.exec(text.slice(at, at + 30));
	return show(word ? word[0] : String.fromCodePoint(text.codePointAt(at) ?? 0x20));
}

function quotes(text: string, at: number): Fault | null {
	return /['‘’‚‛“”„‟«»`]/.test(text[at] ?? '')
		? fault(at, `Text does not stand in ${text[at]} here.`, 'Use straight double quotes: "…".')
		: null;
}

export function commentFault(text: string, at: number): Fault {
	return fault(
		at,
		`JSON holds no comments and no stray ${found(text, at)}.`,
		'Take it out; a `note` field can hold a remark.'
	);
}

/** Where a key should stand. */
export function keyFault(text: string, at: number, afterComma: boolean, closing: string): Fault {
	if (at >= text.length) return early(at, closing);
	const char = text[at] ?? '';
	if (char === '}' && afterComma) {
		return fault(at, 'A comma stands before the closing }.', 'Take out that comma.');
	}
	if (char === ',')
		return fault(at, 'Two commas, or a comma too early.', 'Keep one comma between members.');
	return (
		quotes(text, at) ??
		fault(
			at,
			`A key was expected, not ${found(text, at)}.`,
			'Write keys in double quotes: "title": …'
		)
	);
}

/** Where a value should stand. */
export function valueFault(text: string, at: number, inside: boolean, closing: string): Fault {
	if (at >= text.length) return early(at, closing);
	const char = text[at] ?? '';
	if (char === ']' && inside) {
		return fault(at, 'A comma stands before the closing ].', 'Take out that comma.');
	}
	if (char === '}' || char === ']' || char === ',' || char === ':') {
		return fault(
			at,
			`A value was expected, not ${show(char)}.`,
			'Write the value that is missing.'
		);
	}
	const word = /^[A-Za-z]+/.exec(text.slice(at, at + 30))?.[0] ?? '';
	if (/^(true|false|null|none|nil)$/i.test(word)) {
		return fault(
			at,
			`${show(word)} is no word of JSON.`,
			'Write true, false or null, in small letters.'
		);
	}
	if (/^[-+]?(NaN|Infinity)/.test(text.slice(at, at + 10))) {
		return fault(
			at,
			`JSON has no number ${found(text, at)}.`,
			'Write a number, or leave the key out.'
		);
	}
	if (/[\d.+-]/.test(char)) {
		return fault(
			at,
			`${found(text, at)} is no number of JSON.`,
			'Write it as 37.12 or -5: no leading zeros or plus, digits on both sides of the point; dates in quotes.'
		);
	}
	return (
		quotes(text, at) ??
		fault(at, `A value was expected, not ${found(text, at)}.`, 'Write text in double quotes: "…".')
	);
}

/** Where a comma, a colon or a closing bracket should stand; `null`: after the whole document. */
export function separatorFault(
	text: string,
	at: number,
	inside: 'object' | 'array' | 'key' | null,
	closing = ''
): Fault {
	if (at >= text.length) return early(at, closing);
	if (inside === null) {
		return fault(
			at,
			`The document has ended, and ${found(text, at)} follows.`,
			'Take out what stands after the last bracket, or check for a bracket too many.'
		);
	}
	if (inside === 'key') {
		return fault(at, `A colon was expected, not ${found(text, at)}.`, 'Write "key": value.');
	}
	const end = inside === 'object' ? '}' : ']';
	return fault(
		at,
		`A comma or ${end} was expected, not ${found(text, at)}.`,
		'Put a comma between members; write quotes inside of text as \\".'
	);
}

/** A string that opens at `open` and breaks at `at`. */
export function stringFault(text: string, at: number, open: number): Fault {
	if (at >= text.length) {
		return fault(open, 'This text is never closed.', 'Close it with a double quote.');
	}
	if (text[at] === '\\') {
		return fault(
			at,
			`${show(text.slice(at, at + 2))} is no escape of JSON.`,
			'Write a backslash as \\\\, a quote as \\", a line break as \\n.'
		);
	}
	const char = text[at] === '\n' || text[at] === '\r' ? 'A line break' : 'A control character';
	return fault(
		at,
		`${char} stands inside of a text.`,
		'Close the text with a double quote, or write line breaks as \\n and tabs as \\t.'
	);
}
