/** The stage and the rail of a story whose text stands in the page, drawn without Svelte's runtime. */
import { countUp } from '../components/Stat/index.js';
import { MapFlight, type FlightTarget } from '../components/StoryMap/index.js';
import { pickable, steer } from '../components/Timeline/index.js';
import type { Controller } from './controller.js';
import type { explore } from './explore.js';
import { dressPlace, htmlOf, paint } from './paint.js';
import Rail from './Rail.svelte';
import { railProps } from './rail-props.js';
import Stage from './Stage.svelte';
import { planStage } from './stage-plan.js';
import { Views, type ViewSource } from './views.js';

/**
 * Draws the stage of a story in `place`, now and after each change of the controller.
 *
 * @param source what draws kinds that are not on every stage
 * @param map address of the script by which readers explore maps, fetched once one of them asks for it
 * @param ground what the ids of the ground's paths begin with; default: the atlas' own id
 * @returns what ends that; what is drawn stays
 */
export function liveStage(
	controller: Controller,
	place: HTMLElement,
	source: ViewSource,
	map: string | undefined,
	ground?: string
): () => void {
	const views = new Views(source);
	const dress = dressPlace(place);
	const alive = new Map<Element, () => void>();
	let flight: MapFlight<FlightTarget> | null = null;
	let stat: Element | null = null;
	let counting: (() => void) | undefined;
	let rest: (() => void) | undefined;

	const draw = () => {
		rest = paint(place, htmlOf(Stage, { controller, ground, views }, 'tl-s', dress));
		flight?.start();
		enliven();
		const now = place.querySelector('[data-part="stat"]');
		if (now === stat) return;
		counting?.();
		stat = now;
		counting = stat && controller.motion === 'full' ? countUp(stat) : undefined;
	};
	/** What draws a layer listens on its element, as long as that is there. */
	const enliven = () => {
		for (const [layer, end] of alive) {
			if (layer.isConnected) continue;
			end();
			alive.delete(layer);
		}
		for (const layer of place.querySelectorAll<HTMLElement>('[data-part="layer"]')) {
			const listen = views.of(layer.dataset.kind ?? '')?.alive;
			if (listen && !alive.has(layer)) alive.set(layer, listen(layer));
		}
	};
	const go = () => {
		const plan = planStage(controller);
		views.want(controller);
		views.follow(plan?.others ?? [], controller.motion);
		const target = plan?.map ? { ...plan.map, rtl: plan.story.direction === 'rtl' } : null;
		if (target && flight) {
			if (!flight.to(target, controller.motion === 'cut')) draw();
			return;
		}
		flight?.stop();
		draw();
		flight = target
			? new MapFlight(
					target,
					() => place,
					draw,
					() => rest?.()
				)
			: null;
	};
	place.onclick = ({ target }) => {
		const button = (target as Element).closest<HTMLElement>('[data-part="explore"]');
		if (!button) return;
		void import(/* @vite-ignore */ map!).then((script: { readonly explore: typeof explore }) =>
			script.explore(controller, place, button, ground)
		);
	};
	const ends = [
		() => (place.onclick = null),
		watch(
			controller,
			({ story, step, order, box }) => {
				const now = story.steps[step];
				// A timeline shows all steps; anything else no more than its own has to show.
				const all = now?.stage?.some(({ kind }) => kind === 'timeline');
				return [now?.stage, all && story, story.axis, step, order, box];
			},
			go
		),
		pickable(place, (step) => controller.goTo(controller.order.indexOf(step), { announce: true })),
		views.onchange(() => draw()),
		() => views.stop(),
		() => alive.forEach((end) => end()),
		() => flight?.stop(),
		() => counting?.()
	];
	return () => ends.forEach((end) => end());
}

/** Draws the rail of a story in `place`, now and after each change of the controller; returns what ends that. */
export function liveRail(controller: Controller, place: Element): () => void {
	const ends = [
		watch(
			controller,
			({ story, index, order, box, message }) => [
				story.steps[order[index] ?? -1],
				story.axis,
				index,
				order,
				box,
				message
			],
			() => paint(place, htmlOf(Rail, { controller }, 'tl-r'))
		),
		steer(place, () => railProps(controller))
	];
	return () => ends.forEach((end) => end());
}

/** Calls `act` now and whenever one of `parts` has become another. */
function watch(
	controller: Controller,
	parts: (controller: Controller) => readonly unknown[],
	act: () => void
): () => void {
	let seen: readonly unknown[] = [];
	const look = () => {
		const now = parts(controller);
		if (now.every((part, i) => part === seen[i])) return;
		seen = now;
		act();
	};
	look();
	return controller.onchange(look);
}
