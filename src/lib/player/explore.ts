/** Explores the map on a stage that is drawn without Svelte's runtime. A part of its own, fetched when a reader asks for it. */
import { ExplorerView, exploreOnStage } from '../components/MapExplorer/index.js';
import type { Gazetteer } from '../layout/gazetteer.js';
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
		draw(explorer, place) {
			const dress = dressPlace(place);
			const props = { explorer, id: 'tl-x' };
			const drawNow = () => paint(place, htmlOf(ExplorerView, props, 'tl-x', dress));
			drawNow();
			return explorer.onchange(drawNow);
		}
	});
}

/** Where a served page says that more names are, or beside what an element was made from. */
function placesOf(
	{ story }: Controller,
	stage: HTMLElement
): (() => Promise<Gazetteer | null>) | undefined {
	const data = stage.closest('.tl-story')?.querySelector<HTMLElement>('script[data-tl-data]');
	const beside = story.base?.replace(/\/(compiled|embed)\.json(?=\?|$)/, '/places.json');
	const address = data?.dataset.places ?? (beside !== story.base ? beside : undefined);
	if (!address) return undefined;
	return async () => {
		const answer = await fetch(address, { credentials: 'omit' });
		return answer.ok ? ((await answer.json()) as Gazetteer) : null;
	};
}
