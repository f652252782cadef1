import { expect, test } from 'vitest';
import { openJson } from './answers.ts';

test('JSON is sent to any site, and written only for who has not the same already', async () => {
	let written = 0;
	const ask = (known?: string) =>
		openJson(
			new Request('http://a.example/', { headers: known ? { 'If-None-Match': known } : {} }),
			'"a-1"',
			() => `{"n":${++written}}`,
			'application/feed+json'
		);
	const first = ask();
	expect(first.status).toBe(200);
	expect(await first.text()).toBe('{"n":1}');
	expect(Object.fromEntries(first.headers)).toEqual({
		'access-control-allow-origin': '*',
		'cache-control': 'no-cache',
		'content-type': 'application/feed+json; charset=utf-8',
		etag: '"a-1"'
	});
	const again = ask('"a-1"');
	expect(again.status).toBe(304);
	expect(again.headers.get('ETag')).toBe('"a-1"');
	expect(await again.text()).toBe('');
	expect(written).toBe(1);
	expect(ask('"a-0"').status).toBe(200);
});
