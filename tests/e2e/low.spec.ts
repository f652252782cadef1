/** Low windows, as of a phone that is held sideways: what stands on the stage is read there too. */
import { expect, test, type Page } from '@playwright/test';
import { atRest, STORY } from './rest.ts';

const WINDOWS = [
	{ width: 667, height: 375 },
	{ width: 844, height: 390 },
	{ width: 915, height: 412 }
];

interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

async function goTo(page: Page, id: string): Promise<void> {
	await page.locator(`[id="${id}"]`).evaluate((element) => element.scrollIntoView());
	await expect(page.locator(`[id="${id}"]`)).toHaveAttribute('data-state', 'current');
	await atRest(page);
}

const boxes = (page: Page, selector: string): Promise<Box[]> =>
	page.locator(`[data-part="stage"] ${selector}`).evaluateAll((elements) =>
		elements
			.filter((element) => element.checkVisibility({ visibilityProperty: true }))
			.map((element) => {
				const { left, top, right, bottom } = element.getBoundingClientRect();
				return { left, top, right, bottom };
			})
	);

const meet = (a: Box, b: Box) =>
	Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
	Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;

for (const viewport of WINDOWS)
	test.describe(`${viewport.width} × ${viewport.height}`, () => {
		test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });

		test('no name of the timeline lies on another', async ({ page }) => {
			await page.goto(STORY);
			await goTo(page, 'speed');
			const names = await boxes(page, '[data-part="timeline"] text');
			expect(names.length).toBeGreaterThan(4);
			const pairs = names.flatMap((a, i) => names.slice(i + 1).filter((b) => meet(a, b)));
			expect(pairs).toEqual([]);
		});

		test('words that are quoted over a map are large, and lie on no key', async ({ page }) => {
			await page.goto(STORY);
			for (const step of ['ignored', 'nawa']) {
				await goTo(page, step);
				const quote = page.locator('[data-part="stage"] blockquote');
				const size = await quote.evaluate((element) =>
					parseFloat(getComputedStyle(element).fontSize)
				);
				expect(size).toBeGreaterThanOrEqual(20);
				expect(await boxes(page, '[data-part="map-key"]')).toEqual([]);
			}
		});

		test('the key of a map lies on none of its areas', async ({ page }) => {
			await page.goto(STORY);
			for (const step of ['provinces', 'faizabad', 'south']) {
				await goTo(page, step);
				const [key] = await boxes(page, '[data-part="map-key"]');
				const areas = await boxes(page, '.tones > .tone');
				expect(areas.length).toBeGreaterThan(0);
				expect(areas.filter((area) => meet(area, key!))).toEqual([]);
			}
		});
	});
