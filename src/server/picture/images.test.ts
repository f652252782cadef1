import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { siteImage, typeOf } from './images.ts';

const root = mkdtempSync(join(tmpdir(), 'throughline-images-'));
const site = join(root, 'site');
mkdirSync(site);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>';
const png = (width: number, height: number) => {
	const bytes = Buffer.alloc(33);
	bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	bytes.writeUInt32BE(width, 16);
	bytes.writeUInt32BE(height, 20);
	return bytes;
};

describe('an image that a map is drawn on', () => {
	test('is read from the site’s own files', async () => {
		writeFileSync(join(site, 'a plan.svg'), svg);
		const address = await siteImage('/a%20plan.svg?v=2', site);
		expect(address).toBe(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
		expect(await siteImage('/none.svg', site)).toBeUndefined();
	});

	test('is never another file of the machine, nor of another site', async () => {
		writeFileSync(join(root, 'secret.svg'), svg);
		writeFileSync(join(site, 'notes.txt'), 'secret');
		for (const address of [
			'/../secret.svg',
			'/%2e%2e/secret.svg',
			'/..%2fsecret.svg',
			`${root}/secret.svg`,
			'//elsewhere.example/a.svg',
			'https://elsewhere.example/a.svg',
			'/notes.txt',
			'/',
			'/%00',
			'/%'
		])
			expect(await siteImage(address, site), address).toBeUndefined();
	});

	test('is what it holds, whatever it is called, and no larger than can be held', () => {
		expect(typeOf(png(1600, 1000))).toBe('image/png');
		expect(typeOf(png(60_000, 60_000))).toBeUndefined();
		expect(typeOf(Buffer.from('GIF89a\x40\x06\xe8\x03', 'latin1'))).toBe('image/gif');
		const app0 = [0xff, 0xe0, 0, 4, 0, 0];
		const frame = [0xff, 0xc2, 0, 17, 8, 3, 0xe8, 6, 0x40, 3];
		expect(typeOf(Buffer.from([0xff, 0xd8, ...app0, ...frame]))).toBe('image/jpeg');
		expect(typeOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0]))).toBeUndefined();
		expect(typeOf(Buffer.from(`<?xml version="1.0"?>\n<!-- a -->\n${svg}`))).toBe('image/svg+xml');
		expect(typeOf(Buffer.from(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg}`))).toBeUndefined();
		expect(typeOf(Buffer.from('<html></html>'))).toBeUndefined();
		// However many ways there are to tell where a comment ends.
		expect(typeOf(Buffer.from(`${'<!-- -->'.repeat(60)}<html></html>`))).toBeUndefined();
		expect(typeOf(Buffer.from(`${'<!-- -->'.repeat(60)}${svg}`))).toBe('image/svg+xml');
		expect(typeOf(Buffer.alloc(0))).toBeUndefined();
	});
});
