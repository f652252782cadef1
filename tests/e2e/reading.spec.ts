import { expect, test, type Page } from '@playwright/test';
import { axe } from './axe.ts';
import { atRest, place, STORIES, STORY } from './rest.ts';

const SIZES = {
	phone: { width: 390, height: 844 },
	tablet: { width: 820, height: 1180 },
	wide: { width: 1440, height: 900 }
};

interface Document {
	steps: { id: string; heading: string; claims: unknown[] }[];
}

const told = async (page: Page) => {
	const document = (await (await page.request.get(`${STORY}/story.json`)).json()) as Document;
	return document.steps;
};

const order = (page: Page) =>
	page.locator('[data-part="step"]').evaluateAll((steps) => steps.map(({ id }) => id));

test.describe('a story that is served', () => {
	test('says what it is to machines', async ({ page }) => {
		await page.goto(STORY);
		await expect(page).toHaveTitle(/Into Tajikistan/);
		await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /1,037/);
		await expect(page.locator('link[rel="canonical"]')).toHaveAttribute(
			'href',
			/^http.*\/stories\/into-tajikistan$/
		);
		const data = JSON.parse(
			(await page.locator('script[type="application/ld+json"]').textContent())!
		) as {
			headline: string;
			citation: { name: string }[];
		};
		expect(data.headline).toBe('Into Tajikistan');
		expect(data.citation[0]?.name).toMatch(/Afghan/);
		const json = page.locator('link[rel="alternate"][type="application/json"]');
		const response = await page.request.get((await json.getAttribute('href'))!);
		expect(response.ok()).toBe(true);
		expect(response.headers()['access-control-allow-origin']).toBe('*');
	});

	test('asks nobody else for anything, and sends what keeps it safe', async ({ page, baseURL }) => {
		const others: string[] = [];
		page.on('request', (request) => {
			const url = new URL(request.url());
			if (url.protocol.startsWith('http') && url.host !== new URL(baseURL!).host)
				others.push(url.host);
		});
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		page.on('console', (message) => {
			if (message.type() === 'error') errors.push(message.text());
		});
		const response = await page.goto(STORY);
		await atRest(page);
		expect(others).toEqual([]);
		expect(errors).toEqual([]);
		const headers = response!.headers();
		expect(headers['content-security-policy']).toContain("object-src 'none'");
		expect(headers['x-content-type-options']).toBe('nosniff');
	});

	test('is not there under another name', async ({ page }) => {
		const response = await page.goto('/stories/no-such-story');
		expect(response!.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toContainText('nothing at this address');
	});

	test('is listed on the first page, with all others', async ({ page }) => {
		await page.goto('/');
		for (const { slug } of STORIES) {
			await expect(page.locator(`h2 a[href$="/stories/${slug}"]`)).toBeVisible();
		}
		await page.getByRole('link', { name: 'Into Tajikistan', exact: true }).click();
		await expect(page).toHaveURL(/stories\/into-tajikistan/);
	});
});

test('a story that names a theme looks so, light and dark, and others do not', async ({ page }) => {
	const tokens = (mode: 'light' | 'dark') =>
		page
			.emulateMedia({ colorScheme: mode })
			.then(() =>
				page
					.locator('.tl-story')
					.evaluate((element) =>
						['--tl-paper', '--tl-accent'].map((name) =>
							getComputedStyle(element).getPropertyValue(name).trim()
						)
					)
			);
	await page.goto('/stories/the-lost-day');
	const chart = [await tokens('light'), await tokens('dark')];
	expect(chart).toEqual([
		['#f6ecd2', '#98250d'],
		['#1a1712', '#ff9d80']
	]);
	await page.goto(STORY);
	for (const [i, mode] of (['light', 'dark'] as const).entries()) {
		const own = await tokens(mode);
		expect(own[0]).not.toBe(chart[i]![0]);
		expect(own[1]).not.toBe(chart[i]![1]);
	}
});

test('an embed takes the theme of its story', async ({ page, baseURL }) => {
	await page.goto('/');
	await page.evaluate(async (origin) => {
		await import(`${origin}/throughline.js`);
		const element = document.createElement('throughline-story');
		element.setAttribute('src', `${origin}/stories/the-lost-day`);
		element.setAttribute('theme', 'dark');
		document.body.replaceChildren(element);
		await (element as HTMLElement & { ready: Promise<unknown> }).ready;
	}, baseURL!);
	const paper = await page
		.locator('throughline-story')
		.evaluate((element) =>
			getComputedStyle(element.shadowRoot!.querySelector('.tl-story')!).getPropertyValue(
				'--tl-paper'
			)
		);
	expect(paper.trim()).toBe('#1a1712');
});

test.describe('with scripts off', () => {
	test.use({ javaScriptEnabled: false });

	test('is whole: every step with its text, its claims and a picture', async ({ page }) => {
		await page.goto(STORY);
		const steps = await told(page);
		for (const step of steps) {
			const section = page.locator(`[id="${step.id}"]`);
			await expect(section.getByRole('heading').first()).toBeVisible();
			await expect(section.locator('[data-part="claims"] > li')).toHaveCount(step.claims.length);
			const slot = section.locator('> [data-part="figure"]');
			await expect(slot.locator('figure, svg').first()).toBeVisible();
			const box = await slot.boundingBox();
			expect(box!.height).toBeGreaterThan(60);
		}
	});

	for (const { slug } of STORIES.slice(1)) {
		test(`is whole, whatever the story: ${slug}`, async ({ page }) => {
			// A story with too many pictures for one page links to them.
			await page.goto(`/stories/${slug}${slug === 'eclipses' ? '?pictures' : ''}`);
			const found = await page.locator('[data-part="step"]').evaluateAll((sections) =>
				sections.map((section) => ({
					id: section.id,
					heading: section.querySelector('[data-part="heading"]')?.textContent ?? '',
					claims: section.querySelectorAll('[data-part="claims"] > li').length,
					pictured: section.querySelector(':scope > [data-part="figure"] :is(figure, svg)') !== null
				}))
			);
			const document = (await (
				await page.request.get(`/stories/${slug}/story.json`)
			).json()) as Document;
			expect(found).toEqual(
				document.steps.map(({ id, heading, claims }) => ({
					id,
					heading: expect.stringContaining(heading) as unknown,
					claims: claims.length,
					pictured: true
				}))
			);
		});
	}

	test('stands in the order of events when asked', async ({ page }) => {
		await page.goto(STORY);
		const asTold = await order(page);
		await page.getByRole('link', { name: 'As it happened' }).first().click();
		await expect(page).toHaveURL(/order=time/);
		const asHappened = await order(page);
		expect(asHappened).not.toEqual(asTold);
		expect(asHappened.toSorted()).toEqual(asTold.toSorted());
		expect(asHappened[0]).toBe('strongholds');
		expect(asHappened.at(-1)).toBe('september');
	});

	test('leads from a claim to its source and back', async ({ page }) => {
		await page.goto(STORY);
		const source = page.locator('#crossing [data-part="claims"] a[href^="#source-"]').first();
		const target = await source.getAttribute('href');
		await expect(page.locator(target!)).toHaveCount(1);
		const back = page.locator(target!).locator('a[href^="#crossing"]').first();
		await expect(page.locator(`[id="${(await back.getAttribute('href'))!.slice(1)}"]`)).toHaveCount(
			1
		);
	});
});

test.describe('while reading', () => {
	for (const [name, viewport] of Object.entries(SIZES)) {
		test(`goes from step to step by scrolling, and keeps the address (${name})`, async ({
			page
		}) => {
			await page.setViewportSize(viewport);
			await page.goto(STORY);
			await atRest(page);
			const steps = await told(page);
			const before = await page.evaluate(() => history.length);
			for (const id of [steps[0]!.id, steps[1]!.id, steps[2]!.id]) {
				await page.locator(`[id="${id}"]`).evaluate((element) => element.scrollIntoView());
				await expect(page).toHaveURL(new RegExp(`#${id}$`));
				expect((await place(page)).id).toBe(id);
			}
			expect(await page.evaluate(() => history.length)).toBe(before);
		});
	}

	for (const viewport of [
		{ width: 390, height: 844 },
		{ width: 820, height: 1180 },
		{ width: 1000, height: 760 },
		{ width: 1440, height: 900 }
	]) {
		test(`leaves each step where it was as it comes into sight, ${viewport.width} pixels wide`, async ({
			page
		}) => {
			await page.setViewportSize(viewport);
			for (const story of [STORY, '/stories/eclipses']) {
				await page.goto(story);
				await page.waitForLoadState('load');
				const heights = await page.evaluate(() => {
					const all = [
						...document.querySelectorAll<HTMLElement>('[data-part="stretch"], [data-part="step"]')
					].slice(0, 60);
					const tall = () => all.map((element) => element.getBoundingClientRect().height);
					const passedOver = tall();
					for (const { style } of all) {
						style.contentVisibility = 'visible';
						style.contain = 'layout style paint';
					}
					return { passedOver, shown: tall() };
				});
				expect(heights.passedOver.length).toBeGreaterThan(15);
				expect(heights.shown).toEqual(heights.passedOver);
			}
		});
	}

	test('comes back to the same place after a reload and after going away', async ({ page }) => {
		await page.goto(`${STORY}#bagram`);
		await atRest(page);
		expect((await place(page)).id).toBe('bagram');
		await page.reload();
		await atRest(page);
		expect((await place(page)).id).toBe('bagram');
		await page.goto('/');
		await page.goBack();
		await atRest(page);
		expect((await place(page)).id).toBe('bagram');
	});

	test('has the whole ground for who comes by a link to a step, where no scrolling is told', async ({
		page
	}) => {
		await page.addInitScript(() =>
			addEventListener('scroll', (event) => event.stopImmediatePropagation(), { capture: true })
		);
		const ground = page.waitForResponse(/ground\.svg/, { timeout: 10_000 });
		await page.goto(`${STORY}#bagram`);
		expect((await ground).ok()).toBe(true);
	});

	test('keeps the reader at the step when the order changes, and says so in the link', async ({
		page
	}) => {
		await page.goto(`${STORY}#bagram`);
		await atRest(page);
		const asTold = await order(page);
		await page
			.locator('[data-part="rail"]')
			.getByRole('button', { name: /it happened|order/i })
			.first()
			.click();
		await expect(page).toHaveURL(/order=time#bagram$/);
		await atRest(page);
		expect((await place(page)).id).toBe('bagram');
		const asHappened = await order(page);
		expect(asHappened.toSorted()).toEqual(asTold.toSorted());
		await page.reload();
		await atRest(page);
		expect(await order(page)).toEqual(asHappened);
		expect(await place(page)).toMatchObject({ id: 'bagram', order: 'time' });
	});

	test('can be read by keyboard alone', async ({ page }) => {
		await page.goto(STORY);
		await atRest(page);
		const next = page.locator('[data-part="rail"]').getByRole('button', { name: /next/i });
		await page.goto(`${STORY}#crossing`);
		await atRest(page);
		await next.focus();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/#neighbours$/);
		await expect(page.locator('[aria-live="polite"]').first()).toContainText(
			'Let in as neighbours'
		);
		await expect(next).toBeFocused();
		// Space and arrows stay the browser's own.
		await next.blur();
		const before = await page.evaluate(() => scrollY);
		await page.keyboard.press('Space');
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 200);
	});

	test('has Tab find the stage and the rail before the step that is read, wherever that is', async ({
		page
	}) => {
		await page.setViewportSize(SIZES.wide);
		await page.goto(STORY);
		await atRest(page);
		const steps = await order(page);
		const at = () =>
			page.evaluate(() => {
				const { activeElement: now } = document;
				const step = now?.closest('[data-part="step"]')?.id;
				return (
					step ?? now?.closest('[data-part="rail"], [data-part="stage"]')?.getAttribute('data-part')
				);
			});
		const press = async (key: string, until: string | undefined) => {
			for (let i = 0; i < 9; i++) {
				await page.keyboard.press(key);
				if ((await at()) === until) break;
			}
			expect(await at()).toBe(until);
		};
		await page.locator('[data-part="begin"]').focus();
		await page.keyboard.press('Enter');
		await atRest(page);
		await press('Tab', steps[0]);
		await page.keyboard.press('Shift+Tab');
		expect(await at()).toBe('rail');
		// On by two steps, the focus on the button; then into the text that is read, and back again.
		for (const id of [steps[1], steps[2]]) {
			await page.keyboard.press('Enter');
			await expect(page).toHaveURL(new RegExp(`#${id}$`));
			await atRest(page);
		}
		await page.keyboard.press('Tab');
		expect(await at()).toBe(steps[2]);
		expect((await place(page)).id).toBe(steps[2]);
		await page.keyboard.press('Shift+Tab');
		expect(await at()).toBe('rail');
		await press('Shift+Tab', 'stage');
		expect((await place(page)).id).toBe(steps[2]);
		await press('Tab', 'rail');
		await page.getByRole('slider').focus();
		await page.keyboard.press('End');
		await atRest(page);
		await press('Tab', steps.at(-1));
		expect((await place(page)).id).toBe(steps.at(-1));
		// Before the stage is what was told before.
		await press('Shift+Tab', 'rail');
		await press('Shift+Tab', 'stage');
		await press('Shift+Tab', steps.at(-2));
	});

	test('tells a hidden picture to a screen reader in words', async ({ page }) => {
		await page.goto(STORY);
		const text = await page.locator('#crossing').textContent();
		expect(text).toContain('1,037');
		const tree = await page.locator('#crossing').ariaSnapshot();
		expect(tree).toMatch(/heading ".*1,037/);
		expect(tree).toMatch(/Badakhshan.*Tajikistan/);
		expect(tree).toMatch(/attributed/i);
	});

	test('keeps what has been read for screen readers, where cards make way on phones', async ({
		page
	}) => {
		await page.setViewportSize(SIZES.phone);
		await page.goto(STORY);
		await atRest(page);
		const [before, now] = await told(page);
		await page.goto(`${STORY}#${now!.id}`);
		await atRest(page);
		const card = page.locator(`#${before!.id} [data-part="card"]`);
		await expect(card).toHaveCSS('opacity', '0');
		expect(await card.ariaSnapshot()).toContain(before!.heading);
		// Nobody touches by chance what does not show.
		const hit = await card.evaluate((element) => {
			element.scrollIntoView({ block: 'end', behavior: 'instant' });
			const { left, bottom } = element.getBoundingClientRect();
			return element.contains(document.elementFromPoint(left + 40, bottom - 40));
		});
		expect(hit).toBe(false);
	});

	test('says which order was chosen in the head of the page', async ({ page }) => {
		await page.goto(`${STORY}#mazar`);
		await atRest(page);
		const told = page.locator('[data-part="rail"] [aria-live]');
		await page.locator('[data-part="orders"] [data-order="time"]').evaluate((link) => {
			(link as HTMLElement).click();
		});
		await expect(told).toHaveText('Order of the steps: As it happened');
		await page.locator('[data-part="orders"] [data-order="told"]').evaluate((link) => {
			(link as HTMLElement).click();
		});
		await expect(told).toHaveText('Order of the steps: As told');
	});

	for (const [size, viewport] of Object.entries(SIZES))
		test(`keeps its lines in place as its letters come, in Dari too (${size})`, async ({
			page
		}) => {
			await page.setViewportSize(viewport);
			// Letters may be a little wider than those that stood in for them, and come in one frame or in several: no line
			// takes another place or height for it.
			await page.addInitScript(() => {
				new PerformanceObserver((list) => {
					const { dataset } = document.documentElement;
					for (const { sources } of list.getEntries() as (PerformanceEntry & {
						sources: readonly { previousRect: DOMRect; currentRect: DOMRect }[];
					})[])
						for (const { previousRect: was, currentRect: is } of sources) {
							const moved = Math.max(Math.abs(is.y - was.y), Math.abs(is.height - was.height));
							dataset.moved = String(Math.max(Number(dataset.moved ?? 0), moved));
						}
				}).observe({ type: 'layout-shift', buffered: true });
			});
			// Late enough that the page is painted without them.
			await page.route('**/fonts/**', async (route) => {
				await new Promise((resolve) => setTimeout(resolve, 500));
				await route.continue();
			});
			await page.goto(`${STORY}?lang=fa-AF`);
			await atRest(page);
			const moved = await page.locator('html').getAttribute('data-moved');
			expect(Number(moved ?? 0)).toBeLessThan(2);
		});

	test('does not shift, loading or reading to the end', async ({ page }) => {
		await page.setViewportSize(SIZES.phone);
		await page.addInitScript(() => {
			const shifts: number[] = ((window as unknown as { shifts: number[] }).shifts = []);
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) {
					const { hadRecentInput, value } = entry as PerformanceEntry & {
						hadRecentInput: boolean;
						value: number;
					};
					if (!hadRecentInput) shifts.push(value);
				}
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.goto(STORY);
		await atRest(page);
		const height = await page.evaluate(() => document.documentElement.scrollHeight);
		for (let y = 0; y < height; y += 400) {
			await page.mouse.wheel(0, 400);
			await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
		}
		const total = await page.evaluate(() =>
			(window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0)
		);
		expect(total).toBeLessThan(0.002);
	});

	test('cuts instead of flying where less motion is asked for', async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto(`${STORY}#mazar`);
		await atRest(page);
		await page.locator('#south').evaluate((element) => element.scrollIntoView());
		await expect.poll(async () => (await place(page)).id).toBe('south');
		const moving = await page.evaluate(
			() => document.getAnimations().filter(({ playState }) => playState === 'running').length
		);
		expect(moving).toBe(0);
	});
});

test.describe('axe finds nothing', () => {
	for (const [name, viewport] of Object.entries({ phone: SIZES.phone, wide: SIZES.wide })) {
		for (const colorScheme of ['light', 'dark'] as const) {
			test(`${name}, ${colorScheme}`, async ({ page }) => {
				await page.setViewportSize(viewport);
				await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
				// Each width and each scheme sees every kind of stage; each pair of them the page and one step.
				const whole = process.env.TL_LONG || (name === 'phone') === (colorScheme === 'light');
				const further = whole ? ['#reserves', '#speed', '#nawa'] : [];
				for (const id of ['', '#crossing', ...further]) {
					await page.goto('about:blank');
					await page.goto(STORY + id);
					await atRest(page);
					// The page as a whole once; further on what has changed.
					const check = axe(page);
					if (id)
						for (const part of ['[data-part="stage"]', '[data-part="rail"]', id])
							check.include(part);
					const { violations } = await check.analyze();
					expect(
						violations.map(
							({ id: rule, nodes }) =>
								`${rule}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`
						)
					).toEqual([]);
				}
			});
		}
	}

	for (const { slug, steps = ['wednesday', 'pacific', 'mactan'] } of STORIES.slice(1)) {
		for (const colorScheme of ['light', 'dark'] as const) {
			test(`in ${slug}, ${colorScheme}`, async ({ page }) => {
				await page.setViewportSize(colorScheme === 'light' ? SIZES.phone : SIZES.wide);
				await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
				const looked = process.env.TL_LONG
					? steps.slice(0, 2)
					: [steps[colorScheme === 'light' ? 0 : 1]!];
				for (const id of looked) {
					await page.goto('about:blank');
					await page.goto(`/stories/${slug}#${id}`);
					await atRest(page);
					// Hundreds of other cards, all alike, and links to them would only take time.
					await page.evaluate((step) => {
						const sections = document.querySelectorAll('[data-part="step"]');
						if (sections.length < 100) return;
						for (const section of sections) if (section.id !== step) section.remove();
						document.querySelector('[data-part="end"]')?.remove();
					}, id);
					const { violations } = await axe(page).analyze();
					expect(
						violations.map(
							({ id: rule, nodes }) =>
								`${rule}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`
						)
					).toEqual([]);
				}
			});
		}
	}

	test('in the timeline to explore, which the story leads to in its language', async ({ page }) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.goto(`${STORY}?lang=fa-AF`);
			await page.locator('.onward a[href*="timeline"]').click();
			await expect(
				page.locator('[data-part="explorer"][lang="fa-AF"] .event').first()
			).toBeVisible();
			const { violations } = await axe(page).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual(
				[]
			);
		}
	});

	test('on the first page and in the Dari story', async ({ page }) => {
		for (const address of ['/', `${STORY}?lang=fa-AF`]) {
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await page.goto(address);
			const { violations } = await axe(page).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual(
				[]
			);
		}
	});
});

test('in Dari runs from the right, with its own digits and calendar', async ({ page }) => {
	await page.goto(`${STORY}?lang=fa-AF#crossing`);
	await atRest(page);
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await expect(page.locator('html')).toHaveAttribute('lang', 'fa-AF');
	await expect(page.locator('#crossing')).toContainText('۱۴۰۰');
	const card = await page.locator('#crossing [data-part="card"]').boundingBox();
	const width = page.viewportSize()!.width;
	expect(card!.x + card!.width / 2).toBeGreaterThan(width / 2);
});
