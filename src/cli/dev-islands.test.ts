import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { expect, test, vi } from 'vitest';
import { islandsInDev } from './dev-islands.ts';

let built = 0;
vi.mock('./islands.ts', () => ({
	buildIslands: (_root: string, folder: string) => {
		built += 1;
		for (const name of ['throughline.js', 'throughline-text.js', 'throughline.css'])
			writeFileSync(join(folder, name), `${name} ${built}`);
		return Promise.resolve();
	}
}));

type Middleware = (
	request: { readonly url: string },
	response: { setHeader(name: string, value: string): void; end(body: Buffer): void },
	next: () => void
) => void;

test('scripts and styles that other pages get are built when they are asked for, and again after a change', async () => {
	const watcher = new EventEmitter();
	let serve: Middleware | undefined;
	const server = {
		watcher,
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
			const end = (body: Buffer) => resolve(`${type}: ${body.toString()}`);
			serve?.({ url }, { setHeader, end }, () => resolve('next'));
		});
	expect(await ask('/throughline.js?v=1')).toBe('text/javascript: throughline.js 1');
	expect(await ask('/throughline.css')).toBe('text/css: throughline.css 1');
	expect(await ask('/throughline-other.js')).toBe('next');
	expect(await ask('/throughline.css.map')).toBe('next');
	watcher.emit('change');
	expect(await ask('/throughline-text.js')).toBe('text/javascript: throughline-text.js 2');
});
