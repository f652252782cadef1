import { countText } from './count.js';

/** Milliseconds from nothing to the number. */
const COUNT = 500;
/** Between two of the numbers on the way: each is set in type anew. */
const PAUSE = 45;

/**
 * Lets the numbers of a drawn stat run up to what they say: fast first and slow at the end. The text stays what it is;
 * `data-now` stands over it meanwhile. Where less motion is asked for nothing happens.
 *
 * @returns what ends it at once
 */
export function countUp(stat: Element): (() => void) | undefined {
	if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
	const numbers = [...stat.querySelectorAll<HTMLElement>('[data-value]')];
	const start = performance.now();
	let [frame, told] = [0, -Infinity];
	const stop = () => {
		cancelAnimationFrame(frame);
		for (const { dataset } of numbers) delete dataset.now;
	};
	const tick = (now: number) => {
		// A frame may have begun before `start`.
		const left = Math.min(1, Math.max(0, 1 - (now - start) / COUNT));
		if (left === 0) return stop();
		frame = requestAnimationFrame(tick);
		if (now - told < PAUSE) return;
		told = now;
		for (const { dataset, textContent } of numbers) {
			const text = countText(textContent ?? '', Number(dataset.value), 1 - left ** 3);
			if (text === textContent) delete dataset.now;
			else dataset.now = text;
		}
	};
	tick(start);
	return stop;
}
