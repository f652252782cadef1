/**
 * The styles of embedded stories: sheets that all shadow roots of a document share, and the fonts, which browsers look up
 * in the document alone.
 */
import fonts from '../styles/fonts.css?inline';
import { scripted } from '../styles/scripted.js';
import { besideScript } from './home.js';

const kept = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Gives a shadow root its styles, and its document the fonts, once. */
export function dress(root: ShadowRoot, css: readonly string[]): void {
	const document = root.ownerDocument;
	if (!kept.has(document)) {
		const faces = fonts.replace(/\/fonts\/[\w-]+\.woff2/g, (path) => besideScript(path.slice(1)));
		document.adoptedStyleSheets.push(sheetOf(document, faces));
	}
	root.adoptedStyleSheets = css.filter(Boolean).map((text) => sheetOf(document, text));
}

/** Adds the styles that components of a story's page brought along: figures on paper are taken from there. */
export function dressLike(root: ShadowRoot, page: Document): void {
	for (const { textContent } of page.querySelectorAll('style[id]')) {
		const sheet = sheetOf(root.ownerDocument, textContent);
		if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
	}
}

function sheetOf(document: Document, text: string): CSSStyleSheet {
	const sheets = kept.get(document) ?? new Map<string, CSSStyleSheet>();
	kept.set(document, sheets);
	let sheet = sheets.get(text);
	if (!sheet) {
		sheet = new (document.defaultView ?? window).CSSStyleSheet();
		sheet.replaceSync(scripted(text));
		sheets.set(text, sheet);
	}
	return sheet;
}
