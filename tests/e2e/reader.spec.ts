/** What a reader takes along from a story: feeds, pictures, links to steps, what was found and what was changed. */
import { expect, test as shared, type Page } from '@playwright/test';
import { test } from './editor-server.ts';
import { atRest, STORY } from './rest.ts';

const content = (page: Page, property: string) =>
	page.locator(`meta[property="${property}"]`).getAttribute('content');

/** Width and height from a PNG's header. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

shared.describe('a story that is shared', () => {
	shared('has a picture of its own, and of each step', async ({ page }) => {
		await page.goto(`${STORY}?at=crossing`);
		expect(await content(page, 'og:title')).toContain('1,037');
		expect(await content(page, 'og:image:alt')).toContain('Tajikistan');
		await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute(
			'content',
			'summary_large_image'
		);
		await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
			'href',
			/\/stories\/into-tajikistan$/
		);
		const { pathname, search } = new URL((await content(page, 'og:image'))!);
		expect(pathname).toBe(`${STORY}/image/crossing.png`);
		const picture = await page.request.get(pathname + search);
		expect(picture.headers()).toMatchObject({
			'content-type': 'image/png',
			'cache-control': 'public, max-age=31536000, immutable'
		});
		expect(sizeOf(await picture.body())).toEqual([1200, 630]);
		const again = await page.request.get(pathname, {
			headers: { 'If-None-Match': picture.headers()['etag']! }
		});
		expect(again.status()).toBe(304);
		expect((await page.request.get(`${STORY}/image/no-such-step.png`)).status()).toBe(404);
	});

	shared('opens at the step that was shared, though the fragment was lost', async ({ page }) => {
		await page.goto(`${STORY}?at=bagram`);
		await atRest(page);
		await expect(page.locator('#bagram')).toHaveAttribute('data-state', 'current');
	});

	shared('copies the link to a step and says so', async ({ page, context, baseURL }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.addInitScript(() => {
			Object.defineProperty(navigator, 'share', { value: undefined });
		});
		await page.goto(`${STORY}#bagram`);
		await atRest(page);
		const link = page.locator('#bagram [data-part="link"]');
		await expect(link).toHaveAccessibleName(/^Link to step \d+$/);
		await link.click();
		await expect(link).toHaveText('Link copied');
		await expect(page.locator('[aria-live="polite"]').first()).toHaveText('Link copied');
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe(`${new URL(baseURL!).origin}${STORY}?at=bagram#bagram`);
		await expect(link).toHaveText('');
	});

	shared('hands a link to the device where that can share', async ({ page }) => {
		await page.addInitScript(() => {
			const share = ({ url }: ShareData) => {
				document.title = url!;
				return Promise.resolve();
			};
			Object.defineProperty(navigator, 'share', { value: share });
		});
		await page.goto(`${STORY}#bagram`);
		await atRest(page);
		await page.locator('#bagram [data-part="link"]').click();
		await expect(page).toHaveTitle(/\?at=bagram#bagram$/);
	});
});

shared.describe('with scripts off', () => {
	shared.use({ javaScriptEnabled: false });

	shared('links to a step, and finds one', async ({ page }) => {
		await page.goto(STORY);
		await expect(page.locator('#bagram [data-part="link"]')).toHaveAttribute('href', '#bagram');
		await expect(page.locator('[data-part="since"]')).toBeHidden();
		const search = page.getByRole('search');
		await search.getByRole('searchbox').fill('BAGRAM friday');
		await search.getByRole('button').click();
		await expect(page.getByRole('status')).toContainText('BAGRAM friday');
		await expect(page.locator('mark').first()).toHaveText(/bagram|friday/i);
		await page.locator('h2 a').first().click();
		await expect(page).toHaveURL(/\/stories\/into-tajikistan#[\w-]+$/);
	});

	shared('finds Dari in Dari, however it is written', async ({ page }) => {
		// Arabic letters and digits for the Persian ones.
		await page.goto(`${STORY}/search?lang=fa-AF&q=${encodeURIComponent('تاجيكستان 1037')}`);
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		await expect(page.locator('li').first()).toBeVisible();
		const back = page.locator('h2 a').first();
		await expect(back).toHaveAttribute('href', /\?lang=fa-AF#/);
	});

	shared('says so where nothing is found, and repeats nothing as markup', async ({ page }) => {
		await page.goto(`${STORY}/search?q=${encodeURIComponent('<b>nowhere</b>"')}`);
		await expect(page.getByRole('status')).toContainText('<b>nowhere</b>');
		await expect(page.locator('li')).toHaveCount(0);
	});
});

shared('feeds are announced and well-formed', async ({ page }) => {
	await page.goto(`${STORY}?lang=fa-AF`);
	const address = async (type: string) =>
		(await page.locator(`link[rel="alternate"][type="${type}"]`).getAttribute('href'))!;
	const xml = await (await page.request.get(await address('application/atom+xml'))).text();
	const feed = await page.evaluate((text) => {
		const parsed = new DOMParser().parseFromString(text, 'application/xml');
		return {
			fault: parsed.querySelector('parsererror')?.textContent,
			language: parsed.documentElement.getAttribute('xml:lang'),
			ids: [...parsed.querySelectorAll('entry > id')].map((id) => id.textContent)
		};
	}, xml);
	expect(feed.fault).toBeUndefined();
	expect(feed.language).toBe('fa-AF');
	expect(new Set(feed.ids).size).toBe(feed.ids.length);
	expect(feed.ids.length).toBeGreaterThan(10);
	const json = (await (await page.request.get(await address('application/feed+json'))).json()) as {
		items: { id: string }[];
	};
	expect(json.items.map(({ id }) => id)).toEqual(feed.ids);
	const site = await (await page.request.get('/feed.atom')).text();
	expect(site).toContain('<title>Into Tajikistan</title>');
});

test('who comes back is told what was changed, and what was wrong', async ({ page }) => {
	const draft = `/api${STORY}/draft`;
	await page.goto(STORY);
	await atRest(page);
	const note = page.locator('[data-part="since"]');
	await expect(note).toHaveCount(0);

	const { revision } = (await (await page.request.get(draft)).json()) as { revision: number };
	const saved = await page.request.put(draft, {
		headers: { 'If-Match': `"${revision}"` },
		data: {
			id: 'reader-spec-1',
			operations: [
				{ op: 'set', record: 'steps/bagram', key: 'heading', value: 'Bagram, handed over' },
				{
					op: 'insert',
					list: 'updates',
					after: null,
					item: {
						id: 'name',
						at: '2021-07-06',
						kind: 'correction',
						steps: ['bagram'],
						text: 'The heading was wrong.',
						was: 'Bagram changes hands',
						now: 'Bagram, handed over'
					}
				}
			]
		}
	});
	expect(saved.ok(), await saved.text()).toBe(true);
	const next = ((await saved.json()) as { revision: number }).revision;
	const published = await page.request.post(`/api${STORY}/publish`, {
		headers: { 'If-Match': `"${next}"` }
	});
	expect(published.ok()).toBe(true);

	await page.goto(STORY);
	await expect(note).toBeVisible();
	await expect(note.getByRole('link')).toHaveCount(1);
	await expect(note.getByRole('link')).toHaveAttribute('href', '#bagram');

	const change = page.locator('#tl-update-name');
	await expect(change.locator('del')).toHaveText('Bagram changes hands');
	await expect(change.locator('ins')).toHaveText('Bagram, handed over');
	await expect(change.locator('time')).toHaveAttribute('datetime', '2021-07-06');
	await expect(change.locator('a')).toHaveAttribute('href', '#bagram');
	await expect(page.locator('#bagram a[href="#tl-update-name"]')).toHaveCount(1);

	// Read now: the next visit has nothing to tell.
	await page.reload();
	await atRest(page);
	await expect(note).toBeHidden();
	const feed = await (await page.request.get(`${STORY}/feed.atom`)).text();
	expect(feed).toContain('#tl-update-name</id>');
});
