import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The published document itself, for whoever wants to check, keep or build on it. */
export const GET: RequestHandler = ({ params, locals, request }) => {
	const stored = locals.library.store.published(params.slug);
	if (!stored) error(404, 'There is no story at this address.');
	const etag = `"${stored.slug}-${stored.revision}"`;
	const headers = {
		'Content-Type': 'application/json; charset=utf-8',
		'Access-Control-Allow-Origin': '*',
		'Cache-Control': 'no-cache',
		ETag: etag
	};
	if (request.headers.get('If-None-Match') === etag)
		return new Response(null, { status: 304, headers });
	return new Response(stored.document, { headers });
};
