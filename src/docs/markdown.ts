/**
 * The Markdown of these pages as trees: CommonMark and tables. Headings and rules ("R7", "D3") are anchors; nothing of it
 * becomes HTML but by a component.
 */
import type { List, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

export type DocInline =
	| string
	| { readonly t: 'em' | 'strong'; readonly c: readonly DocInline[] }
	| { readonly t: 'code'; readonly text: string }
	| { readonly t: 'a'; readonly href: string; readonly c: readonly DocInline[] };

export type DocBlock =
	| {
			readonly t: 'h';
			readonly level: 1 | 2 | 3;
			readonly id: string;
			readonly c: readonly DocInline[];
	  }
	| { readonly t: 'p'; readonly id?: string; readonly c: readonly DocInline[] }
	| { readonly t: 'ul' | 'ol'; readonly items: readonly DocItem[] }
	| { readonly t: 'quote'; readonly c: readonly DocBlock[] }
	/** `how`: the words after the language, which say what a test does with it. */
	| { readonly t: 'code'; readonly language: string; readonly how: string; readonly text: string }
	| {
			readonly t: 'table';
			readonly head: readonly (readonly DocInline[])[];
			readonly rows: readonly (readonly (readonly DocInline[])[])[];
	  }
	/** Where the page puts something of its own: `<!-- here: NAME -->`. */
	| { readonly t: 'here'; readonly name: string };

export interface DocItem {
	readonly id?: string;
	readonly c: readonly DocBlock[];
}

const RULE = /^([RD]\d+)\b/;
const TABLE = /^\|.*\|$/;
const HERE = /^<!-- here: ([\w-]+) -->$/;

/** Reads a page. Within it every anchor is its own: of two headings alike the second is numbered. */
export function readMarkdown(source: string): DocBlock[] {
	const taken = new Set<string>();
	const anchor = (text: string) => {
		const base = slugOf(text) || 'part';
		let id = base;
		for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
		taken.add(id);
		return id;
	};
	return parts(source).flatMap((part): DocBlock[] =>
		part.table
			? [tableOf(part.lines)]
			: blocksOf(fromMarkdown(part.lines.join('\n')).children, anchor)
	);
}

/** All that a reader sees of it, as plain text. */
export function plainDoc(nodes: readonly (DocBlock | DocInline)[]): string {
	return nodes.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

/** The words of a line. */
export function plainLine(line: readonly DocInline[]): string {
	return line
		.map((one) => (typeof one === 'string' ? one : one.t === 'code' ? one.text : plainLine(one.c)))
		.join('');
}

function textOf(node: DocBlock | DocInline): string {
	if (typeof node === 'string') return node;
	switch (node.t) {
		case 'code':
			return node.text;
		case 'ul':
		case 'ol':
			return node.items.map(({ c }) => plainDoc(c)).join(' ');
		case 'table':
			return [node.head, ...node.rows].flat().map(plainLine).join(' ');
		case 'here':
			return '';
		case 'quote':
			return plainDoc(node.c);
		default:
			return plainLine(node.c);
	}
}

function slugOf(text: string): string {
	return text
		.toLowerCase()
		.replace(/['’]/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '');
}

interface Part {
	readonly table: boolean;
	readonly lines: string[];
}

/** Takes tables, which CommonMark does not have, apart from what is between them; those in code stay there. */
function parts(source: string): Part[] {
	const all: Part[] = [];
	let fence = false;
	for (const line of source.split('\n')) {
		if (/^\s*```/.test(line)) fence = !fence;
		const table = !fence && TABLE.test(line);
		const last = all.at(-1);
		if (last?.table === table) last.lines.push(line);
		else all.push({ table, lines: [line] });
	}
	return all;
}

function tableOf(lines: readonly string[]): DocBlock {
	const [head = [], , ...rows] = lines.map((line) =>
		line
			.slice(1, -1)
			.split('|')
			.map((cell) => lineOf(cell.trim()))
	);
	return { t: 'table', head, rows };
}

function lineOf(text: string): DocInline[] {
	const [first] = fromMarkdown(text).children;
	return first?.type === 'paragraph' ? inlines(first.children) : [];
}

type Anchor = (text: string) => string;

function blocksOf(nodes: readonly RootContent[], anchor: Anchor): DocBlock[] {
	return nodes.flatMap((node): DocBlock[] => {
		switch (node.type) {
			case 'heading': {
				const c = inlines(node.children);
				const level = Math.min(3, node.depth) as 1 | 2 | 3;
				return [{ t: 'h', level, id: anchor(plainLine(c)), c }];
			}
			case 'paragraph': {
				const c = inlines(node.children);
				return [{ t: 'p', ...ruleOf(node), c }];
			}
			case 'list':
				return [listOf(node, anchor)];
			case 'blockquote':
				return [{ t: 'quote', c: blocksOf(node.children, anchor) }];
			case 'code':
				return [{ t: 'code', language: node.lang ?? '', how: node.meta ?? '', text: node.value }];
			case 'html': {
				const [, name] = HERE.exec(node.value.trim()) ?? [];
				return name ? [{ t: 'here', name }] : [];
			}
			default:
				return [];
		}
	});
}

function listOf(list: List, anchor: Anchor): DocBlock {
	return {
		t: list.ordered ? 'ol' : 'ul',
		items: list.children.map(({ children: [first, ...more] }) => {
			const rule = first?.type === 'paragraph' ? ruleOf(first) : {};
			const c = blocksOf([...(first ? [first] : []), ...more], anchor).map((block) =>
				// The item is the anchor, not the paragraph in it.
				block.t === 'p' && rule.id ? { t: 'p' as const, c: block.c } : block
			);
			return { ...rule, c };
		})
	};
}

/** The number of the rule that a paragraph begins with. */
function ruleOf({ children: [first] }: Paragraph): { id?: string } {
	if (first?.type !== 'strong') return {};
	const [, id] = RULE.exec(plainLine(inlines(first.children))) ?? [];
	return id ? { id } : {};
}

function inlines(nodes: readonly PhrasingContent[]): DocInline[] {
	return nodes.flatMap((node: Nodes): DocInline[] => {
		switch (node.type) {
			case 'text':
				return [node.value.replace(/\n/g, ' ')];
			case 'emphasis':
				return [{ t: 'em', c: inlines(node.children) }];
			case 'strong':
				return [{ t: 'strong', c: inlines(node.children) }];
			case 'inlineCode':
				return [{ t: 'code', text: node.value }];
			case 'link':
				return [{ t: 'a', href: node.url, c: inlines(node.children) }];
			case 'html':
				return [node.value];
			default:
				return [];
		}
	});
}

const NUMBER = /\b([RD]\d+)\b/;

/** Makes links of the numbers of rules in running text, as "R7", where the page has a rule of that number. */
export function linkRules(blocks: readonly DocBlock[]): DocBlock[] {
	const ids = new Set(
		blocks.flatMap((block) =>
			block.t === 'ul' || block.t === 'ol'
				? block.items.map(({ id }) => id)
				: block.t === 'p'
					? [block.id]
					: []
		)
	);
	const line = (c: readonly DocInline[]): DocInline[] =>
		c.flatMap((one): DocInline[] => {
			if (typeof one !== 'string') return [one];
			return one
				.split(NUMBER)
				.filter((text) => text !== '')
				.map((text) => (ids.has(text) ? { t: 'a', href: `#${text}`, c: [text] } : text));
		});
	const block = (one: DocBlock): DocBlock => {
		if (one.t === 'p') return { ...one, c: line(one.c) };
		if (one.t === 'ul' || one.t === 'ol')
			return { ...one, items: one.items.map((item) => ({ ...item, c: item.c.map(block) })) };
		if (one.t === 'table') return { ...one, rows: one.rows.map((row) => row.map(line)) };
		return one;
	};
	return blocks.map(block);
}
