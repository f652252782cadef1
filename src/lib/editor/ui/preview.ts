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

/** How long the page may take, in milliseconds; longer each time, so that a slow connection has a chance. */
const PATIENCE = 10_000;

/**
 * Loads the preview's page into its frame.
 *
 * @param failures how often that has failed: the frame then shows a page of the browser, and the server is asked first
 * @throws {Error} where the page cannot be had now
 */
export async function loadPreview(
	frame: HTMLIFrameElement,
	address: string,
	failures: number
): Promise<PreviewApi> {
	if (failures > 0) {
		const answer = await fetch(address, { method: 'HEAD', cache: 'no-store' });
		if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
	}
	const end = new AbortController();
	const { signal } = end;
	try {
		return await new Promise((resolve, reject) => {
			const fail = () => reject(new Error('The page of the preview did not load.'));
			const timer = setTimeout(fail, PATIENCE * Math.min(3, failures + 1));
			signal.addEventListener('abort', () => clearTimeout(timer));
			const ready = (event: Event) => resolve((event as CustomEvent<PreviewApi>).detail);
			frame.addEventListener(READY, ready, { signal });
			// Where nothing answers, the browser puts a page of its own there, which is nobody's to look into.
			const loaded = () => frame.contentDocument ?? fail();
			frame.addEventListener('load', loaded, { signal });
			frame.src = address;
		});
	} finally {
		end.abort();
	}
}
