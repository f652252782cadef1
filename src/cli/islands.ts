/**
 * Builds what a reader's page and a foreign page load, apart from the app: each one file, with no router and no shared
 * chunks, because a second request costs a phone more than the bytes do.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Rolldown } from 'vite';

/** Where the built files wait until the app is built around them. */
export const ISLANDS = '.islands';

interface Island {
	readonly name: string;
	readonly entry: string;
	/** A stable name for files that other sites link to; else the name carries the hash of its content. */
	readonly stable?: string;
	/** Styles travel in the script, into a shadow root; else the page has them already, from the server. */
	readonly styles: boolean;
}

const islands: readonly Island[] = [
	{ name: 'page', entry: 'src/lib/player/page.ts', styles: false },
	{ name: 'element', entry: 'src/lib/embed/element.ts', stable: 'throughline.js', styles: true },
	{
		name: 'compiler',
		entry: 'src/lib/embed/compiler.ts',
		stable: 'throughline-compiler.js',
		styles: true
	}
];

/** Builds all and writes `manifest.json`: the public path of each by name. */
export async function buildIslands(root: string): Promise<void> {
	const out = join(root, ISLANDS);
	rmSync(out, { recursive: true, force: true });
	mkdirSync(out, { recursive: true });
	const manifest: Record<string, string> = {};
	for (const { name, entry, stable, styles } of islands) {
		const result = (await build({
			root,
			configFile: false,
			publicDir: false,
			logLevel: 'warn',
			plugins: [
				svelte({
					configFile: false,
					emitCss: false,
					compilerOptions: { css: styles ? 'injected' : 'external' }
				})
			],
			resolve: { conditions: ['browser', 'svelte'] },
			build: {
				write: false,
				target: 'es2022',
				modulePreload: false,
				rollupOptions: {
					input: join(root, entry),
					preserveEntrySignatures: 'strict',
					external: [/throughline-compiler\.js$/],
					output: { entryFileNames: `${name}.js`, codeSplitting: false }
				}
			}
		})) as Rolldown.RolldownOutput;
		const code = result.output[0].code;
		const hash = createHash('sha256').update(code).digest('hex').slice(0, 10);
		const path = stable ?? `_app/immutable/${name}.${hash}.js`;
		const file = join(out, path);
		mkdirSync(join(file, '..'), { recursive: true });
		writeFileSync(file, code);
		manifest[name] = `/${path}`;
	}
	writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifest, null, '\t') + '\n');
}

/** The built files and their public paths. */
export function builtIslands(root: string): Record<string, string> {
	return JSON.parse(readFileSync(join(root, ISLANDS, 'manifest.json'), 'utf8')) as Record<
		string,
		string
	>;
}
