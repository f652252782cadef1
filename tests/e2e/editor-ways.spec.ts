/** The ways about the editor: its address, its focus, its keys, its plot, and what of it is public. */
import { expect, type Page } from '@playwright/test';
import { axe } from './axe.ts';
import { test } from './editor-server.ts';

const EDIT = '/edit/into-tajikistan';

async function open(page: Page, address = EDIT): Promise<void> {
	await page.goto(address);
	await page.locator('.ed[data-ready]').waitFor();
}
const row = (page: Page, n: number) => page.locator('[data-step]').nth(n - 1);
const main = (page: Page, n: number) => row(page, n).locator('[data-do="main"]');
const title = (page: Page) => page.locator('#ed-step-title');
const hash = (page: Page) => page.evaluate(() => location.hash);

test('the selected step is in the address, without a trail in the history', async ({ page }) => {
	await open(page);
	expect(await hash(page)).toBe('');
	const id = await row(page, 5).getAttribute('data-step');
	const entries = await page.evaluate(() => history.length);
	for (const n of [2, 3, 5]) await main(page, n).click();
	await expect.poll(() => hash(page)).toBe(`#${id}`);
	expect(await page.evaluate(() => history.length)).toBe(entries);
	await page.reload();
	await page.locator('.ed[data-ready]').waitFor();
	await expect(title(page)).toHaveText('Step 5 of 19');
	await expect(row(page, 5)).toBeInViewport();
	// What is written into the address by hand counts as well.
	const other = await row(page, 8).getAttribute('data-step');
	await page.evaluate((to) => (location.hash = to!), other);
	await expect(title(page)).toHaveText('Step 8 of 19');
});

test('an address of a step that is not there is told of, and leads to the first', async ({
	page
}) => {
	await open(page, `${EDIT}#nowhere`);
	await expect(title(page)).toHaveText('Step 1 of 19');
	await expect(page.getByRole('region', { name: 'Notices' })).toContainText('“nowhere”');
	const id = await row(page, 1).getAttribute('data-step');
	await expect.poll(() => hash(page)).toBe(`#${id}`);
});

test('the focus goes on to the next step when one is deleted, and to the way to add one', async ({
	page
}) => {
	await open(page);
	await main(page, 5).click();
	await page.getByRole('button', { name: 'Delete step' }).click();
	await expect(main(page, 5)).toBeFocused();
	await main(page, 18).click();
	await page.getByRole('button', { name: 'Delete step' }).click();
	await expect(main(page, 17)).toBeFocused();
	await main(page, 2).click();
	await main(page, 17).click({ modifiers: ['Shift'] });
	await page.getByRole('group', { name: 'Chosen steps' }).getByText('Delete').click();
	await expect(main(page, 1)).toBeFocused();
	await page.getByRole('button', { name: 'Delete step' }).click();
	await expect(page.getByRole('button', { name: 'Add step' })).toBeFocused();
	await page.getByRole('button', { name: 'Add the first step' }).click();
	await expect(page.getByLabel('Heading', { exact: true })).toBeFocused();
});

test('on a phone the focus goes to the fields of the next step', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page);
	await main(page, 3).click();
	const remove = page.getByRole('button', { name: 'Delete step' });
	await remove.click();
	await expect(title(page)).toBeFocused();
	await expect(title(page)).toHaveText('Step 3 of 18');
});

test('what is public is said, and how far the draft is ahead of it', async ({ page }) => {
	await open(page);
	const state = page.locator('.public');
	await expect(state).toHaveText(/Published.*: this draft\./);
	await main(page, 1).click();
	await page.keyboard.press('Alt+ArrowDown');
	await page.getByLabel('Short name', { exact: true }).fill('Shorter');
	await expect(state).toContainText('draft 1, 2 changes not published yet.');
	const link = state.getByRole('link', { name: 'Published' });
	await expect(link).toHaveAttribute('href', '/stories/into-tajikistan');
	await page.getByRole('button', { name: 'Publish…' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
	await dialog.getByRole('button', { name: 'Go on' }).click();
	await expect(state).toContainText('this draft.');
	// There and back is another draft, and nothing new for readers.
	const heading = page.getByLabel('Heading', { exact: true });
	await heading.press('End');
	await page.keyboard.type('!');
	await expect(state).toContainText('1 change not published yet.');
	await expect(page.locator('.status')).toContainText('Saved.');
	await page.keyboard.press('Backspace');
	await expect(state).toContainText('which says the same.');
});

test('what another tab publishes is known when this one is looked at, or saves', async ({
	page,
	context
}) => {
	const state = (of: Page) => of.locator('.public');
	const publish = async (of: Page) => {
		await of.getByRole('button', { name: 'Publish…' }).click();
		const dialog = of.getByRole('dialog');
		await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
		await dialog.getByRole('button', { name: 'Go on' }).click();
	};
	await open(page);
	await page.getByLabel('Short name', { exact: true }).fill('Shorter');
	await expect(page.locator('.status')).toContainText('Saved.');
	await expect(state(page)).toContainText('1 change not published yet.');
	const other = await context.newPage();
	await open(other);
	await publish(other);
	await expect(state(other)).toContainText('this draft.');
	await page.bringToFront();
	await page.evaluate(() => window.dispatchEvent(new Event('focus')));
	await expect(state(page)).toContainText('this draft.');
	// And the other way round, with a save.
	await page.getByLabel('Short name', { exact: true }).fill('Shortest');
	await expect(page.locator('.status')).toContainText('Saved.');
	await publish(page);
	await expect(state(page)).toContainText('this draft.');
	await other.evaluate(() => {
		// It is not looked at.
		window.addEventListener('focus', (event) => event.stopImmediatePropagation(), true);
	});
	await other.getByLabel('Heading', { exact: true }).fill('Written elsewhere');
	await expect(other.locator('.status')).toContainText('Saved.');
	await expect(state(other)).toContainText(/draft \d+, 1 change not published yet\./);
});

test('the shortcuts are shown by a button and by ?, which is a letter where one writes', async ({
	page
}) => {
	await open(page);
	const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
	const button = page.getByRole('button', { name: 'Keyboard shortcuts' });
	await button.click();
	await expect(dialog.getByText('Redo')).toBeVisible();
	await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
	expect((await axe(page).include('dialog').analyze()).violations).toEqual([]);
	await page.keyboard.press('Escape');
	await expect(button).toBeFocused();
	await main(page, 2).focus();
	await page.keyboard.press('?');
	await expect(dialog).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(main(page, 2)).toBeFocused();
	const heading = page.getByLabel('Heading', { exact: true });
	await heading.press('End');
	await page.keyboard.type('?');
	await expect(heading).toHaveValue(/\?$/);
	await expect(dialog).toHaveCount(0);
	await button.click();
	await dialog.getByRole('checkbox').uncheck();
	await page.keyboard.press('Escape');
	await page.reload();
	await page.locator('.ed[data-ready]').waitFor();
	await main(page, 2).focus();
	await page.keyboard.press('?');
	await expect(dialog).toHaveCount(0);
});

for (const [width, height] of [
	[1440, 900],
	[820, 1180],
	[390, 844]
] as const) {
	test(`540 steps stand in a plot of one room, ${width} wide`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await open(page, '/edit/eclipses');
		if (width < 720) await page.locator('.tabs').getByRole('button', { name: 'Preview' }).click();
		const plot = page.locator('.plot');
		const slider = plot.getByRole('slider', { name: 'Step' });
		await expect(slider).toBeVisible();
		expect(await plot.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
		await expect(slider).toHaveAttribute('aria-valuemax', '540');
		// To the end of the telling, and from there by keys.
		const box = (await slider.boundingBox())!;
		await slider.click({ position: { x: box.width - 16, y: 30 } });
		await expect
			.poll(async () => Number(await slider.getAttribute('aria-valuenow')))
			.toBeGreaterThan(530);
		await slider.press('End');
		await expect(slider).toHaveAttribute('aria-valuenow', '540');
		await slider.press('ArrowLeft');
		await expect(slider).toHaveAttribute('aria-valuenow', '539');
		await expect(slider).toHaveAttribute('aria-valuetext', /^Step 539, /);
		await slider.press('PageDown');
		await expect(slider).toHaveAttribute('aria-valuenow', '512');
		await expect(page.locator('.row[data-current] .number')).toHaveText('512');
		const { violations } = await axe(page).include('.plot').analyze();
		expect(violations.map(({ id }) => id)).toEqual([]);
	});
}
