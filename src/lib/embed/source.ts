/** Fetches what an element's `src` names and makes a compiled story of what comes back. */
import type { CompiledStory } from '../compile/types.js';
import { besideScript } from './home.js';
import { EMBED, type WholeStory } from './whole.js';

/** How long an answer may take, in milliseconds. */
const PATIENCE_MS = 15_000;

/** What the files export that are loaded for stories that nobody has written out, or compiled. */
export interface TextModule {
	readonly writeStory: (value: unknown, base: string, signal: AbortSignal) => Promise<WholeStory>;
}
export interface CompilerModule {
	/** Rejects with what is wrong with the document. */
	readonly compileDocument: (json: string, language?: string) => Promise<CompiledStory>;
}

/** A story and where in it the address points: a reader's link names a step and an order. */
export interface Loaded {
	readonly whole: WholeStory;
	readonly step: string;
	readonly order: string | null;
}

/**
 * The story at an address: of a story's page, beside which stands the story written out; of a `compiled.json`; or of a
 * story document, which the compiler is loaded for.
 *
 * @param address relative to the page
 * @param language BCP 47; empty: the story's own
 * @throws {Error} why there is none, in words; an `AbortError` where `signal` was used
 */
export async function loadStory(
	address: string,
	language: string,
	signal: AbortSignal
): Promise<Loaded> {
	const url = new URL(address, document.baseURI);
	if (!/^https?:$/.test(url.protocol))
		throw new Error(`A story cannot be loaded from ${url.protocol}`);
	const step = url.hash.slice(1);
	const order = url.searchParams.get('order');
	url.hash = '';
	url.searchParams.delete('order');
	if (language) url.searchParams.set('lang', language);
	const own = url.origin === new URL(besideScript('')).origin;
	const page = url.pathname.endsWith('.json') ? null : url.pathname.replace(/\/$/, '');
	if (page !== null) url.pathname = `${page}/${own ? 'embed' : 'compiled'}.json`;
	const { text, from } = await fetchText(url, signal).catch((error: unknown) => {
		// Where nothing writes a story out, it may be there compiled.
		if (page === null || !own || !(error instanceof Missing)) throw error;
		url.pathname = `${page}/compiled.json`;
		return fetchText(url, signal);
	});
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new Error(`${url.href} answered with something else than a story.`);
	}
	const trusted = own && new URL(from).origin === url.origin;
	const whole = trusted && isWhole(value) ? value : await written(value, text);
	return { whole, step, order };

	async function written(value: unknown, text: string): Promise<WholeStory> {
		let compiled = value;
		if (isDocument(value)) {
			const { compileDocument } = await beside<CompilerModule>('throughline-compiler.js');
			compiled = await compileDocument(text, language || undefined);
		}
		const { writeStory } = await beside<TextModule>('throughline-text.js');
		return writeStory(compiled, url.href, signal);
	}
}

const beside = <T>(name: string): Promise<T> => {
	const script = besideScript(name);
	return import(/* @vite-ignore */ script) as Promise<T>;
};

const formatOf = (value: unknown): string =>
	String((value as { readonly format?: unknown } | null)?.format);

/** Whether it says of itself that it is a story document that nothing has compiled yet. */
const isDocument = (value: unknown): boolean => /^throughline\/\d+$/.test(formatOf(value));

const isWhole = (value: unknown): value is WholeStory => formatOf(value) === EMBED;

/** Nothing is at an address. */
class Missing extends Error {}

/** One request with one time limit, from asking to the last byte. */
async function fetchText(
	url: URL,
	signal: AbortSignal
): Promise<{ readonly text: string; readonly from: string }> {
	const limit = new AbortController();
	const stop = () => limit.abort();
	signal.addEventListener('abort', stop);
	let late = false;
	const timer = setTimeout(() => {
		late = true;
		stop();
	}, PATIENCE_MS);
	try {
		const response = await fetch(url, { signal: limit.signal, credentials: 'omit' });
		const { status } = response;
		if (status === 404) throw new Missing(`${url.href} answered 404.`);
		if (!response.ok) throw new Error(`${url.href} answered ${status}.`);
		return { text: await response.text(), from: response.url };
	} catch (error) {
		if (late)
			throw new Error(`${url.href} did not answer within ${PATIENCE_MS / 1000} seconds.`, {
				cause: error
			});
		if (error instanceof TypeError)
			throw new Error(`${url.href} cannot be reached from this page.`, { cause: error });
		throw error;
	} finally {
		clearTimeout(timer);
		signal.removeEventListener('abort', stop);
	}
}
