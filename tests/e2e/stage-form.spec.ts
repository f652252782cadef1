/** What the stage of a step shows is added, written and put in order: its layers, and what stands in them. */
import { expect, type Page } from '@playwright/test';
import { axe } from './axe.ts';
import { test } from './editor-server.ts';

const SLUG = 'into-tajikistan';

async function open(page: Page, id: string): Promise<void> {
	await page.goto(`/edit/${SLUG}#${id}`);
	await page.locator('.ed[data-ready]').waitFor();
	const step = page.getByRole('button', { name: 'Step', exact: true });
	if (await step.isVisible()) await step.click();
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
	const adding = page.getByRole('button', { name: 'Add layer' });
	await adding.focus();
	await press('Enter');
	await expect(page.getByRole('button', { name: /^Map/ })).toBeFocused();
	await press('Escape');
	await expect(adding).toBeFocused();
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

test('a map is written: marks, a name set by hand, what a layer does not take', async ({
	page
}) => {
	await open(page, 'faizabad');
	const map = layers(page).first();
	await map.locator('> summary').click();
	await map.getByLabel('Marks, one more').selectOption('Kabul');
	await map.getByRole('button', { name: 'Add to “Marks”' }).click();
	const kabul = map.locator('[data-record="kabul"]');
	await kabul.locator('summary').click();
	await kabul.getByRole('button', { name: /^Say more: label, note/ }).click();
	await kabul.getByLabel('Label').fill('The capital');
	await kabul.getByLabel('Symbol').selectOption('Capital');
	const anchors = map.getByRole('group', { name: 'Where names stand' });
	await anchors.getByLabel('Where names stand, one more').selectOption('Kabul');
	await anchors.getByRole('button', { name: /^Add to/ }).click();
	await anchors.getByLabel('Kabul', { exact: true }).selectOption('Left');
	await anchors.getByRole('button', { name: /^Kabul: Say more/ }).click();
	const by = anchors.getByLabel('Farther off by');
	await by.fill('200');
	await expect(by).toHaveAccessibleDescription(/A name cannot stand 200 pixels off/);
	await by.fill('12');
	await expect(by).toHaveAccessibleDescription(/^Pixels farther off than usual.$/);
	await saved(page);
	const [layer] = await stage(page, 'faizabad');
	expect(layer).toMatchObject({ anchors: { kabul: { side: 'left', by: 12 } } });
	expect((layer!['marks'] as unknown[]).at(-1)).toEqual({
		id: 'kabul',
		place: 'kabul',
		label: 'The capital',
		symbol: 'capital'
	});

	// What is undone is shown, wherever one is by then.
	await map.locator('> summary').click();
	for (let edits = 0; edits < 5; edits++) await page.keyboard.press('Control+z');
	await expect(kabul.locator('[data-changed]')).toContainText('Symbol');
	await expect(kabul.getByLabel('Symbol')).toHaveValue('');
});

test('a kind of ones own has its form, and JSON says where it is wrong', async ({ page }) => {
	await open(page, 'doha');
	await page.getByRole('button', { name: 'Add layer' }).click();
	await page.getByRole('button', { name: /^Elevation profile/ }).click();
	const layer = layers(page).last();
	const profile = layer.getByRole('textbox', { name: 'Profile' });
	await expect(profile).toHaveAccessibleDescription(/A way has two points or more/);
	await profile.fill('[[0, 1200],\n[8 1850]]');
	await expect(profile).toHaveAccessibleDescription(/Line 2, column 4: A comma/);
	await profile.blur();
	await expect(profile).toHaveValue('[[0, 1200],\n[8 1850]]');
	await profile.fill('[[0, 1200],\n[8, 1850]]');
	await expect(profile).not.toHaveAttribute('aria-invalid', 'true');
	await layer.getByLabel('At', { exact: true }).fill('20');
	await expect(layer.getByLabel('At', { exact: true })).toHaveAccessibleDescription(
		/20 km is not on the way/
	);
	await layer.getByRole('button', { name: 'Add a stop' }).click();
	await page.keyboard.type('4');
	await layer.getByLabel('Label').fill('The pass');
	await saved(page);
	expect((await stage(page, 'doha')).at(-1)).toMatchObject({
		kind: 'elevation',
		profile: [
			[0, 1200],
			[8, 1850]
		],
		at: 20,
		stops: [{ km: 4, label: 'The pass' }]
	});
	await layer.getByRole('button', { name: /^Delete the layer/ }).click();
	await expect(layers(page).locator('> summary:focus')).toHaveCount(1);
	await expect(said(page)).toHaveText('Elevation profile deleted. Undo brings it back.');
});

for (const [colorScheme, width, height] of [
	['light', 1440, 900],
	['dark', 390, 844]
] as const) {
	test(`axe finds nothing in the forms of layers, ${colorScheme}, ${width} wide`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height });
		await open(page, 'crossing');
		await page.getByRole('button', { name: 'Add layer' }).click();
		const { violations: choosing } = await axe(page).include('.kinds').analyze();
		expect(choosing).toEqual([]);
		await page.getByRole('button', { name: /^Stat/ }).click();
		await page.getByRole('button', { name: 'Add a figure' }).click();
		await page.getByRole('button', { name: 'Add a point' }).click();
		await page.locator('[data-record="map"] > summary').click();
		await page.locator('[data-record="map"] [data-record="faizabad"] > summary').click();
		await page.locator('[data-record="map"] [data-record="dushanbe"] > summary').click();
		await page.getByRole('button', { name: 'Add a route' }).click();
		const more = page.locator('details.more:not([open]) > summary');
		while ((await more.count()) > 0) await more.first().click();
		const { violations } = await axe(page).exclude('iframe').analyze();
		expect(violations).toEqual([]);
	});
}
