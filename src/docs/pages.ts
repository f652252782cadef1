/** The written pages of the docs, in the order in which they are read. */
import { linkRules, plainDoc, plainLine, readMarkdown, type DocBlock } from './markdown.ts';

const written = import.meta.glob<string>('./*.md', {
	query: '?raw',
	import: 'default',
	eager: true
});
const specs = import.meta.glob<string>('../lib/story/SPEC.md', {
	query: '?raw',
	import: 'default',
	eager: true
});

export interface DocPage {
	/** Its place in addresses, `/docs/SLUG`; empty: `/docs`. */
	readonly slug: string;
	readonly title: string;
	/** In lists of pages. */
	readonly short: string;
	/** The first paragraph, as plain text. */
	readonly about: string;
	readonly blocks: readonly DocBlock[];
}

export interface DocSection {
	/** Empty: the head of the page. */
	readonly id: string;
	readonly title: string;
	readonly text: string;
}

/** By the names of their files. */
const ORDER = [
	'index',
	'start',
	'document',
	'fields',
	'themes',
	'embedding',
	'editing',
	'kinds'
] as const;
const SHORT: Readonly<Record<string, string>> = { index: 'Overview', document: 'The document' };

const sources: Readonly<Record<string, string | undefined>> = {
	...Object.fromEntries(Object.entries(written).map(([path, text]) => [path.slice(2, -3), text])),
	document: Object.values(specs)[0]
};

/** All of them, read once. */
export const pages: readonly DocPage[] = ORDER.map((name) => {
	const source = sources[name];
	if (source === undefined) throw new Error(`There is no page ${name}.`);
	const read = readMarkdown(source);
	const blocks = name === 'document' ? linkRules(read) : read;
	const title = blocks.find((block) => block.t === 'h');
	const first = blocks.find((block) => block.t === 'p');
	const text = title?.t === 'h' ? plainLine(title.c) : name;
	return {
		slug: name === 'index' ? '' : name,
		title: text,
		short: SHORT[name] ?? text,
		about: first ? plainDoc([first]) : '',
		blocks
	};
});

export const pageOf = (slug: string): DocPage | undefined =>
	pages.find((page) => page.slug === slug);

/** The parts of a page that can be found and linked to: what stands under each heading, and each rule. */
export function sectionsOf({ title, blocks }: DocPage): DocSection[] {
	const found: { id: string; title: string; nodes: DocBlock[] }[] = [{ id: '', title, nodes: [] }];
	let heading = { id: '', title };
	const rule = (id: string, node: DocBlock) =>
		found.push({ id, title: `${id} · ${heading.title}`, nodes: [node] });
	for (const block of blocks) {
		if (block.t === 'h') {
			if (block.level === 1) continue;
			heading = { id: block.id, title: plainLine(block.c) };
			found.push({ ...heading, nodes: [] });
		} else if (block.t === 'p' && block.id) {
			rule(block.id, block);
		} else if (block.t === 'ul' && block.items.some(({ id }) => id)) {
			for (const { id, c } of block.items) if (id) rule(id, { t: 'quote', c });
		} else {
			found.at(-1)!.nodes.push(block);
		}
	}
	return found.map(({ id, title: own, nodes }) => ({ id, title: own, text: plainDoc(nodes) }));
}
