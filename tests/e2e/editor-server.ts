/** The built app with a store of its own: what one test saves or publishes, no other test reads. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { freePort } from '../free-port.ts';

const ROOT = join(import.meta.dirname, '..', '..');

interface Served {
	readonly origin: string;
	/** Ends it as a power cut would; what it stored stays. */
	readonly kill: () => Promise<void>;
	/** Starts it again where it was, after `kill`. */
	readonly back: () => Promise<void>;
	/** Ends the server, and what it stored with it. */
	readonly end: () => Promise<void>;
}

/** A test with a server that is its own; relative addresses lead there. */
export const test = base.extend<
	{ server: Omit<Served, 'end'> },
	{ servers: { readonly take: () => Promise<Served> } }
>({
	/** The server of the test to come starts while this one runs. */
	servers: [
		// Playwright wants a pattern, even one that takes nothing.
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			let next = serve();
			await use({
				take: () => {
					const taken = next;
					next = taken.then(serve, serve);
					next.catch(() => {});
					return taken;
				}
			});
			await next.then(
				({ end }) => end(),
				() => {}
			);
		},
		{ scope: 'worker' }
	],
	server: async ({ servers }, use) => {
		const { end, ...server } = await servers.take();
		try {
			await use(server);
		} finally {
			await end();
		}
	},
	baseURL: async ({ server }, use) => use(server.origin)
});

async function serve(): Promise<Served> {
	const data = mkdtempSync(join(tmpdir(), 'throughline-editor-'));
	const port = await freePort();
	const first = await start(data, port);
	let { server } = first;
	const stop = async (signal: 'SIGTERM' | 'SIGKILL') => {
		if (server.exitCode !== null || server.signalCode !== null) return;
		const ended = new Promise((resolve) => server.once('exit', resolve));
		server.kill(signal);
		await ended;
	};
	return {
		origin: first.origin,
		kill: () => stop('SIGKILL'),
		back: async () => {
			({ server } = await start(data, port));
		},
		end: async () => {
			await stop('SIGTERM');
			rmSync(data, { recursive: true, force: true });
		}
	};
}

async function start(
	data: string,
	port: number
): Promise<{ server: ChildProcess; origin: string }> {
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
			// A file: nothing has to be rendered for it.
			await fetch(`http://127.0.0.1:${port}/schema/story.v1.json`);
			return { server, origin };
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
	server.kill();
	throw new Error('The built app did not come up.');
}
