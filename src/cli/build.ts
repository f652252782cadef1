/** `npm run build`: the islands first, then the app, then the islands into the app's public files. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { buildIslands, builtIslands, ISLANDS } from './islands.ts';

export async function buildAll(root = process.cwd()): Promise<void> {
	// The generated part of tsconfig.json, without which a fresh clone builds nothing.
	execFileSync(process.execPath, [join(root, 'node_modules/@sveltejs/kit/svelte-kit.js'), 'sync'], {
		cwd: root
	});
	await buildIslands(root);
	await build({ root, logLevel: 'warn' });
	for (const path of Object.values(builtIslands(root))) {
		const from = join(root, ISLANDS, path);
		const to = join(root, 'build', 'client', path);
		mkdirSync(dirname(to), { recursive: true });
		cpSync(from, to);
		const code = readFileSync(from);
		writeFileSync(`${to}.gz`, gzipSync(code, { level: 9 }));
		writeFileSync(
			`${to}.br`,
			brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
		);
	}
}

if (import.meta.url === `file://${process.argv[1]}`) await buildAll();
