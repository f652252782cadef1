/** What the pages that are compared with have in common: the same fonts, linked in the same way, and a plain look. */
import { readFileSync } from 'node:fs';
import { escapeHtml } from '../words.ts';

const fonts = readFileSync(
	new URL('../../../src/lib/styles/fonts.css', import.meta.url),
	'utf8'
).replace(/\/\*.*?\*\//gs, '');

const LOOK = `${fonts}
body { margin: 0; background: #faf7f2; color: #1d1a16; font: 400 17px/24px 'Throughline Serif', 'Throughline Serif Stand-in', 'Throughline Serif Stand-in 2', 'Throughline Serif Stand-in 3', 'Throughline Serif Stand-in 4', serif; }
header, article, footer { max-width: 720px; margin: 0 auto; padding: 12px 18px; }
article { margin-block: 24px; }
h2 { margin: 4px 0; font-size: 25px; line-height: 29px; }
.when, .claims, footer { font: 400 14px/20px 'Throughline Sans', 'Throughline Sans Stand-in', 'Throughline Sans Stand-in 2', 'Throughline Sans Stand-in 3', sans-serif; }
.picture { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
`;

/** @param page its language, title, further styles and what stands in its head and body */
export function document(page: {
	readonly language: string;
	readonly title: string;
	readonly styles?: string;
	readonly head?: string;
	readonly body: string;
}): string {
	return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escapeHtml(page.title)}</title>
<style>${LOOK}${page.styles ?? ''}</style>
${page.head ?? ''}
</head>
<body>
${page.body}
</body>
</html>
`;
}
