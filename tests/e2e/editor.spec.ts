import { expect, type Locator, type Page } from '@playwright/test';
import { axe } from './axe.ts';
import { test } from './editor-server.ts';

const SLUG = 'into-tajikistan';
const EDIT = `/edit/${SLUG}`;

async function open(page: Page): Promise<void> {
	await page.goto(EDIT);
	await page.locator('.ed[data-ready]').waitFor();
}

const rows = (page: Page) => page.locator('[data-step]');
const ids = (page: Page) =>
	rows(page).evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.step!));
const said = (page: Page) => page.locator('.ed > [aria-live]');
const status = (page: Page) => page.locator('.status');
const name = (row: Locator) => row.locator('.name').innerText();
const main = (page: Page, n: number) =>
	rows(page)
		.nth(n - 1)
		.locator('[data-do="main"]');

/** The told order with one step, by number from 1, put elsewhere. */
function moved(order: readonly string[], from: number, to: number): string[] {
	const rest = order.toSpliced(from - 1, 1);
	return rest.toSpliced(to - 1, 0, order[from - 1]!);
}

/** What the browser holds of edits that the server may not have. */
const journalOf = (page: Page): Promise<string> =>
	page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const request = indexedDB.open('throughline-editor');
				request.onerror = () => reject(request.error!);
				request.onsuccess = () => {
					const database = request.result;
					const [store] = database.objectStoreNames;
					const all = database.transaction(store!).objectStore(store!).getAll();
					all.onsuccess = () => {
						database.close();
						resolve(JSON.stringify(all.result));
					};
				};
			})
	);

async function published(
	page: Page
): Promise<{ title: string; steps: { id: string; heading: string }[] }> {
	return (await page.request.get(`/stories/${SLUG}/story.json`)).json();
}

test.describe('a step is moved', () => {
	test('by its handle, with the pointer', async ({ page }) => {
		await open(page);
		const before = await ids(page);
		const handle = (await rows(page).nth(7).locator('.handle').boundingBox())!;
		const target = (await rows(page).nth(2).boundingBox())!;
		await page.mouse.move(handle.x + 10, handle.y + 30);
		await page.mouse.down();
		await page.mouse.move(handle.x + 10, handle.y, { steps: 3 });
		await page.mouse.move(handle.x + 10, target.y + 32, { steps: 8 });
		await expect(page.locator('.lifted')).toContainText(`from 8 to 3 of ${before.length}`);
		// What makes way is never taken for out of sight.
		const skips = rows(page).evaluateAll((all) =>
			all.slice(0, 9).map((row) => getComputedStyle(row).contentVisibility === 'auto')
		);
		expect(await skips).toEqual([true, true, ...Array<boolean>(6).fill(false), true]);
		await page.mouse.up();
		await expect(page.locator('.lifted')).toHaveCount(0);
		expect(await ids(page)).toEqual(moved(before, 8, 3));
		await expect(said(page)).toContainText(`moved from 8 to 3 of ${before.length}.`);
		await expect(main(page, 3)).toBeFocused();
		// One gesture, one edit.
		await page.keyboard.press('Control+z');
		expect(await ids(page)).toEqual(before);
		await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute(
			'aria-disabled',
			'true'
		);
	});

	test('not at all, when Escape is pressed in mid-air', async ({ page }) => {
		await open(page);
		const before = await ids(page);
		const handle = (await rows(page).nth(5).locator('.handle').boundingBox())!;
		await page.mouse.move(handle.x + 10, handle.y + 30);
		await page.mouse.down();
		await page.mouse.move(handle.x + 10, handle.y - 150, { steps: 8 });
		await expect(page.locator('.lifted')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.locator('.lifted')).toHaveCount(0);
		await page.mouse.up();
		expect(await ids(page)).toEqual(before);
		await expect(status(page)).toContainText('Saved.');
	});

	test('to the far end, as the list scrolls along', async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 600 });
		await open(page);
		const before = await ids(page);
		const handle = (await rows(page).nth(0).locator('.handle').boundingBox())!;
		const list = (await page.locator('[data-scrolls]').boundingBox())!;
		await page.mouse.move(handle.x + 10, handle.y + 30);
		await page.mouse.down();
		await page.mouse.move(handle.x + 10, list.y + list.height - 10, { steps: 10 });
		await expect(page.locator('.lifted')).toContainText(`to ${before.length} of`, {
			timeout: 20_000
		});
		await page.mouse.up();
		expect(await ids(page)).toEqual(moved(before, 1, before.length));
	});

	test('with buttons, Alt and the arrows, and by number', async ({ page }) => {
		await open(page);
		let order = await ids(page);
		const second = await name(rows(page).nth(1));
		await page.getByRole('button', { name: `Move “${second}” down` }).click();
		order = moved(order, 2, 3);
		await expect.poll(() => ids(page)).toEqual(order);
		await page.keyboard.press('Alt+ArrowDown');
		order = moved(order, 3, 4);
		await expect.poll(() => ids(page)).toEqual(order);
		await main(page, 6).click();
		await page.keyboard.press('Alt+ArrowUp');
		order = moved(order, 6, 5);
		await expect.poll(() => ids(page)).toEqual(order);
		const first = await name(rows(page).nth(0));
		await page.getByRole('button', { name: `Move “${first}” to position…` }).click();
		await page.getByLabel(`Position, 1 to ${order.length}`).fill('9');
		await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click();
		order = moved(order, 1, 9);
		await expect.poll(() => ids(page)).toEqual(order);
		await expect(status(page)).toContainText('Saved.');
		await page.reload();
		await page.locator('.ed[data-ready]').waitFor();
		expect(await ids(page)).toEqual(order);
	});
});

test.describe('on a touch screen', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('the handle drags, the rest of the row scrolls, and everything can be reached', async ({
		page
	}) => {
		await open(page);
		const before = await ids(page);
		const touch = await page.context().newCDPSession(page);
		const swipe = async (x: number, from: number, to: number) => {
			const at = (y: number) => ({ touchPoints: [{ x, y }] });
			await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(from) });
			for (let i = 1; i <= 12; i++) {
				await touch.send('Input.dispatchTouchEvent', {
					type: 'touchMove',
					...at(from + ((to - from) * i) / 12)
				});
				await page.waitForTimeout(16);
			}
			await page.waitForTimeout(100);
			await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		};
		const scrolled = () => page.locator('[data-scrolls]').evaluate((list) => list.scrollTop);
		const box = async (n: number) => (await rows(page).nth(n).boundingBox())!;

		const fifth = await box(5);
		await swipe(200, fifth.y + 30, fifth.y - 170);
		await expect.poll(scrolled).toBeGreaterThan(50);
		expect(await ids(page)).toEqual(before);
		await page.locator('[data-scrolls]').evaluate((list) => list.scrollTo(0, 0));
		await expect.poll(scrolled).toBe(0);

		const handle = (await rows(page).nth(4).locator('.handle').boundingBox())!;
		const target = await box(1);
		await swipe(handle.x + 20, handle.y + 30, target.y + 32);
		await expect.poll(() => ids(page)).toEqual(moved(before, 5, 2));
		expect(await scrolled()).toBe(0);

		await page.getByRole('button', { name: 'Preview', exact: true }).tap();
		await expect(page.getByTitle('The story as readers get it')).toBeVisible();
		await page.getByRole('button', { name: 'Steps', exact: true }).tap();
		await main(page, 3).tap();
		await expect(page.getByLabel('Heading', { exact: true })).toBeVisible();
		const sideways = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(sideways).toBe(0);
	});
});

test.describe('what is written', () => {
	test('is in the preview at once, is saved, and is undone by bursts', async ({ page }) => {
		await open(page);
		const frame = page.frameLocator('iframe');
		const heading = page.getByLabel('Heading', { exact: true });
		const was = await heading.inputValue();
		await heading.fill('A heading of our own');
		await expect(frame.getByRole('heading', { name: 'A heading of our own' })).toBeVisible();
		await expect(rows(page).nth(0)).toContainText('A heading of our own');
		await expect(status(page)).toContainText('Saved.');
		await heading.press('Control+z');
		await expect(heading).toHaveValue(was);
		await heading.press('Control+Shift+z');
		await expect(heading).toHaveValue('A heading of our own');
	});

	test('dates say how they are read, and what was meant', async ({ page }) => {
		await open(page);
		const when = page.getByLabel('When', { exact: true });
		await when.fill('2021-07-03~/2021-07-05');
		await expect(when).toHaveAccessibleDescription(/Reads: About 3.*5 July 2021/);
		await when.fill('5 July 2021');
		await expect(when).toHaveAttribute('aria-invalid', 'true');
		await expect(when).toHaveAccessibleDescription(/not a date/);
		await page.getByRole('button', { name: 'Use this' }).click();
		await expect(when).toHaveValue('2021-07-05');
	});

	test('claims are added, filled in, reordered and deleted', async ({ page }) => {
		await open(page);
		const claims = page.locator('.claims details');
		const count = await claims.count();
		await page.getByRole('button', { name: 'Add claim' }).click();
		await expect(claims).toHaveCount(count + 1);
		const added = claims.last();
		await added.getByLabel('What', { exact: true }).fill('Something was said');
		await added.getByLabel('Standing').selectOption('attributed');
		await expect(added.getByLabel('Who says so')).toHaveAccessibleDescription(/who makes it/);
		await added.getByLabel('Who says so').fill('A speaker');
		await expect(added.getByLabel('Who says so')).toHaveAccessibleDescription('');
		await page.getByRole('button', { name: 'Move claim “Something was said” up' }).click();
		await expect(claims.nth(count - 1)).toContainText('Something was said');
		await page.getByRole('button', { name: 'Delete claim “Something was said”' }).click();
		await expect(claims).toHaveCount(count);
	});

	test('survives a page that is left at once', async ({ page }) => {
		await open(page);
		await page.getByLabel('Heading', { exact: true }).fill('Written in a hurry');
		await page.reload();
		await page.locator('.ed[data-ready]').waitFor();
		await expect(rows(page).nth(0)).toContainText('Written in a hurry');
	});

	test('survives a server that is away, and a crash meanwhile', async ({ page, context }) => {
		await open(page);
		let away = true;
		await context.route('**/api/**', (route) =>
			away && route.request().method() === 'PUT' ? route.abort() : route.continue()
		);
		await page.getByLabel('Heading', { exact: true }).fill('Written offline');
		await expect(status(page)).toContainText('Not saved: the server cannot be reached');
		await page.getByLabel('Short name', { exact: true }).fill('And more');
		// A crash takes what has not reached the browser's own store by then.
		await expect.poll(() => journalOf(page)).toContain('And more');
		// Nothing that a page does on leaving is done by one that crashes.
		const browser = await context.newCDPSession(page);
		const crashed = page.waitForEvent('crash');
		browser.send('Page.crash').catch(() => {});
		await crashed;
		away = false;
		const next = await context.newPage();
		await open(next);
		// What had been sent is sent again; what had not is offered.
		await expect(rows(next).nth(0)).toContainText('Written offline');
		await expect(next.getByLabel('Short name', { exact: true })).not.toHaveValue('And more');
		await next.getByRole('button', { name: 'Restore 1 edit that was not saved' }).click();
		await expect(next.getByLabel('Short name', { exact: true })).toHaveValue('And more');
		await expect(status(next)).toContainText('Saved.');
		await next.reload();
		await next.locator('.ed[data-ready]').waitFor();
		await expect(next.getByRole('button', { name: /^Restore/ })).toHaveCount(0);
	});
});

test('steps are added, duplicated and deleted, and come back', async ({ page }) => {
	await open(page);
	const before = await ids(page);
	await page.getByRole('button', { name: 'Add step' }).click();
	await expect(rows(page)).toHaveCount(before.length + 1);
	await expect(page.getByLabel('Heading', { exact: true })).toHaveValue('New step');
	await page.getByRole('button', { name: 'Duplicate step' }).click();
	await expect(rows(page)).toHaveCount(before.length + 2);
	await page.getByRole('button', { name: 'Delete step' }).click();
	await page.getByRole('button', { name: /^Undo delete/ }).click();
	await expect(rows(page)).toHaveCount(before.length + 2);
	for (let i = 0; i < 2; i++) await page.getByRole('button', { name: /^Undo / }).click();
	expect(await ids(page)).toEqual(before);
});

test('nothing is public until it is published, then all of it at once', async ({ page }) => {
	await open(page);
	const before = await ids(page);
	await main(page, 1).click();
	await page.keyboard.press('Alt+ArrowDown');
	await expect(status(page)).toContainText('Saved.');
	expect((await published(page)).steps.map(({ id }) => id)).toEqual(before);

	await page.getByRole('button', { name: 'Publish…' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('1 step moved');
	await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
	await expect(dialog).toContainText('Readers get this version now.');
	const after = moved(before, 1, 2);
	expect((await published(page)).steps.map(({ id }) => id)).toEqual(after);
	const compiled = (await (await page.request.get(`/stories/${SLUG}/compiled.json`)).json()) as {
		steps: { id: string }[];
	};
	expect(compiled.steps.map(({ id }) => id)).toEqual(after);
	await page.goto(`/stories/${SLUG}`);
	const read = await page
		.locator('[data-part="step"]')
		.evaluateAll((steps) => steps.map(({ id }) => id));
	expect(read).toEqual(after);
});

test('what has errors is not published, and the places are named', async ({ page }) => {
	await open(page);
	await page.getByLabel('When', { exact: true }).fill('some day');
	await page.getByLabel('When', { exact: true }).blur();
	await expect(rows(page).nth(0)).toContainText('not a date');
	await page.getByRole('button', { name: 'Publish…' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('steps[0].when');
	await expect(dialog.getByRole('button', { name: 'Publish', exact: true })).toHaveAttribute(
		'aria-disabled',
		'true'
	);
});

test('two at once: both edits stand, and each is told what the other did', async ({
	page,
	browser
}) => {
	await open(page);
	const elsewhere = await browser.newContext();
	const other = await elsewhere.newPage();
	await open(other);
	const before = await ids(page);
	await main(page, 4).click();
	await page.keyboard.press('Alt+ArrowUp');
	await expect(status(page)).toContainText('Saved.');

	await other.getByLabel('Heading', { exact: true }).fill('Written elsewhere');
	await expect(
		other.getByText('Somebody saved since: your edits were put on top.').first()
	).toBeVisible();
	await expect(other.getByRole('region', { name: 'Notices' })).toContainText('1 step moved');
	await expect(status(other)).toContainText('Saved.');
	expect(await ids(other)).toEqual(moved(before, 4, 3));

	await page.bringToFront();
	await page.evaluate(() => window.dispatchEvent(new Event('focus')));
	await expect(rows(page).nth(0)).toContainText('Written elsewhere');
	await elsewhere.close();
});

test('a map that is explored in the preview has all that readers will find on it', async ({
	page
}) => {
	await open(page);
	const frame = page.frameLocator('iframe');
	await page.locator('[data-step="crossing"] [data-do="main"]').click();
	await expect(frame.locator('#crossing')).toHaveAttribute('data-state', 'current');
	const heading = page.getByLabel('Heading', { exact: true });
	await heading.fill('Told anew');
	await expect(frame.getByRole('heading', { name: 'Told anew' })).toBeVisible();
	const { names } = (await (await page.request.get(`/stories/${SLUG}/places.json`)).json()) as {
		names: { text: string; role: string }[];
	};
	await frame.locator('[data-part="explore"]').click();
	const shown = frame.locator('[data-part="map-explorer"] .tied text');
	// Beyond the labels of the step's own map: towns of the atlas that its story never names.
	const towns = new Set(names.filter(({ role }) => role === 'town').map(({ text }) => text));
	await expect
		.poll(async () => (await shown.allTextContents()).filter((text) => towns.has(text)).length)
		.toBeGreaterThan(3);
});

test('preview, list and plot go together', async ({ page }) => {
	await open(page);
	const frame = page.frameLocator('iframe');
	const order = await ids(page);
	await main(page, 6).click();
	await expect(frame.locator(`[id="${order[5]}"]`)).toHaveAttribute('data-state', 'current');
	await page.locator(`[data-dot="${order[9]}"]`).click();
	await expect(main(page, 10)).toHaveAttribute('aria-current', 'true');
	await expect(frame.locator(`[id="${order[9]}"]`)).toHaveAttribute('data-state', 'current');
	// Scrolling in the preview selects the row.
	const box = (await page.locator('iframe').boundingBox())!;
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	const current = () => page.locator('.row[data-current] .number').innerText();
	await expect
		.poll(
			async () => {
				await page.mouse.wheel(0, 400);
				return Number(await current());
			},
			{ intervals: [500], timeout: 20_000 }
		)
		.toBeGreaterThan(10);
	await page.getByRole('button', { name: 'Phone' }).click();
	await expect
		.poll(() => frame.locator('.tl-story').evaluate((story) => story.clientWidth))
		.toBeLessThanOrEqual(390);
});

for (const colorScheme of ['light', 'dark'] as const) {
	for (const [width, height] of [
		[1440, 900],
		[820, 1180],
		[390, 844]
	] as const) {
		// Each width and each scheme; all pairs of them where there is time.
		if (!process.env.TL_LONG && (width === 820) !== (colorScheme === 'dark')) continue;
		test(`axe finds nothing, ${colorScheme}, ${width} wide`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width, height });
			await open(page);
			await page
				.locator('.claims summary')
				.first()
				.evaluate((summary: HTMLElement) => summary.click());
			const tabs = width < 1100 ? ['Step', 'Preview'] : [null];
			for (const tab of tabs) {
				if (tab) await page.getByRole('button', { name: tab, exact: true }).click();
				const { violations } = await axe(page)
					.exclude('iframe')
					.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
					.analyze();
				expect(
					violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)])
				).toEqual([]);
			}
			await page.getByRole('button', { name: 'Publish…' }).click();
			const { violations } = await axe(page).include('dialog').analyze();
			expect(violations.map(({ id }) => id)).toEqual([]);
		});
	}
}
