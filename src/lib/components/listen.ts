/** Listens to several kinds of events on one element; returns what ends that. */
export function listen(
	root: Element,
	answers: Readonly<Record<string, (event: Event) => void>>
): () => void {
	const all = Object.entries(answers);
	for (const [type, answer] of all) root.addEventListener(type, answer);
	return () => {
		for (const [type, answer] of all) root.removeEventListener(type, answer);
	};
}
