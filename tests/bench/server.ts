/** A small static server for the pages that are compared with: it compresses as the app does. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export interface File {
	readonly type: string;
	readonly body: string | Buffer;
}

const NOTHING: File = { type: 'text/plain', body: '' };

/** Serves files by path. `find` is asked for what `files` does not hold. */
export async function serveFiles(
	files: ReadonlyMap<string, File>,
	find: (path: string) => File | null
): Promise<{ origin: string; server: Server }> {
	const zipped = new Map<string, Buffer>();
	const server = createServer((request, response) => {
		const path = (request.url ?? '/').split('?')[0]!;
		const file = files.get(path) ?? find(path);
		const { type, body } = file ?? NOTHING;
		const headers = { 'Content-Type': type, 'Cache-Control': 'no-cache' };
		if (type.startsWith('font/')) {
			response.writeHead(file ? 200 : 404, headers).end(body);
			return;
		}
		const made = zipped.get(path) ?? gzipSync(body, { level: 9 });
		zipped.set(path, made);
		response
			.writeHead(file ? 200 : 404, {
				...headers,
				'Content-Encoding': 'gzip',
				'Content-Length': made.length
			})
			.end(made);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
