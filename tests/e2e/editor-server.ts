/** The built app with a store of its own: what one test saves or publishes, no other test reads. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';

const ROOT = join(import.meta.dirname, '..', '..');

/** A test with a server that is its own; relative addresses lead there. */
export const test = base.extend<{ server: { readonly origin: string } }>({
	// Playwright wants a pattern, even one that takes nothing.
	// eslint-disable-next-line no-empty-pattern
	server: async ({}, use) => {
		const data = mkdtempSync(join(tmpdir(), 'throughline-editor-'));
		const { server, origin } = await serve(data);
		try {
			await use({ origin });
		} finally {
			const ended = new Promise((resolve) => server.once('exit', resolve));
			server.kill();
			await ended;
			rmSync(data, { recursive: true, force: true });
		}
	},
	baseURL: async ({ server }, use) => use(server.origin)
});

async function serve(data: string): Promise<{ server: ChildProcess; origin: string }> {
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const server = spawn(process.execPath, [join(ROOT, 'build', 'index.js')], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: {
			...process.env,
			PORT: String(port),
			HOST: '127.0.0.1',
			ORIGIN: origin,
			BODY_SIZE_LIMIT: '24M',
			THROUGHLINE_DATA: data
		}
	});
	for (let attempt = 0; attempt < 150 && server.exitCode === null; attempt++) {
		try {
			await fetch(`http://127.0.0.1:${port}/`);
			return { server, origin };
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
	server.kill();
	throw new Error('The built app did not come up.');
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() =>
				typeof address === 'object' && address
					? resolve(address.port)
					: reject(new Error('no port'))
			);
		});
	});
}
