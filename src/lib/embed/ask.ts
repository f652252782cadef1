/** Asks other addresses for what elements show. */

/** How long an answer may take, in milliseconds. */
const PATIENCE_MS = 15_000;

/**
 * The address of a story in the language that is asked for.
 *
 * @param address relative to the page
 * @param language BCP 47; empty: none is asked for
 * @throws {Error} where it is none that can be asked
 */
export function addressOf(address: string, language: string): URL {
	const url = new URL(address, document.baseURI);
	if (!/^https?:$/.test(url.protocol))
		throw new Error(`A story cannot be loaded from ${url.protocol}`);
	if (language) url.searchParams.set('lang', language);
	return url;
}

/** Nothing is at an address. */
export class Missing extends Error {}

/** One request with one time limit, from asking to the last byte. */
export async function fetchText(
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
