/** Steps below the reader that are laid out before they are seen. */
const AHEAD = 16;
/** How long a reader rests before that, and how long it rests after each, in milliseconds. */
const REST = 300;
const PAUSE = 50;

/**
 * Lays out the steps that the reader comes to next, one at a time while the reader rests. Browsers pass over what is far
 * below: without this each card is laid out in the very frame in which it is scrolled into sight. Steps above are left
 * alone: one that turned out longer than it was taken for would push away what is being read.
 *
 * @param steps in reading order; once there are none it ends
 * @returns to be told the reader's index whenever that has changed
 */
export function layOutAhead(steps: () => readonly HTMLElement[]): (index: number) => void {
	let timer: ReturnType<typeof setTimeout>;
	return (index) => {
		clearTimeout(timer);
		const layOut = () => {
			const next = steps()
				.slice(Math.max(0, index), index + AHEAD)
				.find(({ style }) => !style.contentVisibility);
			if (!next) return;
			next.style.contentVisibility = 'visible';
			timer = setTimeout(layOut, PAUSE);
		};
		timer = setTimeout(layOut, REST);
	};
}
