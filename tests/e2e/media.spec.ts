import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './editor-server.ts';
import { asset } from './media/assets.ts';
import { OPERATIONS } from './media/steps.ts';

const STORY = '/stories/into-tajikistan';
const API = '/api/stories/into-tajikistan';

/** Publishes the steps that show media, and gives their files; notes what is asked of other sites, and answers none of it. */
async function withMedia(page: Page, origin: string): Promise<{ elsewhere: string[] }> {
	const elsewhere: string[] = [];
	await page.context().route('**/*', (route) => {
		const url = new URL(route.request().url());
		if (url.origin !== origin) {
			elsewhere.push(url.href);
			return route.fulfill({ contentType: 'text/html', body: '<p>player</p>' });
		}
		if (!url.pathname.startsWith('/media/')) return route.fallback();
		const body = asset(url.pathname.slice(7));
		return body ? route.fulfill({ body }) : route.fulfill({ status: 404 });
	});
	const { revision } = (await (await page.request.get(`${API}/draft`)).json()) as {
		revision: number;
	};
	const headers = { Origin: origin };
	const saved = await page.request.put(`${API}/draft`, {
		headers: { ...headers, 'If-Match': `"${revision}"` },
		data: { id: 'steps-with-media', operations: OPERATIONS }
	});
	expect(saved.status()).toBe(200);
	const made = (await saved.json()) as { revision: number };
	const published = await page.request.post(`${API}/publish`, {
		headers: { ...headers, 'If-Match': `"${made.revision}"` }
	});
	expect(published.status()).toBe(200);
	return { elsewhere };
}

const layer = (page: Page, kind: string) =>
	page.locator(`[data-part="stage"] [data-part="layer"][data-kind="${kind}"]`);

async function goTo(page: Page, id: string): Promise<void> {
	await page.evaluate((to) => (location.hash = to), `m-${id}`);
	await expect(page.locator(`#m-${id}`)).toHaveAttribute('data-state', 'current');
}

test('nothing from elsewhere loads before the reader asks for it, and then the player alone', async ({
	page,
	server
}) => {
	const { elsewhere } = await withMedia(page, server.origin);
	await page.goto(STORY);
	for (const { item } of OPERATIONS) await goTo(page, item.id.slice(2));
	await goTo(page, 'player');
	const button = layer(page, 'embed').getByRole('button', { name: 'Play: The speech, whole' });
	await expect(button).toBeVisible();
	expect(elsewhere).toEqual([]);
	await button.focus();
	await page.keyboard.press('Enter');
	const frame = layer(page, 'embed').locator('iframe');
	await expect(frame).toBeFocused();
	await expect(frame).toHaveAttribute('sandbox', /allow-scripts/);
	await expect
		.poll(() => elsewhere)
		.toEqual(['https://player.vimeo.com/video/76979871?dnt=1&autoplay=1']);
	// What plays goes on where the stage is drawn anew.
	await page.setViewportSize({ width: 1270, height: 720 });
	await expect(frame).toBeVisible();
	expect(elsewhere).toHaveLength(1);
});

test('the camera moves over one picture and shifts nothing else', async ({ page, server }) => {
	await withMedia(page, server.origin);
	await page.addInitScript(() => {
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
				document.documentElement.dataset.shift = String(
					Number(document.documentElement.dataset.shift ?? 0) + entry.value
				);
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto(`${STORY}#m-picture`);
	const picture = layer(page, 'image').locator('img');
	await expect(picture).toBeVisible();
	await picture.evaluate((node) => (node.dataset.seen = 'yes'));
	await goTo(page, 'picture-part');
	await expect(layer(page, 'image').locator('[data-part="image"]')).toBeVisible();
	await expect
		.poll(() => picture.evaluate((node) => node.getBoundingClientRect().width))
		.toBeGreaterThan(1200);
	// Fonts of which the machine has no likeness may move a word by a pixel.
	const shift = await page.locator('html').getAttribute('data-shift');
	expect(Number(shift ?? 0)).toBeLessThan(0.002);
});

test('the site’s own kind goes along its way, and one that nobody knows stands as its caption', async ({
	page,
	server
}) => {
	await withMedia(page, server.origin);
	await page.goto(`${STORY}#m-low`);
	const here = layer(page, 'elevation').locator('.here strong');
	const at = async () => (await here.boundingBox())!.x;
	await expect(here).toBeVisible();
	const before = await at();
	await goTo(page, 'high');
	await expect.poll(at).toBeGreaterThan(before + 200);
	await goTo(page, 'nobody');
	await expect(layer(page, 'unknown')).toHaveText('A hologram of the bridge.');
});

test('the element shows them too, from a file of its own, with pictures from where the story lies', async ({
	page,
	server
}) => {
	const { elsewhere } = await withMedia(page, server.origin);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await page.goto('/embed');
	await page.setContent(
		`<throughline-story src="${server.origin}${STORY}" step="m-pair"></throughline-story>`
	);
	await page.addScriptTag({ type: 'module', url: `${server.origin}/throughline.js` });
	const slider = page.getByRole('slider', { name: 'Compare 1985 with 2021' });
	await slider.focus();
	await page.keyboard.press('ArrowRight');
	await expect(slider).toHaveValue('51');
	await expect(page.locator('throughline-story .over img')).toHaveJSProperty('complete', true);
	expect(asked).toContain('/throughline-views.js');
	expect(elsewhere).toEqual([]);
});

test('a single picture of the story stands on another page, two of one place side by side', async ({
	page,
	server
}) => {
	const { elsewhere } = await withMedia(page, server.origin);
	await page.goto('/embed');
	await page.setContent(
		`<throughline-figure src="${server.origin}${STORY}" step="m-pair"></throughline-figure>`
	);
	await page.addScriptTag({ type: 'module', url: `${server.origin}/throughline-figure.js` });
	const pair = page.locator('throughline-figure .pair img');
	await expect(pair).toHaveCount(2);
	for (const one of await pair.all()) await expect(one).toHaveJSProperty('complete', true);
	const [left, right] = [await pair.first().boundingBox(), await pair.last().boundingBox()];
	expect(right!.x).toBeGreaterThan(left!.x + left!.width - 1);
	expect(Math.abs(right!.y - left!.y)).toBeLessThan(2);
	expect(elsewhere).toEqual([]);
});

test('on paper every medium has its figure as the story’s own page has it', async ({
	page,
	server
}) => {
	await withMedia(page, server.origin);
	await page.emulateMedia({ media: 'print' });
	const looks = async (root: Locator) => {
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		const figure = (id: string, part: string) =>
			root.locator(`#m-${id} [data-part="figure"] ${part}`).first();
		const is = (it: Locator, name: string) =>
			it.evaluate((node, of) => getComputedStyle(node).getPropertyValue(of), name);
		const part = await is(figure('picture-part', '.cut'), 'overflow');
		const row = await is(figure('views', 'ul'), 'display');
		const line = await is(figure('low', 'svg path'), 'fill');
		const sound = figure('sound', '.paper');
		await expect(sound).toHaveText(`${server.origin}/media/call.mp3`);
		await expect(sound).toBeVisible();
		await expect(figure('sound', 'audio')).toBeHidden();
		await expect(figure('film', '.paper')).toHaveText(`${server.origin}/media/film.mp4`);
		await expect(figure('player', 'a')).toHaveAttribute('href', /^https:\/\/vimeo\.com/);
		await expect(figure('picture', 'img')).toHaveAttribute('src', /^http.*\/media\//);
		return [part, row, line];
	};
	await page.goto(STORY);
	const own = await looks(page.locator('.tl-story'));
	expect(own.slice(0, 2)).toEqual(['hidden', 'flex']);
	await page.goto('/embed');
	await page.setContent(
		`<throughline-story src="${server.origin}${STORY}" theme="dark"></throughline-story>`
	);
	await page.addScriptTag({ type: 'module', url: `${server.origin}/throughline.js` });
	const story = page.locator('throughline-story');
	await expect(story).toHaveAttribute('data-state', 'ready', { timeout: 20_000 });
	expect(await looks(story)).toEqual(own);
});

test('the element shows charts too', async ({ page, server }) => {
	await page.goto('/embed');
	await page.setContent(
		`<throughline-story src="${server.origin}/stories/the-lost-day" step="two-ships"></throughline-story>`
	);
	await page.addScriptTag({ type: 'module', url: `${server.origin}/throughline.js` });
	await expect(page.locator('throughline-story [data-kind="chart"] path').first()).toBeAttached();
	await expect(
		page.locator('throughline-story [data-part="stage"]').getByRole('table').first()
	).toBeAttached();
});

test('pages without media load nothing for them', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(STORY);
	await page.evaluate(() => (location.hash = 'kabul'));
	await expect(page.locator('[data-part="stage"] [data-part="layer"]').first()).toBeVisible();
	expect(asked.filter((url) => /Media|views|\/view\./.test(url))).toEqual([]);
	expect(await page.content()).not.toContain('data-player');
});

test.describe('with scripts off', () => {
	test.use({ javaScriptEnabled: false });
	test('every medium has its figure, and nothing is asked of other sites', async ({
		page,
		server
	}) => {
		const { elsewhere } = await withMedia(page, server.origin);
		await page.goto(STORY);
		for (const kind of [
			'image',
			'gallery',
			'video',
			'audio',
			'document',
			'code',
			'table',
			'embed',
			'elevation'
		])
			await expect(
				page.locator(`[data-part="figure"] [data-part="${kind}"]`).first()
			).toBeVisible();
		await expect(page.locator('#m-nobody [data-part="figure"] p')).toHaveText(
			'A hologram of the bridge.'
		);
		expect(elsewhere).toEqual([]);
	});
});
