import { error } from '@sveltejs/kit';
import { openJson } from '#server/answers.ts';
import type { RequestHandler } from './$types';

/** The published document itself, for whoever wants to check, keep or build on it. */
export const GET: RequestHandler = ({ params, locals, request }) => {
	const stored = locals.library.store.published(params.slug);
	if (!stored) error(404, 'There is no story at this address.');
	const etag = `"${stored.slug}-${stored.revision}"`;
	return openJson(request, etag, () => stored.document);
};
