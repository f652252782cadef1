/** Maps on an image, as readers get them: with scripts and without. */
import { expect, type Page } from '@playwright/test';
import { PLAN } from '#lib/story/testing/plan.ts';
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
	await expect(page.locator('[data-part="stage"] [data-part="explore"]')).toHaveCount(0);
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
