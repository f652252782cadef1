/**
 * Browsers that are a few years old, as far as Chromium can play them: what they do not know is taken from it, and a media
 * feature that they do not know goes by a name that no browser knows.
 */
import { expect, test as shared, type Page } from '@playwright/test';
import { serveHosts } from '../hosts/serve.ts';
import { test } from './editor-server.ts';
import { atRest, picture, STORY } from './rest.ts';

const kit = process.env.TL_ORIGIN ?? 'http://127.0.0.1:3000';

/** As in Safari 16, which does not know `scripting`. */
async function unaware(page: Page): Promise<void> {
	await page.route(`${kit}/**`, async (route) => {
		const response = await route.fetch();
		const type = response.headers()['content-type'] ?? '';
		if (!/html|css|javascript|json/.test(type)) return route.fulfill({ response });
		const body = (await response.text()).replaceAll('scripting', 'unheard-of');
		return route.fulfill({ response, body });
	});
}

shared.describe('without the scripting media feature', () => {
	shared('a story has its stage, and shows what it shows elsewhere', async ({ page, context }) => {
		await page.goto(`${STORY}#mazar`);
		await atRest(page);
		const known = await picture(page);

		const older = await context.newPage();
		await unaware(older);
		await older.goto(`${STORY}#mazar`);
		await atRest(older);
		await expect(older.locator('#mazar')).toHaveAttribute('data-state', 'current');
		await expect(older.locator('[data-part="stage"]')).toHaveCSS('position', 'sticky');
		await expect(older.locator('[data-part="rail"]')).toBeVisible();
		expect(await picture(older)).toBe(known);
		await older.unrouteAll({ behavior: 'ignoreErrors' });
	});

	shared('the element has its stage', async ({ page }) => {
		const hosts = await serveHosts(kit);
		try {
			await unaware(page);
			await page.goto(`${hosts.origin}/plain.html`);
			const story = page.locator('throughline-story#one');
			await expect(story).toHaveAttribute('data-state', 'ready');
			await expect(story.locator('[data-part="stage"]')).toHaveCSS('position', 'sticky');
		} finally {
			await page.unrouteAll({ behavior: 'ignoreErrors' });
			await hosts.close();
		}
	});
});

shared('without idle callbacks a timeline is explored', async ({ page }) => {
	await page.addInitScript(() => {
		Reflect.deleteProperty(window, 'requestIdleCallback');
		Reflect.deleteProperty(window, 'cancelIdleCallback');
	});
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	await page.goto('/stories/deep-time/timeline');
	expect(await page.evaluate(() => typeof window.requestIdleCallback)).toBe('undefined');
	await page.getByRole('searchbox').fill('moon');
	await expect(page.locator('[data-part="explorer"]')).toContainText('1 of 17');
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(page.locator('[data-part="explorer"]')).toContainText('in sight');
	expect(faults).toEqual([]);
});

test('without AbortSignal.any the editor saves', async ({ page }) => {
	await page.addInitScript(() => Reflect.deleteProperty(AbortSignal, 'any'));
	await page.goto('/edit/into-tajikistan');
	await page.locator('.ed[data-ready]').waitFor();
	await page.locator('[data-step] [data-do="main"]').nth(1).focus();
	await page.keyboard.press('Alt+ArrowUp');
	await expect(page.locator('.status')).toContainText('Draft 2. Saved.');
});

shared('what a hatch repeats is drawn anew once a flight has landed', async ({ page }) => {
	await page.goto('/stories/the-lost-day');
	await atRest(page);
	await page.evaluate(() => {
		const again = new MutationObserver((records) => {
			const hatches = (nodes: NodeList) => [...nodes].filter((node) => node.nodeName === 'pattern');
			const gone = new Set(records.flatMap(({ removedNodes }) => hatches(removedNodes)));
			const back = records.flatMap(({ addedNodes }) => hatches(addedNodes));
			const { dataset } = document.documentElement;
			if (back.some((hatch) => gone.has(hatch) && hatch.isConnected)) dataset.hatched = '';
		});
		again.observe(document.querySelector('[data-part="stage"]')!, {
			childList: true,
			subtree: true
		});
		location.hash = 'wednesday';
	});
	await expect(page.locator('[data-part="stage"] .tones pattern').first()).toBeAttached();
	await expect(page.locator('html')).toHaveAttribute('data-hatched');
	await atRest(page);
	await expect(page.locator('[data-part="stage"] .tones pattern')).toHaveCount(1);
});
