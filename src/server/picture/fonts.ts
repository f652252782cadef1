/** The fonts of pictures: made by `src/cli/picture-fonts.ts`, carried inside the server's own code. */
const files = import.meta.glob<string>('./fonts/*.woff2', {
	eager: true,
	query: '?inline',
	import: 'default'
});

/** Each as WOFF2. */
export function pictureFonts(): Uint8Array[] {
	return Object.values(files).map(
		(url) => new Uint8Array(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'))
	);
}
