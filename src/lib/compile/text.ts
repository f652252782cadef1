/**
 * Text of a story, Markdown in, trees out. The subset: paragraphs, emphasis, strong, links, quotes, lists. What lies
 * outside keeps its words and loses its form, and is reported.
 *
 * The parser is total but not linear: some runs of marks take it quadratic time. Text that no person writes is
 * therefore not parsed at all but taken as plain paragraphs.
 */
import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { safeUrl } from '../story/safe-url.js';
import type { Issue, Markdown } from '../story/types.js';
import type { Block, Inline } from './types.js';

export { plainText } from './plain-text.js';

/** What a text came to. Paths of issues are empty: whoever asked knows where the text stands. */
export interface CompiledText<T> {
	readonly tree: readonly T[];
	readonly issues: readonly Issue[];
}

/** Longest text that is parsed, in UTF-16 units. */
export const MAX_TEXT = 20_000;
const MAX_MARKS = 600;
const MAX_BLOCK_DEPTH = 4;
const MAX_INLINE_DEPTH = 6;
/** A line that opens more than twelve quotes or lists at once. */
const DEEP_LINE = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)])){13}/m;
/** Indented code and reference definitions surprise whoever writes prose: left to be text. */
const NEVER = ['codeIndented', 'definition'];
const BLOCKS = [
	'blockQuote',
	'codeFenced',
	'headingAtx',
	'htmlFlow',
	'list',
	'setextUnderline',
	'thematicBreak'
];

/** Words with single spaces and nothing that could be a mark: most headings and many texts, which need no parser. */
const PLAIN = /^[^\s\\`*_[\]<>&\p{C}]+(?: [^\s\\`*_[\]<>&\p{C}]+)*$/u;
/** The same, beginning like no list, heading or rule. */
const PROSE = /^[\p{L}“‘]/u;

type MarkdownNode = RootContent | BlockContent | DefinitionContent | PhrasingContent;

/** Compiles a text of paragraphs, quotes and lists. Never throws. */
export function compileText(text: Markdown): CompiledText<Block> {
	const trouble = new Trouble();
	if (tangled(text)) {
		trouble.add('tangled');
		return { tree: plainParagraphs(text), issues: trouble.issues };
	}
	const paragraphs = text.split('\n\n');
	if (paragraphs.every((part) => PROSE.test(part) && PLAIN.test(part)))
		return { tree: paragraphs.map((part) => ({ t: 'p', c: [part] })), issues: [] };
	const root = fromMarkdown(text, { extensions: [{ disable: { null: NEVER } }] });
	return { tree: blocks(root.children, 0, trouble), issues: trouble.issues };
}

/** Compiles a line, such as a heading: marks within the line only, so "1986. A year" is no list. Never throws. */
export function compileLine(text: Markdown): CompiledText<Inline> {
	const trouble = new Trouble();
	if (tangled(text)) {
		trouble.add('tangled');
		return { tree: [tidy(text)], issues: trouble.issues };
	}
	if (PLAIN.test(text)) return { tree: [text], issues: [] };
	const root = fromMarkdown(text, { extensions: [{ disable: { null: [...NEVER, ...BLOCKS] } }] });
	const tree = root.children.flatMap((node, i) => {
		const line = inlines('children' in node ? node.children : [node], 0, trouble);
		return i > 0 ? [' ', ...line] : line;
	});
	return { tree: join(tree), issues: trouble.issues };
}

function tangled(text: string): boolean {
	if (text.length > MAX_TEXT || DEEP_LINE.test(text)) return true;
	let marks = 0;
	for (const c of text)
		if ((c === '*' || c === '_' || c === '[') && ++marks > MAX_MARKS) return true;
	return false;
}

function plainParagraphs(text: string): Block[] {
	return text
		.split(/\n\s*\n/)
		.map(tidy)
		.filter((part) => part !== '')
		.map((part) => ({ t: 'p', c: [part] }));
}

function blocks(nodes: readonly MarkdownNode[], depth: number, trouble: Trouble): Block[] {
	return nodes.flatMap((node) => block(node, depth, trouble));
}

function block(node: MarkdownNode, depth: number, trouble: Trouble): Block[] {
	switch (node.type) {
		case 'paragraph':
			return paragraph(inlines(node.children, 0, trouble));
		case 'blockquote': {
			if (depth >= MAX_BLOCK_DEPTH) return flat(node, trouble);
			const c = blocks(node.children, depth + 1, trouble);
			return c.length ? [{ t: 'quote', c }] : [];
		}
		case 'list': {
			if (depth >= MAX_BLOCK_DEPTH) return flat(node, trouble);
			const items = node.children
				.map((item) => blocks(item.children, depth + 1, trouble))
				.filter((item) => item.length > 0);
			if (items.length === 0) return [];
			// "1986. A hard year." is a sentence that happens to begin with a number.
			if (node.ordered && (node.start ?? 1) > 1) {
				return items.flatMap((item, i) => numbered(item, (node.start ?? 1) + i));
			}
			return [{ t: node.ordered ? 'ol' : 'ul', c: items }];
		}
		case 'heading':
			trouble.add('heading');
			return paragraph(inlines(node.children, 0, trouble));
		case 'code':
			trouble.add('code');
			return plainParagraphs(node.value);
		case 'html':
			trouble.add('html');
			return plainParagraphs(node.value);
		case 'thematicBreak':
			trouble.add('rule');
			return [];
		default:
			return flat(node, trouble);
	}
}

function numbered(item: readonly Block[], n: number): Block[] {
	const [first, ...rest] = item;
	return first?.t === 'p'
		? [{ t: 'p', c: join([`${n}. `, ...first.c]) }, ...rest]
		: [{ t: 'p', c: [`${n}.`] }, ...item];
}

function paragraph(c: Inline[]): Block[] {
	return c.length ? [{ t: 'p', c }] : [];
}

function flat(node: MarkdownNode, trouble: Trouble): Block[] {
	trouble.add('deep');
	return plainParagraphs(words(node));
}

function inlines(nodes: readonly MarkdownNode[], depth: number, trouble: Trouble): Inline[] {
	return join(nodes.flatMap((node) => inline(node, depth, trouble)));
}

function inline(node: MarkdownNode, depth: number, trouble: Trouble): Inline[] {
	switch (node.type) {
		case 'text':
			return [oneLine(node.value)];
		case 'emphasis':
		case 'strong': {
			if (depth >= MAX_INLINE_DEPTH) return deep(node, trouble);
			const c = inlines(node.children, depth + 1, trouble);
			return c.length ? [{ t: node.type === 'strong' ? 'strong' : 'em', c }] : [];
		}
		case 'link': {
			if (depth >= MAX_INLINE_DEPTH) return deep(node, trouble);
			const c = inlines(node.children, depth + 1, trouble);
			const href = safeUrl(node.url);
			if (href === null) {
				trouble.add('link', node.url);
				return c;
			}
			return c.length ? [{ t: 'a', href, c }] : [];
		}
		case 'break':
			trouble.add('break');
			return [' '];
		case 'inlineCode':
			trouble.add('code');
			return [oneLine(node.value)];
		case 'html':
			trouble.add('html');
			return [oneLine(node.value)];
		case 'image':
			trouble.add('image');
			return node.alt ? [oneLine(node.alt)] : [];
		default:
			return deep(node, trouble);
	}
}

function deep(node: MarkdownNode, trouble: Trouble): Inline[] {
	trouble.add('deep');
	return [words(node)];
}

/** The text below a node, without recursion: the node may be deeper than the stack. */
function words(node: MarkdownNode): string {
	const found: string[] = [];
	const rest: MarkdownNode[] = [node];
	for (let next = rest.pop(); next; next = rest.pop()) {
		if ('value' in next) found.push(next.value);
		else if (next.type === 'image') found.push(next.alt ?? '');
		else if ('children' in next) rest.push(...[...next.children].reverse());
		if (next.type === 'paragraph') rest.push({ type: 'text', value: ' ' });
	}
	return tidy(found.join(''));
}

/** Joins neighbouring strings, drops empty ones. */
function join(nodes: readonly Inline[]): Inline[] {
	const out: Inline[] = [];
	for (const node of nodes) {
		if (node === '') continue;
		const last = out.at(-1);
		if (typeof node === 'string' && typeof last === 'string') out[out.length - 1] = last + node;
		else out.push(node);
	}
	return out;
}

function oneLine(text: string): string {
	return text.replace(/\s*[\r\n]\s*/g, ' ');
}

function tidy(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

const FOUND = {
	tangled: [
		'is too long or too tangled to read as Markdown',
		'Write short paragraphs with few marks.'
	],
	heading: ['holds a heading', 'Write a heading as the heading of a step.'],
	code: ['holds code', 'Write the words without backquotes or fences.'],
	html: [
		'holds HTML, which is shown as it is written',
		'Use *emphasis*, **strong**, [links](…), > quotes, - lists.'
	],
	rule: ['holds a rule, which is left out', 'Begin a new step instead.'],
	image: ['holds an image; its description is shown', 'Put pictures on the stage.'],
	break: ['holds a line break, which is shown as a space', 'Begin a new paragraph instead.'],
	deep: ['nests deeper than is shown', 'Nest quotes and lists at most four deep.'],
	link: [
		'links to an address that is not allowed',
		'Use https:, http:, mailto:, or a link within the site.'
	]
} as const;

class Trouble {
	readonly issues: Issue[] = [];

	/** Each kind once: a text with forty tags is one mistake. */
	add(kind: keyof typeof FOUND, detail?: string): void {
		const code = `text.${kind}`;
		if (this.issues.some((issue) => issue.code === code)) return;
		const [what, remedy] = FOUND[kind];
		const shown = detail === undefined ? '' : `: ${detail.slice(0, 60)}`;
		this.issues.push({
			code,
			severity: 'warning',
			path: '',
			message: `The text ${what}${shown}.`,
			remedy
		});
	}
}
