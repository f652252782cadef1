/** The server's side of all stories, as the page that lists them sees it: every outcome as a value, nothing thrown. */
import type { Issue } from '../../story/types.js';

/** A story as it is listed. */
export interface Shelved {
	readonly slug: string;
	readonly title: string;
	readonly language: string;
	readonly steps: number;
	readonly revision: number;
	/** `null`: nobody reads it yet. */
	readonly published: number | null;
	/** When the draft was saved last: ISO 8601, UTC. */
	readonly at: string;
	/** It comes with the site, and cannot be deleted here. */
	readonly ships: boolean;
}

/** What a new story is begun from; see the server's `newStory`. */
export interface Beginning {
	readonly slug: string;
	readonly title?: string;
	readonly language?: string;
	readonly from?: string;
	readonly document?: string;
	readonly salvage?: true;
}

export type ShelfAnswer =
	| { readonly ok: true; readonly slug: string }
	| {
			readonly ok: false;
			/** As `taken`; `failed` where nothing is known. */
			readonly code: string;
			readonly message: string;
			readonly issues: readonly Issue[];
	  };

const PATIENCE = 60_000;

/** @param address of the stories' API, as `/api/stories` */
export function shelfApi(
	address: string,
	fetch: (input: string, init?: RequestInit) => Promise<Response>
): {
	readonly begin: (beginning: Beginning) => Promise<ShelfAnswer>;
	readonly remove: (story: Pick<Shelved, 'slug' | 'revision'>) => Promise<ShelfAnswer>;
} {
	const request = async (path: string, slug: string, init: RequestInit): Promise<ShelfAnswer> => {
		try {
			const signal = AbortSignal.timeout(PATIENCE);
			const response = await fetch(`${address}${path}`, { ...init, signal });
			const body = (await response.json()) as Readonly<Record<string, unknown>>;
			if (response.ok) return { ok: true, slug: String(body['slug'] ?? slug) };
			const { code, message, issues } = body;
			return {
				ok: false,
				code: String(code ?? 'failed'),
				message: String(message ?? `The server answered ${response.status}.`),
				issues: Array.isArray(issues) ? (issues as readonly Issue[]) : []
			};
		} catch {
			const message = 'The server cannot be reached. Nothing was changed.';
			return { ok: false, code: 'failed', message, issues: [] };
		}
	};
	return {
		begin: (beginning) =>
			request('', beginning.slug, {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify(beginning)
			}),
		remove: ({ slug, revision }) =>
			request(`/${slug}`, slug, { method: 'DELETE', headers: { 'If-Match': `"${revision}"` } })
	};
}
