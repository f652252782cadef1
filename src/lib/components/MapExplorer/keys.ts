/** What keys do to a map that is explored. */
import type { MapExplorer } from './explorer.js';

/** Pixels that an arrow key moves the map. */
const STEP = 90;
const FARTHER = 2.5;

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
	ArrowLeft: [1, 0],
	ArrowRight: [-1, 0],
	ArrowUp: [0, 1],
	ArrowDown: [0, -1]
};

/** Does what a key does; whether it does anything. */
export function press(explorer: MapExplorer, key: string, shift: boolean): boolean {
	const step = shift ? STEP * FARTHER : STEP;
	const arrow = ARROWS[key];
	if (arrow) explorer.step([arrow[0] * step, arrow[1] * step]);
	else if (key === '+' || key === '=') explorer.near();
	else if (key === '-' || key === '_') explorer.far();
	else if (key === '0' || key === 'Home') explorer.reset();
	else if (key === 'Escape') {
		if (explorer.open) explorer.close();
		else explorer.leave();
	} else return false;
	return true;
}
