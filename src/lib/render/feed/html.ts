/** Text trees as HTML, for feeds. */
import type { Block, Inline } from '../../compile/types.js';
import { escapeXml } from '../picture/svg.js';

function inline(parts: readonly Inline[]): string {
	return parts
		.map((part) => {
			if (typeof part === 'string') return escapeXml(part);
			const inner = inline(part.c);
			return part.t === 'a'
				? `<a href="${escapeXml(part.href)}">${inner}</a>`
				: `<${part.t}>${inner}</${part.t}>`;
		})
		.join('');
}

export function blocksToHtml(blocks: readonly Block[]): string {
	return blocks
		.map((block) => {
			if (block.t === 'p') return `<p>${inline(block.c)}</p>`;
			if (block.t === 'quote') return `<blockquote>${blocksToHtml(block.c)}</blockquote>`;
			const items = block.c.map((item) => `<li>${blocksToHtml(item)}</li>`).join('');
			return `<${block.t}>${items}</${block.t}>`;
		})
		.join('');
}
