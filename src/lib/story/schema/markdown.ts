import { show } from '../issues.js';
import { safeUrl } from '../safe-url.js';
import { text } from './scalars.js';
import type { Shape } from './shape.js';

/** The destination of a link or an image, and a definition's: `](dest`, `]: dest`; and `<scheme:…>`. */
const DESTINATION =
	/\](?:\(|:)[ \t]*(?:<([^<>\n]{0,4000})>|([^\s<>()]{1,4000}))|<([a-z][a-z0-9+.-]{1,31}:[^\s<>]{0,4000})>/gi;

/**
 * Text in the Markdown subset. It is kept as written; links that cannot be followed are reported here, and are plain
 * text once compiled.
 */
export function markdown(max: number): Shape<string> {
	const plain = text({ max, translate: true, lines: true, blank: true });
	return {
		...plain,
		read(value, at, reading) {
			const written = plain.read(value, at, reading);
			if (written === undefined) return undefined;
			for (const [, pointed, bare, auto] of written.matchAll(DESTINATION)) {
				const target = pointed ?? bare ?? auto ?? '';
				if (safeUrl(target) !== null) continue;
				reading.report(at, {
					code: 'link.unsafe',
					severity: 'error',
					message: `${show(target)} cannot be a link; it will read as plain text.`,
					remedy: 'Link to an https:, http: or mailto: address, or to a step as "#its-id".'
				});
			}
			return written;
		}
	};
}
