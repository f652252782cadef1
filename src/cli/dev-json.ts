/** While developing: JSON that is imported when it is needed. */
import type { Plugin } from 'vite';

const ASKED = /(\bimport\((['"])[^'"]+\.json\2), *\{ *with: *\{ *type: *(['"])json\3 *\} *\}/g;

/**
 * Vite serves JSON as a module of JavaScript. It takes `with { type: 'json' }`, which Node insists on, off static imports
 * alone; a browser refuses the others.
 */
export function jsonInDev(): Plugin {
	return {
		name: 'throughline-json',
		apply: 'serve',
		enforce: 'pre',
		transform: {
			filter: { id: /\.ts$/, code: /\.json['"], *\{ *with/ },
			handler: (code) => ({ code: code.replace(ASKED, '$1'), map: null })
		}
	};
}
