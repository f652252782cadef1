/** The server's side of a draft, as the editor sees it: every outcome of a request as a value, nothing thrown. */
import { parseStory } from '../../story/parse.js';
import type { Issue, Story } from '../../story/types.js';
import type { Operation } from './operations.js';

export interface Draft {
	readonly revision: number;
	readonly story: Story;
	/** The revision that readers have; `null`: none, absent: not told. */
	readonly published?: number | null;
}

export type Answer =
	| { readonly kind: 'saved'; readonly revision: number; readonly published?: number | null }
	| { readonly kind: 'stale'; readonly draft: Draft }
	/** The server understood and said no; the same again would get the same answer. */
	| {
			readonly kind: 'refused';
			readonly status: number;
			readonly message: string;
			readonly issues?: readonly Issue[];
	  }
	/** Nothing is known: it may have been carried out or not. */
	| { readonly kind: 'failed'; readonly message: string };

export interface DraftApi {
	get(): Promise<Draft | null>;
	/** What readers have; `null` where nothing is published, or where it cannot be had now. */
	published(): Promise<Draft | null>;
	save(save: {
		readonly id: string;
		readonly base: number;
		readonly operations: readonly Operation[];
		/** The page is being left: the request has to outlive it. */
		readonly leaving?: boolean;
	}): Promise<Answer>;
	publish(revision: number): Promise<Answer>;
}

/** After this time without an answer a request counts as failed. */
const PATIENCE = 20_000;
/** Browsers let about 64 KB outlive a page. */
const OUTLIVES = 60_000;

type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

/** @param address of the story's API, as `/api/stories/into-tajikistan` */
export function draftApi(address: string, fetch: Fetch): DraftApi {
	const request = async (path: string, init: RequestInit): Promise<Answer> => {
		try {
			const signal = AbortSignal.timeout(PATIENCE);
			return await read(await fetch(`${address}/${path}`, { ...init, signal }));
		} catch (error) {
			return { kind: 'failed', message: reason(error) };
		}
	};
	const look = async (path: string): Promise<Draft | null> => {
		try {
			const response = await fetch(`${address}/${path}`, { cache: 'no-store' });
			return response.ok ? draftOf(await response.json()) : null;
		} catch {
			return null;
		}
	};
	return {
		get: () => look('draft'),
		published: () => look('publish'),
		save: ({ id, base, operations, leaving = false }) => {
			const body = JSON.stringify({ id, operations });
			return request('draft', {
				method: 'PUT',
				headers: { 'Content-Type': 'application/json', 'If-Match': `"${base}"` },
				body,
				keepalive: leaving && body.length < OUTLIVES
			});
		},
		publish: (revision) =>
			request('publish', { method: 'POST', headers: { 'If-Match': `"${revision}"` } })
	};
}

async function read(response: Response): Promise<Answer> {
	const { status } = response;
	if (status >= 500 || status === 408 || status === 429) {
		return { kind: 'failed', message: `the server answered ${status}` };
	}
	const body = (await response.json()) as {
		revision?: number;
		published?: unknown;
		message?: string;
		issues?: readonly Issue[];
	};
	if (response.ok && typeof body.revision === 'number') {
		return { kind: 'saved', revision: body.revision, ...publishedIn(body) };
	}
	const draft = status === 412 ? draftOf(body) : null;
	if (draft) return { kind: 'stale', draft };
	return {
		kind: 'refused',
		status,
		message: body.message ?? `The server answered ${status}.`,
		...(body.issues && { issues: body.issues })
	};
}

function draftOf(body: unknown): Draft | null {
	const answer = (body ?? {}) as { revision?: unknown; story?: unknown; published?: unknown };
	const { revision } = answer;
	const { story } = parseStory(answer.story);
	return typeof revision === 'number' && story ? { revision, story, ...publishedIn(answer) } : null;
}

function publishedIn({ published }: { readonly published?: unknown }): Pick<Draft, 'published'> {
	return published === null || typeof published === 'number' ? { published } : {};
}

function reason(error: unknown): string {
	const name = error instanceof Error ? error.name : '';
	return name === 'TimeoutError' || name === 'AbortError'
		? 'the server does not answer'
		: 'the server cannot be reached';
}
