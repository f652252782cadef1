/** Explores the map on a stage that is drawn without Svelte's runtime. A part of its own, fetched when a reader asks for it. */
import type { CompiledMap, StageStory } from '../compile/types.js';
import {
	ExplorerView,
	exploreInDialog,
	exploreOnStage,
	type DrawExplorer
} from '../components/MapExplorer/index.js';
import type { Gazetteer } from '../layout/gazetteer.js';
import { REFERENCE, stageBox } from '../layout/stage-box.js';
import type { Controller } from './controller.js';
import { dressPlace, htmlOf, paint } from './paint.js';
import { onStep, planStage } from './stage-plan.js';

/**
 * @param stage the story's stage
 * @param button what was pressed on it
 * @param ground what the ids of the ground's paths begin with; default: the atlas' own id
 */
export function explore(
	controller: Controller,
	stage: HTMLElement,
	button: HTMLElement,
	ground?: string
): void {
	const plan = planStage(controller);
	if (!plan?.map) return;
	const { map, story } = plan;
	exploreOnStage({
		stage,
		button,
		target: {
			...map,
			rtl: story.direction === 'rtl',
			language: story.language,
			base: story.base,
			ground: ground ?? map.atlas.id,
			id: 'tl-x'
		},
		steps: story.steps,
		places: placesOf(controller, stage),
		onstep: (listener) => onStep(controller, listener),
		tell: (message) => controller.tell(message),
		draw
	});
}

/**
 * Explores a map that stands alone, in a dialog over its page.
 *
 * @param story what the map needs of the story that it is from
 * @param button what was pressed on it
 */
export function exploreFigure(
	layer: CompiledMap,
	{
		language,
		direction,
		base,
		atlas
	}: Pick<StageStory, 'language' | 'direction' | 'base' | 'atlas'>,
	button: HTMLElement
): void {
	const plane = layer.sheet ?? atlas;
	if (!plane) return;
	exploreInDialog({
		target: {
			layer,
			atlas: plane,
			box: stageBox({ ...REFERENCE.figure, figure: true }),
			rtl: direction === 'rtl',
			language,
			base,
			ground: plane.id,
			id: 'tl-x'
		},
		button,
		places: placesBeside(base),
		draw
	});
}

const draw: DrawExplorer = (explorer, place) => {
	const dress = dressPlace(place);
	const props = { explorer, id: 'tl-x' };
	const drawNow = () => paint(place, htmlOf(ExplorerView, props, 'tl-x', dress));
	drawNow();
	return explorer.onchange(drawNow);
};

/** Where a served page says that more names are, or beside what an element was made from. */
function placesOf(
	{ story }: Controller,
	stage: HTMLElement
): (() => Promise<Gazetteer | null>) | undefined {
	const data = stage.closest('.tl-story')?.querySelector<HTMLElement>('script[data-tl-data]');
	const address = data?.dataset.places;
	return address ? placesAt(address) : placesBeside(story.base);
}

/** What lies beside a file that a server of the kit has made of a story. */
function placesBeside(base: string | undefined): ReturnType<typeof placesOf> {
	const beside = base?.replace(/\/(compiled|embed|figure)\.json(?=\?|$)/, '/places.json');
	return beside && beside !== base ? placesAt(beside) : undefined;
}

function placesAt(address: string): () => Promise<Gazetteer | null> {
	return async () => {
		const answer = await fetch(address, { credentials: 'omit' });
		return answer.ok ? ((await answer.json()) as Gazetteer) : null;
	};
}
