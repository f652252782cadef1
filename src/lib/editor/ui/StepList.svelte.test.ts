import { tick } from 'svelte';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../styles/theme.css';
import '../../styles/base.css';
import type { Step } from '../../story/types.js';
import { moveStep } from '../model/edits.js';
import type { Session } from '../model/session.svelte.js';
import { offline, storyOf } from '../model/testing.js';
import './editor.css';
import StepList from './StepList.svelte';

const step = (id: string): Step => ({
	id,
	heading: `Heading ${id}`,
	body: '',
	claims: [],
	stage: []
});
const ids = (count: number) => Array.from({ length: count }, (_, i) => `s${i + 1}`);

let session: Session;

async function open(count = 6) {
	session = offline(storyOf(ids(count).map(step)));
	await render(StepList, { session, onopen: () => {} });
	// As tall as a window: the list scrolls in itself.
	(document.querySelector('.steps') as HTMLElement).style.blockSize = '500px';
}

const order = () => session.story.steps.map(({ id }) => id.slice(1)).join(' ');
const shown = () =>
	[...document.querySelectorAll('[data-step]')]
		.map((row) => (row as HTMLElement).dataset.step!.slice(1))
		.join(' ');
const focused = () => {
	const row = document.activeElement?.closest<HTMLElement>('[data-step]');
	return [row?.dataset.step, (document.activeElement as HTMLElement).dataset.do];
};
const row = (id: string) =>
	page.getByRole('button', { name: new RegExp(`Heading ${id}\\b`) }).first();
const settle = async () => {
	await tick();
	await new Promise((resolve) => requestAnimationFrame(resolve));
};

afterEach(() => session.destroy());

describe('by keyboard', () => {
	test('what scrolls is no stop of its own, and what is dragged is not said', async () => {
		await open();
		expect(document.querySelector('[data-scrolls]')!.getAttribute('tabindex')).toBe('-1');
		const handle = document.querySelector('[title="Drag to move"]')!;
		expect(handle.getAttribute('aria-hidden')).toBe('true');
		// A title that differs from the name would be said after it.
		const more = document.querySelector('[data-do="more"]')!;
		expect(more.getAttribute('title')).toBe(more.getAttribute('aria-label'));
	});

	test('Alt with the arrows moves a step, says so and keeps the focus', async () => {
		await open();
		await row('s3').click();
		await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
		await settle();
		expect(order()).toBe('1 3 2 4 5 6');
		expect(shown()).toBe(order());
		expect(session.message).toBe('“Heading s3” moved from 3 to 2 of 6.');
		expect(focused()).toEqual(['s3', 'main']);
		await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
		await settle();
		expect(order()).toBe('1 2 4 3 5 6');
		expect(focused()).toEqual(['s3', 'main']);
	});

	test('at the end it says that there is no further', async () => {
		await open();
		await row('s1').click();
		await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
		expect(order()).toBe('1 2 3 4 5 6');
		expect(session.message).toBe('“Heading s1” is first already.');
		expect(session.undoLabel).toBeNull();
	});

	test('arrows, Home and End go from row to row; only one row is a tab stop', async () => {
		await open();
		await row('s1').click();
		await userEvent.keyboard('{ArrowDown}{ArrowDown}');
		await settle();
		expect(focused()).toEqual(['s3', 'main']);
		expect(session.selection.current).toBe('s3');
		await userEvent.keyboard('{End}');
		await settle();
		expect(focused()).toEqual(['s6', 'main']);
		const stops = document.querySelectorAll('.row [tabindex="0"]');
		expect([...stops].every((stop) => stop.closest('[data-step="s6"]'))).toBe(true);
	});

	test('Delete takes the step away, Undo brings it back where it was', async () => {
		await open();
		await row('s4').click();
		await userEvent.keyboard('{Delete}');
		await settle();
		expect(order()).toBe('1 2 3 5 6');
		expect(focused()).toEqual(['s5', 'main']);
		session.undo();
		expect(order()).toBe('1 2 3 4 5 6');
	});
});

describe('undone', () => {
	test('a move far down is undone in sight, and the focus stays with the step', async () => {
		await open(200);
		await row('s2').click();
		session.edit(moveStep(session.story, 's2', 150));
		await settle();
		expect(focused()).toEqual(['s2', 'main']);
		session.undo();
		await settle();
		expect(focused()).toEqual(['s2', 'main']);
		const list = document.querySelector('[data-scrolls]')!.getBoundingClientRect();
		const back = document.activeElement!.getBoundingClientRect();
		expect(back.top).toBeGreaterThanOrEqual(list.top - 1);
		expect(back.bottom).toBeLessThanOrEqual(list.bottom + 1);
	});

	test('the focus goes to the step that comes back', async () => {
		await open();
		await row('s4').click();
		await userEvent.keyboard('{Delete}');
		await settle();
		session.undo();
		await settle();
		expect(session.selection.current).toBe('s4');
		expect(focused()).toEqual(['s4', 'main']);
	});
});

describe('by buttons', () => {
	test('Up and Down are named after their step and keep the focus through many presses', async () => {
		await open();
		await row('s2').click();
		const down = page.getByRole('button', { name: 'Move “Heading s2” down' });
		await down.click();
		await userEvent.keyboard('{Enter}');
		await settle();
		await userEvent.keyboard('{Enter}');
		await settle();
		expect(order()).toBe('1 3 4 5 2 6');
		expect(focused()).toEqual(['s2', 'down']);
	});

	test('are at least 24 pixels in each direction', async () => {
		await open();
		for (const button of document.querySelectorAll('.row button')) {
			const { width, height } = button.getBoundingClientRect();
			expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
		}
	});

	test('"Move to position…" takes a number', async () => {
		await open();
		await row('s2').click();
		await page.getByRole('button', { name: 'Move “Heading s2” to position…' }).click();
		const number = page.getByLabelText('Position, 1 to 6');
		await expect.element(number).toHaveFocus();
		await number.fill('5');
		await userEvent.keyboard('{Enter}');
		await settle();
		expect(order()).toBe('1 3 4 5 2 6');
		expect(session.message).toBe('“Heading s2” moved from 2 to 5 of 6.');
		expect(focused()).toEqual(['s2', 'main']);
	});

	test('"Move to position…" refuses what is no position, in words', async () => {
		await open();
		await row('s2').click();
		await page.getByRole('button', { name: 'Move “Heading s2” to position…' }).click();
		await page.getByLabelText('Position, 1 to 6').fill('9');
		await expect.element(page.getByText('Write a whole number from 1 to 6.')).toBeVisible();
		await userEvent.keyboard('{Escape}');
		await settle();
		expect(order()).toBe('1 2 3 4 5 6');
		expect(focused()).toEqual(['s2', 'more']);
	});
});

describe('several at once', () => {
	test('chosen with Shift and Ctrl they move together, keep their order and are undone together', async () => {
		await open();
		await row('s4').click();
		await row('s5').click({ modifiers: ['Shift'] });
		await row('s2').click({ modifiers: ['Control'] });
		expect([...session.selection.chosen].sort()).toEqual(['s2', 's4', 's5']);
		await page.getByRole('button', { name: 'Top' }).click();
		expect(order()).toBe('2 4 5 1 3 6');
		expect(session.message).toBe('3 steps moved to 1 to 3 of 6.');
		session.undo();
		expect(order()).toBe('1 2 3 4 5 6');
	});

	test('boxes choose without keys', async () => {
		await open();
		await page.getByRole('button', { name: 'Choose', exact: true }).click();
		await page.getByRole('checkbox', { name: 'Choose “Heading s1”' }).click();
		await page.getByRole('checkbox', { name: 'Choose “Heading s3”' }).click();
		await page.getByRole('button', { name: 'Bottom' }).click();
		expect(order()).toBe('2 4 5 6 1 3');
	});
});

test('a thousand rows: the moved one stays in sight and in focus', async () => {
	await open(1000);
	const part = (name: string) =>
		document.querySelector<HTMLElement>(`[data-step="s2"] [data-do="${name}"]`)!;
	part('main').click();
	part('more').click();
	await page.getByLabelText('Position, 1 to 1000').fill('700');
	await userEvent.keyboard('{Enter}');
	await settle();
	expect(session.story.steps[699]!.id).toBe('s2');
	expect(focused()).toEqual(['s2', 'main']);
	const list = document.querySelector('[data-scrolls]')!.getBoundingClientRect();
	const moved = document.activeElement!.getBoundingClientRect();
	expect(moved.top).toBeGreaterThanOrEqual(list.top - 1);
	expect(moved.bottom).toBeLessThanOrEqual(list.bottom + 1);
	await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
	await settle();
	expect(session.story.steps[698]!.id).toBe('s2');
	expect(focused()).toEqual(['s2', 'main']);
});
