/** While developing: the files that other pages load, built when they are asked for and something has changed. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const FILES =
	/^\/throughline(?:(?:-compiler|-map|-text|-views|-atlas\/[\w.-]+)?\.js|\.css)(?=\?|$)/;

/** Serves `/throughline.js`, what it loads, and the styles that stories are sent with from `vite dev`. */
export function islandsInDev(): Plugin {
	return {
		name: 'throughline-islands',
		apply: 'serve',
		configureServer(server) {
			let built: Promise<string> | null = null;
			server.watcher.on('change', () => (built = null));
			const build = async () => {
				const { buildIslands } = await import('./islands.ts');
				const folder = mkdtempSync(join(tmpdir(), 'throughline-dev-'));
				await buildIslands(server.config.root, folder);
				return folder;
			};
			server.middlewares.use((request, response, next) => {
				const [file] = FILES.exec(request.url ?? '') ?? [];
				if (!file) return next();
				built ??= build();
				built.then((folder) => {
					response.setHeader(
						'Content-Type',
						file.endsWith('.css') ? 'text/css' : 'text/javascript'
					);
					response.setHeader('Access-Control-Allow-Origin', '*');
					response.end(readFileSync(join(folder, file)));
				}, next);
			});
		}
	};
}
