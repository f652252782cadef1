import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encodingFor, Pages } from './pages.ts';

const request = (encodings?: string) =>
	new Request('http://localhost/', encodings ? { headers: { 'Accept-Encoding': encodings } } : {});
const page = (text: string, init: ResponseInit = {}) =>
	new Response(text, { headers: { 'Content-Type': 'text/html' }, ...init });
const long = 'Into Tajikistan. '.repeat(200);

describe('encodingFor', () => {
	test('prefers brotli, takes gzip, and believes a refusal', () => {
		expect(encodingFor('gzip, deflate, br;q=0.9')).toBe('br');
		expect(encodingFor('gzip;q=1.0, br;q=0')).toBe('gzip');
		expect(encodingFor('identity')).toBeNull();
		expect(encodingFor(null)).toBeNull();
	});
});

describe('Pages', () => {
	test('compresses what a browser takes compressed', async () => {
		const pages = new Pages();
		const br = await pages.answer(request('br'), null, () => page(long));
		expect(brotliDecompressSync(await br.arrayBuffer()).toString()).toBe(long);
		const gz = await pages.answer(request('gzip'), null, () => page(long));
		expect(gunzipSync(await gz.arrayBuffer()).toString()).toBe(long);
		const plain = await pages.answer(request(), null, () => page(long));
		expect(await plain.text()).toBe(long);
		expect(plain.headers.get('Vary')).toBe('Accept-Encoding');
	});

	test('renders a page once a key and encoding', async () => {
		const pages = new Pages();
		let rendered = 0;
		const render = () => page(`${long}${++rendered}`);
		await pages.answer(request('br'), 'a@1', render);
		const again = await pages.answer(request('br'), 'a@1', render);
		expect(brotliDecompressSync(await again.arrayBuffer()).toString()).toBe(`${long}1`);
		await pages.answer(request('br'), 'a@2', render);
		expect(rendered).toBe(2);
	});

	test('sends the first answer soon and the next ones as small as they get', async () => {
		const varied = Array.from({ length: 4000 }, (_, i) => `${i * 7919} ${i % 13}`).join(' ');
		const pages = new Pages();
		const ask = async () => {
			const answer = await pages.answer(request('br'), 'a', () => page(varied));
			const body = await answer.arrayBuffer();
			expect(Number(answer.headers.get('Content-Length'))).toBe(body.byteLength);
			expect(brotliDecompressSync(body).toString()).toBe(varied);
			return body.byteLength;
		};
		const first = await ask();
		await pages.settled;
		expect(await ask()).toBeLessThan(first);
	});

	test('keeps no failure and leaves pictures alone', async () => {
		const pages = new Pages();
		await pages.answer(request(), 'x', () => page('gone', { status: 404 }));
		const good = await pages.answer(request(), 'x', () => page('here'));
		expect(await good.text()).toBe('here');
		const picture = await pages.answer(
			request('br'),
			null,
			() => new Response(long, { headers: { 'Content-Type': 'image/png' } })
		);
		expect(picture.headers.has('Content-Encoding')).toBe(false);
	});
});
