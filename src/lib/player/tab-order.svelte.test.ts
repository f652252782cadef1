/** Where Tab leads from what stays in sight. */
import { userEvent } from 'vitest/browser';
import { afterEach, expect, test } from 'vitest';
import type { Controller } from './controller.js';
import { tabOrder } from './tab-order.js';

function read(stage: string, index = 1): void {
	document.body.innerHTML =
		`<div data-part="stage">${stage}</div><header data-part="opening"></header><div data-part="rail"></div>` +
		['a', 'b']
			.map(
				(id) =>
					`<section data-part="step" id="${id}"><a id="in-${id}" href="#x">${id}</a></section>`
			)
			.join('');
	end = tabOrder(document.body, { index, goTo: () => undefined } as unknown as Controller);
}
let end = () => {};
const focused = () => document.activeElement?.id;

afterEach(() => {
	end();
	document.body.replaceChildren();
});

test('what is folded away on the stage is passed over, what is unfolded is not', async () => {
	read(`<details><summary id="head">Words</summary><div id="words" tabindex="0">…</div></details>`);
	const head = document.getElementById('head')!;
	head.focus();
	await userEvent.tab();
	expect(focused()).toBe('in-b');
	await userEvent.tab({ shift: true });
	expect(focused()).toBe('head');
	head.click();
	await userEvent.tab();
	expect(focused()).toBe('words');
});

test('a player on the stage is reached', async () => {
	read(
		`<button id="before">Explore</button><iframe id="player" title="A film" srcdoc="<p>…"></iframe>`
	);
	document.getElementById('before')!.focus();
	await userEvent.tab();
	expect(focused()).toBe('player');
});
