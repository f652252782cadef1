/** A Chromium is found where there is one, and installed where there is none. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, needChromium } from '../chromium.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'throughline-chromium-'));
	writeFileSync(join(folder, 'program'), '#!/bin/sh\n');
	chmodSync(join(folder, 'program'), 0o755);
	writeFileSync(join(folder, 'text'), '');
	mkdirSync(join(folder, 'bin'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('CHROME_PATH is taken where a program is there, and nothing instead of it', () => {
	expect(findChromium({ CHROME_PATH: join(folder, 'program') })).toBe(join(folder, 'program'));
	expect(findChromium({ CHROME_PATH: join(folder, 'text') })).toBeNull();
	expect(findChromium({ CHROME_PATH: join(folder, 'nothing') })).toBeNull();
});

/** A machine on which some commands bring a Chromium, and what was run on it. */
function machine(bringing: RegExp | null, failing = /^$/) {
	const ran: string[] = [];
	const said: string[] = [];
	let path: string | null = null;
	return {
		ran,
		said,
		find: () => path,
		say: (text: string) => void said.push(text),
		run: (command: string, args: readonly string[]) => {
			const line = [command.replace(/^.*\//, ''), ...args].join(' ');
			ran.push(line);
			if (failing.test(line)) return false;
			if (bringing?.test(line)) path = '/somewhere/chromium';
			return true;
		}
	};
}

describe('where there is none', () => {
	const install = 'apt-get install -q -y --no-install-recommends';
	test.each([
		['the engine alone', /^$/, [`${install} chromium-headless-shell`]],
		[
			'the browser, where a system has that alone,',
			/headless-shell$/,
			[`${install} chromium-headless-shell`, `${install} chromium`]
		]
	])('%s is installed as a package of the system, if that may be done', (_, failing, ran) => {
		const here = machine(/^apt-get install .* chromium/, failing);
		expect(needChromium({ ...here, env: {}, root: true })).toBe('/somewhere/chromium');
		expect(here.ran).toEqual(['apt-get --version', 'apt-get update -q', ...ran]);
		expect(here.said).toEqual(['No Chromium found: installing one.']);
	});

	test.each([
		['nobody may', false, null, ['playwright install chromium']],
		[
			'the system has other packages',
			true,
			/^apt-get/,
			['apt-get --version', 'playwright install --with-deps chromium']
		]
	] as const)('Playwright’s own is installed where %s', (_, root, failing, ran) => {
		const here = machine(/^playwright install/, failing ?? undefined);
		expect(needChromium({ ...here, env: {}, root })).toBe('/somewhere/chromium');
		expect(here.ran).toEqual(ran);
	});

	test('it says what to do where nothing helps', () => {
		const here = machine(null);
		expect(() => needChromium({ ...here, env: {}, root: true })).toThrow(/set CHROME_PATH to it/);
		expect(here.ran.at(-1)).toBe('playwright install --with-deps chromium');
	});
});

test('nothing is installed where one is found, or where CHROME_PATH is wrong', () => {
	const here = machine(null);
	const found = needChromium({ ...here, env: {}, find: () => '/usr/bin/chromium' });
	expect(found).toBe('/usr/bin/chromium');
	expect(() => needChromium({ ...here, env: { CHROME_PATH: '/nothing' } })).toThrow(
		/“\/nothing”, and no program is there/
	);
	expect(here.ran).toEqual([]);
});
