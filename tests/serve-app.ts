/** Serves the built app for tests, with a store of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

/**
 * Starts it on a free port and waits until it answers.
 *
 * @param data the folder of its store
 * @throws where it does not come up
 */
export async function serveApp(
	data: string,
	env: NodeJS.ProcessEnv = process.env
): Promise<{ origin: string; server: ChildProcess }> {
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const server = spawn(process.execPath, [join(process.cwd(), 'build', 'index.js')], {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: {
			...env,
			PORT: String(port),
			HOST: '127.0.0.1',
			ORIGIN: origin,
			BODY_SIZE_LIMIT: '24M',
			THROUGHLINE_DATA: data
		}
	});
	for (let attempt = 0; attempt < 100; attempt++) {
		if (server.exitCode !== null) break;
		try {
			await fetch(`http://127.0.0.1:${port}/`);
			return { origin, server };
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
	throw new Error('The built app did not come up.');
}
