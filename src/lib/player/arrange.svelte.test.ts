/** The order in which step elements stand. */
import { afterEach, expect, test } from 'vitest';
import { arrangeSteps } from './arrange.js';

function page(): HTMLElement {
	const step = (id: string) => `<section id="${id}" data-part="step"></section>`;
	document.body.innerHTML = [['a', 'b', 'c'].map(step), ['d', 'e'].map(step)]
		.map((stretch) => `<div data-part="stretch">${stretch.join('')}</div>`)
		.join('');
	return document.body;
}

const order = () =>
	[...document.querySelectorAll('[data-part="stretch"]')].map((stretch) =>
		[...stretch.children].map(({ id }) => id).join('')
	);

afterEach(() => document.body.replaceChildren());

test('steps are moved into the order that is read, and stretches stay as long as they are', () => {
	arrangeSteps(page(), ['e', 'a', 'd', 'b', 'c']);
	expect(order()).toEqual(['ead', 'bc']);
});

test('steps that are not named yet stay where they are, as while a long page still comes', () => {
	arrangeSteps(page(), ['a', 'b']);
	expect(order()).toEqual(['abc', 'de']);
	arrangeSteps(page(), ['d', '', 'b', '']);
	expect(order()).toEqual(['adc', 'be']);
});
