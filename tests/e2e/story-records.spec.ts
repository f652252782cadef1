/** What a story's maps have of their own is edited: tones, states over time, shapes, sheets; and what was corrected. */
import { expect, type Page } from '@playwright/test';
import { axe } from './axe.ts';
import { test } from './editor-server.ts';

const SLUG = 'into-tajikistan';

async function open(page: Page): Promise<void> {
	await page.goto(`/edit/${SLUG}`);
	await page.locator('.ed[data-ready]').waitFor();
	await page.getByRole('button', { name: 'Story details' }).click();
}
const saved = (page: Page) => expect(page.locator('.status')).toContainText('Saved.');
interface Written {
	tones: { id: string; label: string; look: string }[];
	states: { id: string; place: string; when: string; tone: string }[];
	shapes?: { id: string; name: string; geojson: object }[];
	sheets?: { width: number; height: number; places: Record<string, unknown> }[];
	updates?: { kind: string; text: string; steps: string[] }[];
}
async function draft(page: Page): Promise<Written> {
	const answer = await page.request.get(`/api/stories/${SLUG}/draft`);
	return ((await answer.json()) as { story: Written }).story;
}
const POLYGON = {
	type: 'Polygon',
	coordinates: [
		[
			[69, 36],
			[71, 36],
			[71, 38],
			[69, 36]
		]
	]
};

test('a state is added, dated and put in order by keys alone; a tone that it has stays', async ({
	page
}) => {
	await open(page);
	const before = await draft(page);
	await page.getByRole('button', { name: 'Add state' }).focus();
	await page.keyboard.press('Enter');
	const state = page.locator('.states > details').last();
	await expect(state.getByLabel('Place')).toBeFocused();
	// Letters choose in a list.
	await page.keyboard.type('Takhar');
	await page.keyboard.press('Tab');
	await expect(state.getByLabel('When')).toBeFocused();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('2021-07-06/..');
	await expect(state.getByLabel('When')).toHaveAccessibleDescription(/Reads: .*6 July 2021/);
	await saved(page);
	const takhar = (await draft(page)).states.at(-1)!;
	expect(takhar).toMatchObject({ place: 'takhar', when: '2021-07-06/..' });
	// A date that is none waits in its field: without one the state could not be read.
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.press('Delete');
	await expect(state.getByLabel('When')).toHaveAttribute('aria-invalid', 'true');
	await page.keyboard.press('Tab');
	await state.locator(':scope > summary').focus();
	await page.keyboard.press('Alt+ArrowUp');
	await saved(page);
	expect((await draft(page)).states.at(-2)).toEqual(takhar);

	const tone = page.locator('.tones > details').first();
	await tone.locator(':scope > summary').focus();
	await page.keyboard.press('Enter');
	const remove = tone.getByRole('button', { name: /^Delete the tone/ });
	await expect(remove).toHaveAttribute('aria-disabled', 'true');
	await expect(remove).toHaveAccessibleDescription(/names? it, so it cannot be deleted/);
	await remove.focus();
	await page.keyboard.press('Enter');
	expect((await draft(page)).tones).toEqual(before.tones);
	while ((await page.getByRole('button', { name: /^Undo .*: / }).count()) > 0) {
		await page.getByRole('button', { name: /^Undo .*: / }).click();
	}
	await saved(page);
	expect((await draft(page)).states).toEqual(before.states);
});

test('a shape is taken from a file, not from one that is none, and shown on a map', async ({
	page
}) => {
	await open(page);
	await page.getByRole('button', { name: 'Add shape' }).click();
	const shape = page.locator('.shapes > details');
	await expect(shape.getByLabel('Name', { exact: true })).toBeFocused();
	await page.keyboard.type('The front line');
	const choose = (name: string, text: string) =>
		shape
			.locator('input[type="file"]')
			.setInputFiles({ name, mimeType: 'application/geo+json', buffer: Buffer.from(text) });
	await expect(shape).toContainText('Nothing is drawn yet.');
	await choose('metres.geojson', JSON.stringify({ type: 'Point', coordinates: [500000, 4200000] }));
	await expect(shape.locator('.ed-error').first()).toContainText(
		'[500000, 4200000] is no longitude and latitude'
	);
	await choose('areas.zip', 'PK');
	await expect(shape.locator('.ed-error').first()).toContainText('“areas.zip” is no GeoJSON.');
	await choose('cut.geojson', '{"type":"Polygon","coordinates":[[[69,36],');
	await expect(shape.locator('.ed-error').first()).toContainText('Line 1, column');
	await choose('line.geojson', JSON.stringify(POLYGON));
	await expect(shape).toContainText('1 area, drawn by 3 points. 36° north to 38° north');
	await saved(page);
	const [added] = (await draft(page)).shapes!;
	expect(added).toMatchObject({ name: 'The front line', geojson: POLYGON });

	// Pasted, it takes the place of what was there; Undo brings that back.
	const text = shape.getByLabel('Or paste it');
	await text.fill('{"type":"Point","coordinates":[70, 37]}');
	await expect(shape).toContainText('1 single point. 37° north, 70° east.');
	await text.fill('{"type":"Topology"}');
	await expect(text).toHaveAccessibleDescription(/This is no GeoJSON/);
	await saved(page);
	expect((await draft(page)).shapes![0]!.geojson).toEqual({ type: 'Point', coordinates: [70, 37] });
	await page.getByRole('button', { name: 'Delete the shape “The front line”' }).click();
	await saved(page);
	expect((await draft(page)).shapes).toBeUndefined();
	await page.getByRole('button', { name: /^Undo delete/ }).click();
	await saved(page);
	expect((await draft(page)).shapes).toHaveLength(1);
});

test('a sheet takes its size from its file, and places are set on it by a click or by keys', async ({
	page
}) => {
	await open(page);
	await page.getByRole('button', { name: 'Add sheet' }).click();
	const sheet = page.locator('.sheets > details');
	const file = sheet.getByLabel('File');
	await expect(file).toBeFocused();
	await file.fill('/media/docs/lake-2021.svg');
	const take = sheet.getByRole('button', { name: /^Take over/ });
	await take.click();
	await expect(take).toHaveCount(0);
	await sheet.getByLabel('Description').fill('A lake.');
	await sheet.getByLabel('A click on the picture sets').selectOption('Kabul');
	const picture = sheet.locator('.picture');
	const box = (await picture.boundingBox())!;
	await picture.click({ position: { x: box.width / 2, y: box.height / 2 } });
	await saved(page);
	const [made] = (await draft(page)).sheets!;
	const [x, y] = made!.places['kabul'] as [number, number];
	expect(Math.abs(x - made!.width / 2)).toBeLessThan(made!.width / 50);
	expect(Math.abs(y - made!.height / 2)).toBeLessThan(made!.height / 50);
	const kabul = sheet.getByLabel('Kabul', { exact: true });
	await kabul.fill('10, 10\n60, 10\n60, 50');
	await saved(page);
	expect((await draft(page)).sheets![0]!.places['kabul']).toEqual([
		[10, 10],
		[60, 10],
		[60, 50]
	]);
	// A place that lies on it is named by it.
	await page.getByRole('searchbox', { name: 'Find a place' }).fill('kabul');
	await page.locator('.places > details').first().locator('summary').click();
	await expect(page.locator('.places .used').first()).toContainText('1 sheet');

	// A file that is not there is told of, where it is named and before publishing.
	await file.fill('/media/docs/nothing.svg');
	await expect(sheet).toContainText('There is no file "/media/docs/nothing.svg" on this site');
	await page.getByRole('button', { name: 'Publish…' }).click();
	await expect(page.getByRole('dialog')).toContainText('A file that it names is not there');
});

test('what was corrected is told of', async ({ page }) => {
	await open(page);
	const before = (await draft(page)).updates?.length ?? 0;
	await page.getByRole('button', { name: 'Add update' }).click();
	const update = page.locator('.updates > details').last();
	await update.getByLabel('Kind').selectOption('Correction');
	await update.getByLabel('Text').fill('A number was corrected.');
	await saved(page);
	const { updates } = await draft(page);
	expect(updates).toHaveLength(before + 1);
	expect(updates?.at(-1)).toMatchObject({ kind: 'correction', text: 'A number was corrected.' });
});

test('another tab of one’s own is named so; another browser is somebody', async ({
	page,
	context,
	browser,
	baseURL
}) => {
	const write = async (on: Page, text: string) => {
		await on.getByLabel('Heading').fill(text);
		await saved(on);
	};
	const openStep = async (on: Page) => {
		await on.goto(`${baseURL}/edit/${SLUG}`);
		await on.locator('.ed[data-ready]').waitFor();
	};
	await openStep(page);
	const second = await context.newPage();
	await openStep(second);
	await write(second, 'From the other tab');
	await page.bringToFront();
	await page.evaluate(() => window.dispatchEvent(new Event('focus')));
	await expect(page.locator('.notices')).toContainText('Another tab of yours saved since');
	await page.getByRole('button', { name: 'Put away' }).click();
	const elsewhere = await browser.newContext();
	const third = await elsewhere.newPage();
	await openStep(third);
	await write(third, 'From elsewhere');
	await page.evaluate(() => window.dispatchEvent(new Event('focus')));
	await expect(page.locator('.notices')).toContainText('Somebody saved since');
	await elsewhere.close();
});

for (const [colorScheme, width, height] of [
	['light', 1440, 900],
	['dark', 820, 1180],
	['dark', 390, 844]
] as const) {
	test(`axe finds nothing in what maps have of their own, ${colorScheme}, ${width} wide`, async ({
		page
	}) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height });
		await open(page);
		for (const noun of ['tone', 'state', 'shape', 'sheet', 'update']) {
			await page.getByRole('button', { name: `Add ${noun}` }).click();
		}
		await page.locator('.sheets').getByLabel('File').fill('/media/docs/river-museum.svg');
		await page.locator('.sheets img').waitFor();
		const { violations } = await axe(page).exclude('iframe').analyze();
		expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
		// Nothing of it makes the page, or the form, wider than it is.
		const over = await page.evaluate(() =>
			[document.documentElement, document.querySelector('.ed-fields')!].map(
				({ scrollWidth, clientWidth }) => scrollWidth - clientWidth
			)
		);
		expect(over).toEqual([0, 0]);
	});
}
