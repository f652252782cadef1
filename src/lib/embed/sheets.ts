/**
 * The styles of embedded stories: sheets that all shadow roots of a document share, and the fonts, which browsers look up
 * in the document alone.
 */
import fonts from '../styles/fonts.css?inline';
import { besideScript } from './home.js';

const kept = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Gives a shadow root its styles, and its document the fonts, once. */
export function dress(root: ShadowRoot, css: readonly string[]): void {
	const document = root.ownerDocument;
	let sheets = kept.get(document);
	if (!sheets) {
		kept.set(document, (sheets = new Map()));
		const faces = fonts.replace(/\/fonts\/[\w-]+\.woff2/g, (path) => besideScript(path.slice(1)));
		document.adoptedStyleSheets.push(sheetOf(document, faces));
	}
	root.adoptedStyleSheets = css.filter(Boolean).map((text) => {
		const sheet = sheets.get(text) ?? sheetOf(document, text);
		sheets.set(text, sheet);
		return sheet;
	});
}

function sheetOf(document: Document, text: string): CSSStyleSheet {
	const sheet = new (document.defaultView ?? window).CSSStyleSheet();
	sheet.replaceSync(text);
	return sheet;
}
