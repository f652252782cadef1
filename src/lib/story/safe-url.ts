/** Schemes that a link in a story may have. */
const SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'mailto']);

/**
 * The address if it may stand in a link, else `null`: `http:`, `https:` and `mailto:`, and addresses relative to the
 * page or the site (`#crossing`, `/about`, `../map`). Anything else that could run, or that a browser could read as
 * something that runs, is refused: other schemes however disguised (letter case, white space and control characters,
 * invisible ones, character references, percent signs), and `//host` and `\\`, which leave the site unsaid.
 *
 * The address comes back as written, less white space around it.
 */
export function safeUrl(url: string): string | null {
	if (url.length > 5_000) return null;
	const text = url.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
	if (text === '' || text.length > 4_000) return null;
	// Browsers strip or ignore some of these inside of a scheme; none belongs in an address.
	if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Zs}\p{Cs}<>"`\\]/u.test(text)) return null;
	const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
	if (scheme !== undefined) {
		if (!SCHEMES.has(scheme)) return null;
		if (scheme === 'mailto') return /^mailto:[^@:/?#]+@[^@:/?#]+(\?.*)?$/i.test(text) ? text : null;
		return absolute(text) ? text : null;
	}
	if (text.startsWith('//')) return null;
	// A colon before the first slash, question or hash sign, or what is decoded into one, reads as a scheme.
	const head = /^[^/?#]*/.exec(text)?.[0] ?? '';
	return /[:&\uFF1A\uFE55\uFE13\uA789]|%3a/i.test(head) ? null : text;
}

function absolute(text: string): boolean {
	try {
		const { protocol, host, username, password } = new URL(text);
		// `https:path` is read relative to the page by browsers; names and passwords only mislead.
		return (
			/^https?:\/\//i.test(text) &&
			SCHEMES.has(protocol.slice(0, -1)) &&
			host !== '' &&
			username + password === ''
		);
	} catch {
		return false;
	}
}
