import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gzipped } from './gzip.ts';

test.each([6, 9])(
	'nothing is lost, and it is never larger than by the defaults (level %i)',
	async (level) => {
		for (const text of [
			'',
			'a',
			'card{color:red} '.repeat(999),
			JSON.stringify([...'Throughline'])
		]) {
			const body = new TextEncoder().encode(text);
			const small = await gzipped(body, level);
			expect(gunzipSync(small).toString()).toBe(text);
			expect(small.length).toBeLessThanOrEqual(gzipSync(body, { level }).length);
		}
	}
);
