import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { smallestGzip } from './smallest-gzip.ts';

test('nothing is lost, and it is never larger than by the defaults', async () => {
	for (const text of [
		'',
		'a',
		'card{color:red} '.repeat(999),
		JSON.stringify([...'Throughline'])
	]) {
		const body = new TextEncoder().encode(text);
		const small = await smallestGzip(body);
		expect(gunzipSync(small).toString()).toBe(text);
		expect(small.length).toBeLessThanOrEqual(gzipSync(body, { level: 9 }).length);
	}
});
