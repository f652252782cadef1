/** The app while it is developed: `npm run dev` serves what readers, editors and other pages get from a build. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { freePort } from '../free-port.ts';

const ROOT = join(import.meta.dirname, '..', '..');

const test = base.extend<{ faults: string[] }, { dev: string }>({
	dev: [
		// Playwright wants a pattern, even one that takes nothing.
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			const data = mkdtempSync(join(tmpdir(), 'throughline-dev-data-'));
			const port = await freePort();
			const server = spawn(
				join(ROOT, 'node_modules', '.bin', 'vite'),
				['dev', '--port', String(port), '--strictPort'],
				{
					cwd: ROOT,
					stdio: ['ignore', 'ignore', 'inherit'],
					env: { ...process.env, THROUGHLINE_DATA: data }
				}
			);
			const ended = new Promise((resolve) => server.once('exit', resolve));
			try {
				await use(await answering(`http://localhost:${port}`));
			} finally {
				server.kill();
				await ended;
				rmSync(data, { recursive: true, force: true });
			}
		},
		{ scope: 'worker', timeout: 120_000 }
	],
	baseURL: async ({ dev }, use) => use(dev),
	/** What a page of the test complains of. */
	faults: async ({ page }, use) => {
		const faults: string[] = [];
		page.on('pageerror', ({ message }) => faults.push(message));
		page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
		await use(faults);
	}
});

async function answering(origin: string): Promise<string> {
	for (let attempt = 0; attempt < 600; attempt++) {
		try {
			await fetch(`${origin}/schema/story.v1.json`);
			return origin;
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
	throw new Error('The app did not come up.');
}

// One server, whose modules are made when they are first asked for.
test.describe.configure({ mode: 'serial' });

const step = (page: Page, id: string) => page.locator(`#${id}[data-state="current"]`);
const stage = (page: Page) => page.locator('[data-part="stage"]');

test('a story is read, its map is taken in hand, and a change shows at the step where the reader is', async ({
	page,
	faults
}) => {
	await page.goto('/stories/into-tajikistan#neighbours');
	await expect(step(page, 'neighbours')).toBeVisible({ timeout: 60_000 });
	await expect(stage(page).getByText('1,037')).toBeVisible();
	await page.getByRole('button', { name: 'Next' }).click();
	await expect(step(page, 'provinces')).toBeVisible();
	await expect(stage(page).locator('[data-part="map"]')).toContainText('Faizabad');
	await stage(page).locator('[data-part="explore"]').click();
	await expect(page.locator('[data-part="map-explorer"] [data-part="surface"]')).toBeFocused({
		timeout: 60_000
	});
	await page.keyboard.press('Escape');

	const loaded = page.waitForEvent('load', { timeout: 60_000 });
	const now = new Date();
	utimesSync(join(ROOT, 'src', 'page.ts'), now, now);
	await loaded;
	await expect(step(page, 'provinces')).toBeVisible({ timeout: 60_000 });
	await expect(stage(page).locator('[data-part="map"]')).toBeVisible();
	expect(faults).toEqual([]);
});

test('the editor previews, the element and the gallery live', async ({ page, faults }) => {
	await page.goto('/edit/into-tajikistan');
	const preview = page.frameLocator('iframe').first();
	await expect(preview.locator('[data-part="stage"] [data-part="map"]')).toBeVisible({
		timeout: 60_000
	});
	await page.goto('/embed');
	await expect(page.locator('throughline-story [data-part="stage"] > *').first()).toBeAttached({
		timeout: 60_000
	});
	await page.goto('/docs/components/stat/live');
	await expect(page.getByRole('table').first()).toContainText('1,037');
	expect(faults).toEqual([]);
});

test('what is wrong with a story file is shown on the page until it is mended', async ({
	page
}) => {
	const story = {
		format: 'throughline/1',
		id: 'being-written',
		language: 'en',
		title: 'Being written',
		steps: [{ id: 'a', when: '1903', heading: 'A', body: 'One.' }]
	};
	const sound = JSON.stringify(story, null, '\t');
	const folder = join(ROOT, 'src', 'stories', story.id);
	const write = (text: string) => writeFileSync(join(folder, 'story.json'), text);
	const over = page.locator('vite-error-overlay');
	const headline = page.getByRole('heading', { level: 1 });
	mkdirSync(folder);
	try {
		await page.goto('/stories/the-lost-day');
		await expect(headline).toHaveText('The lost day');
		await expect(stage(page).locator('[data-part="map"]')).toBeVisible({ timeout: 60_000 });

		write(sound.replace('"en",', '"en"'));
		await expect(headline).toHaveText('A story file is not JSON', { timeout: 60_000 });
		await expect(page.locator('body > pre')).toContainText(
			'src/stories/being-written/story.json:5:2'
		);
		await expect(page.locator('body > pre')).toContainText('→ Put a comma between members');
		await expect(over).toBeVisible();

		write(sound.replace('"1903"', '"about 1903"'));
		await expect(headline).toHaveText('The lost day', { timeout: 60_000 });
		await expect(over).toContainText('story.json:9:4  error  steps[0].when  [date.invalid]');
		await expect(over).toContainText('→ Write 1903~, not about 1903.');
		await expect(over).toContainText('9 | ');

		write(sound);
		await expect(over).toBeHidden({ timeout: 60_000 });
		await expect(headline).toHaveText('The lost day');
	} finally {
		rmSync(folder, { recursive: true });
	}
});
