import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import type { ThroughlineStory } from '../../src/lib/embed/throughline-story.ts';
import { serveHosts, type Hosts } from '../hosts/serve.ts';

const kit = process.env.TL_ORIGIN ?? 'http://127.0.0.1:3000';
const STORY = `${kit}/stories/into-tajikistan`;
/** The story written out, as the element asks for it; and compiled, as it asks for it elsewhere. */
const WHOLE = `${STORY}/embed.json`;
const COMPILED = `${STORY}/compiled.json`;
const ANY = /\/into-tajikistan\/(embed|compiled)\.json/;
const OPEN = { 'Access-Control-Allow-Origin': '*' };

let hosts: Hosts;
test.beforeAll(async () => {
	hosts = await serveHosts(kit);
});
test.afterAll(() => hosts.close());

interface Told {
	readonly type: string;
	readonly target: string;
	readonly detail: Record<string, unknown>;
}

declare global {
	interface Window {
		told: Told[];
	}
}

/** Opens a host that writes down every event of its stories, as heard at the document. */
async function open(page: Page, host: string, hash = ''): Promise<void> {
	await page.addInitScript(() => {
		window.told = [];
		for (const type of ['ready', 'stepchange', 'stepprogress', 'orderchange', 'error']) {
			document.addEventListener(type, (event) => {
				if (!(event instanceof CustomEvent)) return;
				const { id } = event.target as Element;
				window.told.push({ type, target: id, detail: event.detail as Told['detail'] });
			});
		}
	});
	await page.goto(`${hosts.origin}/${host}.html${hash}`);
}

const story = (page: Page, id = 'one') => page.locator(`throughline-story#${id}`);
const index = (page: Page, id = 'one') =>
	story(page, id).evaluate((element) => (element as ThroughlineStory).index);
const told = (page: Page, type: string) =>
	page.evaluate((name) => window.told.filter((event) => event.type === name), type);
const ready = (page: Page, id = 'one') =>
	expect(story(page, id)).toHaveAttribute('data-state', 'ready', { timeout: 20_000 });

/** Scrolls until the reading line is well inside a step of the story, as a reader would get there. */
async function scrollTo(page: Page, step: number, id = 'one'): Promise<void> {
	await story(page, id).evaluate((element, at) => {
		const steps = element.shadowRoot!.querySelectorAll('[data-part="step"]');
		steps[at]!.scrollIntoView({ block: 'start', behavior: 'instant' });
	}, step);
	await expect.poll(() => index(page, id)).toBe(step);
}

test.describe('on a plain page', () => {
	test('shows what stands inside the tag until the story is there, then the story', async ({
		page
	}) => {
		let answer = () => {};
		const held = new Promise<void>((resolve) => (answer = resolve));
		await page.route(WHOLE, async (route) => {
			await held;
			await route.continue();
		});
		await open(page, 'plain');
		await expect(story(page)).toHaveAttribute('data-state', 'loading');
		await expect(page.locator('#fallback')).toBeVisible();
		answer();
		await ready(page);
		await expect(page.locator('#fallback')).toBeHidden();
		await expect(story(page).getByRole('heading', { level: 1 })).toHaveText('Into Tajikistan');
	});

	test('reads on as the page is scrolled, tells the page, and keeps its hands off the address', async ({
		page
	}) => {
		await open(page, 'plain');
		await ready(page);
		const address = page.url();
		const length = await page.evaluate(() => history.length);
		for (const step of [0, 1, 2, 5]) await scrollTo(page, step);
		const changes = await told(page, 'stepchange');
		expect(changes.map(({ detail }) => detail.index)).toEqual([0, 1, 2, 5]);
		expect(changes.every(({ target }) => target === 'one')).toBe(true);
		expect((await told(page, 'stepprogress')).length).toBeGreaterThan(0);
		expect((await told(page, 'ready')).map(({ target }) => target).sort()).toEqual(['one', 'two']);
		expect(page.url()).toBe(address);
		expect(await page.evaluate(() => history.length)).toBe(length);
	});

	test('asks for the script, the compiled story and fonts, and for nothing else', async ({
		page
	}) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await open(page, 'plain');
		await ready(page);
		for (const step of [0, 1, 8, 18]) await scrollTo(page, step);
		await page.waitForLoadState('networkidle');
		const others = asked.filter(
			(url) => !url.startsWith(hosts.origin) && !url.startsWith(`${kit}/fonts/`)
		);
		expect([...new Set(others)].sort()).toEqual([WHOLE, `${kit}/throughline.js`].sort());
		expect(asked.some((url) => url.startsWith(`${kit}/fonts/`))).toBe(true);
	});

	test('two stories on one page are two', async ({ page }) => {
		await open(page, 'plain');
		await ready(page);
		await ready(page, 'two');
		expect(await story(page, 'two').evaluate((e) => (e as ThroughlineStory).order)).toBe('time');
		await scrollTo(page, 3);
		expect(await index(page, 'two')).toBe(-1);
		await story(page).evaluate((element) => ((element as ThroughlineStory).order = 'time'));
		await expect
			.poll(async () => (await told(page, 'orderchange')).map(({ target }) => target))
			.toEqual(['one']);
		await scrollTo(page, 4, 'two');
		const firsts = await page.evaluate(() =>
			['one', 'two'].map((id) => {
				const root = document.getElementById(id)!.shadowRoot!;
				return root.querySelector('[data-part="step"]')!.id;
			})
		);
		expect(firsts[0]).toBe(firsts[1]);
	});

	test('goes to steps, and back to its own beginning', async ({ page }) => {
		await open(page, 'plain');
		await ready(page);
		const go = (to: string | number) =>
			story(page).evaluate((element, target) => (element as ThroughlineStory).goTo(target), to);
		expect(await go(7)).toBe(true);
		await expect.poll(() => index(page)).toBe(7);
		expect(await go('no-such-step')).toBe(false);
		expect(await go(99)).toBe(false);
		expect(await go(-1)).toBe(true);
		await expect.poll(() => index(page)).toBe(-1);
		const top = await story(page).evaluate((element) => element.getBoundingClientRect().top);
		expect(Math.abs(top)).toBeLessThan(2);
	});

	test('has Tab lead from the rail into the step that is read, and back', async ({ page }) => {
		await open(page, 'plain');
		await ready(page);
		await scrollTo(page, 4);
		const part = () =>
			story(page).evaluate(({ shadowRoot }) => {
				const place = shadowRoot!.activeElement?.closest('[data-part="rail"], [data-part="step"]');
				return place?.id || place?.getAttribute('data-part');
			});
		await story(page).locator('[data-part="rail"] button:enabled').last().focus();
		await page.keyboard.press('Tab');
		const read = await story(page).locator('[data-part="step"]').nth(4).getAttribute('id');
		expect(await part()).toBe(read);
		await page.keyboard.press('Shift+Tab');
		expect(await part()).toBe('rail');
		expect(await index(page)).toBe(4);
	});

	test('follows its own links without the page noticing', async ({ page }) => {
		await open(page, 'plain');
		await ready(page);
		const address = page.url();
		await story(page).locator('[data-part="begin"]').click();
		await expect.poll(() => index(page)).toBe(0);
		expect(page.url()).toBe(address);
		const focused = await story(page).evaluate(
			(element) => element.shadowRoot!.activeElement?.getAttribute('data-part') ?? null
		);
		expect(focused).toBe('heading');
		// Who hears its heading need not be told where it is.
		await expect(story(page).locator('[data-part="rail"] [aria-live]')).toBeEmpty();
	});

	test('keeps the place in the address where the page wants it', async ({ page }) => {
		await open(page, 'plain');
		await ready(page);
		await story(page).evaluate((element) => element.setAttribute('link', ''));
		await scrollTo(page, 2);
		const id = (await told(page, 'stepchange')).at(-1)!.detail.id as string;
		await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`);
	});

	test('is moved about in the page and reads on', async ({ page }) => {
		await open(page, 'plain');
		await ready(page);
		await page.evaluate(() => {
			document.getElementById('after')!.after(document.getElementById('one')!);
		});
		await ready(page);
		await expect(story(page).locator('.tl-story')).toHaveCount(1);
		await scrollTo(page, 2);
	});

	test('takes another source', async ({ page }) => {
		await open(page, 'plain');
		await ready(page);
		await story(page).evaluate((element) => element.setAttribute('src', '/nothing.json'));
		await expect(story(page)).toHaveAttribute('data-state', 'failed');
		await expect(page.locator('#fallback')).toBeVisible();
		await story(page).evaluate(
			(element, src) => element.setAttribute('src', src),
			`${STORY}?order=time#crossing`
		);
		await ready(page);
		expect(await story(page).evaluate((e) => (e as ThroughlineStory).order)).toBe('time');
	});
});

test.describe('told to begin at a step', () => {
	/** Opens a host whose first story has these attributes as well. */
	async function openWith(
		page: Page,
		host: string,
		attributes: Readonly<Record<string, string>>,
		hash = ''
	): Promise<void> {
		await page.addInitScript((all) => {
			document.addEventListener('readystatechange', () => {
				// Before the element's script, which waits for the whole page.
				if (document.readyState !== 'interactive') return;
				const one = document.getElementById('one')!;
				for (const [name, value] of all) one.setAttribute(name, value);
			});
		}, Object.entries(attributes));
		await open(page, host, hash);
		await ready(page);
	}
	const still = (page: Page) => page.waitForTimeout(500);
	const scrolled = (page: Page) => page.evaluate(() => scrollY);
	const wheel = async (page: Page, until: number) => {
		await page.mouse.move(200, 300);
		await expect
			.poll(async () => {
				await page.mouse.wheel(0, 150);
				return index(page);
			})
			.toBe(until);
	};

	test('leaves the page at its own headline, and begins there once the reader gets to it', async ({
		page
	}) => {
		await openWith(page, 'plain', { step: '5' });
		await still(page);
		expect(await scrolled(page)).toBe(0);
		expect(await index(page)).toBe(-1);
		await wheel(page, 5);
		const heard = (await told(page, 'stepchange')).filter(({ target }) => target === 'one');
		expect(heard.map(({ detail }) => detail.index)).toEqual([0, 5]);
		// From there it is read like any other: back to the beginning, too.
		await scrollTo(page, 0);
		await still(page);
		expect(await index(page)).toBe(0);
	});

	test('goes there when the attribute is changed later', async ({ page }) => {
		await openWith(page, 'plain', { step: '5' });
		await story(page).evaluate((element) => element.setAttribute('step', '3'));
		await expect.poll(() => index(page)).toBe(3);
		await story(page).evaluate((element) => (element as ThroughlineStory).goTo(-1));
		await expect.poll(() => index(page)).toBe(-1);
		await scrollTo(page, 0);
		await still(page);
		expect(await index(page)).toBe(0);
	});

	test('leaves readers where they have gone by themselves', async ({ page }) => {
		await openWith(page, 'plain', { step: '5' });
		await scrollTo(page, 2);
		await still(page);
		expect(await index(page)).toBe(2);
		await scrollTo(page, 0);
		await still(page);
		expect(await index(page)).toBe(0);
	});

	test('by the address of the story leaves the page where it is as well', async ({ page }) => {
		await open(page, 'plain');
		await ready(page);
		await story(page).evaluate(
			(e, src) => e.setAttribute('src', src),
			`${STORY}?order=told#crossing`
		);
		await expect.poll(async () => (await told(page, 'ready')).length).toBe(3);
		await still(page);
		expect(await scrolled(page)).toBe(0);
	});

	test('goes there at once in a box of its own: nothing of the page is passed over', async ({
		page
	}) => {
		await openWith(page, 'box', { step: '5' });
		await expect.poll(() => index(page)).toBe(5);
		expect(await scrolled(page)).toBe(0);
	});

	test('has a place that the address of the page names go first', async ({ page }) => {
		await openWith(page, 'plain', { step: '5', link: '' }, '#crossing');
		await expect.poll(() => index(page)).toBeGreaterThan(-1);
		const id = await story(page).evaluate(
			(e) => [...e.shadowRoot!.querySelectorAll('[data-part="step"][data-state]')].at(-1)?.id
		);
		expect(id).toBe('crossing');
	});
});

test.describe('what goes wrong', () => {
	const failures: [name: string, body: string, status: number, says: RegExp][] = [
		['a story that is not there', 'no', 404, /answered 404/],
		['a page instead of a story', '<!doctype html><p>Hello', 200, /something else than a story/],
		['another kind of JSON', '{"a":1}', 200, /not a compiled story/],
		['a story without steps', '{"format":"throughline-compiled/1"}', 200, /"steps" is missing/]
	];
	for (const [name, body, status, says] of failures) {
		test(`${name} leaves what stands inside the tag, and says why`, async ({ page }) => {
			await page.route(ANY, (route) => route.fulfill({ status, body, headers: OPEN }));
			await open(page, 'plain');
			await expect(story(page)).toHaveAttribute('data-state', 'failed');
			await expect(page.locator('#fallback')).toBeVisible();
			const [error] = await told(page, 'error');
			expect(String(error?.detail.message)).toMatch(says);
			const rejected = await story(page).evaluate((element) =>
				(element as ThroughlineStory).ready.then(
					() => '',
					(why: Error) => why.message
				)
			);
			expect(rejected).toMatch(says);
		});
	}

	test('the server says to other sites, too, that a story is not there', async ({ request }) => {
		for (const name of ['embed', 'compiled']) {
			const answer = await request.get(STORY.replace(/[^/]+$/, `none/${name}.json`));
			expect(answer.status(), name).toBe(404);
			expect(answer.headers()['access-control-allow-origin'], name).toBe('*');
		}
	});

	test('links that would run are not drawn, text that would be an element is refused', async ({
		page,
		request
	}) => {
		const compiled = await (await request.get(COMPILED)).text();
		const hostile = JSON.parse(compiled) as {
			standfirst: unknown[];
			sources: { url?: string }[];
		};
		hostile.standfirst = [
			{ t: 'p', c: [{ t: 'a', href: 'java\tscript:document.title=1', c: ['press'] }] }
		];
		hostile.sources[0]!.url = 'javascript:document.title=1';
		let body = JSON.stringify(hostile);
		await page.route(WHOLE, (route) => route.fulfill({ body, headers: OPEN }));
		await open(page, 'plain');
		await ready(page);
		await expect(story(page).locator('[href*="script:"]')).toHaveCount(0);
		await expect(story(page).getByText('press')).toBeVisible();
		hostile.standfirst = [{ t: 'iframe', c: [] }];
		body = JSON.stringify(hostile);
		await open(page, 'plain');
		await expect(story(page)).toHaveAttribute('data-state', 'failed');
	});
});

test('writes out by itself what is only there compiled', async ({ page }) => {
	await page.route(WHOLE, (route) => route.fulfill({ status: 404, headers: OPEN }));
	await open(page, 'plain');
	await ready(page);
	await expect(story(page).getByRole('heading', { level: 1 })).toHaveText('Into Tajikistan');
	await scrollTo(page, 1);
});

test('takes no markup from elsewhere than the script came from', async ({ page, request }) => {
	const elsewhere = `${hosts.origin}/elsewhere/into-tajikistan`;
	const compiled = await (await request.get(COMPILED)).text();
	const whole = await (await request.get(WHOLE)).text();
	let body = compiled;
	const asked: string[] = [];
	await page.route(`${elsewhere}/**`, (route) => {
		asked.push(new URL(route.request().url()).pathname);
		return route.fulfill({ body, headers: OPEN });
	});
	await open(page, 'plain');
	const show = () => story(page).evaluate((e, src) => e.setAttribute('src', src), elsewhere);
	await ready(page);
	await show();
	await expect.poll(() => asked.length).toBe(1);
	await ready(page);
	expect(asked).toEqual(['/elsewhere/into-tajikistan/compiled.json']);
	body = whole;
	await story(page).evaluate((element) => element.removeAttribute('src'));
	await show();
	await expect(story(page)).toHaveAttribute('data-state', 'failed');
	expect(String((await told(page, 'error'))[0]?.detail.message)).toMatch(/not a compiled story/);
});

test('prints each step with its picture, and takes them away again', async ({ page }) => {
	await open(page, 'plain');
	await ready(page);
	const pictures = story(page).locator('[data-part="step"] [data-part="figure"] svg');
	await expect(pictures).toHaveCount(0);
	const tell = (type: string) => page.evaluate((name) => dispatchEvent(new Event(name)), type);
	await page.emulateMedia({ media: 'print' });
	await tell('beforeprint');
	await expect.poll(() => pictures.count()).toBeGreaterThan(15);
	await expect(pictures.first()).toBeVisible();
	await page.emulateMedia({ media: 'screen' });
	await tell('afterprint');
	await expect(pictures).toHaveCount(0);
});

test('compiles a story document that nobody has compiled', async ({ page }) => {
	await open(page, 'plain');
	await ready(page);
	await story(page).evaluate(
		(element, src) => element.setAttribute('src', src),
		`${STORY}/story.json`
	);
	// The compiler and what it needs of the atlas come first.
	await expect.poll(async () => (await told(page, 'ready')).length, { timeout: 20_000 }).toBe(3);
	await ready(page);
	await expect(story(page).locator('[data-part="step"]')).toHaveCount(
		await story(page, 'two').locator('[data-part="step"]').count()
	);
});

for (const [size, viewport] of Object.entries({
	phone: { width: 390, height: 844 },
	wide: { width: 1440, height: 900 }
})) {
	test.describe(`${size}: between rules for all and everything`, () => {
		test.use({ viewport });

		/** The look of some parts of a story, in words of the style sheet. */
		const look = (page: Page) =>
			story(page).evaluate((element) =>
				['h1', '[data-part="heading"]', '[data-part="body"] p', '[data-part="rail"] p'].map(
					(selector) => {
						const style = getComputedStyle(element.shadowRoot!.querySelector(selector)!);
						const of = [
							'color',
							'font-family',
							'font-size',
							'font-style',
							'line-height',
							'letter-spacing',
							'text-align',
							'text-transform',
							'text-indent',
							'text-shadow',
							'word-spacing',
							'white-space',
							'display',
							'margin',
							'padding',
							'background-color',
							'transform',
							'float',
							'cursor'
						];
						return [selector, ...of.map((name) => `${name}: ${style.getPropertyValue(name)}`)];
					}
				)
			);

		test('looks as it looks anywhere else', async ({ page }) => {
			await open(page, 'bare');
			await ready(page);
			const bare = await look(page);
			await open(page, 'hostile');
			await ready(page);
			expect(await look(page)).toEqual(bare);
		});

		test('leaves the page as it was', async ({ page }) => {
			const paragraph = () =>
				page.locator('#after').evaluate((element) => {
					const { color, fontSize, fontFamily, lineHeight, margin } = getComputedStyle(element);
					return { color, fontSize, fontFamily, lineHeight, margin };
				});
			await page.route(WHOLE, (route) => route.abort());
			await open(page, 'hostile');
			await expect(story(page)).toHaveAttribute('data-state', 'failed');
			const before = await paragraph();
			await page.unroute(WHOLE);
			await open(page, 'hostile');
			await ready(page);
			expect(await paragraph()).toEqual(before);
			expect(before).toMatchObject({ color: 'rgb(204, 0, 0)', fontSize: '40px' });
		});

		test('stays where it was scrolled to, though cards move as their steps are reached', async ({
			page
		}) => {
			await open(page, 'hostile');
			await ready(page);
			const top = await story(page).evaluate(async (element) => {
				const step = element.shadowRoot!.querySelectorAll('[data-part="step"]')[2]!;
				step.scrollIntoView({ block: 'start', behavior: 'instant' });
				// Until the step has been noticed, its card has its place and the browser has had its say.
				await new Promise((resolve) => setTimeout(resolve, 1500));
				return step.getBoundingClientRect().top;
			});
			expect(Math.abs(top)).toBeLessThan(2);
		});

		test('keeps clear of the fixed header, and under it', async ({ page }) => {
			await open(page, 'hostile');
			await ready(page);
			await scrollTo(page, 2);
			const seen = await story(page).evaluate((element) => {
				const part = (name: string) =>
					element.shadowRoot!.querySelector(`[data-part="${name}"]`)!.getBoundingClientRect();
				const rail = part('rail');
				const stage = part('stage');
				const at = document.elementFromPoint(rail.left + rail.width / 2, rail.top + 2);
				return {
					rail: [rail.top, rail.bottom],
					stage: [stage.top, stage.bottom],
					onRail: at === element,
					onHeader: document.elementFromPoint(innerWidth / 2, 32)?.id
				};
			});
			expect(seen.stage).toEqual([64, viewport.height]);
			expect(seen.rail[0]).toBeGreaterThanOrEqual(64);
			expect(seen.rail[1]).toBeLessThanOrEqual(viewport.height);
			expect(seen.onRail).toBe(true);
			expect(seen.onHeader).toBe('bar');
		});
	});
}

test.describe('in a pane that scrolls by itself', () => {
	test('fills the pane and reads on as the pane is scrolled', async ({ page }) => {
		await open(page, 'scroller');
		await ready(page);
		await scrollTo(page, 3);
		const seen = await page.evaluate(() => {
			const pane = document.getElementById('pane')!;
			const root = document.getElementById('one')!.shadowRoot!;
			const stage = root.querySelector('[data-part="stage"]')!.getBoundingClientRect();
			const top = pane.getBoundingClientRect().top + pane.clientTop;
			return {
				stage: [stage.top, stage.height],
				pane: [top, pane.clientHeight],
				page: scrollY,
				scrolled: pane.scrollTop
			};
		});
		expect(seen.stage).toEqual(seen.pane);
		expect(seen.page).toBe(0);
		expect(seen.scrolled).toBeGreaterThan(500);
	});

	test('goes to a step inside the pane', async ({ page }) => {
		await open(page, 'scroller');
		await ready(page);
		await story(page).evaluate((element) => (element as ThroughlineStory).goTo(9));
		await expect.poll(() => index(page)).toBe(9);
		await page.setViewportSize({ width: 900, height: 500 });
		await expect
			.poll(() =>
				page.evaluate(() => {
					const stage = document
						.getElementById('one')!
						.shadowRoot!.querySelector('[data-part="stage"]')!;
					return stage.clientHeight - document.getElementById('pane')!.clientHeight;
				})
			)
			.toBe(0);
		expect(await page.evaluate(() => scrollY)).toBe(0);
	});
});

test.describe('in a box of its own that is lower than its page', () => {
	/** Where the card of a step lies while its picture is looked at, and how much of the box is left of that. */
	const look = (page: Page, step: number) =>
		story(page).evaluate((element, at) => {
			const root = element.shadowRoot!;
			const section = root.querySelectorAll('[data-part="step"]')[at]!;
			const card = section.querySelector('[data-part="card"]')!;
			const stage = root.querySelector('[data-part="stage"]')!.getBoundingClientRect();
			return {
				position: getComputedStyle(card).position,
				seen: (card.getBoundingClientRect().top - stage.top) / stage.height,
				rail: getComputedStyle(root.querySelector('[data-part="rail"]')!).position
			};
		}, step);

	test('shows a picture, then the card that belongs to it', async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 900 });
		await open(page, 'box');
		await ready(page);
		await scrollTo(page, 0);
		const { position, seen, rail } = await look(page, 0);
		expect(position).toBe('relative');
		expect(seen).toBeGreaterThan(0.7);
		expect(rail).toBe('sticky');
	});

	test('asks again when the box becomes another', async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 900 });
		await open(page, 'box');
		await ready(page);
		const resize = (height: number) =>
			story(page).evaluate((element, px) => (element.style.height = `${px}px`), height);
		await resize(700);
		await expect.poll(async () => (await look(page, 0)).position).toBe('sticky');
		await resize(300);
		await expect.poll(async () => (await look(page, 0)).position).toBe('relative');
		expect((await look(page, 0)).rail).toBe('relative');
	});
});

test('waits in a closed tab and comes to life when it is opened', async ({ page }) => {
	await open(page, 'tabs');
	await page.waitForLoadState('networkidle');
	await expect(story(page)).toHaveAttribute('data-state', 'loading');
	await page.getByRole('tab', { name: 'Story' }).click();
	await ready(page);
	await scrollTo(page, 1);
	await page.evaluate(() => window.scrollTo(0, 0));
	await page.getByRole('tab', { name: 'Text' }).click();
	await page.getByRole('tab', { name: 'Story' }).click();
	await scrollTo(page, 2);
	const changes = (await told(page, 'stepchange')).map(({ detail }) => detail.index);
	expect(Math.max(...(changes as number[]))).toBe(2);
});

test('added and removed 100 times leaves nothing behind', async ({ page }) => {
	await open(page, 'plain');
	await ready(page);
	const rounds = (count: number) =>
		page.evaluate(
			async ([src, times]) => {
				for (let i = 0; i < times; i++) {
					const element = document.createElement('throughline-story') as ThroughlineStory;
					element.src = src;
					document.body.prepend(element);
					await element.ready;
					element.next();
					await new Promise((resolve) => requestAnimationFrame(resolve));
					element.remove();
				}
				window.scrollTo(0, 0);
				await new Promise((resolve) => setTimeout(resolve, 500));
			},
			[STORY, count] as const
		);
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Performance.enable');
	const measure = async () => {
		for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
		const { metrics } = await cdp.send('Performance.getMetrics');
		const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
		return {
			listeners: of('JSEventListeners'),
			nodes: of('Nodes'),
			documents: of('Documents'),
			heap: of('JSHeapUsedSize')
		};
	};
	await rounds(3);
	const before = await measure();
	await rounds(100);
	// One story has dozens of listeners, some 2,000 nodes and 2 MB. What is garbage may take the collector several turns.
	await expect(async () => {
		const after = await measure();
		expect(after.documents).toBe(before.documents);
		expect(after.listeners - before.listeners).toBeLessThan(20);
		expect(after.nodes - before.nodes).toBeLessThan(500);
		expect(after.heap - before.heap).toBeLessThan(1_000_000);
	}).toPass({ timeout: 30_000 });
});

test('is one file, no larger than it has to be', () => {
	const code = readFileSync(new URL('../../build/client/throughline.js', import.meta.url));
	expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(36_000);
	const text = readFileSync(new URL('../../build/client/throughline-text.js', import.meta.url));
	expect(text.toString()).not.toMatch(/@throughline-styles/);
});

test('how to embed is told by the story that heads the first page', async ({ page }) => {
	await page.goto(`${kit}/`);
	const first = await page.locator('main h2 a').first().getAttribute('href');
	await page.goto(`${kit}/embed`);
	await expect(page.locator('pre')).toContainText(`<throughline-story src="${kit}${first}">`);
	await expect(page.locator('throughline-story')).toHaveAttribute('src', first!);
});
