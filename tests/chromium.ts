/** Finds a Chromium for tests and benchmarks: CHROME_PATH, the usual places, then Playwright's own; installs one if need be. */
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

/** A headless shell first: the same engine without a browser's own windows, which take half of the time of a test. */
const NAMES = [
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome',
	'google-chrome-stable'
];
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

/** What is needed to install a program. */
export interface Installer {
	/** Runs a command to its end; whether that went well. */
	readonly run: (command: string, args: readonly string[]) => boolean;
	readonly env?: NodeJS.ProcessEnv;
	readonly find?: (env: NodeJS.ProcessEnv) => string | null;
	/** Whether packages of the system may be installed. */
	readonly root?: boolean;
	readonly say?: (text: string) => void;
}

/**
 * The path of a Chromium, installed where there is none: the system's package where that may be done, since it brings the
 * libraries it needs, else Playwright's own.
 *
 * @throws where CHROME_PATH names none, and where none can be installed.
 */
export function needChromium({
	run,
	env = process.env,
	find = findChromium,
	root = process.getuid?.() === 0,
	say = console.log
}: Installer): string {
	const found = find(env);
	if (found) return found;
	if (env.CHROME_PATH)
		throw new Error(`CHROME_PATH is “${env.CHROME_PATH}”, and no program is there.`);
	say('No Chromium found: installing one.');
	if (root && run('apt-get', ['--version'])) {
		run('apt-get', ['update', '-q']);
		for (const name of ['chromium-headless-shell', 'chromium'])
			if (run('apt-get', ['install', '-q', '-y', '--no-install-recommends', name])) break;
	}
	const ours = find(env);
	if (ours) return ours;
	const playwright = join('node_modules', '.bin', 'playwright');
	// With the libraries that it needs, where these may be installed.
	run(playwright, ['install', ...(root ? ['--with-deps'] : []), 'chromium']);
	const installed = find(env);
	if (!installed) {
		throw new Error(
			'The tests need a Chromium, and none could be installed. Install one and set CHROME_PATH to it.'
		);
	}
	return installed;
}
