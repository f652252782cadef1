/** Maps on an image, as readers get them: with scripts and without. */
import { expect, type Page } from '@playwright/test';
import { PLAN } from '#lib/story/testing/plan.ts';
import type { ThroughlineStory } from '../../src/lib/embed/throughline-story.ts';
import { serveHosts } from '../hosts/serve.ts';
import { test } from './editor-server.ts';

const STORY = '/stories/into-tajikistan';
const API = '/api/stories/into-tajikistan';
const IMAGE = '/media/docs/river-museum.svg';

type List = readonly { readonly id: string }[];

const put = (list: string, items: List, after: string | null = null) =>
	items.map((item, i) => ({
		op: 'insert',
		list,
		after: items[i - 1]?.id ?? after,
		item: JSON.parse(JSON.stringify(item)) as object
	}));

/** Publishes the steps on the plan behind those of a story that has maps of the earth. */
async function withPlan(page: Page, origin: string): Promise<void> {
	const headers = { Origin: origin };
	const draft = (await (await page.request.get(`${API}/draft`)).json()) as {
		revision: number;
		story: { steps: List };
	};
	const saved = await page.request.put(`${API}/draft`, {
		headers: { ...headers, 'If-Match': `"${draft.revision}"` },
		data: {
			id: 'steps-on-a-plan',
			operations: [
				...put('sources', PLAN.sources),
				...put('places', PLAN.places),
				...put('tones', PLAN.tones),
				...put('states', PLAN.states),
				{ op: 'set', record: '', key: 'sheets', value: [] },
				...put('sheets', PLAN.sheets),
				...put('steps', PLAN.steps, draft.story.steps.at(-1)?.id)
			]
		}
	});
	expect(saved.status(), await saved.text()).toBe(200);
	const made = (await saved.json()) as { revision: number };
	const published = await page.request.post(`${API}/publish`, {
		headers: { ...headers, 'If-Match': `"${made.revision}"` }
	});
	expect(published.status(), await published.text()).toBe(200);
}

const stage = (page: Page) => page.locator('[data-part="stage"] [data-part="map"]');

async function goTo(page: Page, id: string): Promise<void> {
	await page.evaluate((to) => (location.hash = to), id);
	await expect(page.locator(`#${id}`)).toHaveAttribute('data-state', 'current');
}

test('an image is fetched when its step is near, flown over, and left for the earth', async ({
	page,
	server
}) => {
	await withPlan(page, server.origin);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await page.goto(STORY);
	await expect(stage(page)).toBeVisible();
	await page.waitForLoadState('networkidle');
	expect(asked).not.toContain(IMAGE);
	await goTo(page, 'door');
	const image = stage(page).locator('image');
	await expect(image).toHaveAttribute('href', IMAGE);
	expect(asked).toContain(IMAGE);
	await expect(stage(page)).toHaveAttribute('aria-label', /^A plan of the ground floor/);
	const shape = async () => (await image.first().boundingBox())!;
	const near = await shape();
	expect(near.width / near.height).toBeCloseTo(1.6, 2);
	await goTo(page, 'town');
	await expect(image).toHaveCount(0);
	await expect(stage(page).locator('.fly use').first()).toBeAttached();
	await goTo(page, 'carry');
	await expect(image).toHaveCount(1);
	await expect(stage(page).getByText('340', { exact: true })).toBeVisible();
	// One file, however many steps show it.
	expect(asked.filter((path) => path === IMAGE).length).toBeLessThanOrEqual(2);
});

test('an image is taken in hand as a map of the earth is, with all that lies on it', async ({
	page,
	server
}) => {
	await withPlan(page, server.origin);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(`${STORY}#carry`);
	await expect(stage(page).locator('image')).toHaveCount(1);
	const places = page.waitForResponse((answer) => answer.url().includes('/places.json'));
	await page.locator('[data-part="stage"] [data-part="explore"]').click();
	await places;
	const map = page.locator('[data-part="map-explorer"]');
	await expect(map.locator('[data-part="surface"]')).toBeFocused();
	await expect(map.locator('.fly image')).toHaveAttribute('href', IMAGE);
	const width = () => map.locator('.fly image').evaluate((it) => it.getBoundingClientRect().width);
	const far = await width();
	await page.keyboard.press('+');
	await expect.poll(width).toBeGreaterThan(far * 1.5);
	await page.keyboard.press('0');
	await expect.poll(width).toBeCloseTo(far, 0);
	const stair = map.getByRole('button', { name: 'Stair' });
	await stair.press('Enter');
	const panel = map.locator('[data-part="panel"]');
	await expect(panel).toContainText('The globe goes up');
	await expect(panel.getByRole('link')).toHaveAttribute('href', '#stair');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await expect(map).toHaveCount(0);
});

test('a page of another site takes the image from where the story lies, on screen and on paper', async ({
	page,
	server
}) => {
	await withPlan(page, server.origin);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const hosts = await serveHosts(server.origin);
	await page.goto(`${hosts.origin}/plain.html`);
	const story = page.locator('throughline-story#one');
	await expect(story).toHaveAttribute('data-state', 'ready', { timeout: 20_000 });
	await story.evaluate((element) => (element as ThroughlineStory).goTo('carry'));
	const shown = story.locator('[data-part="stage"] [data-part="map"] image');
	await expect(shown).toHaveAttribute('href', server.origin + IMAGE);
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	const figure = story.locator('#carry figure[data-part="map"] img');
	await expect(figure).toHaveAttribute('src', server.origin + IMAGE);
	const asHost = asked.filter((url) => url.startsWith(hosts.origin) && !url.endsWith('.ico'));
	expect(asHost).toEqual([`${hosts.origin}/plain.html`]);
	await hosts.close();
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('each step has its picture on the image', async ({ page, server }) => {
		await withPlan(page, server.origin);
		await page.goto(STORY);
		const figure = page.locator('#carry figure[data-part="map"]');
		await figure.scrollIntoViewIfNeeded();
		const image = figure.locator('img');
		await expect(image).toHaveAttribute('src', IMAGE);
		await expect(image).toHaveAttribute('loading', 'lazy');
		await expect(page.locator('#carry').getByText(/A plan of the ground floor/)).toBeAttached();
		await expect(figure.getByText('Plan: drawn for this story.')).toBeVisible();
		const [under, over] = [await image.boundingBox(), await figure.locator('> svg').boundingBox()];
		expect(under!.width / under!.height).toBeCloseTo(1.6, 1);
		expect(over!.width).toBeGreaterThan(200);
	});
});
