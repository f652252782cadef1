import { LOW, LOWEST } from '../layout/stage-box.js';

/**
 * Tells the style sheet, now and after each change of its size, that a story's stage is low: of the window it can ask by
 * itself, of a box that the story has of its own on a high page it cannot.
 *
 * @returns what ends that
 */
export function markLowRoom(story: HTMLElement, stage: HTMLElement): () => void {
	const look = () => {
		const { clientHeight: height } = stage;
		if (height > LOW) delete story.dataset.low;
		else story.dataset.low = height > LOWEST ? 'low' : 'lowest';
	};
	const sizes = new ResizeObserver(look);
	sizes.observe(stage);
	look();
	return () => sizes.disconnect();
}
