/** `npm run build`: the islands first, then the app, then the islands into the app's public files; compressed last. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, runnerImport } from 'vite';
import { BUILD, PRECOMPILED } from '../server/precompiled.ts';
import { compressFolder, EFFORT, effortOf } from './compress.ts';
import { buildIslands, ISLANDS } from './islands.ts';
import { quiet } from './quiet.ts';
import { writeSchemas } from './schema.ts';

export async function buildAll(root = process.cwd()): Promise<void> {
	const effort = effortOf(process.env);
	// The generated part of tsconfig.json, without which a fresh clone builds nothing.
	execFileSync(process.execPath, [join(root, 'node_modules/@sveltejs/kit/svelte-kit.js'), 'sync'], {
		cwd: root
	});
	// Kinds of the site's own are in them.
	writeSchemas();
	await buildIslands(root);
	await build({ root, logLevel: 'warn', customLogger: quiet() });
	openToOthers(join(root, 'build'));
	await compileStories(root);
	const scripts = readdirSync(join(root, ISLANDS), { recursive: true, encoding: 'utf8' });
	for (const path of scripts.filter((name) => name.endsWith('.js'))) {
		const from = join(root, ISLANDS, path);
		const to = join(root, 'build', 'client', path);
		mkdirSync(dirname(to), { recursive: true });
		cpSync(from, to);
	}
	// The compiler with its atlas is not what readers get.
	const read = new Set(scripts.filter((path) => !/^throughline-(atlas|compiler)/.test(path)));
	await compressFolder(join(root, 'build', 'client'), effort, (path) => read.has(path));
	writeFileSync(join(root, 'build', EFFORT), effort);
}

/** Compiles the stories that ship, so that the server need not. */
async function compileStories(root: string): Promise<void> {
	const { module } = await runnerImport<typeof import('../server/precompile.ts')>(
		join(root, 'src/server/precompile.ts'),
		{ root, configFile: false, plugins: [svelte({ configFile: false })], logLevel: 'warn' }
	);
	for (const { slug, issue } of module.missing) {
		console.warn(`${slug}: ${issue.path}: ${issue.message}\n    → ${issue.remedy}`);
	}
	const folder = join(root, 'build', PRECOMPILED);
	mkdirSync(folder, { recursive: true });
	for (const [name, made] of module.files) {
		writeFileSync(join(folder, name), JSON.stringify(made));
	}
	writeFileSync(join(folder, BUILD), nameOf(join(root, 'build', 'server')));
}

/** A name for what a folder holds: two builds have the same where they are the same in every file. */
function nameOf(folder: string): string {
	const hash = createHash('sha256');
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
		.map(({ parentPath, name }) => join(parentPath, name));
	for (const path of files.sort())
		hash.update(path.slice(folder.length)).update(readFileSync(path));
	return hash.digest('hex').slice(0, 20);
}

/**
 * Lets other sites read what an embedded story loads. The app serves its files before any code of ours runs, so a handler
 * of ours is put before the app's.
 */
function openToOthers(build: string): void {
	const index = readFileSync(join(build, 'index.js'), 'utf8');
	const opened = index.replace(/(\w+ as )handler\b/, '$1closed');
	if (opened === index) throw new Error('The server was built in a way that is not known here.');
	writeFileSync(join(build, 'index.js'), `import { handler } from './handler.js';\n${opened}`);
	renameSync(join(build, 'handler.js'), join(build, 'app.js'));
	writeFileSync(
		join(build, 'handler.js'),
		`import { handler as app } from './app.js';

const SCRIPTS = /^\\/throughline(-[\\w-]+(\\/[\\w.-]+)?)?\\.js$/;
const FONTS = /^\\/fonts\\//;
const MEDIA = /^\\/media\\//;

export const handler = (request, response, next) => {
	const [path] = (request.url ?? '').split('?', 1);
	if (SCRIPTS.test(path) || FONTS.test(path) || MEDIA.test(path)) {
		response.setHeader('Access-Control-Allow-Origin', '*');
		response.setHeader('Cache-Control', !SCRIPTS.test(path) ? 'max-age=604800' : 'max-age=300');
	}
	return app(request, response, next);
};
`
	);
}

if (import.meta.url === `file://${process.argv[1]}`) await buildAll();
