/** All stories: begun, copied, taken in, downloaded and deleted in the browser. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { axe } from './axe.ts';
import { test } from './editor-server.ts';

const row = (page: Page, slug: string) => page.locator(`[data-story="${slug}"]`);

async function begin(page: Page, title: string): Promise<void> {
	await page.goto('/edit');
	// The page answers once its scripts have come.
	await expect(async () => {
		await page.getByRole('button', { name: 'New story' }).click();
		await expect(page.getByRole('dialog')).toBeVisible({ timeout: 500 });
	}).toPass();
	await page.getByLabel('Title').fill(title);
}

test('a story is begun by keys alone, written, published and read', async ({ page }) => {
	await begin(page, 'Twelve seconds');
	await expect(page.getByLabel('Address')).toHaveValue('twelve-seconds');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/edit\/twelve-seconds/);
	await page.locator('.ed[data-ready]').waitFor();
	await expect(page.locator('.public')).toContainText('Not published yet.');
	// Nobody reads it before it is published.
	expect((await page.request.get('/stories/twelve-seconds')).status()).toBe(404);
	await page.getByRole('button', { name: 'Add the first step' }).click();
	await page.getByLabel('Heading').fill('Four flights before noon');
	await expect(page.locator('.status')).toContainText('Saved.');
	await page.getByRole('button', { name: 'Publish…' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
	await expect(page.getByRole('dialog')).toContainText('Readers get this version now.');
	const read = await page.request.get('/stories/twelve-seconds');
	expect(read.status()).toBe(200);
	expect(await read.text()).toContain('Four flights before noon');
	await page.getByRole('button', { name: 'Go on' }).click();
	await page.getByRole('link', { name: 'All stories' }).click();
	await expect(row(page, 'twelve-seconds')).toContainText('1 step');
});

test('no story takes the place of another', async ({ page }) => {
	await begin(page, 'Into Tajikistan');
	await expect(page.getByLabel('Address')).toHaveValue('into-tajikistan-2');
	await page.getByLabel('Address').fill('into-tajikistan');
	await expect(page.getByLabel('Address')).toHaveAccessibleDescription(/already/);
	await page.getByLabel('Address').fill('../Odd');
	await expect(page.getByLabel('Address')).toHaveAccessibleDescription(/begins with a letter/);
	const post = (data: object) => page.request.post('/api/stories', { data });
	expect((await post({ title: 'x', slug: 'into-tajikistan' })).status()).toBe(409);
	expect((await post({ title: 'x', slug: '../x' })).status()).toBe(400);
	const draft = (await (await page.request.get('/api/stories/into-tajikistan/draft')).json()) as {
		revision: number;
	};
	expect(draft.revision).toBe(1);
});

test('a story is copied, downloaded, deleted and imported again', async ({ page }) => {
	await begin(page, 'x');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Duplicate “Into Tajikistan”' }).click();
	await expect(page.getByLabel('Title')).toHaveValue('Into Tajikistan (copy)');
	await page.getByRole('dialog').getByRole('button', { name: 'Duplicate' }).click();
	await page.locator('.ed[data-ready]').waitFor();
	const slug = 'into-tajikistan-copy';
	await page.goto('/edit');
	const downloading = page.waitForEvent('download');
	await row(page, slug)
		.getByRole('link', { name: /^Download/ })
		.click();
	const download = await downloading;
	expect(download.suggestedFilename()).toBe(`${slug}.json`);
	const text = readFileSync(await download.path(), 'utf8');
	expect(JSON.parse(text)).toMatchObject({ id: slug, title: 'Into Tajikistan (copy)' });

	// One that ships cannot be deleted, and not by asking for it either.
	await expect(row(page, 'into-tajikistan').getByRole('button', { name: /^Delete/ })).toHaveCount(
		0
	);
	const shipped = await page.request.delete('/api/stories/into-tajikistan', {
		headers: { 'If-Match': '"1"' }
	});
	expect(shipped.status()).toBe(409);
	await row(page, slug)
		.getByRole('button', { name: /^Delete/ })
		.click();
	await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
	await page.getByRole('button', { name: 'Delete the story' }).click();
	await expect(row(page, slug)).toHaveCount(0);
	expect((await page.request.get(`/api/stories/${slug}/draft`)).status()).toBe(404);

	const choose = (body: string) =>
		page.locator('input[type="file"]').setInputFiles({
			name: 'copy.json',
			mimeType: 'application/json',
			buffer: Buffer.from(body)
		});
	await choose('{ "format": "throughline/1", ');
	await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
	await expect(page.getByRole('alert')).toContainText('This is no story that can be read.');
	await page.getByRole('button', { name: 'Not now' }).click();
	await choose(text);
	await expect(page.getByLabel('Address')).toHaveValue(slug);
	await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
	await page.locator('.ed[data-ready]').waitFor();
	const again = (await (await page.request.get(`/api/stories/${slug}/draft`)).json()) as {
		revision: number;
		story: { title: string };
	};
	// No revision of an address is ever two stories.
	expect(again).toMatchObject({ revision: 2, story: { title: 'Into Tajikistan (copy)' } });
});

for (const [colorScheme, width, height] of [
	['light', 1440, 900],
	['dark', 390, 844]
] as const) {
	test(`axe finds nothing where stories are listed and begun, ${colorScheme}, ${width} wide`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height });
		await page.goto('/edit');
		const found = async () => {
			const { violations } = await axe(page).analyze();
			return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
		};
		expect(await found()).toEqual([]);
		await begin(page, 'از کابل');
		expect(await found()).toEqual([]);
		const over = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(over).toBe(0);
	});
}
