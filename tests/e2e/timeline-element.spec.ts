import { expect, test, type Page } from '@playwright/test';
import { serveHosts, type Hosts } from '../hosts/serve.ts';
import { axe } from './axe.ts';

const kit = process.env.TL_ORIGIN ?? 'http://127.0.0.1:3000';

let hosts: Hosts;
test.beforeAll(async () => {
	hosts = await serveHosts(kit);
});
test.afterAll(() => hosts.close());

const timeline = (page: Page, id: string) => page.locator(`throughline-timeline#${id}`);
const ready = (page: Page, id: string) =>
	expect(timeline(page, id)).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
const open = (page: Page) => page.goto(`${hosts.origin}/timelines.html`);

test('shows events that stand in the page, named and dated', async ({ page }) => {
	await open(page);
	await ready(page, 'own');
	await expect(page.locator('#fallback')).toBeHidden();
	await expect(timeline(page, 'own').getByRole('region', { name: 'First flights' })).toBeVisible();
	await expect(timeline(page, 'own').getByText('Faster than sound')).toBeVisible();
	// With a height, from the styles of the kit.
	const box = await timeline(page, 'own').boundingBox();
	expect(box!.height).toBeGreaterThan(400);
});

test('is zoomed by keys, and finds what is looked for', async ({ page }) => {
	await open(page);
	await ready(page, 'own');
	const own = timeline(page, 'own');
	await own.getByRole('searchbox').fill('channel');
	await expect(own.getByText('Across the Channel').first()).toBeVisible();
	await expect(own.getByText('Faster than sound')).toHaveCount(0);
});

test('shows the events of a story, each leading to its step there', async ({ page }) => {
	await open(page);
	await ready(page, 'story');
	const answer = await page.request.get(`${kit}/stories/the-lost-day/timeline.json`);
	expect(answer.headers()['access-control-allow-origin']).toBe('*');
	const { events } = (await answer.json()) as { events: { href: string }[] };
	expect(events.length).toBeGreaterThan(10);
	for (const { href } of events)
		expect(href).toMatch(new RegExp(`^${kit}/stories/the-lost-day#[\\w-]+$`));
	await expect(timeline(page, 'story').locator('[data-part="explorer"]')).toBeVisible();
	expect((await page.request.get(`${kit}/stories/nowhere/timeline.json`)).status()).toBe(404);
});

test('says where events are wrong, and keeps what stands inside the tag', async ({ page }) => {
	await open(page);
	await ready(page, 'own');
	const told = (data: unknown) =>
		timeline(page, 'own').evaluate(
			(element, json) =>
				new Promise<string>((resolve) => {
					element.addEventListener(
						'error',
						(event) => resolve((event as CustomEvent<{ message: string }>).detail.message),
						{ once: true }
					);
					element.querySelector('script')!.textContent = json;
					element.toggleAttribute('lang');
				}),
			JSON.stringify(data)
		);
	expect(await told([{ label: 'A', when: '1903' }, { label: 'B' }])).toBe(
		'events[1].when: it is needed.'
	);
	expect(await told([{ label: 'A', when: 'yesterday' }])).toMatch(
		/^events\[0\]\.when: "yesterday" is no date\./
	);
	await expect(timeline(page, 'own')).toHaveAttribute('data-state', 'failed');
	await expect(page.locator('#fallback')).toBeVisible();
});

test('added and removed again and again draws one', async ({ page }) => {
	await open(page);
	await ready(page, 'own');
	await timeline(page, 'own').evaluate((element) => {
		const { parentElement, nextSibling } = element;
		for (let i = 0; i < 20; i++) {
			element.remove();
			parentElement!.insertBefore(element, nextSibling);
		}
	});
	await expect(timeline(page, 'own').locator('[data-part="explorer"]')).toHaveCount(1);
	await expect(timeline(page, 'own').getByText('Faster than sound')).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const)
	test(`has nothing that axe finds (${scheme})`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: scheme });
		await open(page);
		await ready(page, 'own');
		await ready(page, 'story');
		const { violations } = await axe(page).include('throughline-timeline').analyze();
		expect(violations).toEqual([]);
	});
