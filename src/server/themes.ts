/** The themes that ship, as text: a page carries the one that its story names, a foreign page fetches it. */
const files = import.meta.glob<string>('/src/lib/styles/themes/*.css', {
	query: '?inline',
	import: 'default',
	eager: true
});

/** A theme's CSS, or `null` where there is none of that name. */
export function themeCss(name: string | undefined): string | null {
	return files[`/src/lib/styles/themes/${name}.css`] ?? null;
}
