/**
 * Runs `act` and keeps it from listening to the document's scrolling. scrollama does in each `setup`, and never stops: it
 * notes the direction, which nobody asks for, and has the page laid out in each frame for it.
 */
export function withoutScrollListener(act: () => void): void {
	const add = document.addEventListener;
	document.addEventListener = (type: string, listener: EventListener) => {
		if (type !== 'scroll') add.call(document, type, listener);
	};
	try {
		act();
	} finally {
		Reflect.deleteProperty(document, 'addEventListener');
	}
}
