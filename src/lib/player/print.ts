/** Pictures for paper. */
import { STEPS } from './arrange.js';

/**
 * On paper each step has its own picture. The server draws them for readers without scripts: they are fetched and put into
 * the page when it is printed, and only then.
 *
 * @param element the story's, in a page or in a shadow root
 * @param address of the story's page with its pictures; without it nothing is drawn
 * @param dressed told of that page before anything is taken from it, where this page has other styles
 * @returns what ends that
 */
export function drawForPrint(
	element: HTMLElement,
	address: string | undefined,
	dressed?: (page: Document) => void
): () => void {
	let drawn: Element[] = [];
	let page: Document | undefined;
	const draw = () => {
		if (!address || drawn.length > 0) return;
		page ??= fetchNow(address);
		if (page) dressed?.(page);
		for (const step of element.querySelectorAll(STEPS)) {
			const source = page?.querySelector(`#${CSS.escape(step.id)} noscript`);
			if (!source) continue;
			const picture = document.createElement('div');
			picture.append(...source.cloneNode(true).childNodes);
			step.querySelector('[data-part="figure"]')?.append(picture);
			drawn.push(picture);
		}
	};
	const clear = () => {
		for (const picture of drawn) picture.remove();
		drawn = [];
	};
	const end = new AbortController();
	addEventListener('beforeprint', draw, end);
	addEventListener('afterprint', clear, end);
	return () => end.abort();
}

/** Fetches a page while the browser waits: it prints what is there when this returns, and waits for nothing else. */
function fetchNow(address: string): Document | undefined {
	const request = new XMLHttpRequest();
	try {
		request.open('GET', address, false);
		request.send();
		// Of a refusal nothing is taken: no step has its picture there.
		return new DOMParser().parseFromString(request.responseText, 'text/html');
	} catch {
		// The text is printed all the same.
		return undefined;
	}
}
