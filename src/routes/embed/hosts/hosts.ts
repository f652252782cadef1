/** The pages that the embedding is tested in, by name. */
const files = import.meta.glob<string>('/tests/hosts/*.html', {
	query: '?raw',
	import: 'default',
	eager: true
});

export const HOSTS: ReadonlyMap<string, string> = new Map(
	Object.entries(files).map(([path, html]) => [/([^/]+)\.html$/.exec(path)?.[1] ?? path, html])
);
