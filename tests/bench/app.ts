/** The built app, started on a free port with a store of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EFFORT } from '../../src/cli/compress.ts';
import { freePort } from '../free-port.ts';

/** @param data the folder of its store */
export async function startApp(data: string): Promise<{ origin: string; app: ChildProcess }> {
	const entry = join(process.cwd(), 'build', 'index.js');
	if (!existsSync(entry)) throw new Error('There is no build: run "npm run build" first.');
	const effort = join(process.cwd(), 'build', EFFORT);
	if (!existsSync(effort) || readFileSync(effort, 'utf8') !== 'most')
		throw new Error('The build is not compressed as readers get it: run "npm run build" first.');
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const app = spawn(process.execPath, [entry], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: {
			...process.env,
			NODE_ENV: 'production',
			HOST: '127.0.0.1',
			PORT: String(port),
			ORIGIN: origin,
			THROUGHLINE_DATA: data
		}
	});
	for (let attempt = 0; attempt < 100 && app.exitCode === null; attempt++) {
		try {
			await fetch(origin);
			return { origin, app };
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 100));
		}
	}
	app.kill();
	throw new Error('The built app did not come up.');
}
