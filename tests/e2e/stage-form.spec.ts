/** What the stage of a step shows is added, written and put in order: its layers, and what stands in them. */
import { expect, type Page } from '@playwright/test';
import { axe } from './axe.ts';
import { test } from './editor-server.ts';

const SLUG = 'into-tajikistan';

async function open(page: Page, step: string): Promise<void> {
	await page.goto(`/edit/${SLUG}#${step}`);
	await page.locator('.ed[data-ready]').waitFor();
	await expect(page.locator('#ed-step-title')).toBeVisible();
}
const saved = (page: Page) => expect(page.locator('.status')).toContainText('Saved.');
const said = (page: Page) => page.locator('.ed > [aria-live]');
const layers = (page: Page) => page.locator('.layers > details');
const preview = (page: Page) => page.frameLocator('iframe');

interface Layer {
	id: string;
	kind: string;
	[key: string]: unknown;
}
async function stage(page: Page, step: string): Promise<Layer[]> {
	const answer = await page.request.get(`/api/stories/${SLUG}/draft`);
	const { story } = (await answer.json()) as {
		story: { steps: { id: string; stage?: Layer[] }[] };
	};
	return story.steps.find(({ id }) => id === step)!.stage ?? [];
}

test('a stat is added, filled, moved and undone by the keyboard alone', async ({ page }) => {
	await open(page, 'faizabad');
	const before = await stage(page, 'faizabad');
	const press = async (...keys: string[]) => {
		for (const key of keys) await page.keyboard.press(key);
	};
	await page.getByRole('button', { name: 'Add layer' }).focus();
	await press('Enter');
	// The first kind has the focus; a stat is the next.
	await expect(page.getByRole('button', { name: /^Map/ })).toBeFocused();
	await press('Tab');
	await expect(page.getByRole('button', { name: /^Stat/ })).toBeFocused();
	await press('Enter');
	await expect(said(page)).toHaveText('Stat added as layer 2 of 2.');
	const stat = layers(page).last();
	await expect(stat.getByLabel('Drawn as')).toBeFocused();
	await press('Tab');
	await page.keyboard.type('Commandos sent');
	await press('Tab');
	await expect(stat.getByRole('button', { name: 'Add a figure' })).toBeFocused();
	await press('Enter');
	const figure = stat.locator('.ed-record[data-record^="figure-"]');
	const value = figure.getByLabel('Value', { exact: true });
	await expect(value).toBeFocused();
	// What is no number stays in the field, and the story keeps what it had.
	await page.keyboard.type('many');
	await expect(value).toHaveAttribute('aria-invalid', 'true');
	await expect(value).toHaveAccessibleDescription(/This is no number/);
	await press('Control+z');
	await expect(value).toHaveValue('');
	await page.keyboard.type('340');
	await press('Tab', 'Tab', 'Tab');
	await expect(figure.getByLabel('Label')).toBeFocused();
	await page.keyboard.type('commandos');
	await expect(preview(page).getByText('commandos').first()).toBeVisible();
	await saved(page);
	const [, added] = await stage(page, 'faizabad');
	expect(added).toMatchObject({
		kind: 'stat',
		as: 'number',
		title: 'Commandos sent',
		figures: [{ value: 340, label: 'commandos' }]
	});
	expect(Object.keys((added!['figures'] as object[])[0]!)).toEqual(['id', 'value', 'label']);

	await stat.locator('> summary').focus();
	await press('Alt+ArrowUp');
	await expect(said(page)).toHaveText('Stat moved to 1 of 2.');
	await expect(layers(page).first().locator('> summary')).toBeFocused();
	await expect(layers(page).first()).toContainText('Stat');

	const undo = page.getByRole('button', { name: /^Undo/ });
	for (let edits = 0; edits < 12 && (await undo.getAttribute('aria-disabled')) !== 'true'; edits++)
		await press('Control+z');
	await expect(layers(page)).toHaveCount(1);
	await saved(page);
	expect(await stage(page, 'faizabad')).toEqual(before);
});
