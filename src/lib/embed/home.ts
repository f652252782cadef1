// Apart from its use, so that no bundler takes the files beside the script for assets of its own.
const script = import.meta.url;

/** The address of a file that lies beside the script: the compiler, the fonts. Wherever the script is served from. */
export function besideScript(path: string): string {
	return new URL(path, script).href;
}

/** Loads a script that lies there. */
export const beside = <T>(path: string): Promise<T> => {
	const script = besideScript(path);
	return import(/* @vite-ignore */ script) as Promise<T>;
};
