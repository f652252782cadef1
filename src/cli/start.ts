/** `npm start`: builds what has changed since the last time, serves on localhost and prints where to look. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildAll } from './build.ts';
import { EFFORT, effortOf } from './compress.ts';
import { choosePort } from './port.ts';

const root = process.cwd();
const HOST = '127.0.0.1';
const SOURCES = [
	'src',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts'
];

/** The newest change below a path, in milliseconds. */
function newest(path: string): number {
	if (!existsSync(path)) return 0;
	const stat = statSync(path);
	if (!stat.isDirectory()) return stat.mtimeMs;
	return readdirSync(path).reduce(
		(latest, name) =>
			name === 'node_modules' ? latest : Math.max(latest, newest(join(path, name))),
		0
	);
}

const built = join(root, 'build', 'index.js');
/** Whether the build that is there was compressed for readers, not only to be tested. */
const compressed = (): boolean => {
	const effort = join(root, 'build', EFFORT);
	return existsSync(effort) && readFileSync(effort, 'utf8') === effortOf(process.env);
};
const changed = Math.max(...SOURCES.map((path) => newest(join(root, path))));
if (newest(built) < changed || !compressed()) {
	console.log('Building …');
	await buildAll(root);
}

const { port, note } = await choosePort(Number(process.env.PORT) || 3000, HOST);
const origin = `http://localhost:${port}`;
process.env.HOST = HOST;
process.env.PORT = String(port);
process.env.ORIGIN = origin;
process.env.BODY_SIZE_LIMIT ??= '24M';
await import(pathToFileURL(built).href);
console.log(`
Throughline is being served.${note && `\n${note}`}
  Read    ${origin}/stories/into-tajikistan
  Edit    ${origin}/edit/into-tajikistan
  Embed   ${origin}/embed
  Home    ${origin}/
Stop it with Ctrl+C.`);
