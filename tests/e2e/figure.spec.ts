import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { serveHosts, type Hosts } from '../hosts/serve.ts';
import { axe } from './axe.ts';

const kit = process.env.TL_ORIGIN ?? 'http://127.0.0.1:3000';
const STORY = `${kit}/stories/into-tajikistan`;

let hosts: Hosts;
test.beforeAll(async () => {
	hosts = await serveHosts(kit);
});
test.afterAll(() => hosts.close());

const figure = (page: Page, id: string) => page.locator(`throughline-figure#${id}`);

/** Opens the page and brings a figure into sight, so that it is asked for. */
async function open(page: Page, id: string): Promise<void> {
	await page.goto(`${hosts.origin}/figures.html`);
	await see(page, id);
}

async function see(page: Page, id: string): Promise<void> {
	await figure(page, id).scrollIntoViewIfNeeded();
	await expect(figure(page, id)).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
}

test('shows one map of a story, in one request besides its script', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.route(/figure\.json.*layer=stat|dari|throughline-(compiler|text)/, (route) =>
		route.abort()
	);
	await open(page, 'map');
	const map = figure(page, 'map').locator('[data-part="map"]');
	await expect(map).toHaveCount(1);
	await expect(page.locator('#fallback')).toBeHidden();
	await expect(map.getByRole('img', { name: /Tajikistan/ }).first()).toBeVisible();
	// The ground that it is drawn on, with land on it.
	const drawn = await map.locator('svg use').first().boundingBox();
	expect(drawn!.width).toBeGreaterThan(200);
	await expect(
		figure(page, 'map').getByRole('link', { name: /^Into Tajikistan: / })
	).toHaveAttribute('href', `${STORY}#crossing`);
	const own = asked.filter((url) => /layer=map/.test(url));
	expect(own).toEqual([`${STORY}/figure.json?step=crossing&layer=map`]);
});

test('shows the first step that has what is asked for, alone', async ({ page }) => {
	await open(page, 'stat');
	await expect(figure(page, 'stat').getByRole('table')).toHaveCount(1);
	await expect(figure(page, 'stat').locator('[data-part="map"]')).toHaveCount(0);
	await expect(figure(page, 'stat').getByRole('cell', { name: /1,037/ })).toBeVisible();
});

test('draws data that stand in the page', async ({ page }) => {
	await open(page, 'own');
	const table = figure(page, 'own').getByRole('table', { name: 'Hands up in my class' });
	await expect(table.getByRole('row')).toHaveCount(2);
	await expect(table.getByRole('cell', { name: '24' })).toBeVisible();
	await expect(figure(page, 'own').getByRole('link')).toHaveCount(0);
});

test('is in the language that is asked for', async ({ page }) => {
	await open(page, 'dari');
	const root = figure(page, 'dari').locator('.tl-story');
	await expect(root).toHaveAttribute('dir', 'rtl');
	await expect(root).toHaveAttribute('lang', 'fa-AF');
});

test('has its map explored in a dialog, and gives the focus back', async ({ page }) => {
	await open(page, 'map');
	const button = figure(page, 'map').getByRole('button');
	await button.focus();
	await page.keyboard.press('Enter');
	const dialog = figure(page, 'map').getByRole('dialog');
	await expect(dialog).toBeVisible();
	await expect(dialog.locator('[data-part="surface"]')).toBeFocused();
	const view = () => dialog.locator('svg[viewBox]:has(> use)').first().getAttribute('viewBox');
	const before = await view();
	await page.keyboard.press('+');
	await expect.poll(view).not.toBe(before);
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	await expect(button).toBeFocused();
});

test('asks for nothing until the reader comes near', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(`${hosts.origin}/figures.html`);
	await page.evaluate(() => {
		const far = document.createElement('throughline-figure');
		const gap = document.createElement('div');
		gap.style.height = '9000px';
		far.id = 'far';
		document.body.append(gap, far);
		far.setAttribute('step', 'doha');
		far.setAttribute('src', document.querySelector('#map')!.getAttribute('src')!);
	});
	await see(page, 'map');
	await see(page, 'own');
	expect(asked.some((url) => url.includes('step=doha'))).toBe(false);
	await see(page, 'far');
	expect(asked.filter((url) => url.includes('step=doha'))).toHaveLength(1);
});

test('says what there is not, and keeps what stands inside the tag', async ({ page, request }) => {
	const answer = await request.get(`${STORY}/figure.json?step=dawn`);
	expect(answer.status()).toBe(404);
	expect(answer.headers()['access-control-allow-origin']).toBe('*');
	expect(await answer.json()).toMatchObject({
		message: expect.stringMatching(/^The story has no step “dawn”/)
	});
	await open(page, 'map');
	const told = figure(page, 'map').evaluate(
		(element) =>
			new Promise<string>((resolve) => {
				element.addEventListener('error', (event) =>
					resolve((event as CustomEvent<{ message: string }>).detail.message)
				);
				element.setAttribute('step', 'dawn');
			})
	);
	expect(await told).toMatch(/no step “dawn”\. Its steps are crossing, /);
	await expect(figure(page, 'map')).toHaveAttribute('data-state', 'failed');
	await expect(page.locator('#fallback')).toBeVisible();
	await figure(page, 'map').evaluate((element) => element.setAttribute('step', 'doha'));
	await expect(figure(page, 'map')).toHaveAttribute('data-state', 'ready');
});

test('takes no markup from elsewhere than the script came from', async ({ page, request }) => {
	const written = await (await request.get(`${STORY}/figure.json?step=crossing`)).text();
	const compiled = await (await request.get(`${STORY}/compiled.json`)).text();
	const elsewhere = `${hosts.origin}/elsewhere/story`;
	let body = written;
	const asked: string[] = [];
	await page.route(`${elsewhere}/**`, (route) => {
		asked.push(new URL(route.request().url()).pathname);
		return route.fulfill({ body, headers: { 'Access-Control-Allow-Origin': '*' } });
	});
	await open(page, 'map');
	const show = (src: string) =>
		figure(page, 'map').evaluate((element, to) => element.setAttribute('src', to), src);
	await show(elsewhere);
	await expect(figure(page, 'map')).toHaveAttribute('data-state', 'failed');
	body = compiled;
	await show(`${elsewhere}#doha`);
	await expect(figure(page, 'map')).toHaveAttribute('data-state', 'ready');
	expect(new Set(asked)).toEqual(new Set(['/elsewhere/story/compiled.json']));
});

test('added and removed leaves no listener behind, and is there again', async ({ page }) => {
	await open(page, 'map');
	await figure(page, 'map').evaluate((element) => {
		const { parentElement, nextSibling } = element;
		for (let i = 0; i < 20; i++) {
			element.remove();
			parentElement!.insertBefore(element, nextSibling);
		}
	});
	await figure(page, 'map').getByRole('button').click();
	await expect(figure(page, 'map').getByRole('dialog')).toHaveCount(1);
});

for (const scheme of ['light', 'dark'] as const)
	test(`has nothing that axe finds (${scheme})`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: scheme });
		await open(page, 'map');
		for (const id of ['stat', 'own', 'dari']) await see(page, id);
		const { violations } = await axe(page).include('throughline-figure').analyze();
		expect(violations).toEqual([]);
	});

test('is a small script', async ({ request }) => {
	const script = await (await request.get(`${kit}/throughline-figure.js`)).body();
	expect(gzipSync(script, { level: 9 }).length).toBeLessThan(6_000);
});
