import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const app = vi.hoisted(() => ({ dev: true }));
vi.mock('$app/environment', () => app);

const data = join(tmpdir(), 'throughline-hooks-');
let folder = '';
beforeEach(() => {
	folder = mkdtempSync(data);
	vi.stubEnv('THROUGHLINE_DATA', folder);
	vi.resetModules();
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true, force: true });
});

/** What a reader gets of a page that is drawn as each of these texts in turn. */
async function asked(...texts: readonly string[]): Promise<string[]> {
	const { handle } = await import('./hooks.server.ts');
	const url = new URL('http://localhost/stories/into-tajikistan');
	const event = {
		url,
		request: new Request(url),
		route: { id: '/stories/[slug]' },
		params: { slug: 'into-tajikistan' },
		locals: {}
	};
	const got: string[] = [];
	for (const text of texts) {
		const resolve = () => new Response(text, { headers: { 'Content-Type': 'text/html' } });
		got.push(await (await handle({ event, resolve } as never)).text());
	}
	return got;
}

test('a page is kept by its revision, and while developing it is drawn anew: a component may have changed', async () => {
	app.dev = false;
	expect(await asked('as it was', 'as it is')).toEqual(['as it was', 'as it was']);
	vi.resetModules();
	app.dev = true;
	expect(await asked('as it was', 'as it is')).toEqual(['as it was', 'as it is']);
});
