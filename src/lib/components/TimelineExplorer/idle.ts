/** Work that can wait, done in small pieces while the browser has nothing else to do. */

/** Pieces end so many milliseconds before the browser has something to do. */
const SPARE = 3;
/** Where a browser does not tell when it is idle: how long pieces take, and how long it waits. */
const PIECE = 5;
const WAIT = 100;

/**
 * Calls `work` until it tells that nothing is left, and `rest` after each piece.
 *
 * @param work does one thing; `false`: nothing is left
 * @returns what ends it
 */
export function whenIdle(work: () => boolean, rest: () => void): () => void {
	let [idle, timer] = [0, 0];
	const piece = (left: () => number): void => {
		let more = true;
		while (more && left() > SPARE) more = work();
		rest();
		if (more) next();
	};
	const next = (): void => {
		if (typeof requestIdleCallback === 'function') {
			idle = requestIdleCallback((deadline) => piece(() => deadline.timeRemaining()), {
				timeout: 2_000
			});
		} else {
			timer = window.setTimeout(() => {
				const end = performance.now() + PIECE + SPARE;
				piece(() => end - performance.now());
			}, WAIT);
		}
	};
	next();
	return () => {
		if (idle) cancelIdleCallback(idle);
		clearTimeout(timer);
	};
}
