/** The stage and the rail of a story whose text stands in the page, drawn without Svelte's runtime. */
import { countUp } from '../components/Stat/index.js';
import { MapFlight, type FlightTarget } from '../components/StoryMap/index.js';
import { pickable, steer } from '../components/Timeline/index.js';
import type { Controller } from './controller.js';
import { htmlOf, paint } from './paint.js';
import Rail from './Rail.svelte';
import { railProps } from './rail-props.js';
import Stage from './Stage.svelte';
import { planStage } from './stage-plan.js';

/**
 * Draws the stage of a story in `place`, now and after each change of the controller.
 *
 * @param ground what the ids of the ground's paths begin with; default: the atlas' own id
 * @returns what ends that; what is drawn stays
 */
export function liveStage(controller: Controller, place: Element, ground?: string): () => void {
	let flight: MapFlight<FlightTarget> | null = null;
	let stat: Element | null = null;
	let counting: (() => void) | undefined;

	const draw = () => {
		paint(place, htmlOf(Stage, { controller, ground }, 'tl-s'));
		flight?.start();
		const now = place.querySelector('[data-part="stat"]');
		if (now === stat) return;
		counting?.();
		stat = now;
		counting = stat && controller.motion === 'full' ? countUp(stat) : undefined;
	};
	const go = () => {
		const plan = planStage(controller);
		const target = plan?.map ? { ...plan.map, rtl: plan.story.direction === 'rtl' } : null;
		if (target && flight) {
			if (!flight.to(target, controller.motion === 'cut')) draw();
			return;
		}
		flight?.stop();
		draw();
		flight = target ? new MapFlight(target, () => place, draw) : null;
	};
	const ends = [
		watch(controller, ({ story, step, order, box }) => [story, step, order, box], go),
		pickable(place, (step) => controller.goTo(controller.order.indexOf(step), { announce: true })),
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
			({ story, index, order, box, message }) => [story, index, order, box, message],
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
