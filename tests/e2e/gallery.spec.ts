/**
 * Every component of the gallery in all its states, on one sheet: said as it should be, accessible, and looking as it did
 * when somebody looked. `npm run test:record` writes the trees and the pictures anew.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page, type TestInfo } from '@playwright/test';
import { components } from '../../src/docs/gallery/list.ts';
import { CELL, differences, halved, marked, type Off } from '../pictures/compare.ts';
import { readPng, writePng } from '../pictures/png.ts';
import { axe } from './axe.ts';

/** Where the pictures that were looked at stand. */
const GOLDEN = join(dirname(fileURLToPath(import.meta.url)), '../pictures/gallery');

const SIZES = { phone: 390, tablet: 820, wide: 1440 } as const;
type Size = keyof typeof SIZES;

/** The state whose tree is held, where it is not the first: one that is made of fixtures. */
const HELD: Readonly<Record<string, string>> = { 'story-map': 'still', timeline: 'made' };

/** Cells that may differ in a state: a hair's breadth of a line. */
const FEW = 3;

/** The ids of a component's states, as its page of the docs shows them. */
async function statesOf(page: Page, name: string): Promise<string[]> {
	const html = await (await page.request.get(`/docs/components/${name}`)).text();
	const frames = html.matchAll(
		new RegExp(`<iframe[^>]*?src="/docs/components/${name}/([\\w-]+)"`, 'g')
	);
	return [...frames].map(([, id]) => id!);
}

/** All states below each other, each in a frame of its own as in the docs. */
async function openSheet(page: Page, name: string, states: readonly string[]): Promise<void> {
	const frames = states.map(
		(id) => `<iframe id="${id}" title="${id}" src="/docs/components/${name}/${id}"></iframe>`
	);
	await page.route('**/sheet-of-states', (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: `<!doctype html><html lang="en"><title>${name}</title><style>
				html, body { margin: 0; background: #b8b2a6 }
				iframe { display: block; inline-size: 100%; block-size: 320px; max-block-size: 1600px; margin: 0 0 8px; border: 0 }
			</style>${frames.join('')}`
		})
	);
	// From the start: what is measured on the way is measured with the same faces everywhere.
	await page.route(`**/docs/components/${name}/*`, async (route) => {
		const response = await route.fetch();
		const body = (await response.text()).replace('</head>', `<style>${STEADY}</style></head>`);
		await route.fulfill({ response, body });
	});
	await page.goto('/sheet-of-states');
}

/** What differs from time to time is taken out: faces that the system has, the browser's own controls, and what was told last. */
const STEADY = `
	code, pre { font-family: var(--tl-sans) !important }
	p.told { visibility: hidden !important }
	video::-webkit-media-controls, audio::-webkit-media-controls { display: none !important }
	::-webkit-scrollbar { display: none }
`;

/** A component that scrolls in its frame, which keeps its height and so does not say when it is alive. */
const SCROLLS = 'story';

/** Every frame is alive, has all it needs, and stands still. */
async function settled(page: Page, name: string): Promise<void> {
	if (name === SCROLLS) await page.waitForLoadState('networkidle');
	for (const frame of page.frames().slice(1)) {
		// A frame that is alive has told the page its height.
		if (name !== SCROLLS)
			await frame.waitForFunction(
				() => (window.frameElement as HTMLElement).style.blockSize !== ''
			);
		await frame.evaluate(async () => {
			// What waits until the browser has nothing else to do is done too.
			const turn = () =>
				new Promise((resolve) =>
					requestAnimationFrame(() => requestIdleCallback(resolve, { timeout: 2_000 }))
				);
			await document.fonts.ready;
			// Far down the sheet nobody comes near a lazy one.
			for (const image of document.images) image.loading = 'eager';
			await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
			let before = '';
			for (let still = 0, turns = 0; still < 4 && turns < 200; turns++) {
				await turn();
				await turn();
				const moving = document
					.getAnimations()
					.some(
						({ playState, effect }) =>
							playState === 'running' && effect?.getComputedTiming().iterations !== Infinity
					);
				const now = `${document.body.innerHTML} ${document.documentElement.scrollHeight}`;
				still = now === before && !moving ? still + 1 : 0;
				before = now;
			}
		});
	}
}

/** What is wrong by the rules of WCAG 2, A and AA. */
async function faults(page: Page, part = 'html'): Promise<string[]> {
	const { violations } = await axe(page)
		.include(part)
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
		.analyze();
	return violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`
	);
}

/** Compares the sheet with the picture that was looked at, or writes that anew. */
async function compare(page: Page, name: string, size: Size, info: TestInfo): Promise<void> {
	const path = join(GOLDEN, `${name}.${size}.png`);
	const shot = await page.screenshot({ fullPage: true, animations: 'disabled' });
	const seen = halved(readPng(shot));
	if (['all', 'changed'].includes(info.config.updateSnapshots)) {
		mkdirSync(GOLDEN, { recursive: true });
		// One that is as good as the same is left, so that a change shows what has changed.
		const known = existsSync(path) && readPng(readFileSync(path));
		if (known && known.height === seen.height && differences(seen, known).length === 0) return;
		writeFileSync(path, writePng(seen));
		return;
	}
	const places = await page.locator('iframe').evaluateAll((frames) =>
		frames.map((frame) => ({
			id: frame.id,
			bottom: frame.getBoundingClientRect().bottom + scrollY
		}))
	);
	expect(existsSync(path), `a picture of ${name} for ${size}: npm run test:record`).toBe(true);
	const offs = differences(seen, readPng(readFileSync(path)));
	const byState = new Map<string, Off[]>();
	for (const off of offs) {
		const id = places.find(({ bottom }) => off.y * 2 < bottom + 8)?.id ?? 'below all';
		byState.set(id, [...(byState.get(id) ?? []), off]);
	}
	const changed = [...byState]
		.filter(([, { length }]) => length > FEW)
		.map(
			([id, [first, ...others]]) =>
				`${id}: ${others.length + 1} cells of ${CELL * 2} px, the first at ${first!.x * 2}, ${first!.y * 2}`
		);
	if (changed.length > 0) {
		await info.attach('seen', { body: writePng(marked(seen, offs)), contentType: 'image/png' });
		writeFileSync(info.outputPath(`${name}.${size}.png`), writePng(marked(seen, offs)));
	}
	expect(changed, `what looks different; marked in ${info.outputDir}`).toEqual([]);
}

const MISSING = /^Failed to load resource: .* 404 /;
/** All states on a sheet, at these sizes: with the large counts. Else the state alone whose tree is held. */
const sizes: readonly Size[] = process.env.TL_LONG ? ['phone', 'tablet', 'wide'] : [];

for (const { name, title } of components) {
	test(`${title} in all its states`, async ({ page }, info) => {
		if (process.env.TL_LONG) test.setTimeout(600_000);
		const errors: string[] = [];
		page.on('pageerror', ({ message }) => errors.push(message));
		page.on('console', (message) => {
			// Some states show what stands where a file is not there.
			if (message.type() === 'error' && !MISSING.test(message.text())) errors.push(message.text());
		});
		const states = await statesOf(page, name);
		expect(states.length).toBeGreaterThan(3);
		// Roles and names: what a screen reader gets.
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.goto(`/docs/components/${name}/${HELD[name] ?? states[0]}`);
		await page.waitForLoadState('networkidle');
		await expect(page.locator('[data-example]')).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
		expect(await faults(page, '[data-example]')).toEqual([]);
		for (const size of sizes) {
			await page.setViewportSize({ width: SIZES[size], height: 900 });
			// Still, on one day, in the light.
			await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
			await page.clock.setFixedTime('2021-07-06T12:00:00Z');
			if (size === sizes[0]) await openSheet(page, name, states);
			await settled(page, name);
			if (size === sizes[0]) expect(await faults(page)).toEqual([]);
			await compare(page, name, size, info);
		}
		expect(errors).toEqual([]);
	});
}
