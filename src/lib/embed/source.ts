/** Fetches what an element's `src` names and makes a compiled story of what comes back. */
import type { CompiledStory } from '../compile/types.js';
import { checkedStory, isDocument } from './guard.js';
import { besideScript } from './home.js';

/** How long an answer may take, in milliseconds. */
const PATIENCE_MS = 15_000;

/** What the compiler's own file exports. */
export interface CompilerModule {
	/** Rejects with what is wrong with the document. */
	readonly compileDocument: (json: string, language?: string) => Promise<CompiledStory>;
}

/** A story and where in it the address points: a reader's link names a step and an order. */
export interface Loaded {
	readonly story: CompiledStory;
	readonly step: string;
	readonly order: string | null;
}

/**
 * The story at an address: of a `compiled.json`, of a story document (which the compiler is loaded for), or of a story's
 * page, whose compiled story stands beside it.
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
	if (!url.pathname.endsWith('.json')) {
		url.pathname = `${url.pathname.replace(/\/$/, '')}/compiled.json`;
	}
	const text = await fetchText(url, signal);
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new Error(`${url.href} answered with something else than a story.`);
	}
	if (isDocument(value)) {
		const script = besideScript('throughline-compiler.js');
		const { compileDocument } = (await import(/* @vite-ignore */ script)) as CompilerModule;
		value = await compileDocument(text, language || undefined);
	}
	// Files of the story lie where it lies, not where it is read.
	return { story: { ...checkedStory(value), base: url.href }, step, order };
}

/** One request with one time limit, from asking to the last byte. */
async function fetchText(url: URL, signal: AbortSignal): Promise<string> {
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
		if (!response.ok) throw new Error(`${url.href} answered ${response.status}.`);
		return await response.text();
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
