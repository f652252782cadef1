/**
 * `npm run test:browsers`: reads, embeds and edits a story in the Firefox and the WebKit that are installed, beside the
 * Chromium of the other tests. Serves what `npm run build` has made, which it makes where there is none. Installs nothing.
 */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../chromium.ts';
import { serveHosts } from '../hosts/serve.ts';
import { serveApp } from '../serve-app.ts';
import { openChromium } from './chromium.ts';
import type { Browser } from './driver.ts';
import { findFirefox, openFirefox } from './firefox.ts';
import { edit, embed, read, same } from './smoke.ts';
import { findWebKit, openWebKit } from './webkit.ts';

const counts = { passed: 0, failed: 0 };

async function test(name: string, run: () => Promise<void>): Promise<void> {
	try {
		await run();
		counts.passed++;
		console.log(`ok      ${name}`);
	} catch (error) {
		counts.failed++;
		console.error(`failed  ${name}\n`, error);
	}
}

async function drive(browser: Browser, kit: string, host: string): Promise<void> {
	const { name } = browser;
	const quiet = async () =>
		assert.deepEqual(await browser.faults(), [], 'The console tells of no fault.');
	await test(`${name} reads a story to its end, as Chromium shows it`, async () => {
		const shown = await read(browser, kit);
		await quiet();
		const path = findChromium();
		if (!path) return console.log('        skipped: no Chromium to compare with');
		const viewport = await browser.ask<{ width: number; height: number }>(
			'return { width: innerWidth, height: innerHeight }'
		);
		const chromium = await openChromium(path, viewport);
		try {
			same(shown, await read(chromium, kit));
		} finally {
			await chromium.close();
		}
	});
	await test(`${name} shows the element in a page of another origin`, async () => {
		await embed(browser, host);
		await quiet();
	});
	await test(`${name} moves a step in the editor and takes it back`, async () => {
		await edit(browser, kit);
		await quiet();
	});
}

const [firefox, webkit] = [findFirefox(), findWebKit()];
const found = [
	...(firefox ? [{ path: firefox, open: () => openFirefox(firefox) }] : []),
	...(webkit ? [{ path: webkit.driver, open: () => openWebKit(webkit) }] : [])
];
if (!firefox) console.log('skipped Firefox: none is installed (FIREFOX_PATH names one)');
if (!webkit)
	console.log(
		'skipped WebKit: no WebKitWebDriver with a MiniBrowser is installed (WEBKIT_DRIVER_PATH and WEBKIT_PATH name them)'
	);
if (found.length > 0) {
	if (!existsSync('build/index.js')) spawnSync('npm', ['run', 'build'], { stdio: 'inherit' });
	const scratch = mkdtempSync(join(tmpdir(), 'throughline-browsers-'));
	const { origin, server } = await serveApp(join(scratch, 'data'));
	const hosts = await serveHosts(origin);
	for (const { path, open } of found) {
		await test(`${path} is driven`, async () => {
			const browser = await open();
			console.log(`        ${browser.name}`);
			try {
				await drive(browser, origin, hosts.origin);
			} finally {
				await browser.close();
			}
		});
	}
	await hosts.close();
	server.kill();
	rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);
