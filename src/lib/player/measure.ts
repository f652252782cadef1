/** The room of a stage as the page has it. */
import { LOW } from '../layout/stage-box.js';

/** What finds the card in a step. */
export const CARD = '[data-part="card"]';

/** What is measured of a stage and of the card that stands with it. */
export interface Room {
	readonly width: number;
	readonly height: number;
	readonly cardHeight: number | undefined;
	/** Whether the card lies across the stage. */
	readonly across: boolean;
}

export function roomIn(stage: HTMLElement, card: HTMLElement | null): Room {
	const { clientWidth: width, clientHeight: height } = stage;
	// The style sheet decides where cards lie, by what it alone can ask.
	// On low stages it comes after the picture, not over it.
	const across = card !== null && card.offsetWidth > 0.6 * width && height > LOW;
	return { width, height, cardHeight: card?.offsetHeight, across };
}

/** The sticky stage's own offset: what a page's fixed header covers. */
export const topOf = (stage: HTMLElement): number => parseFloat(getComputedStyle(stage).top) || 0;
