/** Finds a Chromium for tests and benchmarks: CHROME_PATH, the usual places, then Playwright's own. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** Arguments that keep a headless Chromium to itself: no sandbox as root, no calls home. */
export const CHROMIUM_ARGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-quic',
	'--no-first-run'
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
	'/usr/bin',
	'/usr/local/bin',
	'/snap/bin',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

function runs(path: string | undefined): path is string {
	if (!path) return false;
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** The path of a Chromium, or `null` where none is installed. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
	if (env.CHROME_PATH) return runs(env.CHROME_PATH) ? env.CHROME_PATH : null;
	const folders = [...PLACES, ...(env.PATH ?? '').split(delimiter)];
	for (const folder of folders) {
		if (folder.includes('.app/') && runs(folder)) return folder;
		for (const name of NAMES) {
			const path = join(folder, name);
			if (runs(path)) return path;
		}
	}
	try {
		const own = chromium.executablePath();
		return runs(own) ? own : null;
	} catch {
		return null;
	}
}
