/** Of stories that are written out for other sites' pages. */
import { createHash } from 'node:crypto';
import { embedSheet } from './islands.ts';

/** What Svelte would find its way by. */
const MARKS = /<!--[^>]*-->/g;

/** Names the styles: what was kept before the kit was renewed is not taken for what it sends now. */
export const LOOK = createHash('sha256')
	.update(embedSheet ?? '')
	.digest('base64url')
	.slice(0, 8);

/** The HTML of a drawn component, for pages in which nothing of Svelte runs. */
export const written = (html: string): string => html.replace(MARKS, '');

/** The styles that components brought along: they stand in the head of a page. */
export const stylesIn = (head: string): string[] =>
	[...head.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css]) => css ?? '');
