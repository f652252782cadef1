/** While developing: the scripts of readers' pages and of other pages, built when they are asked for and something has changed. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';

/** What other pages load, under the names that they know. */
const PUBLIC = /^\/throughline(?:(?:-[\w-]+(?:\/[\w.-]+)?)?\.js|\.css)(?=\?|$)/;
/** What a served page loads: an island by its name, and the parts beside it, whose names carry their hash. */
const PAGES = /^\/@islands\/(?:(page|map)|[\w-]+\.[\w-]+)\.js(?=\?|$)/;

const CHANGED = 'islands:changed';
/** A page that was built is not exchanged piece by piece: it is loaded anew, and keeps its step by its address. */
const RELOAD = `import { createHotContext } from '/@vite/client';
createHotContext('/@islands').on('${CHANGED}', () => location.reload());
`;

/** Serves them, and the styles that stories are sent with, from `vite dev`. */
export function islandsInDev(): Plugin {
	return {
		name: 'throughline-islands',
		apply: 'serve',
		configureServer(server) {
			const folder = mkdtempSync(join(tmpdir(), 'throughline-dev-'));
			server.httpServer?.once('close', () => rmSync(folder, { recursive: true, force: true }));
			const built = new Map<string, Promise<string>>();
			server.watcher.on('change', () => {
				if (built.size === 0) return;
				built.clear();
				server.ws.send({ type: 'custom', event: CHANGED });
			});

			const build = (name: string): Promise<string> => {
				const begun =
					built.get(name) ??
					import('./islands.ts').then(({ buildIsland }) =>
						buildIsland(name, server.config.root, folder, (code) => code)
					);
				built.set(name, begun);
				return begun;
			};
			const publicFile = async (path: string): Promise<string | undefined> => {
				const { islandAt } = await import('./islands.ts');
				const name = islandAt(path);
				if (name) await build(name);
				return name && readText(join(folder, path));
			};
			const pageFile = async (path: string, name?: string): Promise<string | undefined> => {
				if (!name) return readText(join(folder, '_app', 'immutable', basename(path)));
				const code = readText(join(folder, await build(name)));
				return name === 'page' ? RELOAD + code : code;
			};

			server.middlewares.use((request, response, next) => {
				const url = request.url ?? '';
				const [file] = PUBLIC.exec(url) ?? [];
				const [ofPage, name] = PAGES.exec(url) ?? [];
				if (!file && !ofPage) return next();
				(ofPage ? pageFile(ofPage, name) : publicFile(file ?? '')).then((body) => {
					if (body === undefined) return next();
					response.setHeader(
						'Content-Type',
						file?.endsWith('.css') ? 'text/css' : 'text/javascript'
					);
					response.setHeader('Access-Control-Allow-Origin', '*');
					response.setHeader('Cache-Control', 'no-store');
					response.end(body);
				}, next);
			});
		}
	};
}

function readText(file: string): string | undefined {
	return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
