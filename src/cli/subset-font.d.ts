/** The part of `subset-font` that is used here; the package has no types of its own and is not always there. */
declare module 'subset-font' {
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: {
			readonly targetFormat: 'sfnt' | 'woff' | 'woff2';
			readonly noHinting?: boolean;
		}
	): Promise<Buffer>;
}
