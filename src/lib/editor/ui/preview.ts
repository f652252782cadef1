/**
 * The preview is a page of its own in a frame: the reader's player at the size of a reader's screen, with nothing of the
 * editor in it. Both are of one origin and speak through this object, so that a step that did not change is the same
 * object on both sides and is not drawn again.
 */
import type { CompiledStory } from '../../compile/types.js';
import type { Gazetteer } from '../../layout/gazetteer.js';

export interface PreviewApi {
	show(story: CompiledStory): void;
	/** Goes to a step by id; `cut`: without scrolling there. */
	goTo(id: string, options?: { readonly cut?: boolean }): void;
	/** Asked for what else there is to find when somebody explores a map. */
	places: (() => Gazetteer | null) | null;
	/** Told when whoever looks at the preview scrolls to another step. */
	onvisit: ((id: string) => void) | null;
	/** Told of keys, so that the editor's own work here, too. */
	onkey: ((event: KeyboardEvent) => void) | null;
}

/** Fired on the frame's element once its page can be talked to; `detail` is the {@link PreviewApi}. */
export const READY = 'previewready';

export const SCREENS = {
	wide: { name: 'Wide', width: 1280, height: 800 },
	tablet: { name: 'Tablet', width: 820, height: 1180 },
	phone: { name: 'Phone', width: 390, height: 844 }
} as const;
export type Screen = keyof typeof SCREENS;
