/** The words of a compiled text, without its form. Small and without imports: the reader's page uses it too. */
import type { Block, Inline } from './types.js';

/** The words alone, blocks parted by spaces. */
export function plainText(tree: readonly (Block | Inline)[]): string {
	return tree.map(plain).join('').replace(/\s+/g, ' ').trim();
}

function plain(node: Block | Inline): string {
	if (typeof node === 'string') return node;
	switch (node.t) {
		case 'ul':
		case 'ol':
			return node.c.map((item) => item.map(plain).join('')).join('');
		case 'p':
			return node.c.map(plain).join('') + ' ';
		default:
			return node.c.map(plain).join('');
	}
}
