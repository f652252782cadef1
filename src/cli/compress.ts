/** Compresses the files that a server hands out, beside each a `.gz` and a `.br`. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { gzip as zopfli } from '@gfx/zopfli';
import { gzipped } from '../server/gzip.ts';

/** What is compressed already is left alone. */
const TEXT = /\.(html|js|mjs|json|css|svg|xml|txt|wasm)$/;
/** So many at once: zlib has four threads. */
const AT_ONCE = 4;

const brotlied = promisify(brotliCompress);

/**
 * How hard to try, `THROUGHLINE_COMPRESS`: `most` is for readers; `quick` is for a build that is only tested, which takes a
 * sixth of the time and serves files some 15 % larger.
 */
export type Effort = 'most' | 'quick';

const LEVELS: Readonly<Record<Effort, { readonly gzip: number; readonly brotli: number }>> = {
	most: { gzip: 9, brotli: 11 },
	quick: { gzip: 6, brotli: 4 }
};

/** A file of the build that says how hard it tried. */
export const EFFORT = 'compressed';

/** The effort asked for by the environment. */
export function effortOf(env: NodeJS.ProcessEnv): Effort {
	const asked = env.THROUGHLINE_COMPRESS;
	if (asked === undefined || asked === '' || asked === 'most') return 'most';
	if (asked === 'quick') return asked;
	throw new Error(`THROUGHLINE_COMPRESS is “${asked}”: it may be “most” or “quick”.`);
}

/**
 * Compresses all text below a folder. Files that are the same, such as the parts of the atlas that the app and the tag both
 * have, are compressed once.
 *
 * @param hard by their paths below the folder, files that each reader gets: they are tried hardest, by Zopfli, which takes a
 *   hundred times as long and saves 3 % more; default: none
 * @returns how many files there are, and how many of them had to be compressed.
 */
export async function compressFolder(
	folder: string,
	effort: Effort,
	hard: (path: string) => boolean = () => false
): Promise<{ readonly files: number; readonly compressed: number }> {
	const same = new Map<string, string[]>();
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => TEXT.test(name))
		.map((name) => join(folder, name));
	for (const path of paths) {
		const hash = createHash('sha256')
			.update(await readFile(path))
			.digest('base64');
		const found = same.get(hash);
		if (found) found.push(path);
		else same.set(hash, [path]);
	}
	const isHard = (path: string) => effort === 'most' && hard(relative(folder, path));
	const waiting = [...same.values()];
	const work = async () => {
		for (let group = waiting.pop(); group; group = waiting.pop())
			await compress(group, effort, isHard);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return { files: paths.length, compressed: same.size };
}

/** One of a group of files that are the same, and copies for the others. */
async function compress(
	[first, ...others]: readonly string[],
	effort: Effort,
	isHard: (path: string) => boolean
): Promise<void> {
	if (first === undefined) return;
	const text = await readFile(first);
	const level = LEVELS[effort];
	const made = {
		gz: isHard(first) ? await hardest(text) : await gzipped(text, level.gzip),
		br: await brotlied(text, {
			params: {
				[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
				[constants.BROTLI_PARAM_QUALITY]: level.brotli,
				[constants.BROTLI_PARAM_SIZE_HINT]: text.length
			}
		})
	};
	for (const [ending, bytes] of Object.entries(made)) {
		await writeFile(`${first}.${ending}`, bytes);
		for (const other of others) await copyFile(`${first}.${ending}`, `${other}.${ending}`);
	}
}

/** Rounds in which Zopfli looks for something smaller: it finds hardly anything after these. */
const ROUNDS = 15;

const hardest = (text: Uint8Array): Promise<Uint8Array> =>
	new Promise((resolve, reject) => {
		zopfli(text, { numiterations: ROUNDS }, (error, made) => {
			if (made) resolve(made);
			else reject(error ?? new Error('Zopfli made nothing.'));
		});
	});
