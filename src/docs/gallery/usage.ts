/** How a component is used, as a whole file that a test compiles. */
import type { GalleryComponent } from './list.ts';

/** The names of the usage that a page has to have from somewhere. */
const GIVEN = ['compiled', 'map', 'timeline', 'stat', 'quote', 'index', 'order', 'box', 'goTo'];

const script = (lines: readonly string[]): string =>
	`<script>\n${lines.map((line) => `\t${line}`).join('\n')}\n</${'script'}>`;

export function usageOf({ title, usage, layer }: GalleryComponent): {
	readonly language: string;
	readonly text: string;
} {
	if (layer) {
		const [kind] = layer.split(', ');
		return { language: 'json', text: `{ "id": "one", "kind": "${kind}", … }` };
	}
	const given = GIVEN.filter((name) => new RegExp(`[{(=]\\s*${name}\\b|\\b${name}\\(`).test(usage));
	return {
		language: 'svelte',
		text: `${script([
			`import { ${title} } from 'throughline';`,
			`let { ${given.join(', ')} } = $props();`
		])}\n\n${usage}`
	};
}
