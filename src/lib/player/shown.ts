/** What a stage and a rail are drawn from. */
import type { StageStory } from '../compile/types.js';
import { stageBox, type StageBox } from '../layout/stage-box.js';
import type { Room } from './measure.js';
import type { Order } from './story-events.js';

export interface Shown extends Room {
	readonly story: StageStory;
	readonly mode: Order;
	readonly order: readonly number[];
	readonly index: number;
	readonly ready: boolean;
	readonly cut: boolean;
	readonly message: string;
}

/** Before anything is measured. */
export function shownAtFirst(story: StageStory, mode: Order): Shown {
	return {
		story,
		mode,
		order: orderOf(story, mode),
		index: -1,
		width: 0,
		height: 0,
		cardHeight: undefined,
		across: false,
		ready: false,
		cut: true,
		message: ''
	};
}

/** Told indices in an order. */
export function orderOf(story: StageStory, mode: Order): readonly number[] {
	return mode === 'time' ? story.timeOrder : story.steps.map((_, i) => i);
}

/** The stage's room at a step, by its told index; `null` until it is measured. */
export function boxFor(shown: Shown, step: number): StageBox | null {
	const { width, height, cardHeight, across, story } = shown;
	if (!width || !height) return null;
	const align = story.steps[step]?.align;
	const rtl = story.direction === 'rtl';
	return stageBox({ width, height, align, cardHeight, across, rtl, opening: step < 0 });
}
