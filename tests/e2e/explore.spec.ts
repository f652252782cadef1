import { expect, test, type Locator, type Page } from '@playwright/test';
import { serveHosts } from '../hosts/serve.ts';
import { axe } from './axe.ts';

const kit = process.env.TL_ORIGIN ?? 'http://127.0.0.1:3000';

/** Opens the map of a step and waits until there is more to find on it than the step names. */
async function explore(page: Page, root: Locator): Promise<Locator> {
	const places = page.waitForResponse((answer) => answer.url().includes('/places.json'));
	await root.locator('[data-part="explore"]').click();
	await places;
	const map = root.locator('[data-part="map-explorer"]');
	await expect(map.locator('[data-part="surface"]')).toBeFocused();
	return map;
}

const namesOn = (map: Locator) => map.locator('.tied text').count();
const widthOf = (map: Locator) =>
	map
		.locator('.fly svg')
		.first()
		.evaluate((svg) => Number(svg.getAttribute('viewBox')?.split(' ')[2]));
/** The stage but for what only names an instant. */
const pictureOf = (root: Locator) =>
	root.locator('[data-part="stage"] [data-part="map"]').evaluate((map) => map.innerHTML);

test('the map of a step is taken in hand, and left by key and by scrolling', async ({ page }) => {
	await page.setViewportSize({ width: 1200, height: 800 });
	const scripts: string[] = [];
	page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
	await page.goto('/stories/into-tajikistan#crossing');
	const root = page.locator('.tl-story');
	await expect(root.locator('#crossing[data-state="current"]')).toBeVisible();
	await expect(root.locator('[data-part="explore"]')).toBeVisible();
	await page.waitForTimeout(1500);
	expect(scripts.filter((path) => /\/map\.|places\.json/.test(path))).toEqual([]);
	const before = await pictureOf(root);

	const map = await explore(page, root);
	await expect(root.locator('#crossing [data-part="card"]')).toBeHidden();
	await expect.poll(() => namesOn(map)).toBeGreaterThan(10);
	// The flight from the step's own camera is over once it says that it is home.
	const home = async () => {
		await page.keyboard.press('0');
		await expect(map.getByRole('status')).toHaveText(/100/);
	};
	await home();
	const [far, top] = [await widthOf(map), await page.evaluate(() => scrollY)];
	await page.mouse.move(600, 400);
	await page.mouse.wheel(0, -200);
	await expect.poll(() => widthOf(map)).toBeLessThan(far);
	expect(await page.evaluate(() => scrollY)).toBe(top);
	await home();
	await expect.poll(() => widthOf(map)).toBeCloseTo(far, 0);

	const { violations } = await axe(page).include('[data-part="map-explorer"]').analyze();
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

	await page.keyboard.press('Tab');
	const spot = map.locator('[data-spot]').first();
	await expect(spot).toBeFocused();
	await page.keyboard.press('Enter');
	const panel = map.locator('[data-part="panel"]');
	await expect(panel).toBeFocused();
	await expect(panel.getByRole('link').first()).toHaveAttribute('href', /^#/);
	await page.keyboard.press('Escape');
	await expect(panel).toHaveCount(0);
	await page.keyboard.press('Escape');
	await expect(map).toHaveCount(0);
	await expect(root.locator('[data-part="explore"]')).toBeFocused();
	await expect(root.locator('#crossing [data-part="card"]')).toBeVisible();
	expect(await pictureOf(root)).toBe(before);

	await explore(page, root);
	await page.evaluate(() => scrollBy({ top: innerHeight * 0.3, behavior: 'instant' }));
	await expect(map).toHaveCount(0);
	await expect(root).not.toHaveAttribute('data-exploring');
});

test('an embedded story’s map likewise, from a file beside the script', async ({ page }) => {
	const hosts = await serveHosts(kit);
	await page.setViewportSize({ width: 1200, height: 800 });
	await page.goto(`${hosts.origin}/plain.html`);
	const story = page.locator('throughline-story').first();
	await expect(story).toHaveAttribute('data-state', 'ready', { timeout: 20_000 });
	await story.evaluate((element) => {
		element.shadowRoot!.querySelector('#crossing')!.scrollIntoView({ behavior: 'instant' });
	});
	await expect(story.locator('#crossing[data-state="current"]')).toBeVisible();
	const map = await explore(page, story);
	await expect.poll(() => namesOn(map)).toBeGreaterThan(10);
	// A link in what is said leads to its step, and leaves the map.
	await map.locator('[data-spot]').first().press('Enter');
	const link = map.locator('[data-part="panel"] a').last();
	const to = (await link.getAttribute('href'))!.slice(1);
	await link.click();
	await expect(map).toHaveCount(0);
	await expect(story.locator(`[id="${to}"]`)).toHaveAttribute('data-state', 'current');
	await hosts.close();
});

test('with scripts off there is nothing to press', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${kit}/stories/into-tajikistan`);
	await expect(page.locator('[data-part="explore"]')).toHaveCount(0);
	await context.close();
});

test('a map in hand is legible at every width and in the colours that a reader forces', async ({
	page
}) => {
	await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
	for (const [width, state] of [
		[390, 'explored'],
		[820, 'explored'],
		[1024, 'explored'],
		[1440, 'explored'],
		[1440, 'explored-image']
	] as const) {
		await page.setViewportSize({ width, height: 700 });
		await page.goto(`/docs/components/story-map/${state}`);
		const map = page.locator('[data-part="map-explorer"]');
		const box = async (part: string) => (await map.locator(part).last().boundingBox())!;
		await expect(map.locator('.hint')).toBeVisible();
		const [hint, notes, tools] = [await box('.hint'), await box('.fine'), await box('.tools')];
		// What it says of itself lies over no note and no button.
		for (const other of [notes, tools])
			expect(
				hint.y >= other.y + other.height ||
					other.y >= hint.y + hint.height ||
					hint.x >= other.x + other.width ||
					other.x >= hint.x + hint.width,
				`${width}`
			).toBe(true);
		if (width === 390) expect(notes.height).toBeLessThan(16);
		const [halo, ground] = await map.evaluate((element) => {
			const words = getComputedStyle(element.querySelector('.words')!);
			return [words.webkitTextStrokeColor, getComputedStyle(element).backgroundColor];
		});
		expect(halo).toBe(ground);
	}
});
