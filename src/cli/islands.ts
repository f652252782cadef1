/**
 * Builds what a reader's page and a foreign page load, apart from the app: each one file, with no router and no shared
 * chunks, because a second request costs a phone more than the bytes do.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { minify } from 'terser';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import svelteConfig from '../../svelte.config.js';
import { CSS_TARGET } from './css-target.ts';
import { quiet } from './quiet.ts';
import { serverForm } from './server-form.ts';

/** Where the built files wait until the app is built around them. */
export const ISLANDS = '.islands';

/** The styles of embedded stories, among the built files. */
const SHEET = 'throughline.css';
/** The island whose build gives them. */
const WITH_SHEET = 'text';

interface Island {
	readonly name: string;
	readonly entry: string;
	/** A stable name for files that other sites link to; else the name carries the hash of its content. */
	readonly stable?: string;
	/** What it imports when it is needed stays a file of its own. */
	readonly split?: true;
	/** The folder for such files, beside the script. Default: where it stands. */
	readonly parts?: string;
	/** Svelte's runtime draws it: what readers move in it all the time. Default: components are functions that write HTML. */
	readonly runtime?: true;
}

const islands: readonly Island[] = [
	{ name: 'page', entry: 'src/page.ts', split: true },
	{ name: 'element', entry: 'src/lib/embed/element.ts', stable: 'throughline.js' },
	{ name: 'figure', entry: 'src/lib/embed/figure-element.ts', stable: 'throughline-figure.js' },
	{
		name: 'timeline',
		entry: 'src/lib/embed/timeline-element.ts',
		stable: 'throughline-timeline.js',
		runtime: true
	},
	{
		name: 'timeline-text',
		entry: 'src/lib/embed/timeline-text.ts',
		stable: 'throughline-timeline-text.js'
	},
	// Whole, with what the page has too: a page that shared it would name all of that for those who never ask.
	{ name: 'map', entry: 'src/lib/player/explore.ts' },
	{ name: 'element-map', entry: 'src/lib/player/explore.ts', stable: 'throughline-map.js' },
	{ name: 'text', entry: 'src/lib/embed/text.ts', stable: 'throughline-text.js' },
	{ name: 'views', entry: 'src/views.ts', stable: 'throughline-views.js' },
	{
		name: 'compiler',
		entry: 'src/embed-compiler.ts',
		stable: 'throughline-compiler.js',
		split: true,
		parts: 'throughline-atlas'
	}
];

/**
 * What scrollama notes or draws that nobody here asks for: lines to debug by and the name they go by, what callers do
 * wrong, steps given in other ways than as a list, the direction, progress, distances.
 */
const UNASKED: Readonly<Record<string, string>> = {
	debug: 'export const setup = () => {}; export const update = () => {};',
	scroll:
		'export const setupScroll = () => {}; export const onScroll = () => {}; export let direction;',
	createProgressThreshold: 'export default () => 0;',
	err: 'export default () => {};',
	generateId: 'export default () => 0;',
	dom: 'export const selectAll = (steps) => steps;',
	getOffsetTop: 'export default () => 0;',
	parseOffset: 'export default (value) => value && { value };'
};

/**
 * What scrollama can be set up to do and never is here stays what it is at first, so that its code falls away; what it can
 * be called for and never is goes.
 */
function withoutSettings(entry: string): string {
	const SET = /^\s*(let )?(isProgress|isTriggerOnce|isDebug) = (false|progress|once|debug);$/gm;
	const CALL = /^(\t*)S\.(enable|disable|resize|offset|onStepProgress) = [^]*?^\1};$/gm;
	for (const [what, count] of [
		[SET, 6],
		[CALL, 5]
	] as const) {
		const found = entry.match(what)?.length ?? 0;
		if (found !== count)
			throw new Error(`scrollama has ${found} of the ${count} lines that are left out.`);
	}
	return entry
		.replace(SET, (_, first: string | undefined, name: string) =>
			first ? `const ${name} = false;` : ''
		)
		.replace(CALL, '');
}

/** Leaves out Vite's loader of styles for parts, as a page has its styles, and what is not asked of scrollama. */
const lean: Plugin = {
	name: 'lean',
	enforce: 'pre',
	load(id) {
		if (id.endsWith('vite/preload-helper.js')) {
			return 'export const __vitePreload = (load) => load();';
		}
		const part = /scrollama\/src\/(\w+)\.js$/.exec(id)?.[1];
		if (part && part in UNASKED) return UNASKED[part];
		if (part === 'entry') return withoutSettings(readFileSync(id, 'utf8'));
		// Nor does scrollama listen, then.
		if (id.endsWith('scroll/without-scroll-listener.ts')) {
			return 'export const withoutScrollListener = (act) => act();';
		}
		// For pages that Svelte's runtime draws; here it is never reached.
		if (id.endsWith('MapExplorer/mount.ts')) return 'export {};';
		return null;
	}
};

/** A function that components call and `server-runtime.ts` does not have would fail only where stories are read. */
export function refuseMissing(warning: { readonly code?: string; readonly message: string }): void {
	if (/IMPORT_IS_UNDEFINED|MISSING_EXPORT/.test(warning.code ?? ''))
		throw new Error(warning.message);
}

/** How components and scrollama get into a script without Svelte's runtime. */
export function withoutRuntime(root: string): Pick<InlineConfig, 'plugins' | 'resolve'> {
	return {
		plugins: [lean, serverForm(svelteConfig.compilerOptions ?? {})],
		resolve: {
			// Not `browser`: that would be the runtime.
			conditions: ['svelte', 'module', 'production'],
			// The package names its UMD build first; the module beside it needs no wrapper.
			alias: [
				{ find: 'scrollama', replacement: join(root, 'node_modules/scrollama/index.js') },
				{
					find: /^svelte(\/internal\/server|\/reactivity)?$/,
					replacement: join(root, 'src/cli/server-runtime.ts')
				}
			]
		}
	};
}

/** How components get into a script with Svelte's runtime: their styles beside them, for a shadow root. */
function withRuntime(): Pick<InlineConfig, 'plugins'> {
	const compilerOptions = { ...svelteConfig.compilerOptions, css: 'external' } as const;
	return { plugins: [svelte({ configFile: false, compilerOptions, emitCss: true })] };
}

/** Once more over what Vite has made small: each byte is paid by every reader. */
async function smaller(code: string): Promise<string> {
	const options = {
		module: true,
		ecma: 2022,
		// Without Svelte's runtime nobody is told that something was read.
		compress: { passes: 5, unsafe_arrows: true, pure_getters: true, keep_fargs: false }
	} as const;
	return (await minify(code, options)).code ?? code;
}

/** Which island a public path belongs to: its own name, or a part that stands in a folder of its own. */
export function islandAt(path: string): string | undefined {
	if (path === `/${SHEET}`) return WITH_SHEET;
	const of = islands.find(
		({ stable, parts }) => path === `/${stable}` || (parts && path.startsWith(`/${parts}/`))
	);
	return of?.name;
}

/**
 * Builds one island with its parts.
 *
 * @param out the folder that gets its files
 * @param finish what becomes of each file's code at last; default: it is made as small as it gets
 * @returns its public path
 */
export async function buildIsland(
	name: string,
	root: string,
	out: string,
	finish: (code: string) => string | Promise<string> = smaller
): Promise<string> {
	const of = islands.find((island) => island.name === name);
	if (!of) throw new Error(`No island is named "${name}".`);
	const { entry, stable, split, parts = '.', runtime } = of;
	const result = (await build({
		root,
		configFile: false,
		publicDir: false,
		logLevel: 'warn',
		customLogger: quiet(),
		...(runtime ? withRuntime() : withoutRuntime(root)),
		build: {
			write: false,
			target: 'es2022',
			cssTarget: CSS_TARGET,
			modulePreload: false,
			cssCodeSplit: false,
			rollupOptions: {
				onwarn: refuseMissing,
				input: join(root, entry),
				// A part takes what it shares with the page from the page: a file of its own would be one more round trip.
				preserveEntrySignatures: split ? 'allow-extension' : 'strict',
				external: [/throughline-(compiler|text)\.js$/],
				output: {
					entryFileNames: stable ?? `${name}.[hash].js`,
					chunkFileNames: join(parts, '[name].[hash].js'),
					codeSplitting: split ?? false
				}
			}
		}
	})) as Rolldown.RolldownOutput;
	// One sheet for all components: shadow roots share it, and a page that forbids inline styles allows it. A served
	// page has its styles already; its script asks for none.
	const styles = result.output.find(({ fileName }) => fileName.endsWith('.css'));
	const sheet = styles?.type === 'asset' ? String(styles.source) : '';
	// What the server writes out for other pages it sends with the same styles.
	if (name === WITH_SHEET) writeFileSync(join(out, SHEET), sheet);
	const code = result.output[0].code.replace(/(["'`])@throughline-styles\1/, () =>
		JSON.stringify(sheet)
	);
	// The compiler is not what readers load; Svelte's runtime is told of what is read, which the last step leaves out.
	const finished = name === 'compiler' || runtime ? (text: string) => text : finish;
	const path = stable ?? `_app/immutable/${result.output[0].fileName}`;
	const file = join(out, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, await finished(code));
	for (const part of result.output.slice(1)) {
		if (part.type !== 'chunk') continue;
		const to = join(dirname(file), part.fileName);
		mkdirSync(dirname(to), { recursive: true });
		writeFileSync(to, await finished(part.code));
	}
	return `/${path}`;
}

/** Builds all and writes `manifest.json`: the public path of each by name. */
export async function buildIslands(root: string, out = join(root, ISLANDS)): Promise<void> {
	rmSync(out, { recursive: true, force: true });
	mkdirSync(out, { recursive: true });
	const manifest: Record<string, string> = {};
	for (const { name } of islands) manifest[name] = await buildIsland(name, root, out);
	writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifest, null, '\t') + '\n');
}

/** The built files and their public paths. */
export function builtIslands(root: string): Record<string, string> {
	return JSON.parse(readFileSync(join(root, ISLANDS, 'manifest.json'), 'utf8')) as Record<
		string,
		string
	>;
}
