/**
 * `npm test`: everything that proves the kit, with true counts at the end. Finds or installs a Chromium, runs the unit and
 * component tests, builds the app, serves it, drives it end to end, and closes with one line `N passed, N failed`.
 *
 * `--long` runs the large counts as well. `--record` runs only the gallery, and writes its trees and pictures anew.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needChromium } from './chromium.ts';
import { serveApp } from './serve-app.ts';

const root = process.cwd();
const record = process.argv.includes('--record');
const long = record || process.argv.includes('--long');
const scratch = mkdtempSync(join(tmpdir(), 'throughline-test-'));
const env: NodeJS.ProcessEnv = {
	...process.env,
	TZ: 'UTC',
	FORCE_COLOR: '0',
	...(long && { TL_LONG: '1' })
};

interface Counts {
	passed: number;
	failed: number;
}

function run(command: string, args: readonly string[], extra: NodeJS.ProcessEnv = {}): boolean {
	const { status } = spawnSync(command, args, {
		cwd: root,
		stdio: 'inherit',
		env: { ...env, ...extra }
	});
	return status === 0;
}

const bin = (name: string) => join(root, 'node_modules', '.bin', name);

interface VitestReport {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numFailedTestSuites: number;
	readonly success: boolean;
}

function units(): Counts {
	const report = join(scratch, 'vitest.json');
	const done = run(bin('vitest'), [
		'run',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${report}`
	]);
	try {
		const read = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
		// A suite that does not load runs no test: it counts as one that failed.
		const failed = read.numFailedTests || (done && read.success ? 0 : 1);
		return { passed: read.numPassedTests, failed };
	} catch {
		return { passed: 0, failed: 1 };
	}
}

interface PlaywrightReport {
	readonly stats: {
		readonly expected: number;
		readonly unexpected: number;
		readonly flaky: number;
	};
	readonly errors: readonly unknown[];
}

async function endToEnd(): Promise<Counts> {
	if (!run(bin('tsx'), ['src/cli/build.ts'], { THROUGHLINE_COMPRESS: 'quick' }))
		return { passed: 0, failed: 1 };
	const { origin, server } = await serveApp(join(scratch, 'data'), env);
	const report = join(scratch, 'playwright.json');
	try {
		const only = record ? ['gallery.spec', '--update-snapshots=changed'] : [];
		run(bin('playwright'), ['test', '-c', 'tests/playwright.config.ts', ...only], {
			TL_ORIGIN: origin,
			TL_REPORT: report
		});
		const { stats, errors } = JSON.parse(readFileSync(report, 'utf8')) as PlaywrightReport;
		return {
			passed: stats.expected,
			failed: stats.unexpected + stats.flaky + errors.length
		};
	} catch {
		return { passed: 0, failed: 1 };
	} finally {
		server.kill();
	}
}

let counts: Counts = { passed: 0, failed: 1 };
try {
	process.env.CHROME_PATH = env.CHROME_PATH = needChromium({ run });
	const unit = record ? { passed: 0, failed: 0 } : units();
	const ends = await endToEnd();
	counts = { passed: unit.passed + ends.passed, failed: unit.failed + ends.failed };
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
} finally {
	rmSync(scratch, { recursive: true, force: true });
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);
