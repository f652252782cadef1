import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const zip = promisify(gzip);

/**
 * How much memory zlib is given, which is how many symbols share a table of codes. More is not better: text of many kinds,
 * such as a page with its styles and data, does with smaller blocks, each with codes of its own.
 */
const BLOCKS = [5, 6, 7, 8] as const;

/** The smallest of what zlib makes of it: up to 1 % less than by its defaults, for four times the time. */
export async function smallestGzip(body: Uint8Array): Promise<Buffer> {
	const made = await Promise.all(BLOCKS.map((memLevel) => zip(body, { level: 9, memLevel })));
	return made.reduce((best, one) => (one.length < best.length ? one : best));
}
