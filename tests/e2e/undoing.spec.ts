/** What Undo and Redo change is brought into sight, wherever the editor is. */
import { expect, type Page } from '@playwright/test';
import { test } from './editor-server.ts';

const EDIT = '/edit/into-tajikistan';

async function open(page: Page): Promise<void> {
	await page.goto(EDIT);
	await page.locator('.ed[data-ready]').waitFor();
}
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const marked = (page: Page, what: string) =>
	page.locator('[data-changed]').filter({ has: page.getByText(what, { exact: true }) });
const story = (page: Page) => page.getByRole('button', { name: 'Story details' });
const back = (page: Page) => page.getByRole('button', { name: 'Back to the step' }).click();

test('the title that is undone is shown, and the focus goes to its form', async ({ page }) => {
	await open(page);
	await story(page).click();
	await expect(page.locator('#ed-story-title')).toBeFocused();
	const title = await field(page, 'Title').inputValue();
	await field(page, 'Title').fill('Another');
	await back(page);
	await field(page, 'Text').focus();
	await page.keyboard.press('Control+z');
	await expect(field(page, 'Title')).toHaveValue(title);
	await expect(marked(page, 'Title')).toBeInViewport();
	// The field that had it is gone.
	await expect(page.locator('#ed-story-title')).toBeFocused();
	await expect(page.locator('[data-changed]')).toHaveCount(0);
	// A step's field leads back to the step, which is the one that was looked at.
	await back(page);
	await field(page, 'Short name').fill('Short');
	await story(page).click();
	await page.keyboard.press('Control+z');
	await expect(marked(page, 'Short name')).toBeInViewport();
	await expect(page.locator('#ed-step-title')).toBeFocused();
	await expect(story(page)).toHaveAttribute('aria-pressed', 'false');
});

test('the focus stays where it is, in the list and on the button', async ({ page }) => {
	await open(page);
	await story(page).click();
	await field(page, 'Standfirst').fill('Another');
	await back(page);
	const row = page.locator('[data-step]').nth(3).locator('[data-do="main"]');
	await row.click();
	await page.keyboard.press('Control+z');
	await expect(marked(page, 'Standfirst')).toBeVisible();
	await expect(row).toBeFocused();
	await back(page);
	const redo = page.getByRole('button', { name: /^Redo edit/ });
	await redo.click();
	await expect(marked(page, 'Standfirst')).toBeVisible();
	await expect(field(page, 'Standfirst')).toHaveValue('Another');
	await expect(page.getByRole('button', { name: 'Redo', exact: true })).toBeFocused();
	// Where it is in the field itself it stays there.
	await field(page, 'Standfirst').focus();
	await page.keyboard.press('Control+z');
	await expect(field(page, 'Standfirst')).toBeFocused();
	await expect(field(page, 'Standfirst')).not.toHaveValue('Another');
});

test('records unfold: fields of places, what comes back, and where something went', async ({
	page
}) => {
	await open(page);
	await story(page).click();
	const place = page.locator('.places details').last();
	await page.getByRole('button', { name: 'Add place' }).click();
	await field(page, 'Name').fill('Sheberghan');
	const id = await place.getAttribute('data-record');
	await place.getByRole('button', { name: /^Delete the place/ }).click();
	await back(page);
	await page.keyboard.press('Control+z');
	await expect(page.locator(`[data-record="${id}"][data-changed]`)).toBeInViewport();
	await back(page);
	await page.keyboard.press('Control+z');
	await expect(marked(page, 'Name')).toBeInViewport();
	// The place goes while the focus is in it.
	await field(page, 'Name').focus();
	await page.keyboard.press('Control+z');
	await expect(page.locator('h3[data-changed]')).toContainText('Places');
	await expect(page.locator('#ed-story-title')).toBeFocused();
});

test('claims unfold, also those of another step', async ({ page }) => {
	await open(page);
	const claim = page.locator('.claims details').first();
	await claim.locator('summary').click();
	await claim.getByLabel('Who says so').fill('Somebody');
	await page.locator('[data-step]').nth(5).locator('[data-do="main"]').click();
	await page.keyboard.press('Control+z');
	await expect(page.locator('#ed-step-title')).toContainText('Step 1');
	await expect(marked(page, 'Who says so')).toBeInViewport();
});

test('on a phone the form comes to the front, and the focus with it', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page);
	await story(page).click();
	await field(page, 'Title').fill('Another');
	await page.locator('.tabs [data-tab="steps"]').click();
	await page.locator('[data-step]').first().locator('[data-do="up"]').focus();
	await page.keyboard.press('Control+z');
	await expect(marked(page, 'Title')).toBeInViewport();
	await expect(page.locator('#ed-story-title')).toBeFocused();
});

test('who wants no motion sees the mark stand and go', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await open(page);
	await field(page, 'Short name').fill('Short');
	await page.keyboard.press('Control+z');
	const mark = marked(page, 'Short name');
	await expect(mark).toHaveCSS('animation-timing-function', /^steps\(1(, end)?\)$/);
	await expect(mark).toHaveCSS('outline-style', 'solid');
	await expect(mark).toHaveCount(0);
});
