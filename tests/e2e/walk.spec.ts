/**
 * The stage is a function of the place alone: however a reader came there, at rest it shows what a fresh load at that
 * address shows. Random walks, each with a seed that is named when it fails.
 */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { atRest, picture, place, STORIES } from './rest.ts';

const WALKS = process.env.TL_LONG ? 200 : 20;
const SIZES = [
	{ width: 390, height: 844 },
	{ width: 820, height: 1180 },
	{ width: 1440, height: 900 },
	{ width: 1024, height: 700 }
];

/** mulberry32: a small seeded generator of numbers from 0 to 1. */
function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/** The rail leaves with the first step, perhaps this very moment: a button that is gone or off is a turn not taken. */
const press = (button: Locator) => button.click({ timeout: 1000 }).catch(() => undefined);

type Turn = (page: Page, pick: () => number) => Promise<unknown>;

const turns: Record<string, Turn> = {
	scroll: async (page, pick) => {
		const by = Math.round((pick() - 0.4) * 3000);
		for (let i = 0; i < 5; i++) await page.mouse.wheel(0, by / 5);
	},
	fling: (page, pick) =>
		page.evaluate((share) => scrollTo(0, share * document.documentElement.scrollHeight), pick()),
	jump: (page, pick) =>
		page.evaluate((share) => {
			const steps = document.querySelectorAll('[data-part="step"]');
			location.hash = steps[Math.floor(share * steps.length)]!.id;
		}, pick()),
	button: async (page, pick) => {
		const name = pick() < 0.6 ? /next/i : /previous/i;
		const button = page.locator('[data-part="rail"]').getByRole('button', { name });
		await press(button);
	},
	reload: (page) => page.reload(),
	resize: (page, pick) => page.setViewportSize(SIZES[Math.floor(pick() * SIZES.length)]!),
	order: async (page) => {
		const button = page
			.locator('[data-part="rail"]')
			.getByRole('button', { name: /it happened|order/i })
			.first();
		await press(button);
	},
	hide: (page) =>
		page.evaluate(async () => {
			let hidden = true;
			Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
			document.dispatchEvent(new Event('visibilitychange'));
			scrollBy(0, innerHeight * 2);
			await new Promise((resolve) => setTimeout(resolve, 60));
			hidden = false;
			document.dispatchEvent(new Event('visibilitychange'));
		})
};

/** Both texts from a little before they part, so that a failure can be read; equal texts stay equal. */
function parted(one: string, other: string): readonly [string, string] {
	let at = 0;
	while (at < one.length && one[at] === other[at]) at++;
	const from = Math.max(0, at - 160);
	return [one.slice(from, at + 240), other.slice(from, at + 240)];
}

/** Of eight walks five go through the first story, and one through each of the others. */
const storyOf = (seed: number) => STORIES[seed % 8]?.slug ?? STORIES[0]!.slug;

for (let seed = 1; seed <= WALKS; seed++) {
	const slug = storyOf(seed);
	test(`walk ${seed} ends where a fresh load begins (${slug})`, async ({ page, browser }) => {
		const pick = random(seed);
		const size = SIZES[Math.floor(pick() * SIZES.length)]!;
		await page.setViewportSize(size);
		if (pick() < 0.3) {
			// Fonts that come late, after the stage has been laid out with others.
			await page.route('**/*.woff2', async (route) => {
				await new Promise((resolve) => setTimeout(resolve, 700));
				await route.continue().catch(() => {});
			});
		}
		await page.goto(`/stories/${slug}`);
		await page.locator('[data-part="stage"] > *').first().waitFor({ state: 'attached' });
		const taken: string[] = [];
		for (let i = 0; i < 8; i++) {
			const names = Object.keys(turns);
			const name = names[Math.floor(pick() * names.length)]!;
			taken.push(name);
			await turns[name]!(page, pick);
			const pause = pick() < 0.5 ? pick() * 500 : 0;
			await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), pause);
		}
		await atRest(page);
		// The address follows once the reader stays.
		await expect
			.poll(async () => {
				const { id, hash } = await place(page);
				return hash === (id ? `#${id}` : '');
			})
			.toBe(true);
		const at = await place(page);
		const walked = await picture(page);
		const context = await browser.newContext({ viewport: page.viewportSize() });
		const fresh = await context.newPage();
		await fresh.goto(page.url());
		await atRest(fresh);
		expect(await place(fresh), `after ${taken.join(', ')}`).toEqual(at);
		const [there, here] = parted(await picture(fresh), walked);
		expect(here, `after ${taken.join(', ')} at ${at.id}`).toBe(there);
		await context.close();
	});
}
