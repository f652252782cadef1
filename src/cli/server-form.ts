/** Compiles components to their server form, functions that write HTML, for scripts that draw without Svelte's runtime. */
import { compile, type CompileOptions } from 'svelte/compiler';
import type { Plugin } from 'vite';

const STYLES = '?styles.css';
/** What hydration finds its way by; nothing here is hydrated. */
const MARKERS = /<!--[[\]\-\d!$]*-->/g;
/** What then writes nothing any more. */
const NOTHING = /\$\$renderer\d*\.push\((['"`])\1\);/g;

/**
 * @param options as of the app's own build, so that styles have the same names there and here
 */
export function serverForm(options: CompileOptions): Plugin {
	const styles = new Map<string, string>();
	return {
		name: 'server-form',
		enforce: 'pre',
		resolveId: (id) => (styles.has(id) ? id : null),
		load: (id) => styles.get(id) ?? null,
		transform(code, id) {
			if (!id.endsWith('.svelte')) return null;
			const { js, css } = compile(code, {
				...options,
				filename: id,
				generate: 'server',
				css: 'external',
				dev: false
			});
			const out = js.code.replace(MARKERS, '').replace(NOTHING, '');
			if (!css) return { code: out, map: null };
			const sheet = id + STYLES;
			styles.set(sheet, css.code);
			return { code: `import ${JSON.stringify(sheet)};\n${out}`, map: null };
		}
	};
}
