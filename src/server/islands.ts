/** Where the parts of the page are that are built apart from the app. */
import { dev } from '$app/environment';

/** Built on request, as for readers: they draw with the server's form of the components, which only the build gives them. */
const ON_REQUEST = {
	page: '/@islands/page.js',
	map: '/@islands/map.js',
	element: '/throughline.js',
	figure: '/throughline-figure.js',
	timeline: '/throughline-timeline.js',
	compiler: '/throughline-compiler.js'
} as const;

const manifests = import.meta.glob<Record<string, string>>('/.islands/manifest.json', {
	eager: true,
	import: 'default'
});

/** The public path of an island: as built, or where it is built on request while developing. */
export function island(name: keyof typeof ON_REQUEST): string {
	const built = Object.values(manifests)[0];
	const path = dev ? ON_REQUEST[name] : built?.[name];
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
