/** Files of the site that a story names: whether they are there is known where the site is. */
import { formatPath, show } from './issues.js';
import type { NamedFile } from './schema/shape.js';
import type { Issue } from './types.js';

/** Where a site keeps the files of its stories. */
export const MEDIA = '/media/';

/**
 * The path of a file among those of the site, from its root on and without what only a browser needs; `null` where the
 * address leads elsewhere.
 */
export function sitePath(address: string): string | null {
	if (!address.startsWith(MEDIA)) return null;
	const path = address.replace(/[?#].*$/s, '');
	try {
		const plain = decodeURIComponent(path);
		// Nobody means what a browser would look for elsewhere, and no system has files of such names.
		return /\0|\\|\/\.{1,2}(\/|$)/.test(plain) ? null : plain;
	} catch {
		return null;
	}
}

/** What is said of files that are not there. A story is sound without them: its readers only do not see them. */
export function missingFiles(
	files: readonly NamedFile[],
	isMissing: (path: string) => boolean
): readonly Issue[] {
	return files.flatMap(({ address, at }): Issue[] => {
		const path = sitePath(address);
		if (path === null || !isMissing(path)) return [];
		const folder = path.endsWith('/');
		return [
			{
				code: 'file.missing',
				severity: 'warning',
				path: formatPath(at),
				message: folder
					? `${show(path)} is a folder; the file is not named.`
					: `There is no file ${show(path)} on this site: readers would not see it.`,
				remedy: folder
					? 'Write the name of the file after it, as "/media/bridge.jpg".'
					: 'Put it into `static/media` and build the site again, or mend its name: small and capital letters differ.'
			}
		];
	});
}
