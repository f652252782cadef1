/**
 * The styles of embedded stories: one sheet that all shadow roots of a document share, and the fonts, which browsers
 * look up in the document alone.
 */
import fonts from '../styles/fonts.css?inline';
import { besideScript } from './home.js';

/** The build puts the styles of the element and all components in the place of this string. */
const STYLES = '@throughline-styles';

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Gives a shadow root its styles, and its document the fonts, once. */
export function dress(root: ShadowRoot): void {
	const document = root.ownerDocument;
	let sheet = sheets.get(document);
	if (!sheet) {
		sheets.set(document, (sheet = sheetOf(document, STYLES)));
		const faces = fonts.replace(/\/fonts\/[\w-]+\.woff2/g, (path) => besideScript(path.slice(1)));
		document.adoptedStyleSheets.push(sheetOf(document, faces));
	}
	root.adoptedStyleSheets = [sheet];
}

/** Puts a theme over the styles of a shadow root, in the place of the last; without one, or where it cannot be had, none. */
export async function paint(
	root: ShadowRoot,
	theme: string | undefined,
	signal: AbortSignal
): Promise<void> {
	let css = '';
	if (theme && /^[a-z-]+$/.test(theme)) {
		const response = await fetch(besideScript(`themes/${theme}.css`), {
			signal,
			credentials: 'omit'
		}).catch(() => null);
		if (response?.ok) css = await response.text();
	}
	root.adoptedStyleSheets = [
		root.adoptedStyleSheets[0]!,
		...(css ? [sheetOf(root.ownerDocument, css)] : [])
	];
}

function sheetOf(document: Document, text: string): CSSStyleSheet {
	const sheet = new (document.defaultView ?? window).CSSStyleSheet();
	sheet.replaceSync(text);
	return sheet;
}
