import { expect, test, type Page } from '@playwright/test';
import { atRest } from './rest.ts';

/**
 * What can be reached at all: by a pointer where something lies above, by Tab where something stays in sight, and with
 * the wider setting of text that readers may ask for (WCAG 1.4.12).
 */

const STORY = '/stories/into-tajikistan';
const MAX_STOPS = 30;

/** What lies over the middle of the focused element, if that is not itself. */
const coveredBy = (page: Page) =>
	page.evaluate(() => {
		const stop = document.activeElement;
		if (!stop || stop === document.body) return null;
		const { x, y, width, height } = stop.getBoundingClientRect();
		const top = document.elementFromPoint(x + width / 2, y + height / 2);
		if (top && (stop.contains(top) || top.contains(stop))) return null;
		return `${stop.closest('[data-part="step"]')?.id ?? ''} ${stop.outerHTML.slice(0, 80)}: ${top?.outerHTML.slice(0, 80)}`;
	});

for (const [width, height] of [
	[1440, 900],
	[1200, 640],
	[844, 390],
	[390, 844],
	[320, 256]
] as const) {
	test(`keeps what has the focus clear of the rail, at ${width} by ${height}`, async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.setViewportSize({ width, height });
		await page.goto(STORY);
		await expect(page.locator('[data-part="stage"] [data-part="map"]').first()).toBeVisible();
		const covered = async (key: string) => {
			const found: string[] = [];
			for (let i = 0; i < MAX_STOPS; i++) {
				await page.keyboard.press(key);
				await atRest(page);
				const by = await coveredBy(page);
				if (by) found.push(by);
			}
			return found;
		};
		expect(await covered('Tab')).toEqual([]);
		expect(await covered('Shift+Tab')).toEqual([]);
	});
}

test('the map beside the title is taken in hand by a pointer too', async ({ page }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto(STORY);
	await page.locator('[data-part="explore"]').click({ timeout: 10_000 });
	await expect(page.locator('[data-part="map-explorer"]')).toBeVisible();
});

test('nothing is lost where text is set wider', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto(`${STORY}#faizabad`);
	await expect(page.locator('[data-part="time-rail"]')).toBeVisible();
	await page.addStyleTag({
		content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
			word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`
	});
	expect(
		await page.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			return scrollWidth - clientWidth;
		})
	).toBe(0);
	const rail = page.locator('[data-part="time-rail"]');
	expect(
		await rail.evaluate((rail) => {
			const { bottom } = rail.getBoundingClientRect();
			return [...rail.querySelectorAll('*')].every(
				(part) => part.closest('svg') || part.getBoundingClientRect().bottom <= bottom + 4
			);
		})
	).toBe(true);
});

test('the button that leads into a map holds its words where text is set wider', async ({
	page
}) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto(STORY);
	const button = page.locator('[data-part="explore"]');
	await expect(button).toBeVisible();
	await page.addStyleTag({
		content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
			word-spacing: 0.16em !important; }`
	});
	const over = await button.evaluate((element) => {
		const range = document.createRange();
		range.selectNodeContents(element);
		const [words, box] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
		return Math.max(words.right - box.right, words.bottom - box.bottom, box.top - words.top);
	});
	expect(over).toBeLessThanOrEqual(0);
});

for (const [width, height] of [
	[667, 375],
	[320, 256]
] as const) {
	test(`a picture is seen before its card comes, at ${width} by ${height}`, async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.setViewportSize({ width, height });
		await page.goto(`${STORY}#crossing`);
		await expect(page.locator('#crossing[data-state="current"]')).toBeVisible();
		await atRest(page);
		const card = await page.locator('#crossing [data-part="card"]').boundingBox();
		expect(card!.y).toBeGreaterThan(0.7 * height);
		// The marked places are what the step is about: they stand clear of rail and card.
		const mark = page.locator('[data-part="stage"]').getByText('Faizabad', { exact: true }).first();
		const { y, height: line } = (await mark.boundingBox())!;
		expect(y).toBeGreaterThan(height > 340 ? 80 : 0);
		expect(y + line).toBeLessThan(card!.y);
	});
}

test('the rail says once where it goes: by its slider, or in words where that has no focus', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	for (const [lang, said] of [
		['en', /^3 of 19: /],
		['fa-AF', /^۳ از ۱۹: /]
	] as const) {
		await page.goto(`${STORY}?lang=${lang}#crossing`);
		const slider = page.locator('[data-part="time-rail"]').getByRole('slider');
		await expect(slider).toBeVisible();
		await slider.press(lang === 'en' ? 'ArrowRight' : 'ArrowLeft');
		await expect(slider).toHaveAttribute('aria-valuenow', '2');
		const live = page.locator('[data-part="rail"] [aria-live]');
		await expect(live).toBeEmpty();
		await page.locator('[data-part="time-rail"] [data-go="2"]').press('Enter');
		await expect(live).toHaveText(said);
	}
});

test('the rail says which order it has changed to', async ({ page }) => {
	await page.goto(`${STORY}#crossing`);
	const order = page.locator('[data-part="time-rail"] button.order');
	await order.press('Enter');
	await expect(page.locator('[data-part="rail"] [aria-live]')).toHaveText(
		'Order of the steps: As it happened'
	);
	await expect(order).toBeFocused();
});

test('each link to the editor says which story it opens', async ({ page }) => {
	await page.goto('/');
	const names = page
		.getByRole('main')
		.getByRole('article')
		.getByRole('link', { name: /^Edit / });
	await expect(names).toHaveCount(await page.getByRole('article').count());
	await expect(page.getByRole('link', { name: 'Edit Into Tajikistan' })).toBeVisible();
});
