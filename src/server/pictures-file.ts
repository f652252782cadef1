/**
 * The pictures of a story's steps as one file, which a page without scripts takes them from by `<use>`: readers with scripts
 * never ask for it, and would else download each picture with the text.
 */
import { groundFile } from '#lib/render/ground.ts';
import type { CompiledStory } from '#lib/compile/types.ts';

/** Smaller drawings, such as marks in a line of text, stay where they are. */
const LEAST = 600;
const PARTS =
	/<section id="([^"]+)" data-part="step"|<noscript>|<\/noscript>|<svg\b[^>]*>|<\/svg>/g;

/** What a picture shows is said in words with each step, scripts or not: once is enough. */
const DESCRIBED = /role="img" aria-label="[^"]*"([^>]*>)<use href="/g;

/** Puts `replace(id, content)` in the place of what each drawing of the steps' pictures holds. */
function eachDrawing(html: string, replace: (id: string, content: string) => string): string {
	let out = '';
	let written = 0;
	let step = '';
	let count = 0;
	let quiet = false;
	let depth = 0;
	let start = 0;
	for (const part of html.matchAll(PARTS)) {
		const [tag, id] = part;
		if (id) [step, count] = [id, 0];
		else if (tag.endsWith('noscript>')) quiet = tag === '<noscript>';
		else if (!quiet || !step) continue;
		else if (tag !== '</svg>') {
			if (depth++ === 0) start = part.index + tag.length;
		} else if (--depth === 0 && part.index - start >= LEAST) {
			out += html.slice(written, start);
			out += replace(`${step}-${++count}`, html.slice(start, part.index));
			written = part.index;
		}
	}
	return out + html.slice(written);
}

/**
 * A page whose steps take their pictures from a file.
 *
 * @param address as it stands in an attribute
 */
export function withoutDrawings(html: string, address: string): string {
	const page = eachDrawing(html, (id) => `<use href="${address}#${id}"></use>`);
	return page.replace(DESCRIBED, 'aria-hidden="true"$1<use href="');
}

/**
 * The file: what stands in a page that holds its pictures, with the page's styles and the ground.
 *
 * @param html the page with its pictures
 */
export function drawingsFile(html: string, atlas: CompiledStory['atlas']): string {
	const drawings: string[] = [];
	eachDrawing(html, (id, content) => {
		drawings.push(`<g id="${id}">${content.replace(/href="[^"#]*#/g, 'href="#')}</g>`);
		return '';
	});
	const styles = [...html.matchAll(/<style(?! media)[^>]*>(.*?)<\/style>/gs)].map(([, css]) => css);
	return [
		'<svg xmlns="http://www.w3.org/2000/svg">',
		`<style><![CDATA[${styles.join('').replaceAll(']]>', '')}]]></style>`,
		atlas ? groundFile(atlas) : '',
		`<defs>${drawings.join('')}</defs>`,
		'</svg>'
	].join('');
}
