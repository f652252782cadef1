/**
 * Rendered pages, kept by what they show and compressed once. adapter-node compresses files, not answers; on a slow line
 * that is the difference between 40 and 200 kB.
 */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Smaller answers are not worth the work. */
const WORTH_IT = 1_000;
const TEXT = /^(text\/|application\/(json|javascript|ld\+json|xml)|image\/svg)/;

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

async function compress(body: Uint8Array, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
	const made =
		encoding === 'br'
			? await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
			: await zip(body, { level: 7 });
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
		let body = new Uint8Array(await response.arrayBuffer());
		const headers = new Headers(response.headers);
		headers.append('Vary', 'Accept-Encoding');
		if (encoding && body.length >= WORTH_IT) {
			body = await compress(body, encoding);
			headers.set('Content-Encoding', encoding);
		}
		headers.set('Content-Length', String(body.length));
		const made = { status: response.status, headers: [...headers], body };
		if (full !== null && response.status === 200) {
			this.#kept.set(full, made);
			if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value!);
		}
		return restore(made);
	}
}

function restore({ status, headers, body }: Kept): Response {
	return new Response(body, { status, headers: [...headers] });
}
