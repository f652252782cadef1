import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CSS_TARGET } from './src/cli/css-target.ts';
import { islandsInDev } from './src/cli/dev-islands.ts';
import { jsonInDev } from './src/cli/dev-json.ts';
import { storiesInDev } from './src/cli/dev-stories.ts';
import { componentFactsModule } from './src/cli/docs-facts.ts';
import { CHROMIUM_ARGS, findChromium } from './tests/chromium.ts';

/** The coarse outlines of countries around a story's: dozens of small files, which an editor would ask for one by one. */
const TOGETHER = [{ name: 'around', test: /\/atlas\/data\/around\// }];

export default defineConfig(({ isSsrBuild }) => ({
	plugins: [sveltekit(), islandsInDev(), jsonInDev(), storiesInDev(), componentFactsModule()],
	// What a page asks for later, too: one that is found on the way has the page loaded anew.
	optimizeDeps: {
		include: [
			'd3-contour',
			'd3-geo',
			'd3-scale',
			'mdast-util-from-markdown',
			'scrollama',
			'topojson-client'
		]
	},
	build: {
		cssTarget: CSS_TARGET,
		// The editor's compiler, which no reader loads, and the server's are large.
		chunkSizeWarningLimit: 2_000,
		// How long each plugin took is for who works on the build.
		rolldownOptions: {
			checks: { bundlerTimings: false },
			...(isSsrBuild ? {} : { output: { codeSplitting: { groups: TOGETHER } } })
		}
	},
	test: {
		// Generous: a slow machine is not a failure.
		expect: { requireAssertions: true, poll: { timeout: 10_000 } },
		// Generous: a slow machine is not a failure.
		testTimeout: 180_000,
		hookTimeout: 180_000,
		// All processors: else one is kept free, which on a small machine is half of them.
		maxWorkers: '100%',
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					// Files share their modules, which hold no state: loading them anew for each took a third of the time.
					isolate: false,
					env: { TZ: 'UTC' },
					include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts', '**/node_modules/**']
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['src/**/*.svelte.test.ts'],
					exclude: ['**/node_modules/**'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: { executablePath: findChromium() ?? undefined, args: CHROMIUM_ARGS }
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
}));
