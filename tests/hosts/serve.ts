/**
 * Serves pages that embed stories, on an origin of its own, so that everything they load crosses origins as it would in
 * the wild. `{{kit}}` in a page stands for the kit's origin.
 *
 * `npx tsx tests/hosts/serve.ts http://localhost:3000` serves them by hand.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = import.meta.dirname;
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));

export interface Hosts {
	readonly origin: string;
	close(): Promise<void>;
}

/** @param kit origin of the kit, as `http://localhost:3000` @param port default: any that is free */
export async function serveHosts(kit: string, port = 0): Promise<Hosts> {
	const server = createServer((request, response) => {
		const name = new URL(request.url ?? '/', 'http://host').pathname.slice(1);
		if (name === 'favicon.ico') return void response.writeHead(204).end();
		const found = pages.includes(name);
		const body = found
			? readFileSync(join(folder, name), 'utf8').replaceAll('{{kit}}', kit)
			: `<!doctype html><title>Hosts</title><ul>${pages.map((page) => `<li><a href="/${page}">${page}</a>`).join('')}</ul>`;
		response.writeHead(found || name === '' ? 200 : 404, {
			'Content-Type': 'text/html; charset=utf-8'
		});
		response.end(body);
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { origin } = await serveHosts(process.argv[2] ?? 'http://localhost:3000');
	console.log(`${origin}/\n${pages.map((page) => `${origin}/${page}`).join('\n')}`);
}
