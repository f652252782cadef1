/**
 * Every step of every story (of the longest, some of each kind) at three sizes, as it really stands with its own card: labels keep clear of each other, of the card and of the
 * stage's edge. (In which order the steps stand changes nothing of a step's picture: `walk.spec.ts`.)
 */
import { expect, test, type Page } from '@playwright/test';
import { atRest, place, STORIES } from './rest.ts';

const SIZES = {
	phone: { width: 390, height: 844 },
	tablet: { width: 820, height: 1180 },
	wide: { width: 1440, height: 900 }
};

interface Box {
	readonly name: string;
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** Boxes of the map's names as they are drawn, and of what may not lie on them. */
function boxes(page: Page, id: string): Promise<{ labels: Box[]; card: Box; stage: Box }> {
	return page.evaluate((step) => {
		const box = (element: Element, name: string) => {
			const { left, top, right, bottom } = element.getBoundingClientRect();
			return { name, left, top, right, bottom };
		};
		const stage = document.querySelector('[data-part="stage"]')!;
		const ROLE = /\b(country|province|area|town|physical|water|figure)\b/;
		// A name of several lines is one label: its first line says so.
		const labels: { name: string; left: number; top: number; right: number; bottom: number }[] = [];
		for (const text of stage.querySelectorAll('[data-part="map"] text')) {
			// The scale's text has no role; a turned name's box is larger than the name.
			if (!ROLE.test(text.getAttribute('class') ?? '') || text.hasAttribute('transform')) continue;
			const one = box(text, text.textContent);
			const last = labels.at(-1);
			if (text.classList.contains('first') || !last) labels.push(one);
			else {
				last.left = Math.min(last.left, one.left);
				last.top = Math.min(last.top, one.top);
				last.right = Math.max(last.right, one.right);
				last.bottom = Math.max(last.bottom, one.bottom);
			}
		}
		return {
			labels,
			card: box(document.querySelector(`[id="${step}"] [data-part="card"]`)!, 'card'),
			stage: box(stage, 'stage')
		};
	}, id);
}

/** By how many pixels two boxes lie in each other; text boxes have a little air above and below. */
const overlap = (a: Box, b: Box) =>
	Math.min(
		Math.min(a.right, b.right) - Math.max(a.left, b.left),
		Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
	);

const LONG = Boolean(process.env.TL_LONG);
/** Each order in which a story is read: what a card says of going back or ahead differs, and with it its height. */
const ORDERS = ['told', 'time'] as const;
const cases = STORIES.flatMap((story) =>
	Object.entries(SIZES).flatMap(([size, viewport]) =>
		ORDERS.map((order) => ({
			...story,
			// All steps where there is time for them.
			steps: LONG ? undefined : story.steps,
			size,
			viewport,
			order
		}))
	)
).filter(
	// Else the first story, its other order where it is narrow, and of each other story one size.
	({ slug, size, order }) => {
		const at = STORIES.findIndex((story) => story.slug === slug);
		return (
			LONG ||
			(at === 0
				? order === 'told' || size === 'phone'
				: order === 'told' && size === Object.keys(SIZES)[at % 3])
		);
	}
);
for (const { slug, steps, labels: least, size, viewport, order } of cases) {
	test(`labels keep clear of each other and of the card (${slug}, ${size}, ${order})`, async ({
		page
	}) => {
		if (LONG) test.setTimeout(1_200_000);
		await page.setViewportSize(viewport);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto(`/stories/${slug}${order === 'time' ? '?order=time' : ''}`);
		await atRest(page);
		const ids =
			steps ??
			(await page
				.locator('[data-part="step"]')
				.evaluateAll((sections) => sections.map(({ id }) => id)));
		let named = 0;
		for (const id of ids) {
			await page.locator(`[id="${id}"]`).evaluate((element) => element.scrollIntoView());
			// Asked often: it takes a frame or two, and there are hundreds of steps.
			await expect.poll(async () => (await place(page)).id, { intervals: [30] }).toBe(id);
			await atRest(page);
			const { labels, card, stage } = await boxes(page, id);
			named += labels.length;
			for (const [i, label] of labels.entries()) {
				expect
					.soft(overlap(label, card), `${id}: “${label.name}” on the card`)
					.toBeLessThanOrEqual(3);
				expect
					.soft(
						label.left >= stage.left - 1 &&
							label.right <= stage.right + 1 &&
							label.top >= stage.top - 1 &&
							label.bottom <= stage.bottom + 1,
						`${id}: “${label.name}” inside the stage`
					)
					.toBe(true);
				for (const other of labels.slice(i + 1)) {
					expect
						.soft(overlap(label, other), `${id}: “${label.name}” on “${other.name}”`)
						.toBeLessThanOrEqual(4);
				}
			}
		}
		expect(named).toBeGreaterThanOrEqual(least);
	});
}
