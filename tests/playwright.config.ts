import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './chromium.ts';

/** End to end, in Chromium, against the built app at `TL_ORIGIN` (`tests/run.ts` starts one). */
export default defineConfig({
	testDir: './e2e',
	outputDir: '../test-results',
	fullyParallel: true,
	workers: 2,
	retries: 0,
	// Generous: a slow machine is not a failure.
	timeout: 120_000,
	expect: { timeout: 20_000 },
	reporter: process.env.TL_REPORT
		? [['list'], ['json', { outputFile: process.env.TL_REPORT }]]
		: [['list']],
	use: {
		baseURL: process.env.TL_ORIGIN ?? 'http://127.0.0.1:3000',
		launchOptions: { executablePath: findChromium() ?? undefined, args: CHROMIUM_ARGS }
	}
});
