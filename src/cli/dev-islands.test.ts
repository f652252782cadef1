import { EventEmitter } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { expect, test, vi } from 'vitest';
import { islandsInDev } from './dev-islands.ts';

let built: string[] = [];
vi.mock('./islands.ts', async (original) => ({
	...(await original<typeof import('./islands.ts')>()),
	buildIsland: (name: string, _root: string, folder: string) => {
		built.push(name);
		const write = (file: string) => {
			mkdirSync(dirname(join(folder, file)), { recursive: true });
			writeFileSync(join(folder, file), `${file} ${built.length}`);
			return `/${file}`;
		};
		if (name === 'text') write('throughline.css');
		if (name === 'page') write('_app/immutable/film.b2.js');
		const own = { page: '_app/immutable/page.a1.js', element: 'throughline.js' }[name];
		return Promise.resolve(write(own ?? `throughline-${name}.js`));
	}
}));

type Middleware = (
	request: { readonly url: string },
	response: { setHeader(name: string, value: string): void; end(body: string): void },
	next: () => void
) => void;

/** The plugin at work: what it answers, and what its pages are told. */
async function serving() {
	built = [];
	const watcher = new EventEmitter();
	const told: unknown[] = [];
	let serve: Middleware | undefined;
	const server = {
		watcher,
		httpServer: new EventEmitter(),
		ws: { send: (message: unknown) => told.push(message) },
		config: { root: '/' },
		middlewares: { use: (middleware: Middleware) => (serve = middleware) }
	} as unknown as ViteDevServer;
	const { configureServer } = islandsInDev();
	if (typeof configureServer !== 'function') throw new Error('no hook');
	await configureServer.call({} as never, server);
	const ask = (url: string) =>
		new Promise<string>((resolve) => {
			let type = '';
			const setHeader = (name: string, value: string) => {
				if (name === 'Content-Type') type = value;
			};
			const end = (body: string) => resolve(`${type}: ${body}`);
			serve?.({ url }, { setHeader, end }, () => resolve('next'));
		});
	return {
		ask,
		told,
		change: () => watcher.emit('change'),
		close: () => server.httpServer?.emit('close')
	};
}

test('scripts and styles that other pages get are built when they are asked for, and again after a change', async () => {
	const { ask, change, close } = await serving();
	expect(await ask('/throughline.js?v=1')).toBe('text/javascript: throughline.js 1');
	expect(await ask('/throughline.css')).toBe('text/css: throughline.css 2');
	expect(await ask('/throughline-text.js')).toBe('text/javascript: throughline-text.js 2');
	expect(await ask('/throughline-other.js')).toBe('next');
	expect(await ask('/throughline.css.map')).toBe('next');
	change();
	expect(await ask('/throughline-text.js')).toBe('text/javascript: throughline-text.js 3');
	expect(built).toEqual(['element', 'text', 'text']);
	close();
});

test('a page gets its script with its parts, and is loaded anew after a change', async () => {
	const { ask, told, change, close } = await serving();
	change();
	expect(told).toEqual([]);
	const page = await ask('/@islands/page.js');
	expect(page).toMatch(/^text\/javascript: import .*@vite\/client/);
	expect(page).toMatch(/page\.a1\.js 1$/);
	expect(await ask('/@islands/film.b2.js')).toBe('text/javascript: _app/immutable/film.b2.js 1');
	expect(await ask('/@islands/other.b2.js')).toBe('next');
	expect(await ask('/@islands/../../etc/passwd.a.js')).toBe('next');
	expect(built).toEqual(['page']);
	change();
	expect(told).toEqual([{ type: 'custom', event: 'islands:changed' }]);
	close();
});
