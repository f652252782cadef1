/** The address of a file that lies beside the script: the compiler, the fonts. Wherever the script is served from. */
export function besideScript(path: string): string {
	return new URL(`./${path}`, import.meta.url).href;
}
