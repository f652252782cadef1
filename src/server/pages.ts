/**
 * Rendered pages, kept by what they show and compressed once. adapter-node compresses files, not answers; on a slow line
 * that is the difference between 40 and 200 kB.
 */
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { gzipped } from './gzip.ts';

const brotli = promisify(brotliCompress);

/** Smaller answers are not worth the work. */
const WORTH_IT = 1_000;
const TEXT =
	/^(text\/|application\/(json|javascript|ld\+json|atom\+xml|feed\+json|xml)|image\/svg)/;

type Encoding = 'br' | 'gzip';

/** The encoding to answer in, from `Accept-Encoding`; `null`: as it is. */
export function encodingFor(accepted: string | null): Encoding | null {
	const names = (accepted ?? '')
		.split(',')
		.filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
		.map((part) => part.split(';')[0]!.trim());
	if (names.includes('br')) return 'br';
	return names.includes('gzip') ? 'gzip' : null;
}

/** How hard to try: at once for whoever waits, well for those who come after. */
const EFFORT = { now: { br: 5, gzip: 6 }, later: { br: 11, gzip: 9 } } as const;
/** What is larger is never done over: the best takes seconds a megabyte. */
const WORTH_THE_BEST = 3_000_000;

async function compress(
	body: Uint8Array,
	encoding: Encoding,
	effort: keyof typeof EFFORT
): Promise<Uint8Array<ArrayBuffer>> {
	const level = EFFORT[effort][encoding];
	const made =
		encoding === 'br'
			? await brotli(body, {
					params: {
						[constants.BROTLI_PARAM_QUALITY]: level,
						[constants.BROTLI_PARAM_SIZE_HINT]: body.length
					}
				})
			: await gzipped(body, level);
	return new Uint8Array(made);
}

interface Kept {
	readonly status: number;
	readonly headers: readonly [string, string][];
	readonly body: Uint8Array<ArrayBuffer>;
}

export class Pages {
	readonly #kept = new Map<string, Kept>();
	readonly #most: number;
	/** Kept once all that is kept is as small as it gets. */
	settled: Promise<void> = Promise.resolve();

	/** @param most pages kept; the oldest goes first. Default 64. */
	constructor(most = 64) {
		this.#most = most;
	}

	/**
	 * Answers from what is kept under `key`, or renders, compresses and keeps it. Only successes are kept.
	 *
	 * @param key everything the answer depends on, or `null` to keep nothing
	 */
	async answer(
		request: Request,
		key: string | null,
		render: () => Response | Promise<Response>
	): Promise<Response> {
		const encoding = encodingFor(request.headers.get('Accept-Encoding'));
		const full = key === null ? null : `${encoding ?? ''} ${key}`;
		const kept = full === null ? undefined : this.#kept.get(full);
		if (kept) return restore(kept);
		const response = await render();
		const type = response.headers.get('Content-Type') ?? '';
		if (!response.body || response.headers.has('Content-Encoding') || !TEXT.test(type)) {
			return response;
		}
		const plain = new Uint8Array(await response.arrayBuffer());
		let body = plain;
		const headers = new Headers(response.headers);
		headers.append('Vary', 'Accept-Encoding');
		if (encoding && body.length >= WORTH_IT) {
			body = await compress(plain, encoding, 'now');
			headers.set('Content-Encoding', encoding);
		}
		headers.set('Content-Length', String(body.length));
		const made = { status: response.status, headers: [...headers], body };
		if (full !== null && response.status === 200) {
			this.#kept.set(full, made);
			if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value!);
			if (body !== plain && encoding && plain.length <= WORTH_THE_BEST) {
				this.settled = this.settled.then(() => this.#improve(full, made, plain, encoding));
			}
		}
		return restore(made);
	}

	/** Compresses what is kept once more, as well as can be: one page after another, while nobody waits. */
	async #improve(key: string, made: Kept, plain: Uint8Array, encoding: Encoding): Promise<void> {
		if (this.#kept.get(key) !== made) return;
		const body = await compress(plain, encoding, 'later');
		if (this.#kept.get(key) !== made) return;
		const headers = made.headers.map(([name, value]): [string, string] =>
			name === 'content-length' ? [name, String(body.length)] : [name, value]
		);
		this.#kept.set(key, { ...made, headers, body });
	}
}

function restore({ status, headers, body }: Kept): Response {
	return new Response(body, { status, headers: [...headers] });
}
