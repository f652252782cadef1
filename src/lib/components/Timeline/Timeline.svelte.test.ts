import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { stageBox } from '../../layout/stage-box.js';
import { layer, story } from './fixture.js';
import { Rail, Timeline } from './index.js';
import type { RailProps, TimelineProps } from './types.js';

const order = story.steps.map((_, i) => i);
let target: HTMLElement;
let mounted: ReturnType<typeof mount> | undefined;

beforeEach(() => {
	target = document.body.appendChild(document.createElement('div'));
	target.style.cssText = 'position: relative; width: 1000px; height: 700px';
});
afterEach(async () => {
	if (mounted) await unmount(mounted);
	target.remove();
});
const slider = (): HTMLElement => target.querySelector('[role=slider]')!;

function rail(more: Partial<RailProps> = {}): number[] {
	const gone: number[] = [];
	const props = {
		story,
		index: 1,
		order,
		width: 1000,
		ongoto: ({ index }: { index: number }) => gone.push(index),
		...more
	};
	mounted = mount(Rail, { target, props });
	flushSync();
	return gone;
}
function timeline(more: Partial<TimelineProps> = {}): number[] {
	const gone: number[] = [];
	const box = stageBox({ width: 1000, height: 700, align: 'full' });
	const props = {
		story,
		layer,
		box,
		step: 0,
		ongoto: ({ step }: { step: number }) => gone.push(step),
		...more
	};
	mounted = mount(Timeline, { target, props });
	flushSync();
	return gone;
}

it('says whether it is the slider, which tells by itself where it stands', async () => {
	const told: boolean[] = [];
	rail({ ongoto: (to) => told.push(to.told) });
	slider().focus();
	await userEvent.keyboard('{ArrowRight}');
	target.querySelector<HTMLElement>('[aria-label="Next step"]')!.click();
	slider().click();
	expect(told).toEqual([true, false, false]);
});

it('moves along the rail by arrows, Home and End, and leaves the other keys to the page', async () => {
	const gone = rail();
	slider().focus();
	await userEvent.keyboard('{ArrowRight}{ArrowLeft}{Home}{End}');
	expect(gone).toEqual([2, 0, 0, 5]);
	let left = 0;
	target.addEventListener('keydown', (event) => (left += event.defaultPrevented ? 0 : 1));
	await userEvent.keyboard('{ArrowDown}{ArrowUp}{PageDown} ');
	expect([gone.length, left]).toEqual([4, 4]);
});

it('turns its arrows round where text runs from the right', async () => {
	const gone = rail({ story: { ...story, direction: 'rtl' } });
	slider().focus();
	await userEvent.keyboard('{ArrowLeft}');
	expect(gone).toEqual([2]);
});

it('goes to a point of the rail without taking the focus', async () => {
	const gone = rail();
	const { width } = slider().getBoundingClientRect();
	await userEvent.click(slider(), { position: { x: width - 4, y: 12 } });
	expect(gone).toEqual([5]);
	expect(document.activeElement).not.toBe(slider());
});

it('goes on and back by buttons large enough to touch, and ends at the ends', () => {
	const gone = rail({ index: 5 });
	const [back, on] = [...target.querySelectorAll<HTMLButtonElement>('.go button')];
	const { width, height } = back!.getBoundingClientRect();
	expect(Math.min(width, height)).toBeGreaterThanOrEqual(40);
	expect(on!.disabled).toBe(true);
	back!.click();
	expect(gone).toEqual([4]);
});

it('asks for the other order', () => {
	const asked: string[] = [];
	rail({ mode: 'time', order: story.timeOrder, onorder: (to) => asked.push(to.order) });
	target.querySelector<HTMLButtonElement>('.order')!.click();
	expect(asked).toEqual(['told']);
});

it('is one stop for Tab; arrows visit its items in the order of time, Enter goes there', async () => {
	const gone = timeline();
	await userEvent.tab();
	const name = (): string | null => document.activeElement!.getAttribute('aria-label');
	expect(name()).toBe('Step 1, Crossing, attributed');
	await userEvent.keyboard('{ArrowRight}');
	expect(name()).toBe('Step 2, Closed too?, unverified');
	await userEvent.keyboard('{Home}');
	expect(name()).toBe('Step 4, Never routed, confirmed');
	await userEvent.keyboard('{Enter}');
	expect(gone).toEqual([3]);
	expect(target.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
	await userEvent.tab();
	expect(target.contains(document.activeElement)).toBe(false);
});

it('answers where a bar is drawn', async () => {
	const gone = timeline();
	const button = [...target.querySelectorAll('button')].find((b) =>
		b.ariaLabel?.startsWith('Step 6')
	)!;
	const box = button.getBoundingClientRect();
	const label = [...target.querySelectorAll('text')].find((t) =>
		t.textContent?.includes('Districts')
	)!;
	const words = label.getBoundingClientRect();
	expect(words.left).toBeGreaterThanOrEqual(box.left - 4);
	expect(words.right).toBeLessThanOrEqual(box.right + 4);
	// The box of a text is higher than its letters, by as much as its font says.
	expect(words.top).toBeGreaterThanOrEqual(box.top - 7);
	await userEvent.click(button);
	expect(gone).toEqual([5]);
});
