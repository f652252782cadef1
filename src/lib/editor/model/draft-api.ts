/** The server's side of a draft, as the editor sees it: every outcome of a request as a value, nothing thrown. */
import { parseStory } from '../../story/parse.js';
import type { Issue, Story } from '../../story/types.js';
import type { Operation } from './operations.js';
import { parseOperation } from './parse-operation.js';

export interface Draft {
	readonly revision: number;
	readonly story: Story;
	/** The revision that readers have; `null`: none, absent: not told. */
	readonly published?: number | null;
	/** The saves since the revision that was asked about, oldest first; absent: not told. */
	readonly saves?: readonly LoggedSave[];
}

/** A save as the server keeps it. */
export interface LoggedSave {
	/** Of the draft that it made. */
	readonly revision: number;
	readonly id: string;
	readonly operations: readonly Operation[];
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
	/** The draft as it is now, with the saves since a revision; `null` where it cannot be had. */
	get(since: number): Promise<Draft | null>;
	/** What readers have; `null` where nothing is published, or where it cannot be had now. */
	published(): Promise<Draft | null>;
	save(save: {
		readonly id: string;
		readonly base: number;
		readonly operations: readonly Operation[];
		/** The page is being left: the request has to outlive it. */
		readonly leaving?: boolean;
		/** Gives up waiting for an answer, which then counts as failed. */
		readonly signal?: AbortSignal;
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
			const late = AbortSignal.timeout(PATIENCE);
			const signal = init.signal ? either(late, init.signal) : late;
			return await read(await fetch(`${address}/${path}`, { ...init, signal }));
		} catch (error) {
			return { kind: 'failed', message: reason(error) };
		}
	};
	const look = async (path: string): Promise<Draft | null> => {
		try {
			const signal = AbortSignal.timeout(PATIENCE);
			const response = await fetch(`${address}/${path}`, { cache: 'no-store', signal });
			return response.ok ? draftOf(await response.json()) : null;
		} catch {
			return null;
		}
	};
	return {
		get: (since) => look(`draft?since=${since}`),
		published: () => look('publish'),
		save: ({ id, base, operations, leaving = false, signal }) => {
			const body = JSON.stringify({ id, operations });
			return request('draft', {
				method: 'PUT',
				headers: { 'Content-Type': 'application/json', 'If-Match': `"${base}"` },
				body,
				...(signal && { signal }),
				keepalive: leaving && body.length < OUTLIVES
			});
		},
		publish: (revision) =>
			request('publish', { method: 'POST', headers: { 'If-Match': `"${revision}"` } })
	};
}

/** What ends with the first of two. Not all browsers that the editor works in have `AbortSignal.any`. */
function either(...signals: readonly AbortSignal[]): AbortSignal {
	const end = new AbortController();
	for (const signal of signals) {
		const done = () => end.abort(signal.reason);
		if (signal.aborted) done();
		else signal.addEventListener('abort', done, { once: true, signal: end.signal });
	}
	return end.signal;
}

async function read(response: Response): Promise<Answer> {
	const { status } = response;
	if (status >= 500 || status === 408 || status === 429) {
		return { kind: 'failed', message: `the server answered ${status}` };
	}
	const body = asJson(await response.text()) as {
		revision?: number;
		published?: unknown;
		code?: string;
		message?: string;
		issues?: readonly Issue[];
	} | null;
	// A page of something between here and the server, or a body that was cut off on its way there.
	if (body === null || body.code === 'not-json') {
		return { kind: 'failed', message: `the answer (${status}) is not that of the editor’s server` };
	}
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

/** `null` where it is something else than an object. */
function asJson(text: string): object | null {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' ? value : null;
	} catch {
		return null;
	}
}

function draftOf(body: unknown): Draft | null {
	const answer = (body ?? {}) as Readonly<Record<string, unknown>>;
	const { revision } = answer;
	const { story } = parseStory(answer.story);
	if (typeof revision !== 'number' || !story) return null;
	return { revision, story, ...publishedIn(answer), ...savesIn(answer) };
}

function savesIn({ missed }: { readonly missed?: unknown }): Pick<Draft, 'saves'> {
	if (!Array.isArray(missed)) return {};
	const saves = missed.flatMap((one: unknown): LoggedSave[] => {
		const { revision, id, operations } = (one ?? {}) as Readonly<Record<string, unknown>>;
		if (typeof revision !== 'number' || typeof id !== 'string' || !Array.isArray(operations)) {
			return [];
		}
		return [{ revision, id, operations: operations.flatMap((each) => parseOperation(each) ?? []) }];
	});
	return { saves };
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
