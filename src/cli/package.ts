/**
 * Builds the npm package into `dist`: the kit by svelte-package, and what a project elsewhere needs beside it, the atlas
 * with its files and the fonts.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import ts from 'typescript';

/** Parts of the atlas whose types a project sees. */
const TYPED = ['index', 'load', 'name-key'] as const;

/** Where the atlas imports the kit from: beside it there, above it here. */
const KIT = /(['"])\.\.\/lib\/([\w/-]+)\.ts\1/g;
const BESIDE = /(['"])\.\/([\w-]+)\.ts\1/g;

/** @param root of the project; the package is made in its `dist` */
export async function buildPackage(root: string): Promise<void> {
	const out = join(root, 'dist');
	rmSync(out, { recursive: true, force: true });
	const packer = join(root, 'node_modules', '.bin', 'svelte-package');
	const { status, stdout, stderr } = spawnSync(packer, ['-i', 'src/lib', '-o', 'dist'], {
		cwd: root,
		encoding: 'utf8'
	});
	if (status !== 0) throw new Error(`svelte-package\n${stdout}\n${stderr}`);
	packFonts(root, out);
	await packAtlas(root, join(out, 'atlas'));
}

/** The site serves its fonts from its root; a project's bundler finds them beside the styles. */
function packFonts(root: string, out: string): void {
	cpSync(join(root, 'static', 'fonts'), join(out, 'fonts'), { recursive: true });
	const sheet = join(out, 'styles', 'fonts.css');
	writeFileSync(sheet, readFileSync(sheet, 'utf8').replaceAll("url('/fonts/", "url('../fonts/"));
}

/** The kit that is there already is not packed once more. */
const kit: Plugin = {
	name: 'kit',
	setup: ({ onResolve }) =>
		onResolve({ filter: /^\.\.\/lib\// }, ({ path }) => ({
			path: path.replace(/^\.\.\/lib\/(.*)\.ts$/, '../$1.js'),
			external: true
		}))
};

/**
 * The atlas, each of its files a module of its own that is loaded when a story needs it. Modules, not JSON: Node wants an
 * import of JSON to say so, and bundlers do not agree on what they make of that.
 */
async function packAtlas(root: string, out: string): Promise<void> {
	await build({
		absWorkingDir: root,
		entryPoints: ['src/atlas/index.ts'],
		outdir: out,
		bundle: true,
		splitting: true,
		format: 'esm',
		platform: 'neutral',
		target: 'es2022',
		packages: 'external',
		minifyWhitespace: true,
		// Beside the entry, from where the kit is one folder up.
		chunkNames: '[name]-[hash]',
		plugins: [kit],
		logLevel: 'warning'
	});
	mkdirSync(out, { recursive: true });
	for (const name of TYPED) {
		const source = readFileSync(join(root, 'src', 'atlas', `${name}.ts`), 'utf8');
		const { outputText, diagnostics = [] } = ts.transpileDeclaration(source, {
			fileName: `${name}.ts`,
			reportDiagnostics: true
		});
		if (diagnostics.length > 0) {
			throw new Error(ts.flattenDiagnosticMessageText(diagnostics[0]!.messageText, '\n'));
		}
		writeFileSync(
			join(out, `${name}.d.ts`),
			outputText.replace(KIT, '$1../$2.js$1').replace(BESIDE, '$1./$2.js$1')
		);
	}
}
