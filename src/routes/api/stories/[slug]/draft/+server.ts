import { applyAll, isTooLarge, parseSave, Unappliable } from '#server/saving.ts';
import { failure } from '#server/answers.ts';
import type { LoggedSave, StoredStory, StoryStore } from '#server/store.ts';
import type { RequestHandler } from './$types';

/** A server may be started with a lower limit than stories have: the setting is named. */
const TOO_LARGE =
	'Not saved: the save is larger than this server takes (BODY_SIZE_LIMIT). A story has at most 20 MB.';

const tag = (revision: number) => `"${revision}"`;

/** With the revision that readers have: whoever looks at the draft learns that it was published elsewhere. */
const current = (store: StoryStore, { slug, revision, document, at }: StoredStory) => ({
	revision,
	at,
	published: store.publishedRevision(slug),
	story: JSON.parse(document) as unknown
});

/** Saves after a revision, with what each did. */
const missed = (saves: readonly LoggedSave[]) =>
	saves.map(({ operations, ...rest }) => ({
		...rest,
		operations: JSON.parse(operations) as unknown
	}));

/** The draft with the revision that a save has to name, and with `?since=3` the saves after that revision. */
export const GET: RequestHandler = ({ params, locals, url }) => {
	const { store } = locals.library;
	const draft = store.draft(params.slug);
	if (!draft) return failure(404, 'missing', 'There is no story at this address.');
	const since = Number(url.searchParams.get('since') ?? NaN);
	const known = Number.isSafeInteger(since) && since > 0;
	const saves = known ? { missed: missed(store.savesSince(params.slug, since)) } : {};
	return Response.json(
		{ ...current(store, draft), ...saves },
		{
			headers: { ETag: tag(draft.revision), 'Cache-Control': 'no-store' }
		}
	);
};

/**
 * Saves operations on the revision in `If-Match`.
 *
 * 200 `{revision, published}`; 412 with the current draft and the saves that were missed; 428 without `If-Match`; 413 where the save
 * or the story would be too large; 400 and 422 with what is wrong. A save whose id was carried out before gets the same
 * answer again.
 */
export const PUT: RequestHandler = async ({ params, locals, request }) => {
	const match = /^"(\d{1,15})"$/.exec(request.headers.get('If-Match') ?? '');
	if (!match) {
		return failure(428, 'no-revision', 'Name the revision that you build on: If-Match: "3".');
	}
	let body: unknown;
	try {
		body = await request.json();
	} catch (error) {
		if (isTooLarge(error)) return failure(413, 'too-large', TOO_LARGE);
		return failure(400, 'not-json', 'The body is not JSON.');
	}
	const save = parseSave(body);
	if (typeof save === 'string') return failure(400, 'malformed', save);
	const { store } = locals.library;
	try {
		const result = store.save(params.slug, {
			id: save.id,
			base: Number(match[1]),
			operations: JSON.stringify(save.operations),
			change: (document) => applyAll(document, save.operations)
		});
		if (result.kind === 'missing')
			return failure(404, 'missing', 'There is no story at this address.');
		if (result.kind === 'stale') {
			return Response.json(
				{
					code: 'stale',
					message: 'Somebody saved since: here is the draft as it is now, and what was missed.',
					...current(store, result.current),
					missed: missed(result.missed)
				},
				{ status: 412, headers: { ETag: tag(result.current.revision) } }
			);
		}
		return Response.json(
			{
				revision: result.revision,
				repeated: result.repeated,
				published: store.publishedRevision(params.slug)
			},
			{ headers: { ETag: tag(result.revision) } }
		);
	} catch (error) {
		if (error instanceof Unappliable)
			return failure(error.status, error.problem.code, error.message);
		throw error;
	}
};
