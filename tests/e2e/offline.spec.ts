/** A server that is away while somebody edits: killed and started again, or with something in its place that answers. */
import { expect, type Page, type Route } from '@playwright/test';
import { test } from './editor-server.ts';

const SLUG = 'into-tajikistan';
const EDIT = `/edit/${SLUG}`;
const DRAFT = `/api/stories/${SLUG}/draft`;

const status = (page: Page) => page.locator('.status');
const missing = (page: Page) => page.locator('.preview .missing');
const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });
const heading = (page: Page) => page.getByLabel('Heading', { exact: true });
const shown = (page: Page) =>
	page.frameLocator('.preview iframe').locator('[data-part="step"] h2').first();
const saved = (page: Page) => expect(status(page)).toContainText('Saved.');

async function open(page: Page): Promise<void> {
	await page.goto(EDIT);
	await page.locator('.ed[data-ready]').waitFor();
}

async function draft(
	page: Page
): Promise<{ revision: number; story: { steps: { heading: string }[] } }> {
	return (await page.request.get(DRAFT)).json();
}

/** Opens the editor and ends the server before the page of the preview is there. */
async function withoutPreview(page: Page, kill: () => Promise<void>): Promise<void> {
	const address = /\/preview$/;
	let done = () => {};
	const killed = new Promise<void>((resolve) => (done = resolve));
	await page.route(address, async (route) => {
		await kill();
		await route.continue();
		done();
	});
	await page.goto(EDIT, { waitUntil: 'commit' });
	await killed;
	await page.unroute(address);
}

/** Opens the editor and ends the server when all but the compiler is there. */
async function withoutCompiler(page: Page, kill: () => Promise<void>): Promise<void> {
	const address = /\/compiled\.json$/;
	let end = () => {};
	const ended = new Promise<void>((resolve) => (end = resolve));
	await page.route(address, async (route) => {
		await ended;
		await route.abort();
	});
	await page.goto(EDIT, { waitUntil: 'commit' });
	await expect(page.locator('.preview iframe')).toBeVisible();
	await kill();
	end();
	await expect(missing(page)).not.toBeEmpty();
	await page.unroute(address);
}

test.describe('the server goes away as the editor opens', () => {
	for (const [what, without] of [
		['the compiler', withoutCompiler],
		['the page of the preview', withoutPreview]
	] as const) {
		test(`without ${what}: that is said, and the preview comes by itself`, async ({
			page,
			server
		}) => {
			await without(page, server.kill);
			await expect(missing(page)).toContainText('could not be loaded from the server');
			await expect(missing(page).getByRole('button', { name: 'Try now' })).toBeVisible();
			// Editing goes on.
			await heading(page).fill('Written while nothing answered');
			await expect(status(page)).toContainText('Not saved: the server cannot be reached');
			await server.back();
			await expect(missing(page)).toBeEmpty({ timeout: 30_000 });
			await expect(shown(page)).toHaveText('Written while nothing answered', { timeout: 30_000 });
			await saved(page);
			await heading(page).fill('And after');
			await expect(shown(page)).toHaveText('And after');
		});
	}
});

test('saving goes on by itself within seconds of the server’s return', async ({ page, server }) => {
	await open(page);
	await server.kill();
	await heading(page).fill('Mine');
	await expect(status(page)).toContainText('Not saved');
	// Long enough for the waits between tries to have grown.
	await page.waitForTimeout(12_000);
	await expect(status(page)).toContainText(
		'Not saved: the server cannot be reached, trying again.'
	);
	await server.back();
	await expect(status(page)).toContainText('Saved.', { timeout: 6000 });
	expect((await draft(page)).story.steps[0]!.heading).toBe('Mine');
	await expect(notices(page)).toBeHidden();
});

/** Lets the first save be carried out, and loses its answer and whatever is tried after that. */
async function loseAnswers(page: Page): Promise<void> {
	let first = true;
	await page.route(`**${DRAFT}*`, async (route: Route) => {
		if (route.request().method() === 'PUT' && first) {
			first = false;
			await route.fetch();
		}
		await route.abort();
	});
}

test('what was saved though its answer was lost is one’s own after a reload', async ({ page }) => {
	await open(page);
	const before = await draft(page);
	await loseAnswers(page);
	await heading(page).fill('Mine, in any case');
	await expect(status(page)).toContainText('Not saved');
	page.on('dialog', (dialog) => void dialog.accept());
	await page.reload();
	await page.locator('.ed[data-ready]').waitFor();
	await page.unroute(`**${DRAFT}*`);
	await page.waitForTimeout(5000);
	await saved(page);
	await expect(heading(page)).toHaveValue('Mine, in any case');
	await expect(notices(page)).toBeHidden();
	const after = await draft(page);
	expect(after.revision).toBe(before.revision + 1);
	expect(after.story.steps.map((step) => step.heading)).toEqual([
		'Mine, in any case',
		...before.story.steps.slice(1).map((step) => step.heading)
	]);
});

test('what could not be saved before a reload is one’s own when it is saved after it', async ({
	page,
	server
}) => {
	await open(page);
	const before = await draft(page);
	await server.kill();
	await heading(page).fill('Written without a server');
	await expect(status(page)).toContainText('Not saved');
	await server.back();
	page.on('dialog', (dialog) => void dialog.accept());
	// Before it is tried again.
	await page.reload();
	await page.locator('.ed[data-ready]').waitFor();
	await expect(heading(page)).toHaveValue('Written without a server');
	await saved(page);
	await page.waitForTimeout(1000);
	await expect(notices(page)).toBeHidden();
	expect((await draft(page)).revision).toBe(before.revision + 1);
});

test('what somebody else saved meanwhile is still told as theirs', async ({ page }) => {
	await open(page);
	const before = await draft(page);
	await loseAnswers(page);
	await heading(page).fill('Mine');
	await expect(status(page)).toContainText('Not saved');
	const id = ((await draft(page)).story.steps[1] as unknown as { id: string }).id;
	const answer = await page.request.put(DRAFT, {
		headers: { 'If-Match': `"${before.revision + 1}"`, 'Content-Type': 'application/json' },
		data: {
			id: 'somebody-else-1',
			operations: [{ op: 'set', record: `steps/${id}`, key: 'heading', value: 'Theirs' }]
		}
	});
	expect(answer.status()).toBe(200);
	await page.unroute(`**${DRAFT}*`);
	// The next save finds the other.
	await expect(status(page)).toContainText('Saved.', { timeout: 10_000 });
	await heading(page).fill('Mine again');
	await expect(notices(page)).toContainText('Somebody saved since');
	await expect(notices(page)).toContainText('1 step edited: “Theirs”.');
	await expect(notices(page)).not.toContainText('You both changed');
	await saved(page);
	expect((await draft(page)).story.steps.slice(0, 2).map((step) => step.heading)).toEqual([
		'Mine again',
		'Theirs'
	]);
});

const INSTEAD: readonly [name: string, answer: Parameters<Route['fulfill']>[0]][] = [
	['an error', { status: 500, body: 'Internal Error' }],
	['a page', { status: 200, contentType: 'text/html', body: '<!doctype html><p>Sign in' }],
	[
		'a page of a proxy that knows no such address',
		{ status: 404, contentType: 'text/html', body: '<p>?' }
	],
	['half an answer', { status: 200, contentType: 'application/json', body: '{"revision": 3' }]
];
for (const [name, answer] of INSTEAD) {
	test(`while ${name} comes back in its place, edits are kept and saved after`, async ({
		page
	}) => {
		await open(page);
		const before = await draft(page);
		await page.route(`**${DRAFT}*`, (route) => route.fulfill(answer));
		await heading(page).fill('Kept');
		await expect(status(page)).toContainText('trying again');
		await page.unroute(`**${DRAFT}*`);
		await expect(status(page)).toContainText('Saved.', { timeout: 6000 });
		expect((await draft(page)).revision).toBe(before.revision + 1);
		await expect(notices(page)).toBeHidden();
	});
}

test('of two tabs each saves its own after the server was away', async ({
	page,
	server,
	context
}) => {
	await open(page);
	const other = await context.newPage();
	await open(other);
	await other.locator('[data-step]').nth(1).locator('[data-do="main"]').click();
	await server.kill();
	await page.bringToFront();
	await heading(page).fill('Of the one');
	await heading(other).fill('Of the other');
	await expect(status(page)).toContainText('Not saved');
	await expect(status(other)).toContainText('Not saved');
	await server.back();
	await expect(status(page)).toContainText('Saved.', { timeout: 10_000 });
	await expect(status(other)).toContainText('Saved.', { timeout: 10_000 });
	const { story } = await draft(page);
	expect(story.steps.slice(0, 2).map((step) => step.heading)).toEqual([
		'Of the one',
		'Of the other'
	]);
});
