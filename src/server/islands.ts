/** Where the parts of the page are that are built apart from the app. */
import { dev } from '$app/environment';

const SOURCES: Record<string, string> = {
	page: '/src/page.ts',
	// Built on request: its styles go into a shadow root, which only the build can do.
	map: '/src/lib/player/explore.ts',
	element: '/throughline.js',
	compiler: '/throughline-compiler.js'
};

const manifests = import.meta.glob<Record<string, string>>('/.islands/manifest.json', {
	eager: true,
	import: 'default'
});

/** The public path of an island: as built, or its source while developing. */
export function island(name: 'page' | 'map' | 'element' | 'compiler'): string {
	const built = Object.values(manifests)[0];
	const path = dev ? SOURCES[name] : built?.[name];
	if (!path) throw new Error(`No built ${name} script: run "npm run build", not "vite build".`);
	return path;
}

const sheets = import.meta.glob<string>('/.islands/throughline.css', {
	query: '?raw',
	eager: true,
	import: 'default'
});

/** The styles of embedded stories, as they were built; `null` while developing. */
export const embedSheet: string | null = Object.values(sheets)[0] ?? null;

/**
 * The same, while developing built on request.
 *
 * @param url of a request to this server
 */
export async function sheetNow(url: URL): Promise<string | null> {
	if (embedSheet || !dev) return embedSheet;
	const answer = await fetch(new URL('/throughline.css', url));
	return answer.ok ? answer.text() : null;
}
