/** Where a map is explored: over the stage that it stood on, or in a dialog of its own. */
import type { StageStory } from '../../compile/types.js';
import type { Gazetteer } from '../../layout/gazetteer.js';
import type { StageBox } from '../../layout/stage-box.js';
import type { MapTarget } from '../StoryMap/scene.js';
import { MapExplorer } from './explorer.js';
import { exploreBox } from './room.js';
import { handle } from './handle.js';

/** Draws an explorer in a place, now and after each change; returns what ends that. */
export type DrawExplorer = (explorer: MapExplorer, place: HTMLElement) => () => void;

export interface ExploreRequest {
	/** The map with the room that it stands in now. */
	readonly target: MapTarget;
	/** What was pressed: it has the focus again in the end. */
	readonly button: HTMLElement;
	readonly draw: DrawExplorer;
	readonly steps?: StageStory['steps'];
	/** Fetches what else there is to find. */
	readonly places?: (() => Promise<Gazetteer | null>) | undefined;
}

export interface StageRequest extends ExploreRequest {
	/** The story's stage. */
	readonly stage: HTMLElement;
	/** Tells of each change of the step that is shown; returns what ends that. */
	readonly onstep: (listener: () => void) => () => void;
	/** Tells a screen reader that the map is left. */
	readonly tell: (message: string) => void;
}

/** Share of the stage by which the page may be scrolled before the map is left behind. */
const AWAY = 0.16;
const FADE_MS = 160;

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Explores the map on a story's stage: cards and title make way, the rail stays. It is left by key, by button, by scrolling
 * on and by going to another step; then all is as it was.
 */
export function exploreOnStage(request: StageRequest): void {
	const { stage, target, button, onstep, tell } = request;
	const story = stage.closest<HTMLElement>('.tl-story');
	const rail = story?.querySelector<HTMLElement>('[data-part="rail"]');
	if (!story || !stage.isConnected || story.dataset.exploring !== undefined) return;
	const place = document.createElement('div');
	place.style.cssText =
		'position:sticky;z-index:2;inset-block-start:var(--tl-top,0px);block-size:var(--tl-stage-height,100svh);margin-block-end:calc(-1*var(--tl-stage-height,100svh));overflow:clip;contain:strict';
	stage.after(place);
	story.dataset.exploring = '';
	const room = () => {
		const { top, bottom, height } = stage.getBoundingClientRect();
		const covered = rail?.getBoundingClientRect();
		const scale = stage.clientHeight / (height || 1);
		const high = covered && covered.top < (top + bottom) / 2;
		const above = high ? Math.max(0, covered.bottom - top) : 0;
		const below = covered && !high ? Math.max(0, bottom - covered.top) : 0;
		const shown = target.box.visible[1] > 0 || !high;
		return exploreBox(
			stage.clientWidth,
			stage.clientHeight,
			shown ? above * scale : 0,
			below * scale
		);
	};
	const live = begin({
		...request,
		from: target.box,
		room,
		place,
		onleave: () => void leave(true)
	});
	const steps = story.querySelector('[data-part="steps"]');
	const where = () => steps?.getBoundingClientRect().top ?? 0;
	const start = where();
	const onscroll = () => {
		if (Math.abs(where() - start) > AWAY * stage.clientHeight) void leave(false);
	};
	document.addEventListener('scroll', onscroll, { capture: true, passive: true });
	const unstep = onstep(() => void leave(false));
	let leaving = false;
	const leave = async (back: boolean) => {
		if (leaving) return;
		leaving = true;
		document.removeEventListener('scroll', onscroll, { capture: true });
		unstep();
		const focused = place.contains(activeIn(place));
		live.still();
		delete story.dataset.exploring;
		if (focused && button.isConnected) button.focus({ preventScroll: true });
		// Where the reader is elsewhere already there is nothing to fly back to.
		if (back) await live.explorer.goBack();
		if (!calm()) await place.animate({ opacity: [1, 0] }, FADE_MS).finished.catch(() => undefined);
		live.end();
		place.remove();
		tell(target.atlas.words?.['map.explore.left'] ?? '');
	};
}

/** Explores a map that stands alone, in a dialog that takes the window. */
export function exploreInDialog(request: ExploreRequest): void {
	const { target, button } = request;
	// It may be gone by the time that this is here.
	if (!button.isConnected) return;
	const dialog = document.createElement('dialog');
	dialog.style.cssText =
		'box-sizing:border-box;inline-size:100%;block-size:100%;max-inline-size:none;max-block-size:none;margin:0;padding:0;border:0;overflow:hidden;background:none';
	dialog.setAttribute('aria-label', target.atlas.words?.['map.explore.title'] ?? '');
	const place = document.createElement('div');
	place.style.cssText = 'position:absolute;inset:0';
	dialog.append(place);
	// Beside the map: there its ground is found, and its colours are its own.
	button.after(dialog);
	dialog.showModal();
	const room = () => exploreBox(dialog.clientWidth, dialog.clientHeight);
	const live = begin({ ...request, from: null, room, place, onleave: () => dialog.close() });
	dialog.addEventListener('close', () => {
		live.end();
		dialog.remove();
		button.focus({ preventScroll: true });
	});
	// Escape closes what is open on the map first.
	dialog.addEventListener('cancel', (event) => {
		if (!live.explorer.open) return;
		event.preventDefault();
		live.explorer.close();
	});
}

interface Beginning extends ExploreRequest {
	readonly from: StageBox | null;
	readonly room: () => StageBox;
	readonly place: HTMLElement;
	readonly onleave: () => void;
}

function begin({ target, steps, places, draw, from, room, place, onleave }: Beginning) {
	const { box: _, ...map } = target;
	const explorer = new MapExplorer({
		...map,
		...(steps ? { steps } : {}),
		from,
		box: room(),
		still: calm(),
		onleave
	});
	const ends = [handle(place, explorer), draw(explorer, place)];
	const sizes = new ResizeObserver(() => {
		const now = room();
		const { box } = explorer.picture;
		if (now.width && (now.width !== box.width || now.height !== box.height)) explorer.resize(now);
	});
	sizes.observe(place);
	place.querySelector<HTMLElement>('[data-part="surface"]')?.focus({ preventScroll: true });
	// Without them the step's own names are there all the same.
	places?.().then(
		(found) => explorer.learn(found),
		() => undefined
	);
	const still = () => {
		place.inert = true;
		sizes.disconnect();
	};
	const end = () => {
		sizes.disconnect();
		ends.forEach((stop) => stop());
		explorer.end();
	};
	return { explorer, still, end };
}

/** What has the focus, in the document or the shadow root that holds a place. */
function activeIn(place: Element): Element | null {
	const root = place.getRootNode();
	return root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
}
