/** The site's own files: built, or as they stand in the sources. */
import { statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { MEDIA } from '#lib/story/site-files.ts';
import { builtServer } from './precompiled.ts';

/** Where they are. */
export function siteFolder(): string {
	const built = builtServer();
	return built ? join(built.folder, '..', 'client') : resolve('static');
}

/** Tells whether there is no file at a path from the site's root on, as `/media/plan.svg`. */
export function lookIn(folder = siteFolder()): (path: string) => boolean {
	const media = resolve(folder, `.${MEDIA}`);
	return (path) => {
		const file = resolve(folder, `.${path}`);
		try {
			return !file.startsWith(media + sep) || !statSync(file).isFile();
		} catch {
			// Also where the system cannot look for such a name.
			return true;
		}
	};
}
