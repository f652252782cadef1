import { countText } from './count.js';

/** Numbers on the way: as many steps as the animation of `[data-now]` has. */
const STOPS = 12;

/**
 * Lets the numbers of a drawn stat run up to what they say: fast first and slow at the end. The text stays what it is;
 * `data-now` stands over it meanwhile, all numbers of the way set in type at once, one a line, and the compositor moves
 * from one line to the next: so counting costs the page one layout. Not for readers who ask for less motion.
 *
 * @returns what ends it at once
 */
export function countUp(stat: Element): () => void {
	const numbers = [...stat.querySelectorAll<HTMLElement>('[data-value]')];
	const end = () => numbers.forEach(({ dataset }) => delete dataset.now);
	for (const { textContent: text, dataset } of numbers) {
		const way = Array.from({ length: STOPS }, (_, i) =>
			countText(text, Number(dataset.value), 1 - (1 - i / STOPS) ** 3)
		);
		if (way.some((now) => now !== text)) dataset.now = way.join('\n');
	}
	stat.addEventListener('animationend', end);
	return end;
}
