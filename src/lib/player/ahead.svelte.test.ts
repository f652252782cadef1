/** What is laid out before it is seen. */
import { afterEach, expect, test } from 'vitest';
import { layOutAhead } from './ahead.js';

const COUNT = 40;

function page(): HTMLElement[] {
	document.body.innerHTML = Array.from(
		{ length: COUNT },
		(_, i) => `<section style="height: 900px; contain-intrinsic-size: 900px">${i}</section>`
	).join('');
	const steps = [...document.querySelectorAll('section')];
	for (const step of steps) step.classList.add('skipped');
	const style = document.createElement('style');
	style.textContent = '.skipped { content-visibility: auto }';
	document.body.append(style);
	return steps;
}

const laidOut = (steps: readonly HTMLElement[]): number[] =>
	steps.flatMap((step, i) => (getComputedStyle(step).contentVisibility === 'visible' ? [i] : []));

const range = (from: number, to: number): number[] =>
	Array.from({ length: to - from + 1 }, (_, i) => from + i);

afterEach(() => document.body.replaceChildren());

test('the steps that come next are laid out while the reader rests, and none above or far away', async () => {
	const steps = page();
	const look = layOutAhead(() => steps);
	look(10);
	expect(laidOut(steps)).toEqual([]);
	await expect.poll(() => laidOut(steps), { timeout: 10_000 }).toEqual(range(10, 25));
});

test('who goes on is followed, and what is laid out stays so', async () => {
	const steps = page();
	const look = layOutAhead(() => steps);
	look(-1);
	await expect.poll(() => laidOut(steps).length, { timeout: 10_000 }).toBeGreaterThan(2);
	look(30);
	await expect.poll(() => laidOut(steps).includes(39), { timeout: 10_000 }).toBe(true);
	const done = laidOut(steps);
	expect(done).toEqual([...range(0, done.length - 11), ...range(30, 39)]);
});

test('nothing is laid out once a story has let go of its page', async () => {
	const steps = page();
	let kept = steps;
	const look = layOutAhead(() => kept);
	look(0);
	await expect.poll(() => laidOut(steps).length, { timeout: 10_000 }).toBeGreaterThan(0);
	kept = [];
	const done = laidOut(steps).length;
	await new Promise((resolve) => setTimeout(resolve, 600));
	expect(laidOut(steps)).toHaveLength(done);
});
