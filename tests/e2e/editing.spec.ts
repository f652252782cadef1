/** An editor in a hurry: what is found, mended and published from the keyboard, without losing one's place. */
import { expect, type Page } from '@playwright/test';
import { axe } from './axe.ts';
import { test } from './editor-server.ts';

const SLUG = 'into-tajikistan';

async function open(page: Page): Promise<void> {
	await page.goto(`/edit/${SLUG}`);
	await page.locator('.ed[data-ready]').waitFor();
}
const row = (page: Page, n: number) => page.locator('[data-step]').nth(n - 1);
const main = (page: Page, n: number) => row(page, n).locator('[data-do="main"]');
const title = (page: Page) => page.locator('#ed-step-title');
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ });

test('steps are found by their words, one after another', async ({ page }) => {
	await open(page);
	const field = page.getByRole('searchbox', { name: 'Find a step' });
	await field.fill('taliban');
	await expect(field).toHaveAccessibleDescription(/^(1 of )?\d+( found)?$/);
	const visited: string[] = [];
	for (let i = 0; i < 3; i++) {
		await field.press('Enter');
		visited.push(await title(page).innerText());
	}
	expect(new Set(visited).size).toBe(3);
	await field.press('Shift+Enter');
	await expect(title(page)).toHaveText(visited[1]!);
	await expect(field).toBeFocused();
	await field.fill('no step says this');
	await expect(field).toHaveAccessibleDescription('0 found');
	await field.press('Escape');
	await expect(field).toHaveValue('');
});

test('what is wrong is gone to, from the list and from the refusal to publish', async ({
	page
}) => {
	await open(page);
	await main(page, 5).click();
	await page.getByLabel('When', { exact: true }).fill('some day');
	await main(page, 2).click();
	await page.getByRole('button', { name: '1 to look at' }).click();
	await expect(title(page)).toHaveText('Step 5 of 19');
	await main(page, 2).click();
	await page.getByRole('button', { name: 'Publish…' }).click();
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /^Step 5, / })
		.click();
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(title(page)).toHaveText('Step 5 of 19');
	await expect(page.getByLabel('When', { exact: true })).toHaveAttribute('aria-invalid', 'true');
});

test('the focus goes to what is to be written next, and is never lost', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: 'Add step' }).click();
	const heading = page.getByLabel('Heading', { exact: true });
	await expect(heading).toBeFocused();
	await page.keyboard.type('Written at once');
	await expect(heading).toHaveValue('Written at once');
	await page.getByRole('button', { name: 'Add claim' }).click();
	const claim = page.locator('.claims details');
	await expect(claim.getByLabel('What', { exact: true })).toBeFocused();
	await page.keyboard.type('So it was said');
	await page.getByRole('button', { name: 'Delete claim “So it was said”' }).click();
	await expect(page.getByRole('button', { name: 'Add claim' })).toBeFocused();
	const publish = page.getByRole('button', { name: 'Publish…' });
	await publish.click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
	await expect(dialog.getByRole('button', { name: 'Go on' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(publish).toBeFocused();
});

test('Undo takes back what is half typed first, and nothing behind a dialog', async ({ page }) => {
	await open(page);
	await page.getByLabel('Short name', { exact: true }).fill('Shorter');
	const when = page.getByLabel('When', { exact: true });
	const was = await when.inputValue();
	await when.fill('half a da');
	await when.press('Control+z');
	await expect(when).toHaveValue(was);
	await expect(undo(page)).toHaveAccessibleName(/short name/);
	await page.getByRole('button', { name: 'Move to…' }).click();
	await page.getByLabel('Position, 1 to 19').press('Control+z');
	await page.keyboard.press('Escape');
	await expect(undo(page)).toHaveAccessibleName(/short name/);
	await expect(page.getByRole('button', { name: 'Move to…' })).toBeFocused();
	// Blanks come along when a date is pasted.
	await when.fill(' 2021-07-06 ');
	await expect(when).toHaveValue('2021-07-06');
	await expect(when).not.toHaveAttribute('aria-invalid');
});

test('the story itself is edited: its title, its byline and its sources', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: 'Story details' }).click();
	await page.getByLabel('Title', { exact: true }).fill('Another title');
	await page.getByLabel('By', { exact: true }).fill('A. Writer\n');
	await page.keyboard.type('B. Writer');
	await page.getByRole('button', { name: 'Add source' }).click();
	const source = page.locator('.sources details').last();
	await expect(source.getByLabel('Title', { exact: true })).toBeFocused();
	await page.keyboard.type('A second report');
	await expect(page.getByRole('heading', { level: 1, name: 'Another title' })).toBeVisible();
	await page.locator('.sources summary').first().click();
	const used = page.locator('.sources').getByRole('button', { name: /^Delete the source “More/ });
	await expect(used).toHaveAttribute('aria-disabled', 'true');
	await expect(used).toHaveAccessibleDescription(/\d+ claims rest on it/);
	expect((await axe(page).analyze()).violations).toEqual([]);
	await main(page, 3).click();
	await expect(title(page)).toHaveText('Step 3 of 19');
	await expect(page.locator('.status')).toContainText('Saved.');
	await page.getByRole('button', { name: 'Publish…' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
	await expect(page.getByRole('dialog')).toContainText('Readers get this version now.');
	const story = (await (await page.request.get(`/stories/${SLUG}/story.json`)).json()) as {
		title: string;
		byline: string[];
		sources: { title: string }[];
	};
	expect(story.title).toBe('Another title');
	expect(story.byline).toEqual(['A. Writer', 'B. Writer']);
	expect(story.sources.at(-1)?.title).toBe('A second report');
});

test('what the stage shows at a step is told in words', async ({ page }) => {
	await open(page);
	const form = page.getByRole('region', { name: /^Step 1 / });
	await expect(form.getByRole('heading', { name: /^Stage/ })).toBeVisible();
	await expect(form.locator('.layers summary').first()).toContainText(/Map.*Badakhshan/s);
});

test('on a phone the preview is that of a phone', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page);
	await page.locator('.tabs').getByRole('button', { name: 'Preview' }).click();
	await expect(page.getByRole('button', { name: 'Phone' })).toHaveAttribute('aria-pressed', 'true');
});

test('of two panes the one that is shown is marked', async ({ page }) => {
	await page.setViewportSize({ width: 820, height: 1180 });
	await open(page);
	const step = page.locator('.tabs').getByRole('button', { name: 'Step', exact: true });
	await expect(step).toHaveAttribute('aria-pressed', 'true');
});

test('what is duplicated and deleted from the form is named as it was, the last step too', async ({
	page
}) => {
	await open(page);
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	const said = page.locator('.ed > [aria-live]');
	await main(page, 5).click();
	const name = await row(page, 5).locator('.name').innerText();
	await page.getByRole('button', { name: 'Duplicate step' }).click();
	await expect(said).toHaveText(`“${name}” duplicated as 6 of 20.`);
	await page.getByRole('button', { name: 'Delete step' }).click();
	await expect(said).toHaveText(`“${name}” deleted. Undo brings it back.`);
	await main(page, 2).click();
	await main(page, 19).click({ modifiers: ['Shift'] });
	await page.getByRole('group', { name: 'Chosen steps' }).getByText('Delete').click();
	const last = await row(page, 1).locator('.name').innerText();
	await page.getByRole('button', { name: 'Delete step' }).click();
	await expect(said).toHaveText(`“${last}” deleted. Undo brings it back.`);
	await expect(page.getByText('The story has no steps yet.')).toBeVisible();
	expect(errors).toEqual([]);
});

test('who writes in a step that somebody else deletes does not write on in another', async ({
	page,
	context
}) => {
	await open(page);
	const other = await context.newPage();
	await open(other);
	await main(other, 2).click();
	const text = other.getByLabel('Text', { exact: true });
	await main(other, 3).click();
	const neighbour = await text.inputValue();
	await main(other, 2).click();
	await page.bringToFront();
	await main(page, 2).click();
	await page.keyboard.press('Delete');
	await expect(page.locator('.status')).toContainText('Saved.');
	// The window that is written in hears of it from the answer to its own save.
	await text.press('End');
	await other.keyboard.type('Lost');
	await expect(other.getByRole('region', { name: 'Notices' })).toContainText(
		'What it is about has been deleted since.'
	);
	await other.keyboard.type(' words');
	await expect(text).toHaveValue(neighbour);
	await expect(text).not.toBeFocused();
});
