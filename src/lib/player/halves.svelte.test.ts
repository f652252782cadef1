/** A flight on a page that draws in two halves: the map at once, what stands over it once the old has faded out. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { flushSync, mount, unmount } from 'svelte';
import type { CompiledMap } from '../compile/types.js';
import { atlas, crossing, east } from '../components/StoryMap/fixture.js';
import { MapFlight } from '../components/StoryMap/index.js';
import MapStage from '../components/StoryMap/MapStage.svelte';
import type { MapTarget } from '../components/StoryMap/scene.js';
import { stageBox } from '../layout/stage-box.js';
import { paint } from './paint.js';

const target = (layer: CompiledMap): MapTarget => ({
	layer,
	box: stageBox({ width: 820, height: 600, align: 'centre' }),
	atlas,
	rtl: false,
	language: 'en',
	ground: 'g',
	id: 'm'
});

/** A map as a fresh page shows it. */
function drawn(shown: MapTarget): string {
	const place = document.createElement('div');
	const map = mount(MapStage, { target: place, props: { target: shown } });
	flushSync();
	const html = place.innerHTML.replace(/<!--[\s\S]*?-->/g, '');
	void unmount(map);
	return html;
}

let place: HTMLElement;
let flight: MapFlight<MapTarget>;
/** How often what stands over the map was drawn later. */
let later = 0;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
	place = document.createElement('div');
	document.body.append(place);
	later = 0;
	let rest = paint(place, drawn(target(crossing)));
	const show = (shown: MapTarget) => {
		rest = paint(place, drawn(shown));
		flight.start();
	};
	const draw = () => {
		later += 1;
		rest();
	};
	flight = new MapFlight(target(crossing), () => place, show, draw);
});

afterEach(() => {
	flight.stop();
	place.remove();
	vi.useRealTimers();
});

const names = () => place.querySelector('.group > .over')!.textContent;
const said = () => place.querySelector('[role=img]')!.getAttribute('aria-label');
/** Whether all is as a fresh page has it. */
const whole = (layer: CompiledMap) => place.innerHTML === drawn(target(layer));
/** Time for whoever follows one step by another to have settled. */
const settled = () => vi.advanceTimersByTime(130);

describe('a flight in two halves', () => {
	it('draws what stands over the map once the old has faded out, in one layer', () => {
		const old = names();
		expect(flight.to(target(east), false)).toBe(true);
		expect([said(), names()]).toEqual([east.description, old]);
		const moving = place
			.querySelector('.fly')!
			.getAnimations()
			.filter(({ playState }) => playState === 'running');
		expect(moving).toHaveLength(1);
		vi.advanceTimersByTime(199);
		expect(names()).toBe(old);
		vi.advanceTimersByTime(1);
		expect(names()).not.toBe(old);
		expect(place.querySelectorAll('.group > .over[data-ghost], [data-late]')).toHaveLength(0);
		flight.stop();
		expect(whole(east)).toBe(true);
	});

	it('never shows old names again where the reader turns round in mid-flight', () => {
		flight.to(target(east), false);
		settled();
		for (const moving of place.getAnimations({ subtree: true })) moving.currentTime = 130;
		flight.to(target(crossing), false);
		// The half that was to come is another's now.
		expect(later).toBe(0);
		const [last] = place.querySelector('.group > .over')!.getAnimations().slice(-1);
		expect((last!.effect as KeyframeEffect).getKeyframes().map(({ opacity }) => opacity)).toEqual([
			'0',
			'0'
		]);
		vi.advanceTimersByTime(200);
		expect(later).toBe(1);
		flight.stop();
		expect(whole(crossing)).toBe(true);
	});

	it('forgets nothing when it is asked for what is shown already', () => {
		flight.to(target(east), false);
		expect(flight.to(target(east), false)).toBe(false);
		vi.advanceTimersByTime(200);
		expect(later).toBe(1);
	});

	it('draws all at once when it is stopped, and where nothing moves', () => {
		flight.to(target(east), false);
		flight.stop();
		expect(whole(east)).toBe(true);
		settled();
		flight.to(target(crossing), true);
		expect(whole(crossing)).toBe(true);
		expect(place.getAnimations({ subtree: true })).toHaveLength(0);
	});
});
