import type { AskFiles } from './file-watch.js';

/** After this time without an answer nothing is known. */
const PATIENCE = 20_000;

/** @param address of the story's API, as `/api/stories/into-tajikistan` */
export function askFiles(
	address: string,
	fetch: (input: string, init?: RequestInit) => Promise<Response>
): AskFiles {
	return async (paths) => {
		try {
			const response = await fetch(`${address}/files`, {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify({ paths }),
				signal: AbortSignal.timeout(PATIENCE)
			});
			if (!response.ok) return null;
			const { missing } = (await response.json()) as { readonly missing?: unknown };
			return Array.isArray(missing)
				? new Set(missing.filter((path) => typeof path === 'string'))
				: null;
		} catch {
			return null;
		}
	};
}
