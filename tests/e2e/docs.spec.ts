/** The docs: no link of theirs is dead, they are found by words, and what the gallery shows is alive. */
import { expect, test, type Page } from '@playwright/test';
import { axe } from './axe.ts';

const frame = (name: string, state = 'live') => `/docs/components/${name}/${state}`;

/** Addresses and anchors of a page, without opening it. */
function linksOf(html: string): { readonly hrefs: string[]; readonly ids: ReadonlySet<string> } {
	const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, value]) => value!);
	return {
		hrefs: [...all(/<a\b[^>]*?\shref="([^"]*)"/g), ...all(/<iframe\b[^>]*?\ssrc="([^"]*)"/g)],
		ids: new Set(all(/\sid="([^"]*)"/g))
	};
}

test('no link and no anchor is dead', async ({ request, baseURL }) => {
	const origin = new URL(baseURL!).origin;
	const read = new Map<string, ReturnType<typeof linksOf> | null>();
	const dead: string[] = [];
	const waiting: { readonly url: URL; readonly from: string }[] = [
		{ url: new URL('/docs', origin), from: 'the start' }
	];
	for (let next = waiting.shift(); next; next = waiting.shift()) {
		const { url, from } = next;
		const page = `${url.pathname}${url.search}`;
		if (!read.has(page)) {
			const response = await request.get(page);
			const html = response.ok() && /html/.test(response.headers()['content-type'] ?? '');
			read.set(page, response.ok() ? linksOf(html ? await response.text() : '') : null);
			const ours = /^\/docs(\/|$)/.test(url.pathname);
			for (const href of (ours && read.get(page)?.hrefs) || []) {
				const to = new URL(href.replaceAll('&amp;', '&'), url);
				if (to.origin === origin) waiting.push({ url: to, from: page });
			}
		}
		const found = read.get(page);
		const anchor = decodeURIComponent(url.hash.slice(1));
		if (!found) dead.push(`${page}, from ${from}`);
		else if (anchor && !found.ids.has(anchor)) dead.push(`${page}#${anchor}, from ${from}`);
	}
	expect(dead).toEqual([]);
	// All pages, all components, and most of their states.
	expect(read.size).toBeGreaterThan(130);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the docs are searched by the server', async ({ page }) => {
		await page.goto('/docs');
		const search = page.getByRole('searchbox', { name: 'Search the docs' });
		await search.fill('date.invalid');
		await search.press('Enter');
		await expect(page.getByRole('searchbox')).toHaveValue('date.invalid');
		await page.getByRole('link', { name: /^R23/ }).click();
		await expect(page).toHaveURL(/\/docs\/document#R23$/);
		await expect(page.locator('#R23')).toBeInViewport();
		await page.goto('/docs/search?q=zzyzx');
		await expect(page.getByRole('main')).toContainText('Nothing here has “zzyzx”');
	});

	test('a component stands in its frame', async ({ page }) => {
		await page.goto(frame('stat', 'figure'));
		await expect(page.getByRole('table')).toContainText('1,037');
	});
});

/** What is wrong by the rules of WCAG 2, A and AA. */
async function faults(page: Page): Promise<string[]> {
	const { violations } = await axe(page)
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
		.analyze();
	return violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`
	);
}

for (const [colorScheme, width] of [
	['light', 320],
	['dark', 1280]
] as const) {
	test(`pages are sound in the ${colorScheme} at ${width} px`, async ({ browser, baseURL }) => {
		const context = await browser.newContext({
			...(baseURL ? { baseURL } : {}),
			colorScheme,
			viewport: { width, height: 800 },
			// The frames have tests of their own: `gallery.spec.ts`.
			javaScriptEnabled: true
		});
		const page = await context.newPage();
		await page.route(/\/docs\/components\/[\w-]+\/[\w-]+$/, (route) =>
			route.fulfill({
				contentType: 'text/html',
				body: '<!doctype html><html lang="en"><title>Frame</title><main>Frame</main></html>'
			})
		);
		for (const path of [
			'/docs',
			'/docs/document',
			'/docs/themes',
			'/docs/components',
			'/docs/components/rail',
			'/docs/components/story',
			'/docs/search?q=step'
		]) {
			await page.goto(path);
			expect(await faults(page), path).toEqual([]);
			const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(over, path).toBeLessThanOrEqual(0);
		}
		await context.close();
	});
}

test('the rail goes by keys, and the other way round where text runs from the right', async ({
	page
}) => {
	for (const [state, ahead, back] of [
		['live', 'ArrowRight', 'ArrowLeft'],
		['rtl', 'ArrowLeft', 'ArrowRight']
	] as const) {
		await page.goto(frame('rail', state));
		const track = page.getByRole('slider');
		await expect(track).toHaveAttribute('aria-valuenow', '5');
		await track.focus();
		await expect(async () => {
			await track.press(ahead);
			await expect(track).toHaveAttribute('aria-valuenow', '6', { timeout: 500 });
			await track.press(back);
		}).toPass();
		await track.press('End');
		await expect(track).toHaveAttribute('aria-valuenow', '19');
		await track.press('Home');
		await expect(track).toHaveAttribute('aria-valuenow', '1');
	}
});

test('a timeline is gone through by keys and asks for the step', async ({ page }) => {
	await page.goto(frame('timeline'));
	await page.waitForLoadState('networkidle');
	const items = page.locator('button[data-step]');
	await items.first().focus();
	await page.keyboard.press('End');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('status')).toHaveText(/^ongoto \{"step":\d+\}$/);
});

test('a map flies to the next layer, and frames take the height of what they hold', async ({
	page
}) => {
	await page.goto('/docs/components/story-map');
	const live = page.frameLocator(`iframe[src="${frame('story-map')}"]`);
	const picture = live.getByRole('img').first();
	const before = await picture.getAttribute('aria-label');
	await expect(async () => {
		await live.getByRole('button', { name: '2', exact: true }).click();
		expect(await picture.getAttribute('aria-label')).not.toBe(before);
	}).toPass();
	const figure = page.locator(`iframe[src="${frame('story-map', 'figure')}"]`);
	await figure.scrollIntoViewIfNeeded();
	await expect
		.poll(() =>
			figure.evaluate((element: HTMLIFrameElement) => {
				const held = element.contentDocument?.documentElement;
				return held ? held.scrollHeight - held.clientHeight : -1;
			})
		)
		.toBe(0);
});
