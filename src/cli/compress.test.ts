/** What is served compressed is what was built, each content compressed once. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressFolder, effortOf } from './compress.ts';

const text = 'export const steps = ["crossing", "reserves", "crossing"];\n'.repeat(400);
let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'throughline-compress-'));
	mkdirSync(join(folder, 'parts'));
	writeFileSync(join(folder, 'a.js'), text);
	writeFileSync(join(folder, 'parts', 'b.js'), text);
	writeFileSync(join(folder, 'c.css'), 'p { margin: 0 }');
	writeFileSync(join(folder, 'face.woff2'), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['quick', 'most'] as const)('compresses text, the same text once: %s', async (effort) => {
	expect(await compressFolder(folder, effort)).toEqual({ files: 3, compressed: 2 });
	for (const name of ['a.js', join('parts', 'b.js')]) {
		const gz = readFileSync(join(folder, `${name}.gz`));
		const br = readFileSync(join(folder, `${name}.br`));
		expect(gunzipSync(gz).toString()).toBe(text);
		expect(brotliDecompressSync(br).toString()).toBe(text);
		expect(br.length).toBeLessThan(text.length / 20);
	}
	expect(existsSync(join(folder, 'face.woff2.br'))).toBe(false);
});

test('tries hardest for what each reader gets', async () => {
	const words = Array.from({ length: 4_000 }, (_, i) => `step${(i * 7919) % 977}`).join(' ');
	writeFileSync(join(folder, 'd.js'), words);
	const packed = async (effort: 'quick' | 'most', hard?: (path: string) => boolean) => {
		await compressFolder(folder, effort, hard);
		const gz = readFileSync(join(folder, 'd.js.gz'));
		expect(gunzipSync(gz).toString()).toBe(words);
		return gz.length;
	};
	const best = await packed('most');
	expect(await packed('most', (path) => path === 'd.js')).toBeLessThan(best);
	expect(await packed('most', (path) => path === 'a.js')).toBe(best);
	expect(await packed('quick', () => true)).toBeGreaterThan(best);
});

test('tries its best unless it is told otherwise', () => {
	expect(effortOf({})).toBe('most');
	expect(effortOf({ THROUGHLINE_COMPRESS: 'quick' })).toBe('quick');
	expect(() => effortOf({ THROUGHLINE_COMPRESS: 'fast' })).toThrow(/may be “most” or “quick”/);
});
