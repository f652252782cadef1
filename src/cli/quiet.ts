/** What every build says and nobody need act on, left out, so that a warning that matters is seen. */
import { createLogger, type Logger } from 'vite';

/** Fonts have addresses of their own, which readers' pages and other sites share; they are no part of a bundle. */
const EXPECTED = /\/fonts\/[\w-]+\.woff2 referenced in .* didn't resolve at build time/;

/** A logger of warnings and errors that passes over the expected ones. */
export function quiet(): Logger {
	const logger = createLogger('warn');
	const unless = <Options>(say: (text: string, options?: Options) => void) => {
		return (text: string, options?: Options) => {
			if (!EXPECTED.test(text)) say(text, options);
		};
	};
	return { ...logger, warn: unless(logger.warn), warnOnce: unless(logger.warnOnce) };
}
