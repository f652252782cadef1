/** What a story's steps name is edited: its places, its groups and its eras. */
import { expect, type Page } from '@playwright/test';
import { axe } from './axe.ts';
import { test } from './editor-server.ts';

const SLUG = 'into-tajikistan';

async function open(page: Page): Promise<void> {
	await page.goto(`/edit/${SLUG}`);
	await page.locator('.ed[data-ready]').waitFor();
	await page.getByRole('button', { name: 'Story details' }).click();
}
const record = (page: Page, id: string) => page.locator(`[data-record="${id}"]`);
const saved = (page: Page) => expect(page.locator('.status')).toContainText('Saved.');
interface Written {
	places: { id: string; name: string; at?: number[]; area?: string; precision: string }[];
	groups: { id: string; label: string }[];
	eras: { label: string; when: string }[];
	steps: { id: string; group?: string }[];
}
async function draft(page: Page): Promise<Written> {
	const answer = await page.request.get(`/api/stories/${SLUG}/draft`);
	return ((await answer.json()) as { story: Written }).story;
}

test('a place is added, put somewhere and chosen by a step', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: 'Add place' }).click();
	const place = page.locator('.places details').last();
	await expect(place.getByLabel('Name', { exact: true })).toBeFocused();
	await page.keyboard.type('Sheberghan');
	await place.getByLabel('Where it is').selectOption('At a position');
	const latitude = place.getByLabel('Latitude');
	const longitude = place.getByLabel('Longitude');
	await latitude.fill('365');
	await expect(latitude).toHaveAttribute('aria-invalid', 'true');
	await expect(latitude).toHaveAccessibleDescription(/A latitude is from -90 to 90/);
	await latitude.fill('36.67, 65.75');
	await expect(longitude).toHaveValue('65.75');
	await expect(latitude).toHaveAccessibleDescription(/Reads: 36.67° north, 65.75° east/);
	// Every letter is kept, also the ones that add nothing yet.
	await longitude.fill('');
	await longitude.pressSequentially('66.00');
	await expect(longitude).toHaveValue('66.00');
	await saved(page);
	const added = (await draft(page)).places.at(-1)!;
	expect(added).toMatchObject({ name: 'Sheberghan', at: [66, 36.67], precision: 'town' });
	await place.getByLabel('Where it is').selectOption('An area, by its code');
	await place.getByLabel('Code of the area').fill('af-jow');
	await saved(page);
	const area = (await draft(page)).places.at(-1)!;
	expect(area).toMatchObject({ area: 'AF-JOW', precision: 'area' });
	expect(area.at).toBeUndefined();
	await page.getByRole('button', { name: /^Undo edit: Edit where/ }).click();
	await expect(latitude).toHaveValue('36.67');
	await page.getByRole('button', { name: 'Back to the step' }).click();
	await page
		.getByRole('group', { name: 'Where' })
		.getByRole('combobox')
		.last()
		.selectOption('Sheberghan');
	await saved(page);
});

test('a place that is named is not deleted, and who names it is gone to', async ({ page }) => {
	await open(page);
	await page.getByRole('searchbox', { name: 'Find a place' }).fill('dushan');
	await page.locator('.places summary').first().click();
	const place = page.locator('.places details').first();
	const remove = place.getByRole('button', { name: /^Delete the place/ });
	await expect(remove).toHaveAttribute('aria-disabled', 'true');
	await expect(remove).toHaveAccessibleDescription(/steps? names? it, so it cannot be deleted/);
	await place
		.getByRole('button', { name: /^Go to step/ })
		.first()
		.click();
	await expect(page.locator('#ed-step-title')).toBeFocused();
	await page.getByRole('button', { name: 'Story details' }).click();
	await page.getByRole('button', { name: 'Add place' }).click();
	const added = page.locator('.places details').last();
	await added.getByRole('button', { name: 'Delete the place “New place”' }).click();
	await expect(page.locator('.places details[open]')).toHaveCount(0);
	await expect(page.locator('.ed > [aria-live]')).toHaveText(
		'The place “New place” is deleted. Undo brings it back.'
	);
	await expect(page.locator('.places summary:focus')).toHaveCount(1);
});

test('groups and eras are named, dated, put in order and deleted', async ({ page }) => {
	await open(page);
	const before = await draft(page);
	const [first, second] = before.groups as [Written['groups'][0], Written['groups'][0]];
	await record(page, first.id).locator('summary').click();
	await record(page, first.id).getByLabel('Name').fill('The river');
	await page.getByRole('button', { name: 'Move the group “The river” down' }).click();
	await saved(page);
	expect((await draft(page)).groups.slice(0, 2)).toEqual([
		second,
		{ ...first, label: 'The river' }
	]);
	await page.getByRole('button', { name: 'Delete the group “The river”' }).click();
	await saved(page);
	const after = await draft(page);
	expect(after.groups.map(({ id }) => id)).not.toContain(first.id);
	expect(after.steps.filter(({ group }) => group === first.id)).toEqual([]);
	await page.getByRole('button', { name: /^Undo delete/ }).click();
	await saved(page);
	const groupsOf = ({ steps }: Written) => steps.map(({ group }) => group);
	expect(groupsOf(await draft(page))).toEqual(groupsOf(before));

	await page.getByRole('button', { name: 'Add era' }).click();
	await page.keyboard.type('The long summer');
	const era = page.locator('.eras details').last();
	const dates = era.getByLabel('From and to');
	await dates.fill('');
	await expect(dates).toHaveAttribute('aria-invalid', 'true');
	await dates.fill('2021-05/2021-09');
	await expect(dates).toHaveAccessibleDescription(/Reads: May.*September 2021/);
	await saved(page);
	expect((await draft(page)).eras.at(-1)).toMatchObject({
		label: 'The long summer',
		when: '2021-05/2021-09'
	});
});

for (const [colorScheme, width, height] of [
	['light', 1440, 900],
	['dark', 820, 1180],
	['light', 390, 844]
] as const) {
	test(`axe finds nothing in the story's own fields, ${colorScheme}, ${width} wide`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height });
		await open(page);
		for (const list of ['places', 'groups', 'eras', 'sources']) {
			await page.locator(`.${list} summary`).first().click();
		}
		const { violations } = await axe(page).exclude('iframe').analyze();
		expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
		// Nothing of it makes the page itself scroll.
		const over = await page.evaluate(() => {
			const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
			return [scrollHeight - clientHeight, scrollWidth - clientWidth];
		});
		expect(over).toEqual([0, 0]);
	});
}
