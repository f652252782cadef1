/** Steps below the reader that are laid out before they are seen. */
const AHEAD = 16;
/** How long a reader rests before that, in milliseconds. */
const REST = 300;

/** Runs something once the browser has nothing else to do. */
const whenIdle: (act: () => void) => unknown = globalThis.requestIdleCallback ?? setTimeout;

/**
 * Lays out the steps that the reader comes to next, one at a time while there is nothing else to do. Browsers pass over what
 * is far below: without this each card is laid out in the very frame in which it is scrolled into sight. Steps above are left
 * alone: one that turned out longer than it was taken for would push away what is being read.
 *
 * @param steps in reading order
 * @returns to be told the reader's index whenever that has changed; told none, it ends
 */
export function layOutAhead(steps: () => readonly HTMLElement[]): (index?: number) => void {
	let timer = 0;
	return (index) => {
		clearTimeout(timer);
		timer = 0;
		if (index === undefined) return;
		let next = Math.max(0, index);
		const last = next + AHEAD;
		const layOut = () => {
			const all = steps();
			while (all[next]?.style.contentVisibility) next++;
			const step = all[next];
			if (!step || next > last) return;
			step.style.contentVisibility = 'visible';
			wait(0);
		};
		const wait = (ms: number) => {
			const mine = (timer = window.setTimeout(
				() => whenIdle(() => mine === timer && layOut()),
				ms
			));
		};
		wait(REST);
	};
}
